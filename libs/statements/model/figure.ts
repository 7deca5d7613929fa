/** Where figures come from: the capability that keeps the records. */
export const FIGURE_SOURCES = ['supply-chain', 'risk', 'audits', 'questionnaires', 'programme'] as const;
export type FigureSource = (typeof FIGURE_SOURCES)[number];

/** `percent` is a ratio from 0 to 1; `score` runs from 0 to 100; `date` is a calendar date, ISO. */
export type FigureUnit = 'count' | 'percent' | 'score' | 'text' | 'date';

/** Single figures that a statement can quote. The part before the dot is the source. */
export const FIGURES = {
  'supply-chain.suppliers': 'count',
  'supply-chain.sites': 'count',
  'supply-chain.countries': 'count',
  'supply-chain.direct-suppliers': 'count',
  'supply-chain.indirect-suppliers': 'count',
  'supply-chain.unplaced-suppliers': 'count',
  'supply-chain.deepest-tier': 'count',
  'supply-chain.labour-providers': 'count',
  'supply-chain.added': 'count',
  'supply-chain.workers': 'count',
  'supply-chain.sites-with-headcount': 'count',
  'supply-chain.women-ratio': 'percent',
  'supply-chain.migrant-ratio': 'percent',
  'supply-chain.agency-ratio': 'percent',
  'supply-chain.subcontractors': 'count',
  'supply-chain.known-beyond-tier-1': 'percent',
  'supply-chain.goods': 'count',
  'supply-chain.disclosures-asked': 'count',
  'supply-chain.disclosures-received': 'count',
  'supply-chain.signals-confirmed': 'count',
  'risk.scored': 'count',
  'risk.unscored': 'count',
  'risk.very-high': 'count',
  'risk.high': 'count',
  'risk.medium': 'count',
  'risk.low': 'count',
  'risk.mean': 'score',
  'risk.mean-confidence': 'score',
  'risk.method': 'text',
  'risk.runs': 'count',
  'risk.last-run': 'date',
  'risk.moved-up': 'count',
  'risk.moved-down': 'count',
  'audits.audits': 'count',
  'audits.announced': 'count',
  'audits.semi-announced': 'count',
  'audits.unannounced': 'count',
  'audits.audited-suppliers': 'count',
  'audits.audited-sites': 'count',
  'audits.findings': 'count',
  'audits.critical': 'count',
  'audits.major': 'count',
  'audits.closed-verified': 'count',
  'audits.under-way': 'count',
  'audits.open': 'count',
  'audits.overdue': 'count',
  'audits.verified-ratio': 'percent',
  'audits.actions': 'count',
  'audits.actions-claimed': 'count',
  'audits.actions-done': 'count',
  'audits.actions-late': 'count',
  'audits.evidence-files': 'count',
  'questionnaires.sent': 'count',
  'questionnaires.suppliers-asked': 'count',
  'questionnaires.answered': 'count',
  'questionnaires.suppliers-answered': 'count',
  'questionnaires.overdue': 'count',
  'questionnaires.response-rate': 'percent',
  'questionnaires.mean-control-score': 'score',
  'questionnaires.severe-answers': 'count',
  'questionnaires.reviewed': 'count',
  'questionnaires.campaigns': 'count',
  'questionnaires.evidence-files': 'count',
  'questionnaires.vault-answers': 'count',
  'questionnaires.measures-agreed': 'count',
  'questionnaires.feedback-suppliers': 'count',
  'programme.policies': 'count',
  'programme.policies-reviewed': 'count',
  'programme.acknowledged-ratio': 'percent',
  'programme.roles': 'count',
  'programme.clause-ratio': 'percent',
  'programme.sessions': 'count',
  'programme.trained': 'count',
  'programme.training-hours': 'count',
  'programme.procurement-ratio': 'percent',
  'programme.supplier-attendances': 'count',
  'programme.channels': 'count',
  'programme.channels-anonymous': 'count',
  'programme.channels-reported': 'count',
  'programme.reports': 'count',
  'programme.reports-forced-labour': 'count',
  'programme.reports-closed': 'count',
  'programme.reports-remedied': 'count',
  'programme.engagements': 'count',
  'programme.remedies': 'count',
  'programme.workers-remedied': 'count',
  'programme.workers-fees-repaid': 'count',
} as const satisfies Record<string, FigureUnit>;
export type FigureId = keyof typeof FIGURES;

/** What the rows of a breakdown are named by; decides how a label is put into words. */
export type BreakdownKey =
  | 'country'
  | 'country-sector'
  | 'tier'
  | 'band'
  | 'severity'
  | 'finding-state'
  | 'status'
  | 'indicator'
  | 'sector'
  | 'good'
  | 'scheme'
  | 'campaign'
  | 'currency'
  | 'measure'
  | 'channel'
  | 'payment';

/** Figures with rows, shown as a table or chart, or as a short list within a sentence. */
export const BREAKDOWNS = {
  'supply-chain.by-tier': { key: 'tier', unit: 'count', shownAs: 'table' },
  'supply-chain.by-country': { key: 'country', unit: 'count', shownAs: 'table' },
  'supply-chain.by-sector': { key: 'sector', unit: 'count', shownAs: 'table' },
  'supply-chain.by-status': { key: 'status', unit: 'count', shownAs: 'table' },
  'supply-chain.by-good': { key: 'good', unit: 'count', shownAs: 'table' },
  'supply-chain.coverage': { key: 'tier', unit: 'percent', shownAs: 'table' },
  'supply-chain.spend': { key: 'currency', unit: 'money', shownAs: 'table' },
  'risk.by-band': { key: 'band', unit: 'count', shownAs: 'chart' },
  'risk.by-country-sector': { key: 'country-sector', unit: 'score', shownAs: 'table' },
  'audits.by-severity': { key: 'severity', unit: 'count', shownAs: 'chart' },
  'audits.by-state': { key: 'finding-state', unit: 'count', shownAs: 'chart' },
  'audits.by-scheme': { key: 'scheme', unit: 'count', shownAs: 'table' },
  'audits.by-indicator': { key: 'indicator', unit: 'count', shownAs: 'table' },
  'questionnaires.by-campaign': { key: 'campaign', unit: 'count', shownAs: 'table' },
  'programme.policies-by-kind': { key: 'measure', unit: 'count', shownAs: 'table' },
  'programme.protections': { key: 'measure', unit: 'count', shownAs: 'table' },
  'programme.clauses': { key: 'measure', unit: 'percent', shownAs: 'table' },
  'programme.trained-by-audience': { key: 'measure', unit: 'count', shownAs: 'table' },
  'programme.mandatory-by-audience': { key: 'measure', unit: 'count', shownAs: 'table' },
  'programme.channels-by-kind': { key: 'measure', unit: 'count', shownAs: 'table' },
  'programme.reports-by-channel': { key: 'channel', unit: 'count', shownAs: 'table' },
  'programme.engagements-by-kind': { key: 'measure', unit: 'count', shownAs: 'table' },
  'programme.repaid': { key: 'payment', unit: 'money', shownAs: 'table' },
} as const satisfies Record<
  string,
  { key: BreakdownKey; unit: FigureUnit | 'money'; shownAs: 'table' | 'chart' }
>;
export type BreakdownId = keyof typeof BREAKDOWNS;

/**
 * Editions of the definitions of figures whose meaning has changed; the others are at their first. Raise one whenever
 * the same records would give another value: frozen figures of another edition are then never compared silently.
 */
export const FIGURE_EDITIONS: Readonly<Partial<Record<FigureId, number>>> = {};

interface Sourced {
  /** The calendar date of the records, ISO. */
  readonly asOf: string;
  /** What else a reader needs to find the figure again, such as the method version. */
  readonly note?: string;
}

export interface Figure extends Sourced {
  readonly id: FigureId;
  readonly value: number | string;
  /** Of its definition; the first when absent. */
  readonly edition?: number;
}

export interface BreakdownRow {
  /** Country code, tier number, band name, ISIC code ... */
  readonly key: string;
  /** Words from the data where the key alone says too little, such as a sector's title. */
  readonly label?: string;
  readonly value: number;
}

export interface Breakdown extends Sourced {
  readonly id: BreakdownId;
  readonly rows: readonly BreakdownRow[];
}

/** The company's own figures as of one moment. A figure that nobody has is absent, never 0. */
export interface FigureSet {
  readonly figures: readonly Figure[];
  readonly breakdowns: readonly Breakdown[];
}

export const NO_FIGURES: FigureSet = { figures: [], breakdowns: [] };

export function isFigureId(id: string): id is FigureId {
  return Object.hasOwn(FIGURES, id);
}

export function isBreakdownId(id: string): id is BreakdownId {
  return Object.hasOwn(BREAKDOWNS, id);
}

export function sourceOf(id: FigureId | BreakdownId): FigureSource {
  // The catalogue's keys start with their source; the spec checks each one.
  return id.slice(0, id.indexOf('.')) as FigureSource;
}

/** The whole catalogue by source, single figures first: the order of lists of figures. */
export const FIGURE_ORDER: readonly (FigureId | BreakdownId)[] = FIGURE_SOURCES.flatMap((source) =>
  [...Object.keys(FIGURES), ...Object.keys(BREAKDOWNS)]
    .filter((id): id is FigureId | BreakdownId => isFigureId(id) || isBreakdownId(id))
    .filter((id) => sourceOf(id) === source),
);

export function findFigure(set: FigureSet, id: string): Figure | undefined {
  return set.figures.find((figure) => figure.id === id);
}

/** A breakdown without rows counts as absent. */
export function findBreakdown(set: FigureSet, id: string): Breakdown | undefined {
  return set.breakdowns.find((breakdown) => breakdown.id === id && breakdown.rows.length > 0);
}

/** The figure as a number; null when it is absent or a text. */
export function numberOf(set: FigureSet, id: FigureId): number | null {
  const value = findFigure(set, id)?.value;
  return typeof value === 'number' ? value : null;
}

/** Ids whose value differs between two sets, or that only one of them has. */
export function changedFigures(before: FigureSet, after: FigureSet): (FigureId | BreakdownId)[] {
  const values = (set: FigureSet) =>
    new Map<FigureId | BreakdownId, string>([
      ...set.figures.map((figure) => [figure.id, JSON.stringify(figure.value)] as const),
      ...set.breakdowns.map(
        ({ id, rows }) => [id, rows.map((row) => `${row.key}=${row.value}`).join()] as const,
      ),
    ]);
  const [old, current] = [values(before), values(after)];
  return [...new Set([...old.keys(), ...current.keys()])]
    .filter((id) => old.get(id) !== current.get(id))
    .sort();
}
