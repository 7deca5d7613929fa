import type { EditionView } from '@firebreak/reference-data/model';
import type { Mover, MovementSummary, StepMovement } from './movement';

/** Which edition of a dataset the company's scores are made from. */
export interface EditionChoiceView {
  readonly dataset: string;
  /** The edition in use for this company. */
  readonly used: EditionView;
  /** The one that companies get who follow the newest. */
  readonly newest: EditionView;
  readonly pinned: boolean;
  /** Null until somebody decided: then the newest is followed. */
  readonly decision: {
    readonly reason: string;
    /** Name of the person, as of then. */
    readonly by: string;
    /** Instant, ISO 8601. */
    readonly at: string;
  } | null;
  /** All editions of the dataset, the newest first. */
  readonly editions: readonly EditionView[];
}

/** By what the figures of the pages follow that are about places and goods: said where they are shown. */
export interface ScoreBasisView {
  readonly methodVersion: string;
  /** Editions that the company pinned; of all other datasets the newest counts. */
  readonly pinned: number;
  /** Version of the company's variant in force, which is not in these figures; null without one. */
  readonly variant: string | null;
}

/** Pins an edition, or (null) follows the newest again. */
export interface ChooseEdition {
  readonly editionId: string | null;
  /** For colleagues and auditors: why. */
  readonly reason: string;
}

/** How scores moved: those of a run beside those before it, or those of a trial beside today's. */
export interface ScoreMovement {
  readonly summary: MovementSummary;
  readonly movers: readonly Mover[];
  readonly steps: readonly StepMovement[];
  /** Names of the suppliers and sites that steps mention, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** A country with sites of the company, and its risk with one edition and with another. */
export interface CountryEffect {
  readonly country: string;
  readonly sites: number;
  readonly suppliers: number;
  /** C, 0..100. */
  readonly before: number;
  readonly after: number;
}

/** What using another edition would do to the company's scores. Nothing is stored. */
export interface EditionEffect {
  readonly from: EditionView;
  readonly to: EditionView;
  /** All countries with sites of the company, the one whose risk moves most first. */
  readonly countries: readonly CountryEffect[];
  /** Null for a company with more suppliers than are scored while somebody waits. */
  readonly movement: ScoreMovement | null;
}
