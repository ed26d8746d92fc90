import { findCitations } from '../../../src/citations/find-citations';
import { stemOf } from '../../../src/domain/recommendations/phrases';
import { type Wording, wordingOf } from '../../../src/domain/recommendations/wording';
import { CATALOGUE_FOLDER } from '../../../src/import/catalogue/catalogue-tables';
import { catalogueIndex } from '../../../src/import/mention-reader';

const index = catalogueIndex(CATALOGUE_FOLDER);
const read = (text: string): Wording => wordingOf(text, (words) => findCitations(words, index));

it.each<[text: string, instruments: string[]]>([
  ['Ratify OPCAT', ['opcat']],
  ['Accede to the Optional Protocol to the Convention against Torture', ['opcat']],
  ['Ratify CAT and OP-CAT', ['cat-convention', 'opcat']],
  ['Become a party to CEDAW, the ICMW and the CPRD', ['cedaw-convention', 'crpd-convention', 'icrmw']],
  ['Make school compulsory, as article 28 of the Convention on the Rights of the Child asks', ['crc-convention:28']],
  ['Establish an institution in line with the Paris Principles', []],
  ['Answer the CEDAWX committee', []],
])('names the instruments of "%s"', (text, instruments) => {
  expect([...read(text).instruments].sort()).toEqual(instruments);
});

it.each<[text: string, asks: string[]]>([
  ['Sign and ratify the treaty', ['RATIFY', 'SIGN']],
  ['Continue its efforts to become a party to the treaty', ['RATIFY']],
  ['Decriminalize same-sex relations', ['DECRIMINALIZE']],
  ['Continue to criminalize same-sex relations', ['CRIMINALIZE']],
  ['Repeal the provisions that criminalize same-sex relations', ['DECRIMINALIZE', 'END']],
  ['Strengthen efforts against hunger', []],
  ['Strengthen the criminal justice system', ['STRENGTHEN']],
  ['Do not lower the age of majority', ['LESS', 'NOT']],
  ['Ratify what it has not yet ratified', ['RATIFY']],
])('reads what "%s" asks', (text, asks) => {
  expect([...read(text).asks].sort()).toEqual(asks);
});

it('has one word for what is said in several ways, and none for the manner of asking', () => {
  const words = (text: string): string[] => [...read(text).words.keys()].sort();
  expect(words('Consider taking all necessary steps to establish a national human rights institution')).toEqual([
    'ESTABLISH',
    'nhri',
  ]);
  expect(words('Set up an NHRI as soon as possible')).toEqual(['ESTABLISH', 'nhri']);
  expect(words('Combat human trafficking')).toEqual(words('Combat trafficking in persons'));
});

it('leaves out the number and the recommending States that a report prints around the words, and no abbreviation', () => {
  const plain = read('Abolish the death penalty for all crimes');
  expect(read('148.23. Abolish the death penalty for all crimes (Chile) (Côte d’Ivoire);').words).toEqual(plain.words);
  expect([...read('Ratify the Convention against Torture (CAT)').instruments]).toEqual(['cat-convention']);
});

it('keeps numbers apart from words, and weighs rare words more than common ones', () => {
  const { numbers, words } = read('Raise the age of marriage of women to 18');
  expect([...numbers]).toEqual(['18']);
  expect(words.get('marriag') ?? 0).toBeGreaterThan(words.get(stemOf('women')) ?? 0);
});

it('gives words that say nothing here no place', () => {
  const { words } = wordingOf('Ruritania should build bridges', () => [], new Set(['ruritania']));
  expect([...words.keys()]).toEqual(['build', 'bridg']);
});

it('reads long and odd texts in a time proportional to their length', () => {
  for (const text of ['(A'.repeat(50_000), 'strengthen '.repeat(50_000), '1.'.repeat(50_000), 'CRC-OP-'.repeat(20_000)])
    expect(read(text).words.size).toBeLessThan(5);
});
