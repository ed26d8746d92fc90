import type { ExchangeFinding } from '../exchange/exchange-record';
import {
  either,
  every,
  field,
  fieldOf,
  first,
  kindBy,
  languageField,
  type Sample,
  type SourceMapping,
} from './legal-sources-sample';

const ECLI_OF_COURT = /^ECLI:CE:ECHR:\d{4}:\d{4}(JUD|DEC|REP|ADV)0*(\d{1,7})(\d{2})$/;

/** Whether every part of a conclusion speaks of admissibility: `Partiellement recevable;Partiellement irrecevable (Art. 35)`. */
function isOnAdmissibility(conclusion: string): boolean {
  return conclusion !== '' && conclusion.split(';').every((part) => /recevab|admissib|^\(Art\. 35|^Art\. 35/i.test(part));
}

/** Case numbers of the Court of Justice from a CELEX number: `62023CJ0649` is `C-649/23`. Suffixes (`P`, `PPU`) are not in it. */
const caseOfCelex = (celex: string): string[] => {
  const [, year = '', court = '', number = ''] = /^6\d\d(\d\d)([CTF])[A-Z](\d{4})/.exec(celex) ?? [];
  return number === '' ? [] : [`cjeu:${court}-${Number(number)}/${year}`];
};

/**
 * Findings of the Committee of Social Rights from its codes: article, paragraph, and 163 where the revised Charter (ETS 163) is
 * named, as `06-04-000` and `30-00-163`. Article 91 is Article E. Where neither a code nor the text names the revised Charter
 * the source does not tell which Charter it is, and nothing is found.
 */
function findingsOfCharter(sample: Sample): ExchangeFinding[] {
  const codes = ['articles', 'articles_violated', 'articles_not_violated'].map((name) => fieldOf(sample, name));
  const isRevised =
    codes.join(';').includes('-163') || /[Rr]evised (?:European )?(?:Social )?Charter/.test(String(sample['text']));
  const read = (list: string, outcome: ExchangeFinding['outcome']): ExchangeFinding[] =>
    [...list.matchAll(/(\d{2})-(\d{2,3})-\d{3}/g)].map(([, article, paragraph]) => ({
      provision: `esc-1996:${article === '91' ? 'E' : Number(article)}${article === '91' || paragraph === '00' ? '' : `(${Number(paragraph)})`}`,
      outcome,
    }));
  return isRevised ? [...read(codes[1] ?? '', 'VIOLATION'), ...read(codes[2] ?? '', 'NO_VIOLATION')] : [];
}

const courtOfJustice: SourceMapping = {
  mechanism: 'cjeu',
  type: 'decision',
  kind: kindBy(
    'celex_id',
    [
      [/^6\d{4}[CTF]J/, 'JUDGMENT'],
      [/^6\d{4}CC/, 'OPINION'],
      [/^6\d{4}CV/, 'ADVISORY_OPINION'],
      [/^6\d{4}[CTF][OB]/, 'ORDER'],
    ],
    'DECISION',
  ),
  key: either(first('ecli', /^ECLI:EU:[CTF]:\d{4}:\d+$/, 'ecli:$0'), first('celex_id', /^6\d{4}[CTF][A-Z]\d{4}$/, 'celex:$0')),
  keyFields: 'ecli, celex_id',
  identifiers: (sample) =>
    fieldOf(sample, 'ecli') === '' ? [] : every('celex_id', /^6\d{4}[CTF][A-Z]\d{4}$/g, 'celex:$0')(sample),
  proceedings: (sample) => caseOfCelex(fieldOf(sample, 'celex_id')),
  // "#" separates the parts of a title of EUR-Lex: court and day, parties, subject.
  name: first('title', /^[^#]+#([^#]+?)\.?(?:#|$)/, '$1'),
  title: (sample) => fieldOf(sample, 'title').replace(/\s*#\s*/g, ' ') || undefined,
};

/** The courts and committees of the Council of Europe and the Union, by the `_source` of the samples. Rules of keys: decisions.README.md. */
export const EUROPEAN_COURTS: Readonly<Record<string, SourceMapping>> = {
  'CoE/HUDOC': {
    mechanism: (sample) =>
      /(?:DEC|REP)\d{9}$/.test(fieldOf(sample, 'ecli')) && fieldOf(sample, 'date') < '1998-11-01' ? 'echr-commission' : 'ecthr',
    type: 'decision',
    kind: (sample) =>
      fieldOf(sample, 'case_type') === 'judgment'
        ? 'JUDGMENT'
        : isOnAdmissibility(fieldOf(sample, 'conclusion'))
          ? 'ADMISSIBILITY'
          : 'DECISION',
    key: first('ecli', ECLI_OF_COURT, 'ecli:$0'),
    keyFields: 'ecli',
    proceedings: every('ecli', new RegExp(ECLI_OF_COURT, 'g'), 'echr-app:$2/$3'),
    versionKey: first('_id', /^\d{3}-\d+(?:-\d+)?$/, 'hudoc:$0'),
    language: languageField('language'),
    states: every('respondent_state', /[A-Z]{3}/g, '$0'),
    conclusion: field('conclusion'),
    note: 'Application number from the ECLI: the field holds the type of the file.',
  },
  'CoE/HUDOC-ESC': {
    mechanism: 'ecsr',
    type: (sample) => (fieldOf(sample, 'document_type') === 'OPCC' ? 'document' : 'decision'),
    kind: kindBy(
      'document_type',
      [
        [/^OPCC$/, 'OTHER'],
        [/^FOND$/, 'MERITS_REPORT'],
        [/^ADMIS$/, 'ADMISSIBILITY'],
        [/^MESIM$/, 'PROVISIONAL_MEASURE'],
      ],
      'DECISION',
    ),
    // A separate opinion is no decision; the complaint's number stands for the decision.
    key: (sample) =>
      fieldOf(sample, 'document_type') === 'OPCC'
        ? first('_id', /^\d+$/, 'hudoc-esc:$0')(sample)
        : first('title', /Complaints? No\.? ?(\d{1,3}\/\d{4})/, 'ecsr:$1')(sample),
    keyFields: 'title, _id',
    proceedings: every('title', /No\.? ?(\d{1,3}\/\d{4})/g, 'ecsr:$1'),
    versionKey: (sample) =>
      fieldOf(sample, 'document_type') === 'OPCC' ? undefined : first('_id', /^\d+$/, 'hudoc-esc:$0')(sample),
    name: first('title', /^[^:]*: *(?:Decision on [a-z ]+: *)?(.+?),? Complaints? No/, '$1'),
    language: languageField('language'),
    states: every('respondent_state', /[A-Z]{3}/g, '$0'),
    findings: findingsOfCharter,
  },
  'EU/ECLI': courtOfJustice,
  'EU/CURIA': courtOfJustice,
};
