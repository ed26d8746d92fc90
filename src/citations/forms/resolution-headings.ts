/** Resolutions by what stands around a number without the word: the head of one, "UNSCR 1244". Source: citation-formats, section 6. */
import { whole, type Form } from './form';
import { securityCouncilYear } from './security-council-resolutions';

export const resolutionHeadingForms: readonly Form[] = [
  {
    name: 'organ-resolution-heading',
    source: 'the head of a resolution: organ, date, then its own number before its title',
    pattern:
      /(?<!\p{L})(?:Resolution adopted by the |Résolution adoptée par (?:le |l')|Resolución aprobada por (?:la |el ))(?:(General Assembly|Assemblée générale|Asamblea General)|Human Rights Council|Conseil des droits de l'homme|Consejo de Derechos Humanos),? (?:on|le|el) \d{1,2}(?:er)? (?:de )?\p{L}{3,10} (?:de )?(?:19|20)\d{2}\*? ?(?:\[[^\]]{5,90}\] ?)?(\d{1,2}\/\d{1,3})(?=\. ?\p{Lu})/gu,
    read(match) {
      const key = `${match[1] ? 'A/RES' : 'A/HRC/RES'}/${match[2]}`;
      const end = match.index + match[0].length;
      return { start: end - (match[2] ?? '').length, end, scheme: 'un', key };
    },
    examples: [
      {
        printed: "Résolution adoptée par le Conseil des droits de l'homme le 24 mars 2017 34/18.Liberté d'opinion",
        keys: ['un:A/HRC/RES/34/18'],
      },
      {
        printed:
          'Resolution adopted by the General Assembly on 18 December 2013 [on the report of the Third Committee] 68/167. The right',
        keys: ['un:A/RES/68/167'],
      },
      {
        printed: 'Resolución aprobada por el Consejo de Derechos Humanos el 24 de marzo de 2017 34/18. Libertad',
        keys: ['un:A/HRC/RES/34/18'],
      },
    ],
    notThese: [
      'Resolution adopted by the Municipal Council on 24 March 2017 34/18. Parks',
      'Resolution adopted by the Human Rights Council on 24 March 2017, by 34/18 votes',
    ],
  },
  {
    name: 'security-council-abbreviation',
    source: 'UNSCR and number, or SCR and four figures, no page of law reports; the year is that of the series',
    pattern: /(?<![\w/])(?:UNSCR(?: [Nn]o\.?)? ?(\d{1,4})|(?<![\d\]] )SCR (\d{4}))(?: ?\((?:19|20)\d{2}\))?(?![\d/])/g,
    read(match) {
      const number = match[1] ?? match[2];
      const year = securityCouncilYear(Number(number));
      return year === null ? null : whole(match, 'un', `S/RES/${number}(${year})`);
    },
    examples: [
      { printed: 'UNSCR 1244', keys: ['un:S/RES/1244(1999)'] },
      { printed: 'SCR 1325 (2000)SCR 1889 (2009)', keys: ['un:S/RES/1325(2000)', 'un:S/RES/1889(2009)'] },
    ],
    notThese: ['UNSCR 9999', 'SCR 817', '[1996] 3 SCR 1010'],
  },
];
