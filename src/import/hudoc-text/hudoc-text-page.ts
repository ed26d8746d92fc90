import { decodeHTML } from 'entities';
import { z } from 'zod';
import type { ExchangeRecord } from '../exchange/exchange-record';
import { hudocColumns } from '../hudoc/hudoc-columns';
import { readStrasbourgEcli } from '../hudoc/hudoc-keys';
import { hudocRecord } from '../hudoc/hudoc-record';

/** A page of HUDOC that was copied with its metadata (README of ecthr-judgment-texts); unknown fields are left out. */
const pageShape = z.looseObject({
  itemid: z.string(),
  full_text: z.string().nullish(),
  title: z.string().nullish(),
  app_no: z.string().nullish(),
  date: z.string().nullish(),
  country: z.string().nullish(),
  collection: z.string().nullish(),
  doc_type: z.string().nullish(),
  importance: z.string().nullish(),
  conclusion: z.string().nullish(),
  violation: z.string().nullish(),
  nonviolation: z.string().nullish(),
  language: z.string().nullish(),
  ecli: z.string().nullish(),
});

/** Names of collections, and the type of item that each holds. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  JUDGMENTS: 'JUD',
  DECISIONS: 'DEC',
  REPORTS: 'REP',
  ADVISORYOPINIONS: 'ADV',
  COMMUNICATEDCASES: 'COM',
};

/** The style sheet with which a copied page begins: `.s800EAC49 { font-size:12pt } …`. Rules have a colon or nothing inside. */
const STYLE_SHEET = /^(?:\s?[.#@a-z][^{}<&]{0,300}\{(?:[^{}:]{0,200}:[^{}]*|\s*)\})+/i;

/** The text of a copied page: without its style sheet, HTML references decoded once, tags as they are. */
export function textOfPage(fullText: string): string {
  return decodeHTML(fullText.replace(STYLE_SHEET, ''));
}

/**
 * What a copied page says of its decision, as the format `hudoc` would, and its text; or one sentence why it has none.
 * Example: `{ "itemid": "001-100038", "ecli": "…", "full_text": "…" }`.
 */
export function pageRecord(
  page: unknown,
  states: ReadonlySet<string>,
): { readonly record: ExchangeRecord; readonly text: string } | string {
  const parsed = pageShape.safeParse(page);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `Not the text of a decision: "${issue?.path.join('.') ?? ''}" is wrong; expected an object with itemid and full_text.`;
  }
  const { data } = parsed;
  const text = textOfPage(data.full_text ?? '');
  if (text.trim() === '') return `The text of ${data.itemid.slice(0, 60)} is empty: expected words in full_text.`;
  const ofCollection = (data.collection ?? '').split(';').map((name) => COLLECTIONS[name.trim()]);
  const type = readStrasbourgEcli(data.ecli ?? '')?.type ?? ofCollection.find((found) => found !== undefined) ?? '';
  const columns = hudocColumns([
    ['itemid', data.itemid],
    ['doctype', type === '' ? '' : `H${data.language === 'FRE' ? 'F' : 'E'}${type}`],
    ['docname', data.title],
    ['appno', data.app_no],
    ['kpdate', data.date],
    ['respondent', data.country],
    ['doctypebranch', data.doc_type],
    ['languageisocode', data.language],
    ...(['importance', 'conclusion', 'violation', 'nonviolation', 'ecli'] as const).map((name) => [name, data[name]] as const),
  ]);
  const record = hudocRecord(columns, states);
  return typeof record === 'string' ? record : { record, text };
}
