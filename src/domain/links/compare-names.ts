/** Whether a printed name and the names of a record are those of one case. A name never finds a record; it only checks one. */

/** DIFFERS: no word of the first party in common. UNKNOWN: there is nothing to compare. */
export type NameComparison = 'AGREES' | 'DIFFERS' | 'UNKNOWN';

/**
 * Compares first parties by words and initials, folded: `Kudła v. Poland` and `KUDLA c. POLOGNE` agree, `A.S. v. France` and
 * `S.A.S. v. France` do not. One word in common is enough: texts shorten names. So is one that is misspelt or written after the
 * sound of another language, `Voïtenko` and `Voytenko`: a number has led to the record, and the name only checks it.
 */
export function compareNames(printed: string | null, names: readonly string[]): NameComparison {
  const wanted = words(printed ?? '');
  const own = new Set(names.flatMap((name) => [...words(name)]));
  const short = new Set(names.flatMap(acronym));
  if (wanted.size === 0 || own.size === 0) return 'UNKNOWN';
  const isOne = [...wanted].some((word) => own.has(word) || short.has(word) || [...own].some((other) => isNear(word, other)));
  if (isOne) return 'AGREES';
  return printed !== null &&
    names.some((name) => fitsInitials(printed, name) || fitsInitials(name, printed) || areTurned(printed, name))
    ? 'UNKNOWN'
    : 'DIFFERS';
}

/** Whether one name has nothing but initials where the other has words, and they fit: `G. v. Belgium` and `GILOT v. BELGIUM`; `X` fits all. */
function fitsInitials(hidden: string, whole: string): boolean {
  const initials = [...words(hidden)];
  const open = [...words(whole)];
  const isHidden = initials.every(({ length }) => length === 1) || /(?<!\p{L})\p{L}\./u.test(partyOf(hidden));
  if (!isHidden || !initials.every(({ length }) => length <= 4)) return false;
  return initials.some(
    (letters) => /^[xyz]$/.test(letters) || open.some((word) => word.length > 4 && letters.includes(word.charAt(0))),
  );
}

/** Whether two names have the same initials in another order: `G.C. v. the United Kingdom` and `C.G. v. THE UNITED KINGDOM`. */
function areTurned(one: string, other: string): boolean {
  const [left, right] = [one, other].map((name) => [...words(name)].filter(({ length }) => length > 1 && length <= 4));
  const turned = (word: string): string => Array.from(word).sort().join('');
  return (
    [one, other].every((name) => /(?<!\p{L})\p{L}\.\p{L}/u.test(partyOf(name))) &&
    (left ?? []).some((word) => (right ?? []).some((same) => turned(same) === turned(word)))
  );
}

/**
 * Whether two words are one, misspelt or written after another language: of five letters or more that differ by one, of eight or more by
 * two, or that begin alike and have nearly half of their pairs of letters in common, as `Goussinski` and `Gusinskiy`. A sign of question
 * is a letter that a file has lost: `Br?ncoveanu`.
 */
function isNear(one: string, other: string): boolean {
  return (
    differByLittle(one, other) ||
    (one.length >= 6 && other.length >= 6 && one.startsWith(other.charAt(0)) && alikeness(one, other) >= 0.45)
  );
}

/** Pairs of neighbouring letters that two words share, of all that they have (Dice's coefficient). */
function alikeness(one: string, other: string): number {
  const pairs = (word: string): Set<string> =>
    new Set(Array.from({ length: word.length - 1 }, (_pair, at) => word.slice(at, at + 2)));
  const [left, right] = [pairs(one), pairs(other)];
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}

function differByLittle(one: string, other: string): boolean {
  if (one.includes('?') && one.length === other.length)
    return Array.from(one).every((letter, at) => letter === '?' || letter === other.charAt(at));
  const shorter = Math.min(one.length, other.length);
  const allowed = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  if (allowed === 0 || Math.abs(one.length - other.length) > allowed || Math.max(one.length, other.length) > 40) return false;
  let row = Array.from({ length: other.length + 1 }, (_cell, at) => at);
  for (let i = 0; i < one.length; i += 1) {
    const above = row;
    row = [i + 1];
    for (let j = 0; j < other.length; j += 1)
      row.push(
        Math.min((above[j] ?? 0) + Number(one[i] !== other[j] && one[i] !== '?'), (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1),
      );
  }
  return (row[other.length] ?? allowed + 1) <= allowed;
}

/**
 * Whether a printed name is that of a record word for word, as far as it goes: nothing in its first party that the record's has
 * not, or the reverse, and the same respondent where both name one. For where no number is printed and a day alone leads to the record.
 */
export function isSameName(printed: string, names: readonly string[]): boolean {
  const wanted = words(printed);
  return names.some((name) => {
    const own = words(name);
    const [few, many] = wanted.size <= own.size ? [wanted, own] : [own, wanted];
    return few.size > 0 && [...few].every((word) => many.has(word)) && hasSameRespondent(printed, name);
  });
}

/** Names of States begin alike in most languages: `Turkey`, `Turquie`. Where they do not, nothing is taken for the same. */
function hasSameRespondent(printed: string, name: string): boolean {
  const [one, other] = [printed, name].map(
    (text) => new Set((fold(text.split(SPLIT)[1] ?? '').match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 3)).filter((start) => start !== 'the')),
  ); // prettier-ignore
  return !one || !other || one.size === 0 || other.size === 0 || [...one].some((start) => other.has(start));
}

/** Words that stand in every name. */
const COMMON = new Set(
  'case affaire caso of the v vs and others other et autres autre y otros c contra la le les de del des du los el no n re matter application party republic kingdom united federation state ltd limited inc gmbh plc company'.split(
    ' ',
  ),
);
/** Not within initials, as in `S. V. P. v. Bulgaria`. */
const SPLIT = /(?:^|\s+)(?:(?:v|vs|c)\.\s*|(?:v|vs|contra)\s+)(?!\s|\p{L}\.\s?(?:\p{L}\.|v))/iu;
const AGAINST = /\s+against\s+/i;

/** Words of the first party of a name, folded; initials as one word: `A.S. v. Denmark` gives `as`. */
function words(name: string): Set<string> {
  const party = partyOf(name);
  // `M.S.S v. Belgium` is printed too.
  const folded = fold(party).replace(/(?<![\p{L}\p{N}])(?:\p{L}\.\s?){1,6}(?:\p{L}(?![\p{L}\p{N}]))?/gu, (initials) => ` ${initials.replace(/[.\s]/g, '')} `); // prettier-ignore
  return new Set((folded.match(/[\p{L}\p{N}](?:[\p{L}\p{N}?]*[\p{L}\p{N}])?/gu) ?? []).filter((word) => !COMMON.has(word)));
}

/** Only where no other word parts the parties: `Activities in and against Nicaragua (Nicaragua v. United States)`. */
const partyOf = (name: string): string => name.split(SPLIT.test(name) ? SPLIT : AGAINST)[0] ?? '';

/** The first letters of a first party of three words or more: an organisation is printed by them, `ERRC` for European Roma Rights Centre. */
function acronym(name: string): string[] {
  const letters = [...words(name)].map(([first = '']) => first);
  return letters.length > 2 ? [letters.join('')] : [];
}

/** Lower case without marks; letters that Unicode does not take apart (`ł`, `ı`) as they are printed without them. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łıøđß]/g, (letter) => PLAIN[letter] ?? letter);
}
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ı: 'i', ø: 'o', đ: 'd', ß: 'ss' };
