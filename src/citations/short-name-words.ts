/** How short names of treaties are printed, and the words around them that give or deny them a meaning. Source: citation-formats, section 14. */
import { Patterns } from './openings';

const WORDS = `(?:(?:[Oo]ptional )?Protocol|Protocole(?: facultatif)?|Protocolo(?: [Ff]acultativo)?|Convention|Convención|Convenio|Covenant|Pacte|Pacto|Charter|Charte|Carta|Declaration|Déclaration|Declaración|Statute|Statut|Estatuto|Treaty|Traité|Tratado)`;
export const SHORT_NAMES = new Patterns([
  new RegExp(
    `(?<![\\p{L}\\d-])(?:((?:[Tt]he|[Tt]his|[Tt]hat|[Ss]aid|[Ll]a|[Ll]e|[Ee]l|[Dd]icha|[Dd]icho|[Ll]adite|[Cc]ette) )|[Dd]el |[Dd]u |[Aa]u |[Aa]l |[Ll]'|[Dd]')?(${WORDS})(?!\\p{L}|-[\\p{L}\\d])|(?<!\\p{L})((?:THE|THIS|LA|LE|EL|CETTE) |(?:DU|DEL|AU|AL) )(CONVENTION|CONVENCIÓN|CONVENCION|CONVENIO|COVENANT|PACTE|PACTO|CHARTER|CHARTE|CARTA)(?![\\p{L}-])(?! (?:ON (?!ACCOUNT)|FOR |AGAINST |RELATING |CONCERNING |OF |SUR |RELATIVE |POUR |CONTRE |DES? |DU |DEL? |SOBRE |CONTRA |INTER|AM[EÉ]RIC|EUROP|AFRIC)|\\p{Lu}\\p{Ll})|(?<!\\p{L})(?:de la |du |del |of the )(convention|covenant|charter|pacte|charte|protocole|convención|convenio|pacto)(?=[,.;:)?!]|$| (?:et|ou|qui|que|ne|est|a|sont|dans|par|ainsi|en|lue?s?|combinée?s?|garantit|dispose|prévoit|interdit|y|no|es|son|por|así|leíd[oa]s?|establece|garantiza|prevé|prohíbe|and|or|which|is|does|did|has|was|provides|states|guarantees|requires|prohibits)(?!\\p{L}))`,
    'gu',
  ),
]);
/** "the same Convention", "that Convention": the one spoken of last. */
export const SAME = /(?:same|that|said|m[iê]sm[ao]|même|dich[ao]|ladite) $/i;
/** The number of the next paragraph, which the text parts by more than a space: "of the Convention 204.   The applicant". */
export const NEXT_PARAGRAPH = /^(?:\s*\d{1,4}\.(?:\s|&#xa0;|&nbsp;|&#160;){2}|[^\S\n]*\n\s*\d{1,4}\b)/;
/** The same where the page has lost the break: "of the Convention 110. La Cour"; the ILO's and 108 have numbers of their own. */
export const NUMBERED_SENTENCE = /^ (?!108)\d{1,3}\. (?=\p{Lu}\p{Ll}+ \p{L})/u;
/** "the Statute of the Court" is the Court's own, "the Protocol on the Court" too. */
export const OF_THE_COURT = /^ (?:of|on) the (?:Court|Tribunal)(?! of (?:Justice|First|Human)| \p{Lu})/u;
/** "Protocol No. 1", "Convention 108", "Charter of the City": a name of its own; "la Convención 225" has the number of a note. */
export const OTHER_NAME =
  /^ (?:No\.?s? |[Nn]°|núm|(?:1?\d?\d|\d{4})(?!\d)|[IVX]+\b|of (?:the )?\p{Lu}|for (?:(?:the )?\p{Lu}|the (?:protect|prevent|suppress|eliminat|prohibit))|on (?!\d|the right to|(?:the |a |this |that )?(?:basis|ground|date|day|same|matter|part|issue|point|question|one|account|behalf)|which|its|their)|between |amending |[Aa]dditional |[Ss]upplementing |additionnel|adicional|States? part|[A-Z]{3}(?!-\d))/u;
/** "Estatuto de la Corte" in a text of a court whose own the catalogue holds. */
export const OF_OWN_COURT = /^ de la Co(?:ur|rte)(?! (?:del? |du |des |pénale|penal|[ie]nter|euro|africa|\p{Lu}))/u;
export const DEFINITION = /^[^.;:()"]{0,40}\(([^()]{2,120})\)/;
export const DEFINING = /"|herein|ci-apr|en adelante|en lo sucesivo|below|henceforth|^(?:the|la|le|el) /i;
/** "the Maputo Protocol", "the 1951 Convention", "the Protocol on the Rights of Women" give no meaning to the noun alone. */
export const DEFINED = new RegExp(
  `(?:^|["' ])(?:the |la |le |el |l')?(?<!\\p{Lu}\\p{Ll}{2,20} |\\d{4} )(?:(${WORDS})|(?<=["'] ?(?:the |la |le |el |l')?)(convention|covenant|charter|pacte|charte|protocole|convención|convenio|pacto)(?= ?["']))(?=["' ,;]|$)(?! (?!(?:or|and|ou|et|o|u|y) )[\\p{L}\\d])`,
  'gu',
);

/** Words of a text on the convention of a committee: the European Court is one that it cites. */
export const OF_A_COMMITTEE =
  /(?:[Ss]tates? [Pp]art(?:y|ies)|[ÉEé]tats? [Pp]artie|[Ee]stados? [Pp]arte|Committee(?! of Ministers)|Comité(?! (?:des|de) [Mm]inist))(?!\p{L})/u;

/** Words of a decision on a communication. */
export const ON_COMMUNICATION =
  /inadmissib|admissibility|the (?:present )?communication|irrecevab|recevabilité|la (?:présente )?communication|inadmisib|admisibilidad|la (?:presente )?comunicación/;

/** Of a heading in capitals other words follow: "OF THE CONVENTION AND", "OF THE CONVENTION 42. Article 41". */
export const OTHER_NAME_IN_CAPITALS = /^ (?:NO\.?S? |No\.?s? |N°|\d(?!\d{0,3} ?\. ?\p{Lu})|[IVX]+\b(?! ?\.)|BETWEEN |AMENDING )/u;

/** "Article 6 § 1 of the ". */
export const ARTICLE_BEFORE =
  /(?<!\p{L})(?:articles?|artículos?|arts?\.?) ?(?:\d|[IVX]{1,5}(?![\p{L}\d]))[\d §().,-]{0,12}(?:[a-z]\) ?)?(?:(?:of (?:the )?|de la |du |del |de l'))?$/iu;
