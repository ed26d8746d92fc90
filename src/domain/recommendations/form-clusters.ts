/** Two texts of a list, by their places in it, and how alike they are. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

/** Two groups that may be joined; stale once either has been joined to another. */
interface Proposal {
  readonly mean: number;
  readonly one: Group;
  readonly other: Group;
}

interface Group {
  /** Smallest place among its members: what stands for it where two proposals are equal. */
  readonly first: number;
  readonly members: readonly number[];
  /** Group → sum of the likeness of all pairs between the two. */
  readonly links: Map<Group, number>;
  joined: boolean;
}

export interface Rules {
  /** Mean likeness from which two groups are joined. */
  readonly floor: number;
  /** Whether something parts two whatever their likeness; asked of every pair of two groups before they are joined. */
  readonly isParted: (one: number, other: number) => boolean;
  /** Pairs that stand together whatever they say, but for those that are split. */
  readonly together?: readonly (readonly [number, number])[];
  /** Whether two must not stand together, not even by way of others that must. */
  readonly isSplit?: (one: number, other: number) => boolean;
}

/**
 * Which of many texts say the same: groups of their places, each of two or more, by their smallest place. Groups are joined two by
 * two, the most alike first, while the mean likeness of all their pairs is above a floor (average linkage): a chain of texts, each like
 * the next, does not make one group of things that differ. Ties are broken by place, so the same texts in the same order give the same
 * groups; the caller puts them in an order that does not depend on arrival.
 *
 * @param pairs those that are alike at all; a pair that is not among them counts as not alike.
 */
export function formClusters(
  pairs: readonly Pair[],
  { floor, isParted, together = [], isSplit = () => false }: Rules,
): number[][] {
  const groups = new Map<number, Group>();
  const groupOf = (place: number): Group => {
    let group = groups.get(place);
    if (!group) groups.set(place, (group = { first: place, members: [place], links: new Map(), joined: false }));
    return group;
  };
  for (const { one, other, score } of pairs) {
    groupOf(one).links.set(groupOf(other), score);
    groupOf(other).links.set(groupOf(one), score);
  }
  const current = new Map<number, Group>(groups);
  for (const [one, other] of together) {
    const [a, b] = [current.get(one) ?? groupOf(one), current.get(other) ?? groupOf(other)];
    if (a === b || someOf(a, b, isSplit)) continue;
    const joined = join(a, b);
    for (const place of joined.members) current.set(place, joined);
  }
  const heap = new ProposalHeap();
  for (const group of new Set(current.values()))
    for (const [other, sum] of group.links) if (group.first < other.first) heap.push(proposal(group, other, sum));
  for (let best = heap.pop(); best && best.mean >= floor; best = heap.pop()) {
    const { one, other } = best;
    if (one.joined || other.joined) continue;
    if (someOf(one, other, isSplit) || someOf(one, other, isParted)) continue;
    const joined = join(one, other);
    for (const place of joined.members) current.set(place, joined);
    for (const [neighbour, sum] of joined.links) heap.push(proposal(joined, neighbour, sum));
  }
  return [...new Set(current.values())]
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => a.first - b.first)
    .map(({ members }) => [...members].sort((a, b) => a - b));
}

/** Whether something holds of a pair of which one is of the first group and one of the other. */
function someOf(one: Group, other: Group, holds: (a: number, b: number) => boolean): boolean {
  return one.members.some((a) => other.members.some((b) => holds(a, b)));
}

function proposal(one: Group, other: Group, sum: number): Proposal {
  // Rounded, so that the order in which sums were added cannot decide.
  const mean = Math.round((sum / (one.members.length * other.members.length)) * 1e9) / 1e9;
  return one.first < other.first ? { mean, one, other } : { mean, one: other, other: one };
}

function join(one: Group, other: Group): Group {
  const joined: Group = {
    first: Math.min(one.first, other.first),
    members: [...one.members, ...other.members],
    links: new Map(),
    joined: false,
  };
  for (const part of [one, other]) {
    part.joined = true;
    for (const [neighbour, sum] of part.links) {
      neighbour.links.delete(part);
      if (neighbour === one || neighbour === other) continue;
      const both = (joined.links.get(neighbour) ?? 0) + sum;
      joined.links.set(neighbour, both);
      neighbour.links.set(joined, both);
    }
  }
  return joined;
}

/** The best proposal first: the most alike, then the one whose groups stand first. */
class ProposalHeap {
  readonly #rows: Proposal[] = [];

  push(row: Proposal): void {
    let at = this.#rows.push(row) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) break;
      this.#swap(at, above);
      at = above;
    }
  }

  pop(): Proposal | undefined {
    const [first] = this.#rows;
    const last = this.#rows.pop();
    if (this.#rows.length === 0 || !last) return first;
    this.#rows[0] = last;
    for (let at = 0; ;) {
      let best = at;
      for (const below of [2 * at + 1, 2 * at + 2]) if (below < this.#rows.length && this.#isBefore(below, best)) best = below;
      if (best === at) return first;
      this.#swap(at, best);
      at = best;
    }
  }

  #isBefore(at: number, than: number): boolean {
    const [a, b] = [this.#rows[at], this.#rows[than]];
    if (!a || !b) return false;
    return (b.mean - a.mean || a.one.first - b.one.first || a.other.first - b.other.first) < 0;
  }

  #swap(at: number, with_: number): void {
    const [a, b] = [this.#rows[at], this.#rows[with_]];
    if (a && b) [this.#rows[at], this.#rows[with_]] = [b, a];
  }
}
