import type { Page } from '@firebreak/platform/model';
import type { RiskBand, ScoreRange } from '../band';
import type { StepFacts } from '../explanation';
import type { ExpectedControls } from './candidates';
import type { ActionKind, NextAction } from './next-action';
import type { ExitCause, ExitStep } from './next-actions';

/** An action as a person reads it. */
export interface NextActionView extends Omit<NextAction, 'effect'> {
  readonly effect: {
    readonly value: number;
    readonly change: number;
    readonly band: RiskBand;
    readonly range: ScoreRange;
    readonly confidence: number;
    readonly confidenceChange: number;
  };
  /** Points by which the company's spend-weighted risk moves with it; null before the first ranking. */
  readonly companyChange: number | null;
}

/** What `GET /api/risk/suppliers/:id/actions` answers. */
export interface SupplierActionsView {
  readonly supplierId: string;
  /** 0..100; null until the first run has scored the supplier. */
  readonly value: number | null;
  readonly band: RiskBand | null;
  /** Best first. */
  readonly actions: readonly NextActionView[];
  /** What all of them together bring; null without a score. */
  readonly together: NextActionView['effect'] | null;
  /** Why the way to a responsible end is shown, and its steps in order; null where it is not. */
  readonly exit: { readonly cause: ExitCause; readonly steps: readonly ExitStep[] } | null;
  readonly expected: ExpectedControls;
  /** Version of the scale of effort. */
  readonly effortScale: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, string>>;
}

/** What the list of actions can be narrowed by; empty lists narrow nothing. */
export interface PortfolioActionsFilter {
  readonly kind?: readonly ActionKind[];
  /** ISO 3166-1 alpha-2 of the site that weighs most. */
  readonly country?: readonly string[];
  /** ISIC divisions or sections. */
  readonly sector?: readonly string[];
  /** 1, 2 ...; 0 for suppliers whose place in the chain nobody knows. */
  readonly tier?: readonly number[];
}

/** One action of one supplier, as it counts for the company. */
export interface PortfolioAction {
  /** Of the row: supplier and place. */
  readonly id: string;
  readonly supplierId: string;
  readonly name: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly tier: number | null;
  readonly band: RiskBand;
  readonly value: number;
  readonly kind: ActionKind;
  readonly subject: string | null;
  readonly facts: StepFacts;
  readonly urgent: boolean;
  readonly scoreChange: number;
  readonly confidenceChange: number;
  readonly effortInDays: number;
  /** Points off the company's spend-weighted risk, >= 0. */
  readonly reduction: number;
}

/** What the first ten of a list come to. */
export interface FirstTen {
  readonly actions: number;
  readonly effortInDays: number;
  /** Points off the company's spend-weighted risk, one by one added up. */
  readonly reduction: number;
}

/** The company's risk as a whole. */
export interface PortfolioView {
  /** Spend-weighted risk, 0..100. */
  readonly value: number;
  readonly suppliers: number;
  readonly counted: number;
  /** Of the counted those whose spend is unknown or in another currency. */
  readonly assumed: number;
  readonly currency: string | null;
  readonly expected: ExpectedControls;
  /** Instant, ISO 8601. */
  readonly rankedAt: string;
}

/** What `GET /api/risk/actions` answers: most off the company's risk for each day of effort first. */
export interface PortfolioActionsView extends Page<PortfolioAction> {
  /** Null before the first ranking. */
  readonly portfolio: PortfolioView | null;
  readonly firstTen: FirstTen;
  /** What there is to narrow by. */
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
  readonly sections: Readonly<Record<string, string>>;
  /** Names of the sites and suppliers below that actions are about, by id. */
  readonly names: Readonly<Record<string, string>>;
}
