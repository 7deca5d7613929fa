import type { EditionView } from '@firebreak/reference-data/model';
import type { RiskBand } from '../band';
import type { ScoreMovement } from '../editions/views';

/** Why a run was made; the first that applies. */
export const RUN_CAUSES = ['first', 'method', 'editions', 'day', 'inputs', 'asked'] as const;
export type RunCause = (typeof RUN_CAUSES)[number];

/** How many suppliers went from one band to another. */
export interface BandMove {
  /** Null: they had no score before. */
  readonly from: RiskBand | null;
  readonly to: RiskBand;
  readonly suppliers: number;
}

/** A dataset of which a run used another edition than the one before. */
export interface EditionChange {
  readonly dataset: string;
  /** Edition id; null where there was none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One supplier whose score moved. */
export interface SupplierMove {
  readonly supplierId: string;
  readonly scoreId: string;
  /** 0..100. */
  readonly from: number;
  readonly to: number;
}

/** What a run moved, as it is kept with it. Suppliers scored for the first time are counted in `bandMoves` alone. */
export interface RunReport {
  readonly editions: readonly EditionChange[];
  /** Into another band, from the lowest up. */
  readonly bandMoves: readonly BandMove[];
  /** Suppliers whose whole number rose and fell. */
  readonly moved: { readonly up: number; readonly down: number };
  /** Largest first. */
  readonly largest: readonly SupplierMove[];
}

/** A run, as the list of runs tells it. */
export interface RiskRunView {
  readonly id: string;
  readonly cause: RunCause;
  readonly methodVersion: string;
  /** Calendar date as of which ages counted. */
  readonly asOf: string;
  /** Instant, ISO 8601. */
  readonly computedAt: string;
  readonly suppliers: number;
  /** Suppliers that were computed: all, or those that a change could reach. */
  readonly computed: number;
  /** Suppliers that got a new score. */
  readonly changed: number;
  /** Suppliers whose whole number rose and fell. */
  readonly moved: RunReport['moved'];
  /** Suppliers that had no score before. */
  readonly firstScored: number;
  /** Datasets of which another edition was used than in the run before; empty for the first run. */
  readonly switches: readonly EditionChange[];
}

/** What `GET /api/risk/runs/:id` answers: what one run moved, and why. */
export interface RiskRunReportView extends RiskRunView {
  /** The editions that the switches name. */
  readonly editions: readonly EditionView[];
  /** The scores of the run beside those before it; null where no supplier that had a score got another one. */
  readonly movement: ScoreMovement | null;
}
