/** Two texts of a list, by their places in it, and how alike they are. */
export interface Pair {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

/** What is between two groups: how alike all pairs are together, and how many pairs there are. */
interface Link {
  readonly sum: number;
  readonly pairs: number;
}

interface Group {
  /** Smallest place among its members: what stands for it where two proposals are equal. */
  readonly first: number;
  readonly members: readonly number[];
  readonly links: Map<Group, Link>;
  joined: boolean;
}

/** Two groups that may be joined; stale once either has been joined to another. */
interface Proposal {
  readonly mean: number;
  readonly one: Group;
  readonly other: Group;
}

export interface Rules {
  /** Mean likeness from which two groups are joined. */
  readonly floor: number;
  /** Pairs whose groups are joined whatever they say; the first given counts first. */
  readonly together?: readonly (readonly [number, number])[];
  /** Whether two must not stand together, not even by way of others that must. */
  readonly isSplit?: (one: number, other: number) => boolean;
}

/**
 * Which of many texts say the same: groups of their places, each of two or more, by their smallest place. Groups are joined two by two, the
 * most alike first, while each of their pairs is among `pairs` and the mean likeness of all of them is above a floor: so a chain of texts,
 * each like the next, does not make one group of things that differ. Ties are broken by place, so the same texts in the same order
 * give the same groups; the caller puts them in an order that does not depend on arrival.
 *
 * @param pairs those that may stand in one group; any other two never do, unless they are to stand together.
 */
export function formClusters(pairs: readonly Pair[], { floor, together = [], isSplit = () => false }: Rules): number[][] {
  const groups = new Map<number, Group>();
  const groupOf = (place: number): Group => {
    let group = groups.get(place);
    if (!group) groups.set(place, (group = { first: place, members: [place], links: new Map(), joined: false }));
    return group;
  };
  for (const { one, other, score } of pairs) {
    groupOf(one).links.set(groupOf(other), { sum: score, pairs: 1 });
    groupOf(other).links.set(groupOf(one), { sum: score, pairs: 1 });
  }
  const take = (one: Group, other: Group): Group => {
    const joined = join(one, other);
    for (const place of joined.members) groups.set(place, joined);
    return joined;
  };
  const heap = new ProposalHeap();
  for (const group of [...groups.values()]) heap.propose(group, floor, (other) => group.first < other.first);
  for (let best = heap.pop(); best; best = heap.pop())
    if (!best.one.joined && !best.other.joined) heap.propose(take(best.one, best.other), floor);
  for (const [one, other] of together) {
    const [a, b] = [groupOf(one), groupOf(other)];
    if (a !== b && !a.members.some((of) => b.members.some((than) => isSplit(of, than)))) take(a, b);
  }
  return [...new Set(groups.values())]
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => a.first - b.first)
    .map(({ members }) => [...members].sort((a, b) => a - b));
}

function join(one: Group, other: Group): Group {
  const members = [...one.members, ...other.members];
  const joined: Group = { first: Math.min(one.first, other.first), members, links: new Map(), joined: false };
  for (const part of [one, other]) {
    part.joined = true;
    for (const [neighbour, link] of part.links) {
      neighbour.links.delete(part);
      if (neighbour === one || neighbour === other) continue;
      const before = joined.links.get(neighbour);
      const both = { sum: (before?.sum ?? 0) + link.sum, pairs: (before?.pairs ?? 0) + link.pairs };
      joined.links.set(neighbour, both);
      neighbour.links.set(joined, both);
    }
  }
  return joined;
}

/** The best proposal first: the most alike, then the one whose groups stand first. */
class ProposalHeap {
  readonly #rows: Proposal[] = [];

  /** Proposes to join a group to each neighbour with which all its pairs are alike. */
  propose(group: Group, floor: number, to: (other: Group) => boolean = () => true): void {
    for (const [other, { sum, pairs }] of group.links) {
      if (pairs < group.members.length * other.members.length || !to(other)) continue;
      // Rounded, so that the order in which sums were added cannot decide.
      const mean = Math.round((sum / pairs) * 1e9) / 1e9;
      if (mean < floor) continue;
      this.#push(group.first < other.first ? { mean, one: group, other } : { mean, one: other, other: group });
    }
  }

  #push(row: Proposal): void {
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

  #swap(at: number, than: number): void {
    const [a, b] = [this.#rows[at], this.#rows[than]];
    if (a && b) [this.#rows[at], this.#rows[than]] = [b, a];
  }
}
