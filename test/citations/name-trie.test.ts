import { cleanText } from '../../src/citations/clean-text';
import { NameTrie, titleGoesOn } from '../../src/citations/name-trie';

const trie = new NameTrie();
trie.add({ name: 'European Convention', slugs: ['echr'], opensOtherTitles: true });
trie.add({ name: 'European Convention on Human Rights', slugs: ['echr'] });
trie.add({ name: "African Charter on Human and Peoples' Rights", slugs: ['achpr'] });
trie.add({ name: 'Convention contre la torture', slugs: ['cat'] });
trie.add({ name: 'Convención sobre los Derechos del Niño', slugs: ['crc'] });
trie.add({ name: 'ICCPR', slugs: ['iccpr'], isAbbreviation: true });
trie.add({ name: 'Protocol No. 1', slugs: ['echr-p1'], opensOtherTitles: true });
trie.add({ name: 'European Social Charter (revised)', slugs: ['esc-1996'] });

const names = (text: string): string[] => trie.findAll(cleanText(text)).map((match) => text.slice(match.start, match.end));

describe('NameTrie', () => {
  it.each<[string, string[]]>([
    ['the European Convention on Human Rights applies', ['European Convention on Human Rights']],
    ['the European Convention applies', ['European Convention']],
    ['the European Convention on Extradition', []],
    ['the european convention applies', []],
    ['la convention contre la torture', ['convention contre la torture']],
    ['la Convención sobre Derechos del Niño', ['Convención sobre Derechos del Niño']],
    ['the African Charter on Human and Peoples Rights', ['African Charter on Human and Peoples Rights']],
    ['AFRICAN CHARTER ON HUMAN AND PEOPLES’ RIGHTS', ['AFRICAN CHARTER ON HUMAN AND PEOPLES’ RIGHTS']],
    ['ICCPR20 and iccpr', []],
    ['the European Convention20', ['European Convention']],
    ['Protocol No. 1', ['Protocol No. 1']],
    ['Protocol No. 12', []],
    ['the Protocol No, 1 June', []],
    ['Protocol No. 1 to the Agreement', []],
    ['Protocol No. 1 au cas d’espèce', ['Protocol No. 1']],
    ['Protocol No. 1 au traité', []],
    ['European Social Charter (revised), Article 1', ['European Social Charter (revised)']],
    ['European. Convention', []],
    ['European Conven-\ntion on Human Rights', ['European Conven-\ntion on Human Rights']],
    ['Euro-\npean Convention on Human Rights', ['Euro-\npean Convention on Human Rights']],
    ['European Conven-\ntional Human Rights', []],
    ['European Convention of 1950 on Human Rights', ['European Convention of 1950 on Human Rights']],
    ['European Convention of 1950', ['European Convention']],
    ['European Convention of 4 November 1950 on Human Rights', ['European Convention of 4 November 1950 on Human Rights']],
    [
      'European Convention del 4 de noviembre de 1950 on Human Rights',
      ['European Convention del 4 de noviembre de 1950 on Human Rights'],
    ],
    ['European Convention of 4 articles 1950 on Human', ['European Convention']],
    ['European of 1950', []],
  ])('finds in %p', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('knows its abbreviations', () => {
    expect(trie.hasAbbreviation('ICCPR')).toBe(true);
    expect(trie.hasAbbreviation('ABC')).toBe(false);
  });

  it('sees that a title goes on', () => {
    expect(titleGoesOn('Convention on Extradition', 10)).toBe(true);
    expect(titleGoesOn('Convention internationale sur la mer', 10)).toBe(true);
    expect(titleGoesOn('Convention on 3 May', 10)).toBe(false);
    expect(titleGoesOn('Convention international obligations', 10)).toBe(false);
  });
});
