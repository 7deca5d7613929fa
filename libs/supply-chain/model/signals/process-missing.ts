import { PRODUCTION_CHAINS, type ProductionChain, type ProductionStep } from './production-steps';
import { between, type FoundSignal } from './signal';

/** What comes in at a supplier, what leaves it, and what is done in between. */
export interface Transformation {
  readonly supplierId: string;
  /** HS codes of the goods that its sites make. */
  readonly makes: readonly string[];
  /** HS codes of the materials that its sites use, and of what its suppliers make or send it. */
  readonly uses: readonly string[];
  /** Processes of all its sites; null where one of them named none. */
  readonly processes: readonly string[] | null;
  /** Processes of the suppliers and subcontractors that work for it; null where a subcontractor named none. */
  readonly processesOfSuppliers: readonly string[] | null;
}

/**
 * A declared process is missing between input and output: the supplier takes in one thing and sends out another,
 * but a step that must lie between is done neither at its sites nor by anybody it named. Somebody does it.
 *
 * False positives: the step was forgotten in the form; the material only comes in for a part of the goods; the
 * code of a good is wrong; a supplier of the half-finished good was not recorded.
 * Cleared by: the process at one of the sites, or a link to the supplier that does it.
 *
 * @param chains the order of steps
 * @returns one signal per trade; none where processes or codes are unknown
 */
export function processMissing(
  transformation: Transformation,
  chains: readonly ProductionChain[] = PRODUCTION_CHAINS,
): FoundSignal[] {
  const { processes, processesOfSuppliers, supplierId, makes, uses } = transformation;
  if (processes === null || processes.length === 0 || processesOfSuppliers === null) return [];
  const known = new Set([...processes, ...processesOfSuppliers]);
  return chains.flatMap(({ trade, steps }) => {
    const from = lastStepOf(steps, uses);
    const to = lastStepOf(steps, makes);
    if (from === null || to === null || to.at <= from.at) return [];
    const missing = steps
      .slice(from.at + 1, to.at + 1)
      .filter((step) => isNeeded(step, to.hs) && !step.processes.some((process) => known.has(process)));
    if (missing.length === 0) return [];
    return {
      rule: 'process-missing' as const,
      supplierId,
      subject: trade,
      explanation: 'process-missing',
      facts: {
        trade,
        uses: from.hs,
        makes: to.hs,
        missing: missing.map(({ key }) => key),
        processes: [...new Set(missing.flatMap((step) => step.processes))],
        declared: [...new Set(processes)].sort(),
      },
      measure: missing.length,
      seriousness: between(0, 3, missing.length),
    };
  });
}

/** The step furthest on that yields one of the goods, and the good. Headings that are too short say nothing. */
function lastStepOf(
  steps: readonly ProductionStep[],
  goods: readonly string[],
): { at: number; hs: string } | null {
  for (let at = steps.length - 1; at >= 0; at--) {
    const yields = steps[at]?.yields ?? [];
    const hs = [...goods].sort().find((good) => yields.some((prefix) => good.startsWith(prefix)));
    if (hs !== undefined) return { at, hs };
  }
  return null;
}

function isNeeded({ processes, notFor = [] }: ProductionStep, made: string): boolean {
  return processes.length > 0 && !notFor.some((prefix) => made.startsWith(prefix));
}
