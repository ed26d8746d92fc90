/**
 * The bodies that adopt general comments, as they are named in texts, and the scheme their comments are keyed by.
 * Source: citation-formats, sections 2 and 5.2. CEDAW and CERD adopt general recommendations.
 */
export interface CommentingBody {
  readonly scheme: string;
  /** Prefix of the body's symbols. */
  readonly symbol: string;
  /** Words in folded form (lower case, without accents). */
  readonly words: RegExp;
}

export const COMMENTING_BODIES: readonly CommentingBody[] = [
  {
    scheme: 'ccpr-gc',
    symbol: 'CCPR/C',
    words:
      /\b(?:human rights committee|u\.?n\.? ?hrc|hrc|hrcttee|ccpr|comite des droits de l'homme|comite de (?:los )?derechos humanos)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'cescr-gc',
    symbol: 'E/C.12',
    words:
      /\b(?:committee on economic, social,? and cultural rights|cescr|cdesc|comite des droits economiques, sociaux et culturels|comite de derechos economicos, sociales y culturales|comite desc)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'cat-gc',
    symbol: 'CAT/C',
    words:
      /\b(?:committee against torture|cat committee|cat|comite (?:des nations unies |de l'onu )?contre la torture|comite contra la tortura)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'crc-gc',
    symbol: 'CRC/C',
    words:
      /\b(?:committee on the rights of the child|crc|comite des droits de l'enfant|comite de los derechos del nino|children'?s rights committee)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'cedaw-gr',
    symbol: 'CEDAW/C',
    words:
      /\b(?:committee on the elimination of (?:all forms of )?discrimination against women|cedaw|cedef|comite pour l'elimination de (?:toutes les formes de )?(?:la )?discrimination a l'egard des femmes|comite para la eliminacion de la discriminacion contra la mujer)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'cerd-gr',
    symbol: 'CERD/C',
    words:
      /\b(?:committee on the elimination of (?:all forms of )?racial discrimination|cerd|comite pour l'elimination de la discrimination raciale|comite para la eliminacion de la discriminacion racial)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'crpd-gc',
    symbol: 'CRPD/C',
    words:
      /\b(?:committee on the rights of persons with disabilities|crpd|comite des droits des personnes handicapees|comite sobre los derechos de las personas con discapacidad)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'cmw-gc',
    symbol: 'CMW/C',
    words:
      /\b(?:committee on (?:the protection of the rights of all )?migrant workers|committee on the protection of the rights of all migrant workers and members of their families|cmw|comite des travailleurs migrants|comite pour la protection des droits de tous les travailleurs migrants(?: et des membres de leur famille)?|comite de proteccion de los derechos de todos los trabajadores migratorios(?: y de sus familiar(?:es)?)?|comite de los trabajadores migratorios)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'ced-gc',
    symbol: 'CED/C',
    words:
      /\b(?:committee on enforced disappearances|ced|comite des disparitions forcees|comite contra la desaparicion forzada)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'spt-gc',
    symbol: 'CAT/OP',
    words:
      /\b(?:subcommittee on prevention of torture|spt|sous-comite pour la prevention de la torture|subcomite para la prevencion de la tortura)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'achpr-gc',
    symbol: 'ACHPR',
    words:
      /\b(?:african commission(?: on human and peoples'? rights)?|achpr|commission africaine|comision africana)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
  {
    scheme: 'acerwc-gc',
    symbol: 'ACERWC',
    words:
      /\b(?:african committee of experts(?: on the rights and welfare of the child)?|acerwc|comite africain d'experts)(?!\w|\/(?:c|gc|co|op|sp)\b)/g,
  },
];

/** The number of a note that a page prints against a word, `derechos del nino3,`, is none of its letters. The length stays. */
function withoutNotes(folded: string): string {
  return folded.replace(/(?=\d)(?<=[a-z]{4})\d{1,3}(?![\w/])/g, (number) => ' '.repeat(number.length));
}

/** The body named last in `folded`; null when none is. Example: `the human rights committee, in its ` -> `ccpr-gc`. */
export function lastBodyNamed(folded: string): CommentingBody | null {
  const text = withoutNotes(folded);
  let best: { body: CommentingBody; end: number; length: number } | null = null;
  for (const body of COMMENTING_BODIES) {
    for (const match of text.matchAll(body.words)) {
      const end = match.index + match[0].length;
      if (!best || end > best.end || (end === best.end && match[0].length > best.length))
        best = { body, end, length: match[0].length };
    }
  }
  return best?.body ?? null;
}

/** Those of `bodies` that `folded` names. */
export function bodiesNamed(folded: string, bodies: readonly CommentingBody[]): CommentingBody[] {
  const text = withoutNotes(folded);
  return bodies.filter(({ words }) => text.search(words) >= 0);
}

/** The body whose name starts `folded`; null when none does. */
export function firstBodyNamed(folded: string): CommentingBody | null {
  const text = withoutNotes(folded);
  for (const body of COMMENTING_BODIES) {
    for (const match of text.matchAll(body.words)) if (match.index === 0) return body;
  }
  return null;
}

/** Treaties of the committees that adopt general comments: "general comment No. 14 on article 12 of the Covenant". */
export const TREATY_OF_COMMENT: ReadonlyMap<string, string> = new Map([
  ['ccpr-gc', 'iccpr'],
  ['cescr-gc', 'icescr'],
  ['cat-gc', 'cat-convention'],
  ['crc-gc', 'crc-convention'],
  ['cedaw-gr', 'cedaw-convention'],
  ['cerd-gr', 'icerd'],
  ['crpd-gc', 'crpd-convention'],
  ['cmw-gc', 'icrmw'],
  ['ced-gc', 'icpped'],
  ['achpr-gc', 'achpr'],
]);
