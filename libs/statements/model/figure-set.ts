import type { AuditFiguresView } from '@firebreak/audits/model';
import type { QuestionnaireSummary } from '@firebreak/questionnaires/model';
import type { RiskSummary } from '@firebreak/risk/model';
import type { SupplyChainSummary } from '@firebreak/supply-chain/model';
import { Breakdown, BreakdownId, BreakdownRow, Figure, FigureId, FigureSet } from './figure';

/** What the capabilities know about one company and period. */
export interface FigureSummaries {
  readonly supplyChain: SupplyChainSummary;
  readonly risk: RiskSummary;
  readonly audits: AuditFiguresView;
  readonly questionnaires: QuestionnaireSummary;
  /** Titles of ISIC divisions and sections by code. */
  readonly sectorTitles: Readonly<Record<string, string>>;
}

type Values = Partial<Record<FigureId, number | string | null>>;

/** How many country and sector pairs a statement shows. */
const PAIRS_SHOWN = 8;

function supplyChainValues({ supplyChain }: FigureSummaries): Values {
  const { tiers } = supplyChain;
  const placed = tiers.flatMap(({ tier, suppliers }) => (tier === null ? [] : [{ tier, suppliers }]));
  const sum = (rows: readonly { suppliers: number }[]) => rows.reduce((all, row) => all + row.suppliers, 0);
  return {
    'supply-chain.suppliers': supplyChain.suppliers,
    'supply-chain.sites': supplyChain.sites,
    'supply-chain.countries': supplyChain.countries.length,
    'supply-chain.direct-suppliers': sum(placed.filter(({ tier }) => tier === 1)),
    'supply-chain.indirect-suppliers': sum(placed.filter(({ tier }) => tier > 1)),
    'supply-chain.unplaced-suppliers': sum(tiers.filter(({ tier }) => tier === null)),
    'supply-chain.deepest-tier': placed.length > 0 ? Math.max(...placed.map(({ tier }) => tier)) : null,
    'supply-chain.labour-providers': supplyChain.labourProviders,
    'supply-chain.added': supplyChain.addedInPeriod,
    // The sum over the sites that told it; without one it says nothing.
    'supply-chain.workers': supplyChain.sitesWithHeadcount > 0 ? supplyChain.workers : null,
  };
}

function riskValues({ risk, supplyChain }: FigureSummaries): Values {
  const inBand = (band: string) => risk.byBand.find((row) => row.band === band)?.suppliers ?? 0;
  return {
    'risk.scored': risk.scored,
    'risk.unscored': Math.max(0, supplyChain.suppliers - risk.scored),
    'risk.very-high': inBand('very-high'),
    'risk.high': inBand('high'),
    'risk.medium': inBand('medium'),
    'risk.low': inBand('low'),
    'risk.mean': risk.mean,
    'risk.mean-confidence': risk.meanConfidence,
    'risk.method': risk.methodVersion,
  };
}

function auditValues({ audits }: FigureSummaries): Values {
  const { findingsBySeverity: bySeverity, findingsByState: byState } = audits;
  return {
    'audits.audits': audits.auditCount,
    'audits.unannounced': audits.unannouncedCount,
    'audits.audited-suppliers': audits.auditedSupplierCount,
    'audits.audited-sites': audits.auditedSiteCount,
    'audits.findings': audits.findingCount,
    'audits.critical': bySeverity.critical,
    'audits.major': bySeverity.major,
    'audits.closed-verified': byState['closed-verified'],
    'audits.under-way': byState['action-under-way'] + byState['closure-claimed'],
    'audits.open': byState.open + byState.disputed,
    'audits.overdue': audits.overdueCount,
  };
}

function questionnaireValues({ questionnaires }: FigureSummaries): Values {
  const { suppliersAsked: asked, suppliersAnswered: answered } = questionnaires;
  return {
    'questionnaires.sent': questionnaires.sent,
    'questionnaires.suppliers-asked': asked,
    'questionnaires.answered': questionnaires.submitted,
    'questionnaires.suppliers-answered': answered,
    // Answers to what an earlier period asked would make it more than the whole: then there is no rate.
    'questionnaires.response-rate': asked > 0 && answered <= asked ? answered / asked : null,
    'questionnaires.overdue': questionnaires.overdue,
    'questionnaires.mean-control-score': questionnaires.meanControlScore,
    'questionnaires.severe-answers': questionnaires.withSevereAnswers,
  };
}

function breakdownRows(summaries: FigureSummaries): Record<BreakdownId, BreakdownRow[]> {
  const { supplyChain, risk, audits, sectorTitles } = summaries;
  const unscored = Math.max(0, supplyChain.suppliers - risk.scored);
  return {
    'supply-chain.by-tier': supplyChain.tiers.map(({ tier, suppliers }) => ({
      key: tier === null ? 'unplaced' : String(tier),
      value: suppliers,
    })),
    'supply-chain.by-country': supplyChain.countries.map(({ country, suppliers }) => ({
      key: country,
      value: suppliers,
    })),
    'supply-chain.by-sector': supplyChain.sectors.flatMap(({ isic, suppliers }) =>
      isic === null ? [] : [{ key: isic, label: sectorTitles[isic] ?? isic, value: suppliers }],
    ),
    'supply-chain.spend': supplyChain.spend.map(({ currency, amount }) => ({ key: currency, value: amount })),
    'risk.by-band': [
      ...[...risk.byBand].reverse().map(({ band, suppliers }) => ({ key: band, value: suppliers })),
      ...(unscored > 0 ? [{ key: 'unknown', value: unscored }] : []),
    ],
    'risk.by-country-sector': risk.highestCountrySectors.slice(0, PAIRS_SHOWN).map((pair) => ({
      key: `${pair.country} ${pair.sector}`,
      label: sectorTitles[pair.sector] ?? pair.sector,
      value: pair.mean,
    })),
    'audits.by-severity': (['critical', 'major', 'minor', 'observation'] as const).map((severity) => ({
      key: severity,
      value: audits.findingsBySeverity[severity],
    })),
    'audits.by-indicator': audits.byIndicator.map(({ indicator, label, count }) => ({
      key: indicator,
      label,
      value: count,
    })),
  };
}

/**
 * The figures that a statement can quote, from what the capabilities know.
 * A value that nobody knows is left out; a known 0 stays.
 *
 * @param asOf calendar date on which the records were read
 */
export function figureSetOf(summaries: FigureSummaries, asOf: string): FigureSet {
  const values: Values = {
    ...supplyChainValues(summaries),
    ...riskValues(summaries),
    ...auditValues(summaries),
    ...questionnaireValues(summaries),
  };
  const { risk } = summaries;
  const sourced = (id: string) =>
    id.startsWith('risk.') && risk.asOf && risk.methodVersion
      ? { asOf: risk.asOf, note: risk.methodVersion }
      : { asOf };
  // The keys of `values` and of the rows are the catalogue's own.
  const figures = (Object.entries(values) as [FigureId, number | string | null][]).flatMap<Figure>(
    ([id, value]) => (value === null ? [] : [{ id, value, ...sourced(id) }]),
  );
  const breakdowns = (
    Object.entries(breakdownRows(summaries)) as [BreakdownId, BreakdownRow[]][]
  ).flatMap<Breakdown>(([id, rows]) => (rows.length === 0 ? [] : [{ id, rows, ...sourced(id) }]));
  return { figures, breakdowns };
}
