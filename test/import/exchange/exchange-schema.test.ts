import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import type { z } from 'zod';
import type { ExchangeDecision, ExchangeDocument } from '../../../src/import/exchange/exchange-record';
import { DECISION_KINDS } from '../../../src/domain/jurisprudence/decision';
import { DOCUMENT_KINDS } from '../../../src/domain/jurisprudence/document';
import { type exchangeSchema, printExchangeSchema } from '../../../src/import/exchange/exchange-schema';

interface JsonSchema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly oneOf?: readonly JsonSchema[];
  readonly enum?: readonly string[];
  readonly additionalProperties?: boolean;
}
const schema = JSON.parse(printExchangeSchema()) as JsonSchema & { readonly $schema: string };
const [decision = {}, document = {}] = schema.oneOf ?? [];

test('the published schema is the printed one: npm run schema', () => {
  const published = readFileSync(join(__dirname, '../../../schema/exchange.schema.json'), 'utf8');
  expect(published).toBe(printExchangeSchema());
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
});

test('every property is described, with an example', () => {
  const silent: string[] = [];
  const visit = (place: string, { properties = {}, items, oneOf = [] }: JsonSchema): void => {
    for (const [name, property] of Object.entries(properties)) {
      if ((property.description ?? '') === '' || (property.examples ?? []).length === 0) silent.push(`${place}.${name}`);
      visit(`${place}.${name}`, property);
    }
    if (items) visit(`${place}[]`, items);
    oneOf.forEach((one, at) => visit(`${place}|${at}`, one));
  };
  visit('record', schema);
  expect(silent).toEqual([]);
});

test('the kinds are those of the records', () => {
  expect(decision.properties?.['kind']?.enum).toEqual(Object.keys(DECISION_KINDS));
  expect(document.properties?.['kind']?.enum).toEqual(Object.keys(DOCUMENT_KINDS));
});

/** Names of the properties of an interface of exchange-record.ts, those of `Common` first; optional ones with `?`. */
function propertiesOf(name: string): string[] {
  const path = join(__dirname, '../../../src/import/exchange/exchange-record.ts');
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const declaration = file.statements.filter(ts.isInterfaceDeclaration).find((each) => each.name.text === name);
  if (!declaration) throw new Error(`exchange-record.ts has no ${name}`);
  const own = declaration.members
    .filter(ts.isPropertySignature)
    .map((member) => `${member.name.getText(file)}${member.questionToken ? '?' : ''}`);
  return [...(declaration.heritageClauses ? propertiesOf('Common') : []), ...own].sort();
}

function propertiesIn({ properties = {}, required = [] }: JsonSchema): string[] {
  return Object.keys(properties)
    .map((name) => (required.includes(name) ? name : `${name}?`))
    .sort();
}

test.each<[name: string, part: JsonSchema | undefined]>([
  ['ExchangeDecision', decision],
  ['ExchangeDocument', document],
  ['ExchangeExpression', decision.properties?.['expressions']?.items],
  ['ExchangeFinding', decision.properties?.['findings']?.items],
  ['ExchangeCitation', decision.properties?.['citations']?.items],
  ['ExchangeParagraph', decision.properties?.['paragraphs']?.items],
])('%s has the same properties in exchange-record.ts and in the schema', (name, part) => {
  expect(propertiesIn(part ?? {})).toEqual(propertiesOf(name));
  expect(part?.additionalProperties).toBe(false);
});

test('what the types let through, the schema does (held by the compiler)', () => {
  type Checked = z.infer<typeof exchangeSchema>;
  type Keys<T> = { [K in keyof T]-?: K }[keyof T];
  const decisionKeys: Keys<ExchangeDecision> extends Keys<Extract<Checked, { type: 'decision' }>> ? true : false = true;
  const documentKeys: Keys<ExchangeDocument> extends Keys<Extract<Checked, { type: 'document' }>> ? true : false = true;
  expect([decisionKeys, documentKeys]).toEqual([true, true]);
});
