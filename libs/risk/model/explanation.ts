import { COUNTRY_INDICES } from './country-index';
import { byId } from './order';
import { settle } from './grid';

/** The kinds of steps, in the order in which they are told. */
export const STEP_KINDS = ['country', 'sector', 'goods', 'workforce', 'controls', 'harm', 'below'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Figures and names that a sentence about a step needs. */
export type StepFacts = Readonly<Record<string, string | number | boolean | null>>;

/** One step of an explanation. The points of all steps add up to the score exactly. */
export interface Step {
  readonly kind: StepKind;
  /**
   * The same for the same thing in any score of the subject: `country/tip`, `country/stand-in`, `sector`,
   * `goods`, `workforce`, `controls`, `harm/<event id>`, `below/<supplier id>`.
   */
  readonly key: string;
  /** Points of the score, a multiple of GRID; below 0 when the step lowers it. */
  readonly points: number;
  readonly facts: StepFacts;
}

/** The score that steps explain: their exact sum, in any order. */
export function sumOfSteps(steps: readonly Pick<Step, 'points'>[]): number {
  return steps.reduce((sum, step) => sum + step.points, 0);
}

/**
 * Steps whose points are on the grid and add up to `total` exactly, in the order of telling.
 * @param total the score, a multiple of GRID
 */
export function settleSteps(total: number, steps: readonly Step[]): Step[] {
  const ordered = [...steps].sort(inTellingOrder);
  const points = settle(
    total,
    ordered.map((step) => step.points),
  );
  return ordered.map((step, index) => ({ ...step, points: points[index] ?? 0 }));
}

/** The steps of one site of several, and the part that the site has in its supplier's score. */
export interface WeightedSteps {
  readonly siteId: string;
  /** 0..1; all sites of a supplier together 1. */
  readonly share: number;
  readonly steps: readonly Step[];
}

/**
 * The steps of a supplier from those of its sites: equal keys add up, each weighted with its site's share.
 * Facts are those of the site that moves the step most (`siteId`), with the number of sites that have it.
 * Not settled yet.
 */
export function mergeSteps(sites: readonly WeightedSteps[]): Step[] {
  const merged = new Map<string, { step: Step; largest: number; sites: number }>();
  for (const { siteId, share, steps } of sites) {
    for (const step of steps) {
      const points = share * step.points;
      const before = merged.get(step.key);
      const leads = before === undefined || Math.abs(points) > before.largest;
      const facts = leads ? { ...step.facts, siteId } : before.step.facts;
      merged.set(step.key, {
        step: { ...step, facts, points: (before?.step.points ?? 0) + points },
        largest: Math.max(before?.largest ?? 0, Math.abs(points)),
        sites: (before?.sites ?? 0) + 1,
      });
    }
  }
  return [...merged.values()].map(({ step, sites: siteCount }) => ({
    ...step,
    facts: { ...step.facts, siteCount },
  }));
}

/** What one step changed between two scores; `before` or `after` is null where the step is new or gone. */
export interface StepChange {
  readonly key: string;
  readonly kind: StepKind;
  /** Points gained or lost, a multiple of GRID. */
  readonly change: number;
  readonly before: Step | null;
  readonly after: Step | null;
}

/**
 * What changed between two explanations of one subject, largest change first, unchanged steps left out.
 * The changes add up to the difference of the two scores exactly.
 * @see scoring-method.md section 7
 */
export function differenceOf(before: readonly Step[], after: readonly Step[]): StepChange[] {
  const earlier = new Map(before.map((step) => [step.key, step]));
  const later = new Map(after.map((step) => [step.key, step]));
  const keys = [...new Set([...earlier.keys(), ...later.keys()])];
  return keys
    .flatMap((key): StepChange[] => {
      const [was, is] = [earlier.get(key) ?? null, later.get(key) ?? null];
      const kind = (is ?? was)?.kind;
      const change = (is?.points ?? 0) - (was?.points ?? 0);
      return kind === undefined || change === 0 ? [] : [{ key, kind, change, before: was, after: is }];
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || byId(a.key, b.key));
}

function inTellingOrder(a: Step, b: Step): number {
  return (
    STEP_KINDS.indexOf(a.kind) - STEP_KINDS.indexOf(b.kind) ||
    indexRank(a) - indexRank(b) ||
    byId(a.key, b.key)
  );
}

function indexRank({ kind, facts }: Step): number {
  return kind === 'country' ? COUNTRY_INDICES.findIndex((index) => index === facts['index']) : 0;
}
