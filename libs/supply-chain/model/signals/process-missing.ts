import { findProcess, missingProcesses, waysBetween } from '../processes';
import { between, type FoundSignal } from './signal';

/** What comes in at a supplier, what leaves it, and what is done in between. */
export interface Transformation {
  readonly supplierId: string;
  /** HS codes of the goods that its sites make. */
  readonly makes: readonly string[];
  /** HS codes of the materials that its sites use, and of what its suppliers make or send it. */
  readonly uses: readonly string[];
  /** Keys of the processes of all its sites; null where one of them named none. */
  readonly processes: readonly string[] | null;
  /** Processes of the suppliers and subcontractors that work for it; null where a subcontractor named none. */
  readonly processesOfSuppliers: readonly string[] | null;
}

/** A chapter of the Harmonised System holds too many goods to tell how one of them is made. */
const FEWEST_HS_DIGITS = 4;
/** An example of each says enough; a long row of codes hides the question. */
const MOST_CODES_SHOWN = 2;

/**
 * A declared process is missing between input and output: the supplier takes in one thing and sends out another,
 * but a step that every way between them needs is done neither at its sites nor by anybody it named. Somebody
 * does it. The order of processes is the vocabulary's (process-vocabulary.ts); optional steps such as printing
 * are never missed, and where there is a choice nothing is.
 *
 * False positives: the step was forgotten in the form; the material only comes in for a part of the goods; the
 * code of a good is wrong; a supplier of the half-finished good was not recorded.
 * Cleared by: the process at one of the sites, or a link to the supplier that does it.
 *
 * @returns one signal, or none; none where processes or codes are unknown
 */
export function processMissing(transformation: Transformation): FoundSignal[] {
  const { processes, processesOfSuppliers, supplierId } = transformation;
  if (processes === null || processes.length === 0 || processesOfSuppliers === null) return [];
  const [uses, makes] = [precise(transformation.uses), precise(transformation.makes)];
  // What leaves as it came in needs nothing in between.
  const made = makes.filter((good) => !uses.includes(good));
  const missing = missingProcesses(uses, made, [...processes, ...processesOfSuppliers]);
  if (missing.length === 0) return [];
  return [
    {
      rule: 'process-missing',
      supplierId,
      subject: 'processes',
      explanation: 'process-missing',
      facts: {
        trade: findProcess(missing[0] ?? '')?.trade ?? null,
        uses: uses
          .filter((material) => made.some((good) => waysBetween(material, good).length > 0))
          .slice(0, MOST_CODES_SHOWN),
        makes: made
          .filter((good) => missingProcesses(uses, [good], processes).length > 0)
          .slice(0, MOST_CODES_SHOWN),
        missing,
        declared: [...new Set(processes)].sort(),
        count: missing.length,
      },
      measure: missing.length,
      seriousness: between(0, 3, missing.length),
    },
  ];
}

function precise(codes: readonly string[]): string[] {
  return [...new Set(codes)].filter((code) => code.length >= FEWEST_HS_DIGITS).sort();
}
