import { blockingKeys, keyNumber } from './blocking';
import { ASK_FROM, matchIfLikely, MatchVerdict, verdictOf } from './match';
import { PartyProfile, PartyRecord, profileOf } from './party';

export interface FindDuplicatesOptions {
  /** Pairs below this score are left out; not less than `ASK_FROM`, which is where it stands unless given. */
  readonly from?: number;
  /** A group of records that share something is compared each with each up to this size. */
  readonly largestBlock?: number;
}

/** Two records that may be one; `a` and `b` are places in the list given, a < b. `matchProfiles` says why. */
export interface DuplicatePair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly verdict: MatchVerdict;
}

/** A group too large to compare each with each: only neighbours by name and address were compared. */
export interface CappedBlock {
  /** What the records share, in the words of `blockingKeys`. */
  readonly key: string;
  readonly size: number;
}

export interface Duplicates {
  /** Highest score first, then in the order of the list. */
  readonly pairs: readonly DuplicatePair[];
  /** How many pairs were compared. */
  readonly compared: number;
  /** Largest first. */
  readonly capped: readonly CappedBlock[];
}

const LARGEST_BLOCK = 20;
/** In a larger block each record is compared with this many that follow it by name and address. */
const NEIGHBOURS = 6;
/** In blocks of thousands, with fewer: equal records still form one chain. */
const FEW_NEIGHBOURS = 3;
const MANY = 2000;
/** A record's place and a 32-bit key share one exact number (52 of 53 bits). */
const MOST_RECORDS = 2 ** 20;

/**
 * Finds pairs of records that are or may be the same party. Only records that share a blocking key are compared, so
 * that 100,000 take seconds. Memory grows with the number of records, not of pairs compared. The same list gives the same answer.
 * @throws RangeError for more than 1,048,576 records
 */
export function findDuplicates(
  records: readonly PartyRecord[],
  options: FindDuplicatesOptions = {},
): Duplicates {
  return findDuplicateProfiles(records.map(profileOf), options);
}

/** Like `findDuplicates`, for records that were taken apart before. */
export function findDuplicateProfiles(
  profiles: readonly PartyProfile[],
  options: FindDuplicatesOptions = {},
): Duplicates {
  const steps = duplicateSteps(profiles, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A step takes some ten milliseconds. */
const RECORDS_A_STEP = 500;
const PAIRS_A_STEP = 2000;

/**
 * Like `findDuplicateProfiles`, in small steps, for a program that has to do other things in between. Each step tells
 * how far it is, 0 to 1; the last one returns what was found.
 */
export function* duplicateSteps(
  profiles: readonly PartyProfile[],
  options: FindDuplicatesOptions = {},
): Generator<number, Duplicates, void> {
  if (profiles.length > MOST_RECORDS)
    throw new RangeError(`at most ${MOST_RECORDS} records, got ${profiles.length}`);
  const { from = ASK_FROM, largestBlock = LARGEST_BLOCK } = options;
  const candidates = new Numbers();
  const capped = yield* collectCandidates(profiles, largestBlock, candidates);
  const found: DuplicatePair[] = [];
  let compared = 0;
  let before = -1;
  const sorted = candidates.sorted();
  for (const [at, pair] of sorted.entries()) {
    if (at % PAIRS_A_STEP === 0) yield 0.3 + (0.7 * at) / sorted.length;
    if (pair === before) continue;
    before = pair;
    const [a, b] = [Math.floor(pair / MOST_RECORDS), pair % MOST_RECORDS];
    const [one, other] = [profiles[a], profiles[b]];
    if (!one || !other) continue;
    compared++;
    const score = matchIfLikely(one, other)?.score ?? 0;
    if (score >= from) found.push({ a, b, score, verdict: verdictOf(score) });
  }
  found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  return { pairs: found, compared, capped };
}

function* collectCandidates(
  profiles: readonly PartyProfile[],
  largestBlock: number,
  candidates: Numbers,
): Generator<number, CappedBlock[], void> {
  const entries = new Numbers();
  for (const [at, profile] of profiles.entries()) {
    if (at % RECORDS_A_STEP === 0) yield (0.3 * at) / profiles.length;
    for (const key of blockingKeys(profile)) entries.push(keyNumber(key) * MOST_RECORDS + at);
  }
  const sorted = entries.sorted();
  const capped: CappedBlock[] = [];
  for (let start = 0; start < sorted.length;) {
    const key = Math.floor((sorted[start] ?? 0) / MOST_RECORDS);
    let end = start + 1;
    while (end < sorted.length && Math.floor((sorted[end] ?? 0) / MOST_RECORDS) === key) end++;
    if (end - start > 1) {
      const block = Array.from(sorted.subarray(start, end), (entry) => entry % MOST_RECORDS);
      if (block.length <= largestBlock) pairEach(block, candidates);
      else capped.push(pairNeighbours(block, key, profiles, candidates));
    }
    start = end;
  }
  return capped.sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));
}

function pairEach(block: readonly number[], candidates: Numbers): void {
  for (let at = 0; at < block.length; at++) {
    for (let next = at + 1; next < block.length; next++)
      candidates.push(pairNumber(block[at] ?? 0, block[next] ?? 0));
  }
}

function pairNeighbours(
  block: readonly number[],
  key: number,
  profiles: readonly PartyProfile[],
  candidates: Numbers,
): CappedBlock {
  const ordered = block
    .map((at) => ({ at, text: sortText(profiles[at]) }))
    .sort((x, y) => (x.text < y.text ? -1 : x.text > y.text ? 1 : x.at - y.at));
  const reach = block.length > MANY ? FEW_NEIGHBOURS : NEIGHBOURS;
  ordered.forEach(({ at }, place) => {
    for (const { at: next } of ordered.slice(place + 1, place + 1 + reach))
      candidates.push(pairNumber(at, next));
  });
  const first = profiles[block[0] ?? 0];
  const label = first ? blockingKeys(first).find((text) => keyNumber(text) === key) : undefined;
  return { key: label ?? '', size: block.length };
}

/** Brings records together that are alike in name and then in address. */
function sortText(profile: PartyProfile | undefined): string {
  const name = profile?.names[0];
  const address = profile?.addresses[0];
  const numbers = Object.values(address?.numbers ?? {})
    .flat()
    .sort()
    .join(' ');
  const words = (address?.words ?? [])
    .map((word) => word.sound)
    .sort()
    .join(' ');
  return `${name?.core.map((word) => word.sound).join(' ') ?? ''} ${name?.ordinals.join(' ') ?? ''} ${words} ${numbers}`;
}

const pairNumber = (a: number, b: number): number => (a < b ? a * MOST_RECORDS + b : b * MOST_RECORDS + a);

/** A list of numbers that takes eight bytes for each. */
class Numbers {
  private values = new Float64Array(1 << 16);
  private count = 0;

  push(value: number): void {
    if (this.count === this.values.length) {
      const larger = new Float64Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count++] = value;
  }

  sorted(): Float64Array {
    return this.values.subarray(0, this.count).sort();
  }
}
