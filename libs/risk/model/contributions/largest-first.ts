interface Entry<T> {
  readonly rank: number;
  /** Of two with the same rank the one that was put in first comes out first. */
  readonly turn: number;
  readonly value: T;
}

/** A queue whose largest comes out first: a binary heap. */
export class LargestFirst<T> {
  private readonly heap: Entry<T>[] = [];
  private turns = 0;

  put(value: T, rank: number): void {
    const { heap } = this;
    const entry = { rank, turn: this.turns++, value };
    let at = heap.length;
    while (at > 0) {
      const parent = heap[(at - 1) >> 1];
      if (!parent || !isBefore(entry, parent)) break;
      heap[at] = parent;
      at = (at - 1) >> 1;
    }
    heap[at] = entry;
  }

  take(): T | undefined {
    const { heap } = this;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first?.value;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let entry = heap[child];
      const other = heap[child + 1];
      if (entry && other && isBefore(other, entry)) [child, entry] = [child + 1, other];
      if (!entry || !isBefore(entry, last)) break;
      heap[at] = entry;
      at = child;
    }
    heap[at] = last;
    return first.value;
  }
}

function isBefore(a: Entry<unknown>, b: Entry<unknown>): boolean {
  return a.rank > b.rank || (a.rank === b.rank && a.turn < b.turn);
}
