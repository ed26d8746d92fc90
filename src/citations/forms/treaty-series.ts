/** Treaties cited by their number in a series. Source: citation-formats, sections 4.6, 10, 11 and 12. */
import { whole, type Form } from './form';

const pad = (number: string, width: number): string => number.replace(/^0+(?=\d)/, '').padStart(width, '0');

export const treatySeriesForms: readonly Form[] = [
  {
    name: 'council-of-europe-treaty-series',
    source: 'citation-formats 4.6: ETS to No. 193, CETS from No. 194; continuous, padded to three digits',
    // ETS is also the Emissions Trading System and the end of a French word: capitals and "No." or three digits are wanted.
    pattern:
      /(?<![\p{L}\d/])(?:(?:C?ETS|S\.?T\.?(?:C\.?)?E\.?) ?-?(?:(?:[Nn] ?o\.?:?|[Nn]°|n\.o|Nr\.?|núm\.?) ?(\d{1,3})|(\d{3}))|(?:European Treaty Series|Council of Europe Treaty Series|Série des traités (?:européens|du Conseil de l'Europe))(?: \(C?[ES]T[SE]\))?,? ?[-,]? ?(?:[Nn] ?[o°]\.?) ?(\d{1,3}))(?![\d/])/gu,
    read: (match) => whole(match, 'coe-ets', pad(match[1] ?? match[2] ?? match[3] ?? '', 3)),
    examples: [
      { printed: 'European Treaty Series No. 5', keys: ['coe-ets:005'] },
      { printed: 'Série des traités européens n° 126', keys: ['coe-ets:126'] },
      { printed: 'CETS no.: 210', keys: ['coe-ets:210'] },
      { printed: 'ETS No. 005', keys: ['coe-ets:005'] },
      { printed: 'ETS No. 163', keys: ['coe-ets:163'] },
      { printed: 'CETS No. 210', keys: ['coe-ets:210'] },
      { printed: 'ETS no. 5', keys: ['coe-ets:005'] },
      { printed: 'STE n° 126', keys: ['coe-ets:126'] },
      { printed: 'CETS 197', keys: ['coe-ets:197'] },
    ],
  },
  {
    name: 'united-nations-treaty-series',
    source: 'citation-formats 12: volume is decisive, page a hint, so pages near it are candidates',
    pattern:
      /\b(\d{1,4}) ?(?:U\.?N\.?T\.?S\.?|RTNU|R\.T\.N\.U\.) ?,?(?:p\. ?)?(\d{1,4})\b|\b(?:UNTS|U\.N\.T\.S\.|United Nations,? ?Treaty Series|Nations Unies,? ?Recueil des Traités|Naciones Unidas,? ?Recopilación de Tratados|Treaty Series|Recueil des Traités) ?,? ?vol\.? ?(\d{1,4}) ?,? ?(?:No\. ?\d{1,6} ?,? ?)?(?:pp?\.|page|pág\.|at) ?(\d{1,4})\b/gi,
    read: (match, _page, index) => {
      const volume = Number(match[1] ?? match[3]);
      const page = Number(match[2] ?? match[4]);
      const key = `${volume}/${page}`;
      if (index.slugOfIdentifier(`unts:${key}`)) return whole(match, 'unts', key);
      const candidates = index.treatiesInVolume(String(volume), page).map((value) => `unts:${value}`);
      return { ...whole(match, 'unts', key), candidates };
    },
    examples: [
      { printed: '999 UNTS 171', keys: ['unts:999/171'] },
      { printed: '1465 U.N.T.S. 85', keys: ['unts:1465/85'] },
      { printed: 'United Nations, Treaty Series, vol. 660, p. 195', keys: ['unts:660/195'] },
      { printed: 'Nations Unies, Recueil des Traités, vol. 1577, p. 3', keys: ['unts:1577/3'] },
    ],
  },
  {
    name: 'un-treaty-collection-chapter',
    source: 'citation-formats 12: chapter and number of the depositary collection',
    pattern:
      /\b(?:UNTC|UN Treaty Collection|United Nations Treaty Collection|Multilateral Treaties),? ?(?:chapter |chap\. |no\. )?([IVX]{1,6})[-.](\d{1,2})(-?[a-z])?(?![\p{L}\d])/giu,
    read: (match) =>
      whole(match, 'untc', `${match[1]?.toUpperCase()}-${match[2]}${match[3] ? `-${match[3].replace('-', '')}` : ''}`),
    examples: [
      { printed: 'UNTC IV-4', keys: ['untc:IV-4'] },
      { printed: 'United Nations Treaty Collection, chapter IV-9-b', keys: ['untc:IV-9-b'] },
    ],
  },
  {
    name: 'celex-number',
    source: 'citation-formats 10: sector, year, letter, number; sectors 1 (treaties) and 3 (legislation) hold standards',
    pattern: /(?<![\w/])(?:CELEX(?: number)?:? ?)?(1\d{4}[A-Z](?:\/TXT|\d{3})?|3(?:19|20)\d{2}[RLD]\d{4})(?![\w/])/g,
    read: (match) => whole(match, 'celex', match[1] ?? ''),
    examples: [
      { printed: '12012P/TXT', keys: ['celex:12012P/TXT'] },
      { printed: 'CELEX: 32016R0679', keys: ['celex:32016R0679'] },
    ],
  },
  {
    name: 'eu-act-in-words',
    source: 'citation-formats 10: Regulations (EU) 2016/679; before 2015 number before year, of directives year before number',
    pattern:
      /\b(Regulation|Directive|Règlement|Reglamento|Directiva) ?\((EU|EC|EEC|UE|CE|CEE)\) ?(?:No\.?|n°|n\.o)? ?(\d{1,4})\/(\d{2,4})(?![\d/])|\b(Directive|Directiva) ?(?:n[o°]\.? ?)?((?:19|20)?\d{2})\/(\d{1,4})\/(?:EU|EC|EEC|UE|CE|CEE|EURATOM)\b/gi,
    read: (match) => {
      const [oldYear, oldNumber] = [match[6], match[7]];
      if (oldYear)
        return whole(match, 'celex', `3${oldYear.length === 2 ? '19' : ''}${oldYear}L${(oldNumber ?? '').padStart(4, '0')}`);
      const letter = /^d/i.test(match[1] ?? '') ? 'L' : 'R';
      const [first = '', second = ''] = [match[3], match[4]];
      const isYearFirst = /^(?:19|20)\d{2}$/.test(first) && (letter === 'L' || Number(first) >= 2015);
      const year = isYearFirst ? first : second.length === 2 ? `19${second}` : second;
      return whole(match, 'celex', `3${year}${letter}${(isYearFirst ? second : first).padStart(4, '0')}`);
    },
    examples: [
      { printed: 'Regulation (EU) 2016/679', keys: ['celex:32016R0679'] },
      { printed: 'Regulation (EC) No 168/2007', keys: ['celex:32007R0168'] },
      { printed: 'Regulation (EC) No 1035/97', keys: ['celex:31997R1035'] },
      { printed: 'Directive 2004/83/EC', keys: ['celex:32004L0083'] },
      { printed: 'directive 95/46/CE', keys: ['celex:31995L0046'] },
    ],
  },
  {
    name: 'eu-act-by-number',
    source: 'citation-formats 10: the letters of the Union left out, as its own courts write; a State numbers its own acts alike',
    pattern: /\b(Regulation|Directive|Directiva|Règlement|Reglamento) (No\.? ?|n[o°º]\.? ?)?(\d{1,4})\/(\d{1,4})(?![\d/])/g,
    read(match, _page, _index, options) {
      const isDirective = (match[1] ?? '').startsWith('D');
      const [first = '', second = ''] = [match[3], match[4]];
      const isLongYear = /^(?:19[5-9]|20[0-4])\d$/.test(first) && !match[2];
      if (!(isDirective && isLongYear) && options.citingBody !== 'cjeu') return null;
      const isYearFirst = isLongYear || (isDirective && /^[6-9]\d$/.test(first));
      const year = isYearFirst ? first.padStart(4, '19') : second.length === 2 ? `19${second}` : second;
      if (!/^(?:19[5-9]|20[0-4])\d$/.test(year)) return null;
      return whole(match, 'celex', `3${year}${isDirective ? 'L' : 'R'}${(isYearFirst ? second : first).padStart(4, '0')}`);
    },
    examples: [
      { printed: 'Directive 2019/790', keys: ['celex:32019L0790'] },
      { printed: 'Directive 85/374', keys: ['celex:31985L0374'], options: { citingBody: 'cjeu' } },
      { printed: 'Regulation No 833/2014', keys: ['celex:32014R0833'], options: { citingBody: 'cjeu' } },
      { printed: 'Implementing Regulation 2015/2447', keys: ['celex:32015R2447'], options: { citingBody: 'cjeu' } },
    ],
    notThese: ['Regulation No 833/2014', 'Directive No. 12/2014', 'Regulation 12'],
  },
  {
    name: 'ilo-convention-number',
    source: 'citation-formats 11: C087, "Convention No. 87" only beside ILO; three digits',
    pattern:
      /\b(?:(?:ILO|OIT)\)?|International Labour Organi[sz]ation)(?:'s)?,? ([Cc]onvention|[Rr]ecommendation|Protocol|[Cc]onvenio|Recomendación|C|R|P) ?(?:\(?(?:[Nn]o\.?|n°|n\.o|Nr\.?|núm\.?) ?)?0?(\d{2,3})\)?(?![\d/])|\b([Cc]onvention|[Rr]ecommendation|[Rr]ecommandation|[Cc]onvenio|Recomendación) (?:\(?(?:[Nn]o\.?|n°|n\.o|núm\.?) ?)?(\d{2,3})\)? (?:of |de |de l'|de la )(?:the )?(?:ILO|OIT|International Labour Organi[sz]ation|Organisation internationale du [Tt]ravail|Organización Internacional del Trabajo)\b|(?<![\w/-])(C)(0\d{2}|1[0-8]\d|19[01])(?= ?(?:-|,|\() ?[A-Z][a-z]+ [A-Za-z ]{3,60}Convention)/g,
    read: (match) => {
      const word = match[1] ?? match[3] ?? match[5] ?? 'C';
      const letter = /^r/i.test(word) ? 'R' : /^p/i.test(word) ? 'P' : 'C';
      return whole(match, 'ilo', letter + pad(match[2] ?? match[4] ?? match[6] ?? '', 3));
    },
    examples: [
      { printed: 'ILO Convention No. 87', keys: ['ilo:C087'] },
      { printed: 'International Labour Organization (ILO) Convention No. 111', keys: ['ilo:C111'] },
      { printed: 'Convention No. 169 of the ILO', keys: ['ilo:C169'] },
      { printed: 'Convenio 169 de la OIT', keys: ['ilo:C169'] },
      { printed: "convention n° 98 de l'OIT", keys: ['ilo:C098'] },
      { printed: 'ILO Recommendation No. 202', keys: ['ilo:R202'] },
      { printed: 'ILO C190', keys: ['ilo:C190'] },
    ],
  },
  {
    name: 'oas-treaty-series',
    source: 'instruments.csv: register letters of the OAS (A-52, B-32)',
    pattern: /\bOAS(?: Department of International Law)?,? (?:Treaty )?(?:Register )?\(?([AB])-(\d{2})\)?(?![\d/])/g,
    read: (match) => whole(match, 'oas', `${match[1]}-${match[2]}`),
    examples: [{ printed: 'OAS A-52', keys: ['oas:A-52'] }],
  },
];
