import type { ScoreHeadline } from '../views';
import type { Counterfactual } from './counterfactuals';
import type { Unknown } from './unknowns';

/** What `GET /api/risk/suppliers/:id/what-would-change` answers. */
export interface WhatWouldChangeView {
  /** Null until the first run has scored the supplier. */
  readonly score: ScoreHeadline | null;
  /** Strongest first. */
  readonly counterfactuals: readonly Omit<Counterfactual, 'changes'>[];
  /** Most confidence to be gained first. */
  readonly unknowns: readonly Unknown[];
  /** Titles of the questionnaire's sections that are spoken of, by code, in the reader's language where there is one. */
  readonly sections: Readonly<Record<string, string>>;
  /** Names of suppliers and sites that are spoken of, by id. */
  readonly names: Readonly<Record<string, string>>;
}
