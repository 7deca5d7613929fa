import { STEP_KINDS, sumOfSteps, type Step, type StepKind } from '@firebreak/risk/model';

/** Steps told together: the country's indices make one bar, and unfold into sentences below it. */
export interface StepGroup {
  readonly kind: StepKind;
  readonly points: number;
  readonly steps: readonly Step[];
}

/** How many harm events or suppliers below get a bar of their own before the rest is told as one. */
const MOST_BARS = 6;

/**
 * The groups of an explanation, in the order of telling; they add up to the score as the steps do. Country
 * indices are one group; of harm events and suppliers below the largest stand alone and the others together.
 */
export function stepGroups(steps: readonly Step[]): StepGroup[] {
  return STEP_KINDS.flatMap((kind) => {
    const own = steps.filter((step) => step.kind === kind);
    if (own.length === 0) return [];
    if (kind === 'country' || own.length === 1) return [group(kind, own)];
    const sorted = [...own].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
    const alone = sorted.length > MOST_BARS ? sorted.slice(0, MOST_BARS - 1) : sorted;
    const rest = sorted.slice(alone.length);
    return [...alone.map((step) => group(kind, [step])), ...(rest.length > 0 ? [group(kind, rest)] : [])];
  });
}

function group(kind: StepKind, steps: readonly Step[]): StepGroup {
  return { kind, points: sumOfSteps(steps), steps };
}
