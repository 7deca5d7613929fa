import { FigureSet } from '../figure';
import { StatementLanguage } from '../language';
import { StatementPeriod, StatementSectionContent } from '../statement';

/** How far last year's text went: shown to the public, approved, kept as a version, or only a draft. */
export const STANDINGS = ['published', 'approved', 'version', 'draft'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The statement of the period before, as it stands beside this one. */
export interface EarlierStatement {
  readonly statementId: string;
  readonly period: StatementPeriod;
  readonly language: StatementLanguage;
  readonly standing: Standing;
  /** Null for a draft that was never kept as a version. */
  readonly versionNumber: number | null;
  readonly sections: readonly StatementSectionContent[];
  /** As they were then. */
  readonly figures: FigureSet;
}

export interface LastYearView {
  /** Null without a statement of an earlier period. */
  readonly earlier: EarlierStatement | null;
}
