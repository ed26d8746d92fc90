import { normaliseSymbol } from '../../citations/forms/un-standards';
import {
  either,
  every,
  field,
  fieldOf,
  first,
  kindBy,
  languageField,
  listField,
  type Rule,
  type Sample,
  type SourceMapping,
} from './legal-sources-sample';
import { readUnSymbol } from '../un-symbol';

const always = (value: string) => (): string => value;
const symbolKey: Rule = (sample) => {
  const symbol = normaliseSymbol(fieldOf(sample, 'symbol'));
  return /^[A-Z]+\/[\w./()-]+$/.test(symbol) ? `un:${symbol}` : undefined;
};
const mechanismOfBody = kindBy(
  'body',
  [
    [/^General Assembly$/, 'unga'],
    [/^Security Council$/, 'unsc'],
  ],
  'un',
);

const resolution: SourceMapping = {
  mechanism: mechanismOfBody,
  type: 'document',
  kind: kindBy('doc_type', [[/resolution/i, 'RESOLUTION']], 'OTHER'),
  key: symbolKey,
  keyFields: 'symbol',
  language: always('en'),
};

/** A treaty, keyed as the catalogue keys its instruments. */
const treaty = (mechanism: string, key: Rule, keyFields: string): SourceMapping => ({
  mechanism,
  type: 'document',
  kind: always('OTHER'),
  key,
  keyFields,
  name: field('title'),
});

/** The OAS prints the title of its web page where the treaty's own could not be read. */
const titleOfOasTreaty: Rule = (sample) => {
  const title = fieldOf(sample, 'title');
  return /::| > /.test(title) || title === '' ? undefined : title;
};

const africanUnionTreaty = treaty('au', first('_id', /^AU-([a-z0-9-]+)$/, 'au:$1'), '_id');

/** `CPT/Inf (2024) 16 - Part` is 2024/16; a report without reference is known by its page on the CPT's website. */
const cptKey = either(
  first('reference', /^CPT\/Inf(?:\/[EF])? ?\((\d{4})\) ?(\d{1,3})/, 'cpt:$1/$2'),
  first('_id', /^CoE_CPT_(p-[a-z0-9-]+)$/, 'hudoc-cpt:$1'),
);

const ihlKey = (sample: Sample): string | undefined => {
  const base = fieldOf(sample, 'sub_database');
  if (base === 'rule') return first('rule_number', /^\d+$/, 'ihl:rule/$0')(sample);
  if (base === 'treaty') return first('treaty_number', /^\d+$/, 'ihl:treaty/$0')(sample);
  return first('url', /\/national-practice\/([a-z0-9-]+?)-?$/, 'ihl:practice/$1')(sample);
};

/** Documents, treaties and national decisions by the `_source` of the samples. */
export const DOCUMENTS: Readonly<Record<string, SourceMapping>> = {
  'CoE/CODICES': {
    // National courts are no mechanisms of the catalogue: the Venice Commission publishes their decisions.
    mechanism: 'venice',
    type: 'document',
    kind: always('OTHER'),
    key: first('reference_code', /^[A-Z]{3}-\d{4}-\d{1,2}-\d{2,3}$/, 'codices:$0'),
    keyFields: 'reference_code',
    name: field('title'),
    note: 'Decision of a national court, published in CODICES by the Venice Commission.',
  },
  'CoE/CPTReports': {
    mechanism: 'cpt',
    type: 'document',
    kind: kindBy('document_type', [[/^(?:vr|gr)$/, 'REPORT']], 'OTHER'),
    key: cptKey,
    keyFields: 'reference, _id',
    versionKey: (sample) => {
      const own = first('_id', /^CoE_CPT_(p-[a-z0-9-]+)$/, 'hudoc-cpt:$1')(sample);
      return own === cptKey(sample) ? undefined : own;
    },
    language: languageField('language'),
    states: every('state', /[A-Z]{3}/g, '$0'),
    note: 'One section of the document.',
  },
  'CoE/HUDOCExec': {
    mechanism: 'coe-cm',
    type: 'document',
    kind: always('EXECUTION'),
    key: first('_id', /^\d+$/, 'hudoc-exec:$0'),
    keyFields: '_id',
    identifiers: every('document_reference', /^(?:DH-DD|CM\/).+$/g, 'coe-cm:$0'),
    proceedings: every('application_number', /\d{1,5}\/\d{2}/g, 'echr-app:$0'),
    name: field('case_name'),
    language: languageField('language'),
    states: every('respondent_state', /[A-Z]{3}/g, '$0'),
  },
  'CoE/TreatyOffice': treaty('coe', first('treaty_number', /^\d{3}[A-Z]?$/, 'coe-ets:$0'), 'treaty_number'),
  'INTL/OASTreaties': {
    ...treaty('oas', first('treaty_code', /^[A-Z]-\d+(?:\(\d+\))?$/, 'oas:$0'), 'treaty_code'),
    name: titleOfOasTreaty,
    title: titleOfOasTreaty,
    note: 'The text holds the navigation of the web page.',
  },
  'INTL/AUTreaties': africanUnionTreaty,
  'INTL/AU-Commission': africanUnionTreaty,
  'INTL/UNTreatyCollection': {
    ...treaty('un', first('treaty_id', /^[IVX]+-\d+(?:-?[\da-z]+)*$/, 'untc:$0'), 'treaty_id'),
    language: always('en'),
    note: 'The text holds declarations and reservations, not the treaty.',
  },
  'UN/TreatyCollection': {
    ...treaty('un', first('mtdsg_no', /^[IVX]+-\d+(?:-?[\da-z]+)*$/, 'untc:$0'), 'mtdsg_no'),
    // The certified true copies hold all authentic languages one after the other.
    language: always('mul'),
  },
  'INTL/ICRC-IHL': {
    mechanism: 'un',
    type: 'document',
    kind: always('OTHER'),
    key: ihlKey,
    keyFields: 'rule_number, treaty_number, url',
    name: either(field('short_title'), field('title')),
    note: 'Published by the International Committee of the Red Cross, which the catalogue does not have as a mechanism.',
  },
  'UN/DigitalLibrary': {
    ...resolution,
    // Its titles are notes ("Issued in GAOR, 80th sess.").
    title: () => undefined,
    subjects: (sample) => listField('subjects')(sample).map((subject) => `undl:${subject}`),
  },
  'UN/ODS': { ...resolution, title: first('title', /^(.+?)(?: The General Assembly,?)?$/, '$1') },
  'UN/SCResolutions': { ...resolution, name: first('title', /^(Security Council resolution \d+ \(\d{4}\))/, '$1') },
  'UN/TreatyBodyDB': {
    mechanism: (sample) => readUnSymbol(fieldOf(sample, 'symbol'))?.mechanism,
    type: 'document',
    kind: kindBy('symbol', [[/\/CO\//, 'CONCLUDING_OBSERVATIONS']], 'OTHER'),
    key: (sample) => {
      const symbol = readUnSymbol(fieldOf(sample, 'symbol'))?.symbol;
      return symbol === undefined ? undefined : `un:${symbol}`;
    },
    keyFields: 'symbol',
    title: first('title', /^(?![A-Z]+ - [A-Z]+\/C\/).+$/, '$0'),
    language: always('en'),
  },
  'UN/UPRDocuments': {
    mechanism: 'upr',
    type: 'document',
    kind: always('REPORT'),
    key: symbolKey,
    keyFields: 'symbol',
    states: every('country_code', /[A-Z]{3}/g, '$0'),
    language: always('en'),
  },
};
