import { bandOf, RISK_BANDS } from '../band';
import type { RiskBand } from '../band';
import { byId } from '../order';
import type { EditionChange, RunCause, RunReport } from './risk-run';

/** What a run is compared by with the one before. */
export interface RunBasis {
  readonly methodVersion: string;
  readonly editions: Readonly<Record<string, string>>;
  /** Calendar date. */
  readonly asOf: string;
  /** Tells a corrected edition from the one before it, whose name it keeps; null where nobody kept it. */
  readonly contextHash: string | null;
}

/**
 * Why a run is made: the first cause that applies, in the order of RUN_CAUSES.
 * @param before the company's last run; null for none
 * @param inputsChanged whether somebody changed anything since
 */
export function runCause(before: RunBasis | null, now: RunBasis, inputsChanged: boolean): RunCause {
  if (before === null) return 'first';
  if (before.methodVersion !== now.methodVersion) return 'method';
  const corrected = before.contextHash !== null && before.contextHash !== now.contextHash;
  if (corrected || editionChanges(before.editions, now.editions).length > 0) return 'editions';
  if (before.asOf !== now.asOf) return 'day';
  return inputsChanged ? 'inputs' : 'asked';
}

/** Datasets of which another edition is used now, by name. */
export function editionChanges(
  before: RunBasis['editions'],
  now: RunBasis['editions'],
): readonly EditionChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .sort(byId)
    .map((dataset) => ({ dataset, from: before[dataset] ?? null, to: now[dataset] ?? null }))
    .filter(({ from, to }) => from !== to);
}

/** Counts how scores move while a run goes through them, and keeps the largest moves. */
export class MoveCount<T> {
  private readonly moves = new Map<string, number>();
  private readonly kept: { readonly size: number; readonly move: T }[] = [];
  private up = 0;
  private down = 0;

  /** @param most how many of the largest moves are kept */
  constructor(private readonly most: number) {}

  /**
   * @param from score before, 0..100; null for a first one
   * @param move whatever tells which supplier it was
   */
  add(from: number | null, to: number, move: T): void {
    const band = from === null ? null : bandOf(from);
    if (band !== bandOf(to)) {
      const key = `${band ?? ''}>${bandOf(to)}`;
      this.moves.set(key, (this.moves.get(key) ?? 0) + 1);
    }
    if (from === null || from === to) return;
    if (Math.round(to) > Math.round(from)) this.up++;
    if (Math.round(to) < Math.round(from)) this.down++;
    this.keep(Math.abs(to - from), move);
  }

  /** Largest first; of equal ones the first that came. */
  get largest(): readonly T[] {
    return this.kept.map(({ move }) => move);
  }

  get counts(): Pick<RunReport, 'bandMoves' | 'moved'> {
    const bands: readonly (RiskBand | null)[] = [null, ...RISK_BANDS];
    const bandMoves = bands.flatMap((from) =>
      RISK_BANDS.flatMap((to) => {
        const suppliers = this.moves.get(`${from ?? ''}>${to}`) ?? 0;
        return suppliers === 0 ? [] : [{ from, to, suppliers }];
      }),
    );
    return { bandMoves, moved: { up: this.up, down: this.down } };
  }

  private keep(size: number, move: T): void {
    if (this.kept.length === this.most && size <= (this.kept.at(-1)?.size ?? 0)) return;
    const place = this.kept.findIndex((other) => other.size < size);
    this.kept.splice(place === -1 ? this.kept.length : place, 0, { size, move });
    if (this.kept.length > this.most) this.kept.pop();
  }
}
