import type { StateNames } from '../state-names';
import { closingDay } from './treaty-status-dates';
import { provisionsNamed } from './treaty-status-provisions';
import type { PrintedStatement, TreatyRef } from './treaty-status-row';
import { splitStatements } from './treaty-status-split';
import { treatiesReferredTo } from './treaty-status-treaties';

/**
 * Reads the text under one heading `#State` of the declarations: its statements, whether each is a declaration, a reservation or an
 * objection, which provisions it names and against whom it is directed. Words stay as printed. No text, no statements.
 */
export function statementsOf(text: string, state: string, treaty: TreatyRef, names: StateNames): PrintedStatement[] {
  return splitStatements(text).map(({ text: part, label }) => {
    const joined = part.replace(/(\p{L})- (?=\p{Ll})/gu, '$1');
    // The texts of I-4 are by its own title declarations of acceptance; what they reserve is part of them.
    const { act, basis } = treaty.identifier === 'untc:I-4' ? ACCEPTANCE : classify(joined, label);
    return {
      act,
      basis,
      text: part,
      provisions: provisionsNamed(part, treaty.title),
      against: act === 'OBJECTION' ? statesObjectedTo(joined, names).filter((code) => code !== state) : [],
      seeAlso: treatiesReferredTo(part).filter((identifier) => identifier !== treaty.identifier),
      date: closingDay(part),
      language: languageOf(part),
    };
  });
}

const ACCEPTANCE = { act: 'DECLARATION', basis: 'LABEL' } as const;

/** Words by which a State objects to what another State has declared (Vienna Convention on the Law of Treaties, art. 20 and 21). */
const OBJECTS = [
  /\b(?:objects?|objections?)\b[^.]{0,60}\b(?:to|regarding|concerning|with respect to|with regard to)\b[^.]{0,120}\b(?:reservations?|declarations?|statements?)\b/i,
  /\bobjects? (?:to|and rejects)\b/i,
  /\b(?:does|do|did) not (?:regard|recogni[sz]e|consider|accept)\b[^.]{0,60}\b(?:reservations?|statements?|declarations?)\b[^.]{0,200}\b(?:made|formulated|entered|submitted|by|valid|as modifying)\b/i,
  /\b(?:does|do|did) not recogni[sz]e (?:as |the )?(?:valid|lawful)(?:ity)? [^.]{0,20}\breservations?\b/i,
  /\brejects? (?:formally )?the reservations?\b/i,
  /\bcannot accept (?:that|this|the) (?:reservation|declaration)/i,
  /\breservations? made by\b[^.]{0,160}\b(?:incompatible|contrary|not compatible|invalid)\b/i,
  /\b(?:objecte|objections?) (?:à|aux) (?:la |les )?réserves?/i,
];

/** Words that exclude or modify the legal effect of provisions, "however phrased or named" (the same Convention, art. 2, para. 1 (d)). */
const RESERVES = [
  /\breservations?\b/i,
  /\breserv(?:es?|ing) (?:the|its|their|his|itself)\b/,
  /\b(?:presently|hereby) reserved\b/i,
  /\b(?:does|do|shall|will|would) not (?:consider|regard|deem|hold) (?:itself|themselves|himself) (?:as )?(?:to be )?(?:legally )?bound\b/i,
  /\b(?:is|are|shall|will) not (?:be |considered |to be )*bound by\b/i,
  /\bshall not (?:apply|be applied|be applicable)\b/i,
  /\bwith the exception of\b/i,
  /\bréserves?\b|\bne se considère pas (?:comme )?liée?/i,
];

function classify(text: string, label: string | null): Pick<PrintedStatement, 'act' | 'basis'> {
  if (label !== null && /object/i.test(label)) return { act: 'OBJECTION', basis: 'LABEL' };
  if (OBJECTS.some((words) => words.test(text))) return { act: 'OBJECTION', basis: 'WORDS' };
  if (label !== null && /reserv|réserv/i.test(label) && !/declar|statement/i.test(label))
    return { act: 'RESERVATION', basis: 'LABEL' };
  if (label !== null && /declar|déclar|underst|interpret/i.test(label) && !/reserv/i.test(label))
    return { act: 'DECLARATION', basis: 'LABEL' };
  if (RESERVES.some((words) => words.test(text.replace(/\breserves? the right to (?:amend|modify|withdraw|add)\b/gi, ''))))
    return { act: 'RESERVATION', basis: 'WORDS' };
  return {
    act: 'DECLARATION',
    basis: /\bdeclar(?:es?|ed|ation)\b|\bdéclare\b|\binterprets?\b|\bunderst(?:ands|anding|ood)\b/i.test(text) ? 'WORDS' : 'NONE',
  };
}

/**
 * The States after `made by` and the like: `the reservations made by Cambodia and by the Kingdom of Morocco` are KHM, MAR. Each name
 * is matched whole; names that the catalogue lacks (`United Arab Republic`) are left out.
 */
function statesObjectedTo(text: string, names: StateNames): string[] {
  const found = new Set<string>();
  for (const [clause] of text.matchAll(/\b(?:reservations?|statements?|declarations?)\b[^.;]{0,500}/gi)) {
    for (const list of clause.matchAll(
      /\b(?:by|of(?= the Governments? ))\s+(?=(?:the\s+)?[A-Z])(.*?)(?=\b(?:with|concerning|as|to|in|upon|on|at|are|is|which|that|may|regarding|made|by the)\b|$)/g,
    )) {
      for (const part of (list[1] ?? '').split(/,|[()]|\band\b|\bor\b/)) {
        const code = stateAt(part, names);
        if (code !== null) found.add(code);
      }
    }
  }
  return [...found];
}

/** The State with whose name the words begin, the longest name first. */
function stateAt(text: string, names: StateNames): string | null {
  const words = text
    .trim()
    .replace(/^(?:(?:by|now|formerly|the|Governments?|of)\s+)+/, '')
    .split(/\s+/)
    .slice(0, 9);
  for (let count = words.length; count > 0; count--) {
    const printed = words
      .slice(0, count)
      .join(' ')
      .replace(/[.,;"”)]+$/, '');
    const { code } = printed.length < 4 ? { code: undefined } : names.recognise(printed);
    if (code !== undefined) return code;
  }
  return null;
}

const FUNCTION_WORDS = {
  en: /\b(?:the|of|and|to|that|with|by|shall|not)\b/gi,
  fr: /\b(?:le|la|les|des|du|et|que|dans|pour|aux|une|est)\b/gi,
  es: /\b(?:el|los|las|del|que|y|para|con|una|por)\b/gi,
} as const;

/** The language by its function words; English when there is nothing to count. */
function languageOf(text: string): PrintedStatement['language'] {
  const count = (language: keyof typeof FUNCTION_WORDS): number => text.match(FUNCTION_WORDS[language])?.length ?? 0;
  const [en, fr, es] = [count('en'), count('fr'), count('es')];
  return fr > en && fr >= es ? 'fr' : es > en ? 'es' : 'en';
}
