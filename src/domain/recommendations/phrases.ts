import { stem } from 'porter2';
import { LANGUAGE } from './recommendation-language';

/** What a word or phrase means: a word that stands for it among the words compared, and what it asks. A word of null says nothing. */
export interface Meaning {
  readonly word: string | null;
  readonly ask?: string;
}

interface Branch {
  readonly next: Map<string, Branch>;
  meaning?: Meaning;
}

/** Words whose stem is that of another, by how they begin: `criminal` is not `criminalize`. */
const IRREGULAR: readonly (readonly [string, string])[] = [
  ['criminaliz', 'criminaliz'],
  ['criminalis', 'criminaliz'],
  ['decriminali', 'decriminaliz'],
  ['penaliz', 'penaliz'],
  ['penalis', 'penaliz'],
  ['universit', 'university'],
  ['executiv', 'executive'],
  ['children', 'child'],
  ['women', 'woman'],
];

const stems = new Map<string, string>();

/** The stem of an English word in lower case; kept, since there are few words and many texts. */
export function stemOf(word: string): string {
  let found = stems.get(word);
  if (found === undefined) stems.set(word, (found = IRREGULAR.find(([start]) => word.startsWith(start))?.[1] ?? stem(word)));
  return found;
}

const root: Branch = { next: new Map() };

function add(phrases: string, meaningOf: (stems: readonly string[]) => Meaning): void {
  for (const phrase of phrases.split(',')) {
    const parts = phrase.trim().split(/\s+/).map(stemOf);
    let branch = root;
    for (const part of parts) {
      let next = branch.next.get(part);
      if (!next) branch.next.set(part, (next = { next: new Map() }));
      branch = next;
    }
    branch.meaning = { ...branch.meaning, ...meaningOf(parts) };
  }
}

add(LANGUAGE.silent.split(/\s+/).join(','), () => ({ word: null }));
// What only asks, and asks it in one of several words, is one word; `end` and `create` say too little to be compared.
for (const [ask, phrases] of Object.entries(LANGUAGE.asks)) add(phrases, () => ({ word: ask, ask }));
for (const [word, phrases] of Object.entries(LANGUAGE.sameThing)) add(phrases, () => ({ word }));
add(LANGUAGE.fillers, () => ({ word: null }));

/** Reads stems in their order, the longest phrase first: what each means, or itself where the tables do not know it. */
export function meaningsOf(words: readonly string[]): Meaning[] {
  const meanings: Meaning[] = [];
  for (let at = 0; at < words.length;) {
    let branch: Branch | undefined = root;
    let found: Meaning | undefined;
    let end = at + 1;
    for (let to = at; to < words.length; to += 1) {
      branch = branch.next.get(words[to] ?? '');
      if (!branch) break;
      if (branch.meaning) [found, end] = [branch.meaning, to + 1];
    }
    meanings.push(found ?? { word: words[at] ?? null });
    at = end;
  }
  return meanings;
}

/** The stems of names that say nothing in what is addressed to who bears them: `Take away Ruritania's mines`. */
export function stemsOfNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []).map(stemOf));
}
