import { sourceOf, type Breakdown, type Figure, type FigureSource } from './figure';
import type { StatementPeriod } from './statement';

/** What computes the figures of a source. */
const QUERIES: Readonly<Record<FigureSource, string>> = {
  'supply-chain': 'SupplyChainFigures',
  risk: 'RiskFigures',
  audits: 'AuditFigures',
  questionnaires: 'QuestionnaireFigures',
  programme: 'ProgrammeFigures',
};

/**
 * The query that a figure is the answer to: which definition in which edition, over which period, on the records of which
 * day. Two figures with the same query and records are the same.
 */
export function queryOf(
  figure: Pick<Figure | Breakdown, 'id' | 'asOf'> & Pick<Figure, 'edition'>,
  period: StatementPeriod,
): string {
  const { id, asOf, edition = 1 } = figure;
  return `${QUERIES[sourceOf(id)]}: ${id}, edition ${edition}, period ${period.from} to ${period.to}, records of ${asOf}`;
}
