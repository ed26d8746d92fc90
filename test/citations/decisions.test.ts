import { findCitations } from '../../src/citations/find-citations';
import { keyOf, type FindOptions } from '../../src/citations/forms/form';
import type { Mention } from '../../src/citations/mention';
import { SMALL_INDEX } from './small-index';

const find = (text: string, options: FindOptions = {}): Mention[] => findCitations(text, SMALL_INDEX, options);
const one = (text: string, options: FindOptions = {}): Mention => {
  const [mention, ...others] = find(text, options);
  expect(others).toEqual([]);
  if (!mention) throw new Error(`nothing read in ${text}`);
  return mention;
};

/** Whole citations of many bodies, each with what it is read as alone. */
const WHOLE = [
  'Soering v. the United Kingdom, 7 July 1989, § 88, Series A no. 161',
  'Selmouni v. France [GC], no. 25803/94, § 95, ECHR 1999-V',
  'Chahal v. the United Kingdom, 15 November 1996, § 79, Reports of Judgments and Decisions 1996-V',
  'Othman (Abu Qatada) v. the United Kingdom, no. 8139/09, ECHR 2012 (extracts)',
  'ECLI:CE:ECHR:1975:0221JUD000445170',
  'Velásquez Rodríguez v. Honduras, Merits, Judgment of July 29, 1988, Series C No. 4, para. 166',
  'Case of Gelman v. Uruguay. Merits and Reparations. Judgment of February 24, 2011. Series C No. 221',
  'Advisory Opinion OC-18/03 of September 17, 2003',
  'Toonen v. Australia, Communication No. 488/1992, CCPR/C/50/D/488/1992 (1994)',
  'Agiza v. Sweden, Communication No. 233/2003, CAT/C/34/D/233/2003',
  'Human Rights Committee, communication No. 852/1999, Borisenko v. Hungary, Views adopted on 14 October 2002',
  'communication No. 1787/2008, Kovsh v. Belarus (CCPR/C/107/D/1787/2008)',
  'Juan Carlos Abella v. Argentina, Case 11.137, Report No. 55/97',
  'SERAC v. Nigeria, African Commission, Communication 155/96',
  'Ahmadou Sadio Diallo (Republic of Guinea v. Democratic Republic of the Congo), Merits, Judgment, I.C.J. Reports 2010, p. 639',
  'Hadijatou Mani Koraou v. Niger, ECW/CCJ/JUD/06/08',
  'Working Group on Arbitrary Detention, Opinion No. 54/2015',
  'CPT/Inf (2015) 44',
  'CCPR/C/MEX/CO/6, para. 15',
  'Article 3 of the European Convention on Human Rights',
  'Articles 6 and 7 of the ICCPR',
];

describe('citations of decisions', () => {
  it.each(['; ', '. ', ', ', ' and ', '\n', '. See also ', ' (see also '])(
    'reads each of two parted by %p as it is read alone',
    (sign) => {
      const keysIn = (text: string): string[] => find(text).map(({ scheme, key }) => `${scheme}:${key}`).sort(); // prettier-ignore
      const alone = new Map(WHOLE.map((text) => [text, keysIn(text)]));
      const pairs = WHOLE.flatMap((one) => WHOLE.filter((other) => other !== one).map((other) => [one, other] as const));
      const read = pairs.map(([one, other]) => ({
        one,
        other,
        keys: keysIn(`${one}${sign}${other}${sign.includes('(') ? ')' : ''}.`),
      }));
      const expected = pairs.map(([one, other]) => ({ one, other, keys: [...(alone.get(one) ?? []), ...(alone.get(other) ?? [])].sort() })); // prettier-ignore
      expect(read).toEqual(expected);
    },
  );

  it('ends before the heading of the next in lists of the Court', () => {
    const text = 'Foti and Others v. Italy judgment of 10 December 1982, Series A no. 56, p. 18, para. 53  Eur. Comm. H.R.  No. 24559/94, Dec. 6.4.94'; // prettier-ignore
    expect(find(text).map(keyOf)).toEqual(['echr-a:56', 'echr-app:24559/94']);
  });

  it('gives a case the number before it and not that of the next sentence', () => {
    const text = 'See communication No. 852/1999, Borisenko v. Hungary, Views adopted on 14 October 2002, para. 7.4.\nSee communication No. 521/1992, Kulomin v. Hungary, para. 11.3; and Borisenko v. Hungary (note 15 above), para. 6.3.'; // prettier-ignore
    const found = find(text, { citingBody: 'ccpr' }).map((mention) => [keyOf(mention), mention.name, mention.pinpoint]);
    expect(found).toEqual([
      ['ccpr-comm:852/1999', 'Borisenko v. Hungary', 'para. 7.4'],
      ['ccpr-comm:521/1992', 'Kulomin v. Hungary', 'para. 11.3'],
      ['ccpr-comm:852/1999', 'Borisenko v. Hungary', 'para. 6.3'],
    ]);
  });

  it.each<[string, string[]]>([
    [
      'communications No. 444/2010, Abdussamatov et al. v. Kazakhstan, No. 39/1996, Paez v. Sweden, Views adopted on 28 April 1997, No. 110/1998, Chipana v. Venezuela, para. 5.6',
      ['cat-comm:444/2010', 'cat-comm:39/1996', 'cat-comm:110/1998'],
    ],
    [
      'Communication No. 29/2003, Dragan Durmic v. Serbia, Opinion adopted on 6 March 2006.\nCommunication No. 27/2002, Quereshi v. Denmark',
      ['cerd-comm:29/2003', 'cerd-comm:27/2002'],
    ],
  ])('reads numbers that stand before their names in %p', (text, expected) => {
    const citingBody = expected[0]?.split('-')[0] ?? null;
    expect(find(text, citingBody === null ? {} : { citingBody }).map(keyOf)).toEqual(expected);
  });

  it('ends before the words that begin the next opinion', () => {
    const [judgment] = find(
      'Case of Gelman v. Uruguay. Judgment of February 24, 2011. Series C No. 221. Advisory Opinion OC-18/03',
    );
    expect(judgment?.printed).toMatch(/Series C No\. 221$/);
    expect(judgment?.stage).toBeNull();
  });

  it('keeps the ECLI of the Court of Justice behind a volume of its reports', () => {
    const found = find('arrêt Kadi c. Conseil, C-402/05 P, Recueil 2008, EU:C:2008:461');
    expect(found.map((mention) => [keyOf(mention), mention.otherKeys])).toEqual([
      ['ecli:ECLI:EU:C:2008:461', ['cjeu:C-402/05 P']],
    ]);
  });

  it('takes no letter of the next name for that of a volume', () => {
    const texts = ['Series A no. 161\nA. v. Spain, no. 1/90', 'Series A no. 161\nA.T. v. Spain', 'Series A no. 161 A'];
    expect(texts.map((text) => find(`Soering v. the United Kingdom, ${text}`)[0]?.key)).toEqual(['161', '161', '161-A']);
  });

  it.each([
    ['Contreras et al. v. El Salvador, Judgment of 31 August 2011, para. 145. A/72/56, para. 78', ['name:', 'un:A/72/56']],
    ['Toonen v. Australia (CCPR/C/50/D/488/1992), para. 8.2. A/72/56, para. 78', ['un:CCPR/C/50/D/488/1992', 'un:A/72/56']],
  ])('takes no document of the next footnote for the key in %p', (text, expected) => {
    expect(find(text).map(({ scheme, key }) => `${scheme}:${key}`)).toEqual(expected);
  });

  it.each<[string, string, Partial<Mention>]>([
    [
      'Soering v. the United Kingdom, 7 July 1989, § 91, Series A no. 161',
      'echr-a:161',
      { name: 'Soering v. the United Kingdom', date: '1989-07-07', pinpoint: 'para. 91' },
    ],
    [
      'Kudła v. Poland [GC], no. 30210/96, §§ 92-94, ECHR 2000-XI',
      'echr-app:30210/96',
      { stage: 'GRAND_CHAMBER', date: '2000', pinpoint: 'para. 92-94' },
    ],
    [
      'Freda v. Italy, no. 8916/80, Commission decision of 7 October 1980, DR 21, p. 250',
      'dr:21/250',
      { otherKeys: ['echr-app:8916/80'], date: '1980-10-07' },
    ],
    [
      'Vrioni and Others v. Albania and Italy, nos. 35720/04 and 42832/06, 29 September 2009',
      'echr-app:35720/04',
      { otherKeys: ['echr-app:42832/06'], name: 'Vrioni and Others v. Albania and Italy' },
    ],
    [
      'Toonen v. Australia, Communication No. 488/1992, views adopted on 31 March 1994, para 8.2',
      'ccpr-comm:488/1992',
      { name: 'Toonen v. Australia', date: '1994-03-31', stage: 'VIEWS', pinpoint: 'para. 8.2' },
    ],
    [
      'Toonen v. Australia (CCPR/C/50/D/488/1992), para. 8.2',
      'un:CCPR/C/50/D/488/1992',
      { otherKeys: ['ccpr-comm:488/1992'], pinpoint: 'para. 8.2' },
    ],
    [
      'Communication No. 107/1981, Quinteros v. Uruguay, Views adopted on 21 July 1983, para. 14',
      'ccpr-comm:107/1981',
      { name: 'Quinteros v. Uruguay', date: '1983-07-21', pinpoint: 'para. 14' },
    ],
    [
      'N.S. and M.E. (C\u2011411/10 and C\u2011493/10, EU:C:2011:865), para 94',
      'ecli:ECLI:EU:C:2011:865',
      { otherKeys: ['cjeu:C-411/10', 'cjeu:C-493/10'], pinpoint: 'para. 94' },
    ],
    [
      'Case of Velásquez Rodríguez v. Honduras. Merits. Judgment of July 29, 1988. Series C No. 4, para. 166',
      'iactr-c:4',
      { name: 'Velásquez Rodríguez v. Honduras', date: '1988-07-29', stage: 'MERITS', pinpoint: 'para. 166' },
    ],
    [
      'Opinión Consultiva OC-17/02 de 28 de agosto de 2002. Serie A No. 17, párr. 54',
      'iactr-oc:17/02',
      { otherKeys: ['iactr-a:17'], date: '2002-08-28', pinpoint: 'para. 54' },
    ],
    ['Report No. 54/01, Case 12.051, Maria da Penha Maia Fernandes', 'iachr-report:54/01', { otherKeys: ['iachr-case:12.051'] }],
    [
      'African Commission v. Kenya, Application No. 006/2012, [2017] AfCHPR 2, § 107',
      'afchpr:2017/2',
      { otherKeys: ['afchpr-app:006/2012'], pinpoint: 'para. 107' },
    ],
    ['arrêt Airey c. Irlande du 9 octobre 1979, série A no 32, p. 11, § 24', 'echr-a:32', { pinpoint: 'para. 24; p. 11' }],
    ['Airey judgment of 9 October 1979', 'name:', { name: 'Airey', date: '1979-10-09', kind: 'FULL' }],
  ])('reads %p as one mention', (text, key, expected) => {
    const mention = one(text);
    expect(keyOf(mention)).toBe(key);
    expect(mention).toMatchObject(expected);
  });

  it('begins at the name, ends at the pinpoint, and leaves the words around', () => {
    const text = 'The Court recalls (see Kudła\u00a0v. Poland [GC], no.\u00a030210/96, §\u00a092) that more follows.';
    const mention = one(text);
    expect(mention.printed).toBe('Kudła\u00a0v. Poland [GC], no.\u00a030210/96, §\u00a092');
    expect(text.slice(mention.start, mention.end)).toBe(mention.printed);
  });

  it('makes two mentions of two communications, and one of two numbers of one name', () => {
    expect(find('Human Rights Committee, communications No. 1/1976 and No. 5/1977').map(keyOf)).toEqual([
      'ccpr-comm:1/1976',
      'ccpr-comm:5/1977',
    ]);
    expect(one('Weismann v. Uruguay, communications No. 8/1977 and No. 9/1977', { citingBody: 'ccpr' }).otherKeys).toEqual([
      'ccpr-comm:9/1977',
    ]);
  });

  it('reads joined cases of the Court of Justice, the name after them and its ECLI as one', () => {
    const joined =
      'Joined Cases C-402/05 P and C-415/05 P, Kadi and Al Barakaat v Council and Commission, EU:C:2008:461, para. 3';
    expect(one(joined)).toMatchObject({
      scheme: 'ecli',
      key: 'ECLI:EU:C:2008:461',
      otherKeys: ['cjeu:C-402/05 P', 'cjeu:C-415/05 P'],
      name: 'Kadi and Al Barakaat v Council and Commission',
      pinpoint: 'para. 3',
    });
    expect(one('Case C-411/10 N. S. v Home Secretary [2011] ECR I-13905').name).toBe('N. S. v Home Secretary');
    // Without a key or volume of the Court it may be the name of another case.
    expect(one('Case C-411/10, Smith v. Spain and others').name).toBeNull();
    expect(find('Case C-411/10, Smith v. Spain, no. 123/04').map(keyOf)).toEqual(['cjeu:C-411/10', 'echr-app:123/04']);
  });

  it.each([
    'Soering v. the United Kingdom held otherwise',
    'The applicant lives in Paris. On 7 July 1989 he lodged no. 5/98.',
    'the Regional Court judgment of 7 July 1989',
    "the Adjudicator's decision of 27 July 2003",
    'DELIVERED JUDGMENT IN THE CASE ON 30 November 2004',
    'R.C. v. Sweden. In January 2016 the Board',
    'Articles v. Chapters, Part 3',
  ])('reads no decision in %p: a name alone is nothing', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('collisions (citation-formats, section 14)', () => {
  it.each<[string, string, FindOptions]>([
    ['Series A No. 17', 'echr-a:17', { citingBody: 'ecthr' }],
    ['Series A No. 17', 'iactr-a:17', { citingBody: 'iacthr' }],
    ['Inter-American Court of Human Rights, Series A No. 17', 'iactr-a:17', { citingBody: 'ecthr' }],
    ['Neumeister v. Austria (Article 50), 7 May 1974, Series A No. 17', 'echr-a:17', { citingBody: 'iacthr' }],
    ['Complaint No. 1/1998', 'ecsr:1/1998', { citingBody: 'ecsr' }],
    ['Communication No. 488/1992', 'ccpr-comm:488/1992', {}],
    ['Report No. 54/01', 'iachr-report:54/01', {}],
    ['Resolution 1516 (2006)', 'coe-pace:RES/1516', {}],
    ['Resolution 1516 (2003)', 'un:S/RES/1516(2003)', {}],
    ['Opinion No. 12/2013 (Bahrain)', 'wgad:12/2013', {}],
    ['Opinion 2/13', 'cjeu:Opinion 2/13', {}],
    ['Application No. 006/2012', 'afchpr-app:006/2012', {}],
    ['A/HRC/17/4', 'un:A/HRC/17/4', {}],
    ['A/HRC/RES/17/4', 'un:A/HRC/RES/17/4', {}],
  ])('%p is %s with %p', (text, key, options) => {
    expect(find(text, options).map(keyOf)).toEqual([key]);
  });

  it('gives candidates where nothing decides', () => {
    expect(one('Series A No. 17').candidates).toEqual(['echr-a:17', 'iactr-a:17']);
    expect(one('communication No. 5/2016').candidates).toContain('crc-comm:5/2016');
  });
});
