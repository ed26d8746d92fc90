/** European Case Law Identifiers. Source: citation-formats, sections 4.1 and 10; the prefix is sometimes doubled or left out. */
import { whole, type Form } from './form';

export const ecliForms: readonly Form[] = [
  {
    name: 'ecli',
    source: 'citation-formats 4.1 and 15: ECLI, country, court, year, number; doubled prefix collapsed; short EU form accepted',
    pattern:
      /(?<![\w:])(?:ECLI(?=ECLI:))?(?:ECLI ?: ?){1,2}([A-Z]{2}) ?: ?([A-Z][A-Z0-9]{0,6}) ?: ?(\d{4}) ?: ?([A-Z0-9](?:[A-Z0-9.]{0,23}[A-Z0-9])?)|(?<![\w:])CE:ECHR:(\d{4}):([A-Z0-9]{13,20})|(?<![\w:])EU ?: ?([CTF]) ?: ?(\d{4}) ?: ?(\d{1,5})(?!\d)/gi,
    read(match) {
      const [, country, court, year, number, shortYear, short, euCourt, euYear, euNumber] = match;
      if (short) return whole(match, 'ecli', `ECLI:CE:ECHR:${shortYear}:${short}`.toUpperCase());
      const key = euCourt
        ? `ECLI:EU:${euCourt}:${euYear}:${Number(euNumber)}`
        : `ECLI:${country}:${court}:${year}:${country === 'EU' ? (number ?? '').replace(/\D.*$/, '') : number}`;
      return whole(match, 'ecli', key.toUpperCase());
    },
    examples: [
      { printed: 'ECLI:CE:ECHR:1989:0707JUD001403888', keys: ['ecli:ECLI:CE:ECHR:1989:0707JUD001403888'] },
      { printed: 'ECLI:ECLI:EU:C:2011:865', keys: ['ecli:ECLI:EU:C:2011:865'] },
      { printed: 'ECLIECLI:EU:C:2016:198', keys: ['ecli:ECLI:EU:C:2016:198'] },
      { printed: 'EU:C:2011:865', keys: ['ecli:ECLI:EU:C:2011:865'] },
      { printed: 'CE:ECHR:2014:0311JUD005206710', keys: ['ecli:ECLI:CE:ECHR:2014:0311JUD005206710'] },
      { printed: 'ECLI: CE: ECHR: 2005: 1006JUD007402501', keys: ['ecli:ECLI:CE:ECHR:2005:1006JUD007402501'] },
    ],
    notThese: ['ECLI', 'EU:C', 'the EU: C: 5'],
  },
];
