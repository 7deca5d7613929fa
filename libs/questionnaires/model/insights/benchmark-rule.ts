/** Fewest suppliers, and fewest companies they answered to, behind any released figure. */
export const BENCHMARK_SUPPLIERS = 10;
export const BENCHMARK_COMPANIES = 5;
/** Released counts are rounded down to multiples of this. */
export const BENCHMARK_STEP = 10;

/** What one company counted among its suppliers for one question, in one sector or country. */
export interface Contribution {
  /** Tells companies apart; it is not released. */
  readonly company: string;
  /** Sector or country; null where it is not known: never released, and part of what is left over. */
  readonly group: string | null;
  /** Suppliers that answered, > 0. */
  readonly suppliers: number;
  /** Suppliers by option, each at most `suppliers`. */
  readonly chosen: Readonly<Record<string, number>>;
}

export interface ReleasedCell {
  /** A multiple of ten, >= 10. */
  readonly suppliers: number;
  /** By option, multiples of ten. */
  readonly chosen: Readonly<Record<string, number>>;
}

export interface ReleasedQuestion {
  readonly all: ReleasedCell | null;
  readonly groups: ReadonlyMap<string, ReleasedCell>;
}

type Counts = readonly Pick<Contribution, 'company' | 'suppliers'>[];

/**
 * The published rule for one cell: at least 10 suppliers from at least 5 companies, none of which has more than half
 * of the suppliers.
 */
export function maybeReleased(contributions: Counts): boolean {
  const byCompany = new Map<string, number>();
  for (const { company, suppliers } of contributions) {
    byCompany.set(company, (byCompany.get(company) ?? 0) + suppliers);
  }
  const counts = [...byCompany.values()];
  const total = sum(counts);
  return (
    counts.length >= BENCHMARK_COMPANIES && total >= BENCHMARK_SUPPLIERS && 2 * Math.max(...counts) <= total
  );
}

/**
 * What may be told of one question, overall and by one dimension. A group comes out under the same rule as the whole,
 * and only while all groups that do not come out, taken together, satisfy it too, or are none: otherwise subtracting
 * the groups from the whole would give away what was held back. Until then the smallest group is held back as well.
 * The database makes releases by the same rule (`release_benchmark`); a test compares both.
 */
export function releasedQuestion(contributions: readonly Contribution[]): ReleasedQuestion {
  const groups = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    if (contribution.group === null) continue;
    groups.set(contribution.group, [...(groups.get(contribution.group) ?? []), contribution]);
  }
  const out = [...groups]
    .filter(([, members]) => maybeReleased(members))
    .map(([key, members]) => ({ key, members, suppliers: sum(members.map(({ suppliers }) => suppliers)) }))
    .sort((a, b) => a.suppliers - b.suppliers || (a.key < b.key ? -1 : 1));
  while (out.length > 0) {
    const shown = new Set(out.map(({ key }) => key));
    const rest = contributions.filter(({ group }) => group === null || !shown.has(group));
    if (rest.length === 0 || maybeReleased(rest)) break;
    out.shift();
  }
  return {
    all: maybeReleased(contributions) ? cellOf(contributions) : null,
    groups: new Map(out.map(({ key, members }) => [key, cellOf(members)])),
  };
}

/** What has left since figures were released, without names. */
export interface LeftSince {
  readonly companies: number;
  readonly suppliers: number;
  /** Suppliers of the largest one. */
  readonly most: number;
}

/**
 * Whether the figures of a question may be replaced: whoever keeps the old ones can subtract them, so that the change
 * itself has to satisfy the published rule. A company changed by its largest change in any of its counts, which is the
 * least number of its suppliers that can have brought it about.
 *
 * @param before what went into the figures that stand, without those that left
 */
export function mayBeReplaced(
  before: readonly Contribution[],
  now: readonly Contribution[],
  left: LeftSince = { companies: 0, suppliers: 0, most: 0 },
): boolean {
  const companies = new Set([...before, ...now].map(({ company }) => company));
  const moves = [...companies]
    .map((company) => largestChange(countsOf(before, company), countsOf(now, company)))
    .filter((move) => move > 0);
  const total = sum(moves) + left.suppliers;
  return (
    moves.length + left.companies >= BENCHMARK_COMPANIES &&
    total >= BENCHMARK_SUPPLIERS &&
    2 * Math.max(left.most, ...moves) <= total
  );
}

type CountsByCell = ReadonlyMap<string, number>;

/** By group and option, and over all groups. */
function countsOf(contributions: readonly Contribution[], company: string): CountsByCell {
  const counts = new Map<string, number>();
  for (const { group, suppliers, chosen } of contributions.filter((one) => one.company === company)) {
    for (const [option, count] of [['', suppliers] as const, ...Object.entries(chosen)]) {
      for (const cell of [`${group ?? ''} ${option}`, `all ${option}`]) {
        counts.set(cell, (counts.get(cell) ?? 0) + count);
      }
    }
  }
  return counts;
}

function largestChange(before: CountsByCell, now: CountsByCell): number {
  const cells = [...before.keys(), ...now.keys()];
  return Math.max(0, ...cells.map((cell) => Math.abs((now.get(cell) ?? 0) - (before.get(cell) ?? 0))));
}

function cellOf(members: readonly Contribution[]): ReleasedCell {
  const options = new Set(members.flatMap(({ chosen }) => Object.keys(chosen)));
  return {
    suppliers: inTens(sum(members.map(({ suppliers }) => suppliers))),
    chosen: Object.fromEntries(
      [...options].map((option) => [option, inTens(sum(members.map(({ chosen }) => chosen[option] ?? 0)))]),
    ),
  };
}

function inTens(count: number): number {
  return Math.floor(count / BENCHMARK_STEP) * BENCHMARK_STEP;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
