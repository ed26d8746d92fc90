/** Treaties cited by their number in a series. Source: citation-formats, sections 4.6 and 12. */
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
      /\b(\d{1,4}) ?(?:U\.?N\.?T\.?S\.?|RTNU|R\.T\.N\.U\.) ?,?(?:p\. ?)?(\d{1,4})\b|\b(?:UNTS|U\.N\.T\.S\.|United Nations,? ?Treaty Series|Nations Unies,? ?Recueil des Traités|Naciones Unidas,? ?Recopilación de Tratados|Treaty Series|Recueil des Traités)_? ?,? ?vol(?:ume|\.)? ?(\d{1,4}) ?,? ?(?:No\. ?\d{1,6} ?,? ?)?(?:pp?\.|page|pág\.|at) ?(\d{1,4})\b/gi,
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
    name: 'oas-treaty-series',
    source: 'instruments.csv: register letters of the OAS (A-52, B-32)',
    pattern: /\bOAS(?: Department of International Law)?,? (?:Treaty )?(?:Register )?\(?([AB])-(\d{2})\)?(?![\d/])/g,
    read: (match) => whole(match, 'oas', `${match[1]}-${match[2]}`),
    examples: [{ printed: 'OAS A-52', keys: ['oas:A-52'] }],
  },
];
