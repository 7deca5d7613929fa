/** Pairs that scanners and typists take for each other. */
const LOOKALIKES = new Set([
  '0o',
  '1i',
  '1l',
  'il',
  '5s',
  '8b',
  '2z',
  '6g',
  'cg',
  'uv',
  'ec',
  'mn',
  'nu',
  '9g',
  'ft',
  'hb',
]);
const looksLike = (a: string, b: string): boolean => LOOKALIKES.has(a + b) || LOOKALIKES.has(b + a);
const VOWELS = new Set('aeiouy');

/** Similarity of words that differ by one slip, or by two where both are long. */
export function slip(a: string, b: string): number {
  const edits = edit(a, b);
  const length = Math.max(a.length, b.length);
  if (edits.count === 1) {
    if (length <= 3) return 0;
    const base = length >= 9 ? 0.87 : length >= 6 ? 0.82 : length === 5 ? 0.8 : 0.72;
    if (edits.kind === 'swap') return Math.max(base, 0.88);
    if (edits.kind === 'lookalike') return Math.max(base, 0.85);
    if (edits.kind === 'breath' && length >= 5) return Math.max(base, 0.88);
    if (edits.kind === 'bengali' && length >= 5) return Math.max(base, 0.87);
    return edits.first ? base - 0.1 : base;
  }
  if (edits.count === 2 && length >= 9) return edits.first ? 0.7 : length >= 11 ? 0.84 : 0.78;
  return edits.count === 3 && length >= 12 ? 0.75 : 0;
}

/** Whether two words differ in one vowel. */
export function isVowelSlip(a: string, b: string): boolean {
  const { count, kind } = edit(a, b);
  return count === 1 && kind === 'vowel';
}

/** What it takes to make one word of another. */
export interface Edits {
  readonly count: number;
  /** `breath` is an `h` more or less: `Surma`, `Shurma`; `bengali` an `a` for an `o`: `Haque`, `Hoque`. */
  readonly kind: 'swap' | 'lookalike' | 'vowel' | 'breath' | 'bengali' | 'other';
  /** Whether the first letter differs: people rarely get that wrong. */
  readonly first: boolean;
}

/** Edits between two words (swap of neighbours counts one), up to 4: more is not told apart. */
export function edit(a: string, b: string): Edits {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [x, y] = [a.slice(start, endA), b.slice(start, endB)];
  const first = start === 0;
  if (x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0])
    return { count: 1, kind: 'swap', first };
  if ((x === 'm' && y === 'rn') || (x === 'rn' && y === 'm')) return { count: 1, kind: 'lookalike', first };
  if (x.length + y.length === 1)
    return { count: 1, kind: x + y === 'h' ? 'breath' : VOWELS.has(x + y) ? 'vowel' : 'other', first };
  if (x.length === 1 && y.length === 1) {
    if ((x === 'a' && y === 'o') || (x === 'o' && y === 'a')) return { count: 1, kind: 'bengali', first };
    const vowel = VOWELS.has(x) && VOWELS.has(y);
    return { count: 1, kind: looksLike(x, y) ? 'lookalike' : vowel ? 'vowel' : 'other', first };
  }
  return { count: distance(x, y), kind: 'other', first };
}

/** Rows of the distance table, kept between calls: a call fills what it reads. */
const ROWS = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

/** Damerau-Levenshtein distance (optimal string alignment), 4 for anything above 3. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3 || a.length > 60 || b.length > 60) return 4;
  let [beforeLast, last, row]: Uint8Array[] = [...ROWS] as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let best = Math.min(
        (row[j - 1] as number) + 1,
        (last[j] as number) + 1,
        (last[j - 1] as number) + same,
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        best = Math.min(best, (beforeLast[j - 2] as number) + 1);
      }
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > 3) return 4;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length] as number, 4);
}
