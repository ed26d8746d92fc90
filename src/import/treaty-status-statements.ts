import type { StateNames } from './state-names';
import { closingDay } from './treaty-status-dates';
import { provisionsNamed } from './treaty-status-provisions';
import type { PrintedStatement, TreatyRef } from './treaty-status-row';
import { splitStatements } from './treaty-status-split';
import { treatiesReferredTo } from './treaty-status-treaties';

/**
 * Reads the text under one heading `#State` of the declarations: its statements, whether each is a declaration, a reservation or an
 * objection, which provisions it names and against whom it is directed. Words stay as printed. No text, no statements.
 */
export function statementsOf(text: string, treaty: TreatyRef, names: StateNames): PrintedStatement[] {
  return splitStatements(text).map(({ text: part, label, article }) => {
    const { act, basis } = classify(part, label);
    const provisions = provisionsNamed(article === null ? part : `${article}; ${part}`, treaty.title);
    return {
      act,
      basis,
      text: part,
      provisions,
      against: act === 'OBJECTION' ? statesObjectedTo(part, names) : [],
      seeAlso: treatiesReferredTo(part).filter((identifier) => identifier !== treaty.identifier),
      date: closingDay(part),
      language: languageOf(part),
    };
  });
}

/** Words by which a State objects to what another State has declared (Vienna Convention on the Law of Treaties, art. 20 and 21). */
const OBJECTS = [
  /\b(?:objects?|objections?)\b[^.]{0,60}\b(?:to|regarding|concerning|with respect to|with regard to)\b[^.]{0,120}\b(?:reservations?|declarations?|statements?)\b/i,
  /\bobjects? (?:to|and rejects)\b/i,
  /\b(?:does|do|did) not (?:regard|recogni[sz]e|consider|accept)\b[^.]{0,60}\b(?:reser-?\s?vations?|state-?\s?ments?|declarations?)\b[^.]{0,200}\b(?:made|formulated|entered|submitted|by)\b/i,
  /\bcannot accept (?:that|this|the) (?:reservation|declaration)/i,
  /\breservations? made by\b[^.]{0,160}\b(?:incompatible|contrary|not compatible|invalid)\b/i,
  /\b(?:objecte|objections?) (?:à|aux) (?:la |les )?réserves?/i,
];

/** Words that exclude or modify the legal effect of provisions, "however phrased or named" (the same Convention, art. 2, para. 1 (d)). */
const RESERVES = [
  /\breserv(?:es?|ed|ing|ation|ations)\b/i,
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

/** The States after `made by`, `by`, `of`: `the reservation made by the Government of Bahrain` is BHR. Names are matched whole, longest first. */
function statesObjectedTo(text: string, names: StateNames): string[] {
  const found = new Set<string>();
  for (const [clause] of text.matchAll(/\b(?:reser-?\s?vations?|state-?\s?ments?|declarations?)\b[^.]{0,500}/gi)) {
    for (const opening of clause.matchAll(/\b(?:by|and|of|,)\s+(?=(?:the\s+)?[A-Z])/g)) {
      const code = stateAt(clause.slice(opening.index + opening[0].length), names);
      if (code !== null) found.add(code);
    }
  }
  return [...found];
}

function stateAt(text: string, names: StateNames): string | null {
  const words = text
    .replace(/^(?:the\s+)?(?:Governments?\s+of\s+)?(?:the\s+)?/, '')
    .split(/\s+/)
    .slice(0, 9);
  for (let count = words.length; count > 0; count--) {
    const printed = words
      .slice(0, count)
      .join(' ')
      .replace(/[.,;"”)]+$/, '');
    if (printed.length < 4) continue;
    const { code } = names.recognise(printed);
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
