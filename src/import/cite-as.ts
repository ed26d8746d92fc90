/** How bodies cite their own decisions, made from facts that a source states. Source: citation-formats, sections 4.1 and 5.2. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** What the form of the European Court is made of; numbers as keys, `echr-app:14038/88`. */
export interface StrasbourgFacts {
  readonly title: string;
  readonly numbers: readonly string[];
  readonly date: string | undefined;
  readonly isGrandChamber: boolean;
  readonly isDecision: boolean;
}

/**
 * As the European Court cites: name as its title prints it, mark of the Grand Chamber or of a decision, numbers, day. Undefined
 * where title, number or whole day are missing. Example: `MAYZIT v. RUSSIA, no. 63378/00, 20 January 2005`.
 */
export function strasbourgForm({ title, numbers, date, isGrandChamber, isDecision }: StrasbourgFacts): string | undefined {
  const name = title.replace(/^(?:CASE OF|AFFAIRE)\s+/i, '').trim();
  if (name === '' || numbers.length === 0 || date?.length !== 10) return undefined;
  const marks = `${isGrandChamber ? ' [GC]' : ''}${isDecision ? ' (dec.)' : ''}`;
  return `${name}${marks}, ${listOf(numbers.map((number) => number.replace(/^echr-app:/, '')))}, ${dayInWords(date)}`;
}

/** As a treaty body is cited: name and symbol. Undefined without a name. Example: `Toonen v. Australia, CCPR/C/50/D/488/1992`. */
export function treatyBodyForm(name: string | undefined, key: string): string | undefined {
  return name === undefined || name === '' ? undefined : `${name}, ${key.replace(/^un:/, '')}`;
}

function listOf(numbers: readonly string[]): string {
  const [first = '', second = ''] = numbers;
  if (numbers.length === 1) return `no. ${first}`;
  return numbers.length === 2 ? `nos. ${first} and ${second}` : `nos. ${first} and ${numbers.length - 1} others`;
}

function dayInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
