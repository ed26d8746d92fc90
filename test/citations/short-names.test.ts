import { findCitations } from '../../src/citations/find-citations';
import { SMALL_INDEX } from './small-index';

const last = (text: string) => findCitations(text, SMALL_INDEX).at(-1);

describe('short names', () => {
  it.each([
    [
      'The Convention on the Rights of the Child (the "convention") binds. Article 37 of the convention, which',
      'crc-convention:37',
    ],
    [
      'Convention relative au statut des réfugiés (la « convention »). L’article I de la convention dispose',
      'refugee-convention:1',
    ],
    [
      'Convención sobre el Estatuto de los Refugiados («la convención»). El artículo 33 de la convención prohíbe',
      'refugee-convention:33',
    ],
  ])('are defined and printed in small letters: %p', (text, key) => {
    expect(last(text)?.key).toBe(key);
  });

  it('in small letters are words like others where the text gives them no meaning', () => {
    expect(last('Article 37 of the convention, which the parties signed')?.kind).not.toBe('SHORT');
    expect(last('el artículo 3 del convenio, que las empresas firmaron')?.kind).not.toBe('SHORT');
  });

  it('mean what the text has defined', () => {
    const text =
      'The Convention on the Rights of the Child was cited. Under the Convention for the Protection of Human Rights and Fundamental Freedoms (“the Convention”), Article 3 of the Convention';
    expect(last(text)).toMatchObject({ key: 'echr:3', kind: 'SHORT', candidates: [] });
  });

  it('mean the treaty of the one court that a text names, where it names no convention', () => {
    const key = (text: string) => last(text)?.key;
    expect(key('El Tribunal Europeo de Derechos Humanos declara la vulneración del artículo 6.1 del Convenio.')).toBe(
      'echr:6(1)',
    );
    expect(
      key(
        'The European Court of Human Rights and the Inter-American Court of Human Rights held so. It is clear that Article 6 of the Convention applies.',
      ),
    ).toBe('6');
    // The Convention of a committee, which cites the Court.
    expect(key('The European Court of Human Rights held so. The State party violated article 3 of the Convention.')).toBe('3');
  });

  it('keep the body’s own meaning where the text defines the longer names of others', () => {
    const text =
      'La Convención contra la Tortura (en adelante “Convención contra la Tortura”) y la Convención sobre los Derechos del Niño (“Convención de Niños”). Artículo 8 de la Convención';
    expect(findCitations(text, SMALL_INDEX, { ownInstruments: ['achr'] }).at(-1)?.key).toBe('achr:8');
  });

  it('mean the one instrument named before their first use, and keep that meaning', () => {
    const text =
      'The Convention on the Rights of the Child binds. The Convention applies. The Convention against Torture was not invoked. Article 37 of the Convention';
    expect(last(text)).toMatchObject({ key: 'crc-convention:37', kind: 'SHORT' });
  });

  it('mean, of several of its own, the one that the text has named', () => {
    const own = { ownInstruments: ['crc-convention', 'cat-convention'] };
    const key = (text: string) => findCitations(text, SMALL_INDEX, own).at(-1)?.key;
    expect(key('The Convention against Torture is invoked. Article 3 of the Convention')).toBe('cat-convention:3');
    expect(key('Article 3 of the Convention')).toBe('3');
  });

  it('mean, of several of its own, the main treaty of the body, unless only another is named', () => {
    const own = { ownInstruments: ['cat-convention', 'achr'] };
    const key = (text: string) => findCitations(text, SMALL_INDEX, own).at(-1)?.key;
    expect(key('artículo 8 de la Convención')).toBe('achr:8');
    expect(key('The Convention against Torture. The American Convention. Article 8 of the Convention')).toBe('achr:8');
    expect(key('The Convention against Torture is invoked. Article 3 of the Convention')).not.toBe('achr:3');
  });

  it('mean, where nothing else tells, the treaty of the body named in the sentence', () => {
    const key = (text: string) => findCitations(text, SMALL_INDEX, { citingBody: 'ecsr' }).at(-1)?.key;
    expect(key('The European Court has stressed this on the basis of Article 6 of the Convention')).toBe('echr:6');
    expect(key('The State has stressed this on the basis of Article 6 of the Convention')).toBe('6');
  });

  it('go on before "on" where no title follows', () => {
    const own = { ownInstruments: ['icerd', 'iccpr-op1'] };
    const key = (text: string) => findCitations(text, SMALL_INDEX, own).at(-1)?.key;
    expect(key('under article 5 of the Optional Protocol on the basis that')).toBe('iccpr-op1:5');
    expect(key('under article 5 of the Optional Protocol on 11 October 1985')).toBe('iccpr-op1:5');
    expect(key('under article 5 of the Optional Protocol on the sale of children')).not.toBe('iccpr-op1:5');
  });

  it('are no object of an article before a comma', () => {
    const own = { ownInstruments: ['echr'] };
    const key = (text: string) => findCitations(text, SMALL_INDEX, own)[0]?.key;
    expect(key('Comme le montre l’article 11, la Convention ne protège que cela')).toBe('11');
    expect(key('Article 11, of the Convention')).toBe('echr:11');
  });

  it('mean, as "the Covenant", that of the committee named in the sentence', () => {
    const text =
      'The International Covenant on Civil and Political Rights is invoked. The Committee on Economic, Social and Cultural Rights, General comment No. 14 (art. 12 of the Covenant)';
    const key = (options: object) => findCitations(text, SMALL_INDEX, options).at(-1)?.key;
    expect(key({})).toBe('icescr:12');
    expect(key({ ownInstruments: ['iccpr'] })).toBe('iccpr:12');
  });

  it('are not the first word of another title', () => {
    const own = { ownInstruments: ['echr-p1', 'achr'] };
    const keys = (text: string) => findCitations(text, SMALL_INDEX, own).map(({ key }) => key);
    expect(keys('Article 1 of the Protocol Additional to the Berne Convention')).not.toContain('echr-p1:1');
    expect(keys('Article 1 of the Protocol')).toEqual(['echr-p1:1']);
  });

  it('mean the treaty of the reports that a title is about', () => {
    const key = (text: string) => findCitations(text, SMALL_INDEX, { ownInstruments: ['achr'] })[0]?.key;
    expect(key('Informe presentado por Nicaragua en virtud del artículo 19 de la Convención')).toBe('cat-convention:19');
    expect(key('Demanda presentada por Nicaragua en virtud del artículo 19 de la Convención')).toBe('achr:19');
  });

  it('mean, as "the Treaty", only the one that made the court', () => {
    const key = (own: string) => findCitations('Article 6 (2) of the Treaty', SMALL_INDEX, { ownInstruments: [own] })[0]?.key;
    expect(key('sadc-treaty')).toBe('sadc-treaty:6(2)');
    expect(key('teu')).toBe('6(2)');
  });

  it('mean nothing by a longer name that the text gives another', () => {
    const own = { ownInstruments: ['echr-p1'] };
    const define = (words: string) =>
      `the Optional Protocol to the International Covenant on Civil and Political Rights (hereinafter "${words}"). Article 3 of the Protocol`;
    const key = (text: string) => findCitations(text, SMALL_INDEX, own).at(-1)?.key;
    expect(key(define('the Protocol'))).toBe('iccpr-op1:3');
    expect(key(define('the Civil Protocol'))).not.toBe('iccpr-op1:3');
    expect(key(define('the Protocol on Civil Rights'))).not.toBe('iccpr-op1:3');
    expect(key(define('the 1966 Protocol'))).not.toBe('iccpr-op1:3');
    expect(key(define('the Protocol or OP1'))).toBe('iccpr-op1:3');
  });

  it('stand at the end of a paragraph before the number of the next', () => {
    const own = { ownInstruments: ['echr'] };
    const keys = (text: string) => findCitations(text, SMALL_INDEX, own).map(({ key }) => key);
    expect(keys('a violation of Article 5 § 4 of the Convention 48. The applicants complained')).toEqual(['echr:5']);
    expect(keys('les termes de l’article 13 de la Convention 110. La Cour considère')).toEqual(['echr:13']);
    expect(keys('Article 5 of the Convention 108. The parties agree')).not.toEqual(['echr:5']);
    expect(keys('Article 5 of the Convention 87. ILO')).not.toEqual(['echr:5']);
    expect(keys('Article 5 of Convention 87. The parties agree')).not.toEqual(['echr:5']);
  });

  it('mean the one spoken of last behind "that"', () => {
    const own = { ownInstruments: ['crc-convention'] };
    const text = 'Under the Convention against Torture, and article 3 of that Convention';
    expect(findCitations(text, SMALL_INDEX, own).at(-1)).toMatchObject({ key: 'cat-convention:3' });
  });

  it('stand in headings before the next words and the number of a paragraph', () => {
    const own = { ownInstruments: ['echr'] };
    const keys = (text: string) => findCitations(text, SMALL_INDEX, own).map(({ key }) => key);
    expect(keys('ARTICLE 6 OF THE CONVENTION AND OTHERS')).toEqual(['echr:6']);
    expect(keys('ARTICLE 41 OF THE CONVENTION 42. The applicant')).toEqual(['echr:41']);
    expect(keys('ARTICLE 6 OF THE CONVENTION No. 108')).toEqual([]);
  });

  it('go on before "for lack of" and not before a title', () => {
    const own = { ownInstruments: ['iccpr-op1'] };
    const key = (text: string) => findCitations(text, SMALL_INDEX, own).at(-1)?.key;
    expect(key('inadmissible under article 2 of the Optional Protocol for lack of substantiation')).toBe('iccpr-op1:2');
    expect(key('under article 2 of the Protocol for the Suppression of Unlawful Acts')).not.toBe('iccpr-op1:2');
  });

  it('are not settled by two instruments named before', () => {
    const text = 'The Convention on the Rights of the Child and the Convention against Torture. See article 3 of the Convention';
    expect(last(text)).toMatchObject({
      key: '3',
      kind: 'SHORT',
      candidates: ['provision:cat-convention:3', 'provision:crc-convention:3'],
    });
  });

  it('are not settled by a name that comes only after their first use', () => {
    const text = 'The Convention was invoked. The Convention on the Rights of the Child was cited. Article 3 of the Convention';
    expect(last(text)).toMatchObject({ key: '3', kind: 'SHORT', candidates: [] });
  });

  it('are not settled by two definitions that differ', () => {
    const text =
      'the Convention on the Rights of the Child (“the Convention”); the Convention against Torture (“the Convention”); article 3 of the Convention';
    expect(last(text)).toMatchObject({ key: '3', candidates: ['provision:cat-convention:3', 'provision:crc-convention:3'] });
  });

  it('are read in headings of capitals', () => {
    const own = { ownInstruments: ['echr'] };
    const found = (text: string) => findCitations(text, SMALL_INDEX, own).map(({ key }) => key);
    expect(found('VIOLATION OF ARTICLE 6 § 1 OF THE CONVENTION ON ACCOUNT OF THE LENGTH')).toEqual(['echr:6(1)']);
    expect(found('SUR L’APPLICATION DE L’ARTICLE 8 DE LA CONVENTION 94.')).toEqual([]);
    expect(found('SUR L’APPLICATION DE L’ARTICLE 8 DE LA CONVENTION')).toEqual(['echr:8']);
    expect(found('ARTICLE 8 OF THE CONVENTION ON BIOLOGICAL DIVERSITY')).not.toContain('echr:8');
    expect(found('ARTICLE 8 DE LA CONVENTION RELATIVE AUX EAUX')).not.toContain('echr:8');
  });

  it('end where the number of the next paragraph begins', () => {
    const own = { ownInstruments: ['echr'] };
    const found = (text: string) => findCitations(text, SMALL_INDEX, own).map(({ key }) => key);
    expect(found('Article 8 of the Convention 204.     The applicant')).toEqual(['echr:8']);
    expect(found('Article 8 of the Convention 204.&#xa0; &#xa0; The applicant')).toEqual(['echr:8']);
    expect(found('Article 8 of the Convention 108. The applicant')).not.toContain('echr:8');
  });

  it('mean the one spoken of last after "the same"', () => {
    const two = 'Article 37 of the Convention on the Rights of the Child. Article 3 of the Convention against Torture.';
    expect(last(`${two} Article 16 of the same Convention`)).toMatchObject({ key: 'cat-convention:16', kind: 'SHORT' });
    expect(last('Article 16 of the same Convention')).toMatchObject({ key: '16', candidates: [] });
  });

  it('are read before the number of a filing on the next line', () => {
    const [mention] = findCitations('article 7 de la Convention\n\nICC-01/04-01/07-3436', SMALL_INDEX, {
      ownInstruments: ['echr'],
    });
    expect(mention).toMatchObject({ key: 'echr:7' });
  });

  it('have the two covenants as candidates without context', () => {
    expect(last('Article 14(3)(d) of the Covenant')).toMatchObject({
      key: '14(3)(d)',
      kind: 'SHORT',
      candidates: ['provision:iccpr:14(3)(d)', 'provision:icescr:14'],
    });
    expect(last('as the Covenant says')).toMatchObject({
      key: '',
      scheme: 'instrument',
      candidates: ['instrument:iccpr', 'instrument:icescr'],
    });
  });

  it.each([
    'la Convention CIDE',
    'la Convention internationale des Nations unies pour la protection de la mer',
    'la Convention interaméricaine contre le bruit',
    'la Convención Interamericana contra el ruido',
    'the Convention on Biological Diversity',
    'the Charter of the City',
    'Convention 108',
    'non-Convention law',
    'a convention',
  ])('are not read in %p', (text) => {
    expect(findCitations(text, SMALL_INDEX)).toEqual([]);
  });
});

it.each<[string, string[]]>([
  [
    "La Convention relative au statut des réfugiés protège. L'article 3 de la convention.",
    ['refugee-convention', 'refugee-convention:3'],
  ],
  ["La Convention relative au statut des réfugiés protège. L'article 3 de la convention collective.", ['refugee-convention']],
  ['La Convention relative au statut des réfugiés protège. Le droit de la convention.', ['refugee-convention']],
  ["L'article 3 de la convention.", []],
  ['ARTICLE 3 OF THE ECHR. Article 8 of the Convention', ['echr:3', 'echr:8']],
  ['The ECHR has held so. Article 8 of the Convention', ['echr:8']],
])('reads "la convention" beside an article, and the letters of a treaty beside one: %p', (text, expected) => {
  const found = findCitations(text, SMALL_INDEX).map(({ key }) => key);
  expect(found.filter((key) => key !== '')).toEqual(expected);
});
