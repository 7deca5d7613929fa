import type { AuditDetails, AuditFiguresView, FindingState } from '@firebreak/audits/model';
import type { QuestionnaireDetails, QuestionnaireSummary } from '@firebreak/questionnaires/model';
import type { RiskRunSummary, RiskSummary } from '@firebreak/risk/model';
import type { ChainDetails, SupplyChainSummary } from '@firebreak/supply-chain/model';
import { Breakdown, BreakdownId, BreakdownRow, Figure, FIGURE_EDITIONS, FigureId, FigureSet } from './figure';
import { programmeRows, programmeValues } from './programme/programme-figures';
import type { ProgrammeSummary } from './programme/summarise-programme';

/** What the capabilities know about one company and period. */
export interface FigureSummaries {
  readonly supplyChain: SupplyChainSummary;
  readonly risk: RiskSummary;
  readonly audits: AuditFiguresView;
  readonly questionnaires: QuestionnaireSummary;
  readonly chainDetails: ChainDetails;
  readonly riskRuns: RiskRunSummary;
  readonly auditDetails: AuditDetails;
  readonly questionnaireDetails: QuestionnaireDetails;
  /** Null where the registers of own measures were not read: then nothing is known of them. */
  readonly programme: ProgrammeSummary | null;
  /** Titles of ISIC divisions and sections by code. */
  readonly sectorTitles: Readonly<Record<string, string>>;
}

type Values = Partial<Record<FigureId, number | string | null>>;

/** How many country and sector pairs a statement shows. */
const PAIRS_SHOWN = 8;

/** How many goods a statement shows. */
const GOODS_SHOWN = 12;

/** From what waits to what is done. */
const FINDING_STATES_SHOWN = [
  'open',
  'disputed',
  'action-under-way',
  'closure-claimed',
  'closed-verified',
] as const satisfies readonly FindingState[];

function supplyChainValues({ supplyChain, chainDetails: details }: FigureSummaries): Values {
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
    'supply-chain.sites-with-headcount': supplyChain.sitesWithHeadcount,
    'supply-chain.women-ratio': details.womenRatio,
    'supply-chain.migrant-ratio': details.migrantRatio,
    'supply-chain.agency-ratio': details.agencyRatio,
    'supply-chain.subcontractors': details.subcontractors,
    'supply-chain.known-beyond-tier-1': knownRatio(details.coverage.filter(({ tier }) => tier === 1)),
    'supply-chain.goods': details.goods.length,
    'supply-chain.disclosures-asked': details.disclosuresAsked,
    'supply-chain.disclosures-received': details.disclosuresReceived,
    'supply-chain.signals-confirmed': details.signalsConfirmed,
  };
}

/** The share of suppliers behind whom the chain is known; null where there are none. */
function knownRatio(rows: ChainDetails['coverage']): number | null {
  const suppliers = rows.reduce((all, row) => all + row.suppliers, 0);
  return suppliers > 0 ? rows.reduce((all, row) => all + row.known, 0) / suppliers : null;
}

function riskValues({ risk, supplyChain, riskRuns }: FigureSummaries): Values {
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
    'risk.runs': riskRuns.runs,
    'risk.last-run': riskRuns.lastAsOf,
    'risk.moved-up': risk.scored > 0 ? risk.moved.up : null,
    'risk.moved-down': risk.scored > 0 ? risk.moved.down : null,
  };
}

function auditValues({ audits, auditDetails: details }: FigureSummaries): Values {
  const { findingsBySeverity: bySeverity, findingsByState: byState } = audits;
  return {
    'audits.audits': audits.auditCount,
    'audits.announced': details.announcedCount,
    'audits.semi-announced': details.semiAnnouncedCount,
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
    'audits.verified-ratio': audits.verifiedRatio,
    'audits.actions': details.actions.planned,
    'audits.actions-claimed': details.actions.claimed,
    'audits.actions-done': details.actions.done,
    'audits.actions-late': details.actions.late,
    'audits.evidence-files': details.evidenceCount,
  };
}

function questionnaireValues({ questionnaires, questionnaireDetails: details }: FigureSummaries): Values {
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
    'questionnaires.reviewed': questionnaires.reviewed,
    'questionnaires.campaigns': details.campaigns.length,
    'questionnaires.evidence-files': details.evidenceCount,
    'questionnaires.vault-answers': details.vaultAnswers,
    'questionnaires.measures-agreed': details.measuresAgreed,
    'questionnaires.feedback-suppliers': details.feedbackSuppliers,
  };
}

function breakdownRows(summaries: FigureSummaries): Partial<Record<BreakdownId, BreakdownRow[]>> {
  const { supplyChain, risk, audits, sectorTitles, chainDetails, auditDetails, questionnaireDetails } =
    summaries;
  const unscored = Math.max(0, supplyChain.suppliers - risk.scored);
  return {
    ...(summaries.programme ? programmeRows(summaries.programme) : {}),
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
    'supply-chain.by-status': chainDetails.statuses.map(({ status, suppliers }) => ({
      key: status,
      value: suppliers,
    })),
    'supply-chain.by-good': chainDetails.goods
      .slice(0, GOODS_SHOWN)
      .map(({ good, label, suppliers }) => ({ key: good, label, value: suppliers })),
    'supply-chain.coverage': chainDetails.coverage.map((row) => ({
      key: String(row.tier),
      value: knownRatio([row]) ?? 0,
    })),
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
    'audits.by-state': FINDING_STATES_SHOWN.map((state) => ({
      key: state,
      value: audits.findingsByState[state],
    })),
    'audits.by-scheme': auditDetails.bySchemes.map(({ scheme, count }) => ({
      key: scheme,
      label: scheme,
      value: count,
    })),
    'questionnaires.by-campaign': questionnaireDetails.campaigns.map(({ name, startedOn, suppliers }) => ({
      key: `${startedOn} ${name}`,
      label: `${name} (${startedOn})`,
      value: suppliers,
    })),
    'audits.by-indicator': audits.byIndicator.map(({ indicator, label, count }) => ({
      key: indicator,
      label,
      value: count,
    })),
  };
}

function editionOf(id: FigureId): Pick<Figure, 'edition'> {
  const edition = FIGURE_EDITIONS[id];
  return edition === undefined ? {} : { edition };
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
    ...(summaries.programme ? programmeValues(summaries.programme) : {}),
  };
  const { risk } = summaries;
  const sourced = (id: string) =>
    id.startsWith('risk.') && risk.asOf && risk.methodVersion
      ? { asOf: risk.asOf, note: risk.methodVersion }
      : { asOf };
  // The keys of `values` and of the rows are the catalogue's own.
  const figures = (Object.entries(values) as [FigureId, number | string | null][]).flatMap<Figure>(
    ([id, value]) => (value === null ? [] : [{ id, value, ...sourced(id), ...editionOf(id) }]),
  );
  const breakdowns = (
    Object.entries(breakdownRows(summaries)) as [BreakdownId, BreakdownRow[]][]
  ).flatMap<Breakdown>(([id, rows]) => (rows.length === 0 ? [] : [{ id, rows, ...sourced(id) }]));
  return { figures, breakdowns };
}
