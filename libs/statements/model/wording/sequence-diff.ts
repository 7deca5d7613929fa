/** A step from one sequence to another: what both have, only the first has, or only the second has. */
export interface SequenceStep {
  readonly change: 'same' | 'removed' | 'added';
  readonly value: string;
}

/** More edits than this are not searched for: two parts so different are shown one after the other. */
const MOST_EDITS = 1200;

const step = (change: SequenceStep['change']) => (value: string) => ({ change, value });

/**
 * The shortest way from one sequence to another, by removing and adding. Beyond 1,200 edits between their common start
 * and end, everything between is removed and added, so that no text takes longer than a moment.
 * @see E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986), figure 2
 */
export function diffSequences(before: readonly string[], after: readonly string[]): SequenceStep[] {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [
    ...before.slice(0, start).map(step('same')),
    ...diffMiddles(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(step('same')),
  ];
}

function diffMiddles(before: readonly string[], after: readonly string[]): SequenceStep[] {
  const rounds = before.length > 0 && after.length > 0 ? searchRounds(before, after) : null;
  if (!rounds) return [...before.map(step('removed')), ...after.map(step('added'))];
  return walkBack(before, after, rounds);
}

/**
 * For every number of edits, how far `before` is read on each diagonal (read of `before` less read of `after`, moved by
 * the number of edits plus one so that the index is not negative). @returns null beyond the most edits
 */
function searchRounds(before: readonly string[], after: readonly string[]): Int32Array[] | null {
  const rounds: Int32Array[] = [];
  const most = Math.min(MOST_EDITS, before.length + after.length);
  for (let edits = 0; edits <= most; edits++) {
    const previous = rounds[edits - 1];
    const reached = new Int32Array(2 * edits + 3).fill(-1);
    rounds.push(reached);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let read = previous ? firstReached(previous, edits, diagonal).read : 0;
      while (
        read < before.length &&
        read - diagonal < after.length &&
        before[read] === after[read - diagonal]
      )
        read++;
      reached[diagonal + edits + 1] = read;
      if (read >= before.length && read - diagonal >= after.length) return rounds;
    }
  }
  return null;
}

/** Where a diagonal begins after one more edit: an addition keeps what is read of `before`, a removal reads one on. */
function firstReached(
  previous: Int32Array,
  edits: number,
  diagonal: number,
): { readonly read: number; readonly isAddition: boolean } {
  const above = previous[diagonal + 1 + edits] ?? -1;
  const below = previous[diagonal - 1 + edits] ?? -1;
  const isAddition = diagonal === -edits || (diagonal !== edits && below < above);
  return { read: isAddition ? above : below + 1, isAddition };
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  rounds: readonly Int32Array[],
): SequenceStep[] {
  const steps: SequenceStep[] = [];
  let read = before.length;
  let diagonal = before.length - after.length;
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const previous = rounds[edits - 1];
    const first = previous ? firstReached(previous, edits, diagonal) : { read: 0, isAddition: false };
    while (read > first.read) steps.push(step('same')(before[--read] ?? ''));
    if (!previous) break;
    if (first.isAddition) {
      steps.push(step('added')(after[read - diagonal - 1] ?? ''));
      diagonal++;
    } else {
      steps.push(step('removed')(before[--read] ?? ''));
      diagonal--;
    }
  }
  return steps.reverse();
}
