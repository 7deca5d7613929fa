import type { FindingSeverity, HarmState, LocationPrecision, SupplierEvent } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { clientOf, copiedRows, eachBinaryRow } from './copy-out.query';
import type { TextRow } from './copy-out.query';
import type { SupplierIds } from './supplier-ids';

/** What the capabilities below publish: each SELECT with the supplier's id first, as text. */
const SITES = `
  SELECT supplier_id, site_id, country, isic, location_precision, headcount, migrant_share, agency_share,
         labour_provider, employer_housing, piece_rate
  FROM risk_input_site`;
const SELECTS = {
  goods: [
    `SELECT supplier_id, site_id, good_name, hs FROM risk_input_good`,
    `supplier_id, site_id, good_name, hs`,
  ],
  // Of a supplier's questionnaires the newest counts.
  questionnaires: [
    `SELECT DISTINCT ON (supplier_id) supplier_id, submission_id, control_score, to_char(answered_on, 'YYYY-MM-DD')
     FROM risk_input_questionnaire WHERE control_score IS NOT NULL`,
    `supplier_id, answered_on DESC, submission_id DESC`,
  ],
  audits: [
    `SELECT supplier_id, site_id, to_char(audited_on, 'YYYY-MM-DD') FROM risk_input_audit`,
    `supplier_id, site_id, audited_on`,
  ],
  findings: [
    `SELECT supplier_id, site_id, finding_id, code, title, severity, ilo_indicator, to_char(found_on, 'YYYY-MM-DD'), state
     FROM risk_input_finding`,
    `supplier_id, finding_id`,
  ],
  signals: [
    `SELECT supplier_id, signal_id, rule, seriousness, to_char(confirmed_on, 'YYYY-MM-DD'),
            CASE WHEN disputed THEN 'disputed' ELSE 'open' END
     FROM risk_input_signal`,
    `supplier_id, signal_id`,
  ],
} as const;

export interface SiteInput {
  readonly supplierId: string;
  readonly siteId: string;
  readonly country: string | null;
  readonly isic: string | null;
  readonly locationPrecision: LocationPrecision;
  readonly headcount: number | null;
  readonly migrantShare: number | null;
  readonly agencyShare: number | null;
  readonly labourProvider: boolean | null;
  readonly employerHousing: boolean | null;
  readonly pieceRate: boolean | null;
}

export interface GoodInput {
  readonly siteId: string;
  readonly name: string;
  readonly hs: string | null;
}

export interface AuditInput {
  /** Null: the supplier as a whole. */
  readonly siteId: string | null;
  readonly auditedOn: string;
}

/** What is known of suppliers beside their sites, by supplier id. */
export interface InputsBeside {
  readonly goods: ReadonlyMap<string, readonly GoodInput[]>;
  readonly questionnaires: ReadonlyMap<string, { submissionId: string; score: number; answeredOn: string }>;
  readonly audits: ReadonlyMap<string, readonly AuditInput[]>;
  readonly events: ReadonlyMap<string, readonly SupplierEvent[]>;
}

/**
 * Sites in the order of supplier and site ids, a batch at a time.
 * @param only these suppliers; all when null
 */
export async function* siteInputs(
  tx: EntityManager,
  only: readonly string[] | null,
): AsyncGenerator<SiteInput[]> {
  for await (const rows of textRows(tx, SITES, 'supplier_id, site_id', only)) yield rows.map(siteOf);
}

/**
 * Ids of the suppliers that are scored. One that is merged into another is not, though it may still have sites.
 * @param only of these; of all when null
 */
export async function scoredIds(tx: EntityManager, only: readonly string[] | null): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const rows of textRows(tx, `SELECT supplier_id FROM risk_input_supplier`, 'supplier_id', only)) {
    for (const [id] of rows) ids.add(id ?? '');
  }
  return ids;
}

/** @param only these suppliers; all when null */
export async function inputsBeside(tx: EntityManager, only: readonly string[] | null): Promise<InputsBeside> {
  const grouped = async <T>(name: keyof typeof SELECTS, read: (row: TextRow) => T) => {
    const found = new Map<string, T[]>();
    const [select, order] = SELECTS[name];
    for await (const rows of textRows(tx, select, order, only)) {
      for (const row of rows) {
        const id = row[0] ?? '';
        const own = found.get(id);
        if (own) own.push(read(row));
        else found.set(id, [read(row)]);
      }
    }
    return found;
  };
  const goods = await grouped('goods', ([, siteId, name, hs]) => ({
    siteId: siteId ?? '',
    name: name ?? '',
    hs: hs ?? null,
  }));
  const questionnaires = await grouped('questionnaires', ([, submissionId, score, answeredOn]) => ({
    submissionId: submissionId ?? '',
    score: Number(score),
    answeredOn: answeredOn ?? '',
  }));
  const audits = await grouped('audits', ([, siteId, auditedOn]) => ({
    siteId: siteId ?? null,
    auditedOn: auditedOn ?? '',
  }));
  const events = await grouped('findings', findingOf);
  for (const [id, signals] of await grouped('signals', signalOf)) {
    events.set(id, [...(events.get(id) ?? []), ...signals]);
  }
  const newest = [...questionnaires].flatMap(([id, [first]]) => (first ? [[id, first] as const] : []));
  return { goods, questionnaires: new Map(newest), audits, events };
}

/** A link between two suppliers by their numbers; -1 for one that is not scored. */
export type TakeLink = (buyer: number, supplier: number, declaredShare: number) => void;

/**
 * Hands over every link that counts: those that are only suggested do not.
 * @param take gets NaN for a share that nobody declared
 */
export function eachLink(tx: EntityManager, ids: SupplierIds, take: TakeLink): Promise<void> {
  const select = `SELECT buyer_supplier_id, supplier_id, share::float8 FROM risk_input_link
                  WHERE buyer_supplier_id IS NOT NULL AND certainty <> 'suggested'`;
  return eachBinaryRow(tx, select, 3, ({ bytes, starts, lengths }) => {
    const declared = lengths[2] === -1 ? NaN : bytes.readDoubleBE(starts[2] ?? 0);
    take(ids.at(bytes, starts[0] ?? 0), ids.at(bytes, starts[1] ?? 0), declared);
  });
}

/** The links of some buyers, as `eachLink` hands them over. */
export async function linksOf(
  tx: EntityManager,
  buyerIds: readonly string[],
): Promise<{ buyerId: string; supplierId: string; share: number }[]> {
  const rows = await tx.query<{ buyerId: string; supplierId: string; share: number | null }[]>(
    `SELECT buyer_supplier_id AS "buyerId", supplier_id AS "supplierId", share::float8 AS share FROM risk_input_link
     WHERE buyer_supplier_id = ANY ($1::uuid[]) AND certainty <> 'suggested'`,
    [buyerIds],
  );
  return rows.map(({ share, ...ends }) => ({ ...ends, share: share ?? NaN }));
}

/** By COPY where all are wanted; a COPY takes no parameters, so some are asked for by a statement. */
async function* textRows(
  tx: EntityManager,
  select: string,
  order: string,
  only: readonly string[] | null,
): AsyncGenerator<TextRow[]> {
  if (only === null) {
    yield* copiedRows(tx, `${select} ORDER BY ${order}`);
    return;
  }
  const client = await clientOf(tx);
  const { rows } = await client.query<(string | null)[]>({
    text: `${select}${/\bWHERE\b/.test(select) ? ' AND' : ' WHERE'} supplier_id = ANY ($1::uuid[]) ORDER BY ${order}`,
    values: [only],
    rowMode: 'array',
    types: { getTypeParser: () => (text: string) => text },
  });
  yield rows;
}

function siteOf(row: TextRow): SiteInput {
  const [supplierId, siteId, country, isic, precision, headcount, migrant, agency, provider, housing, piece] =
    row;
  return {
    supplierId: supplierId ?? '',
    siteId: siteId ?? '',
    country: country ?? null,
    isic: isic ?? null,
    locationPrecision: precision as LocationPrecision, // the column's own values
    headcount: numberOf(headcount),
    migrantShare: numberOf(migrant),
    agencyShare: numberOf(agency),
    labourProvider: truthOf(provider),
    employerHousing: truthOf(housing),
    pieceRate: truthOf(piece),
  };
}

function findingOf(row: TextRow): SupplierEvent {
  const [, siteId, id, code, title, severity, iloIndicator, foundOn, state] = row;
  return {
    kind: 'finding',
    id: id ?? '',
    siteId: siteId ?? null,
    code: code ?? '',
    title: title ?? '',
    severity: severity as FindingSeverity, // the column's own values
    iloIndicator: iloIndicator === 't',
    foundOn: foundOn ?? '',
    state: state as HarmState, // the column's own values
  };
}

/** The rule's code stands for its title: signals are worded by whoever shows them, in the reader's language. */
function signalOf([, id, code, seriousness, foundOn, state]: TextRow): SupplierEvent {
  return {
    kind: 'subcontracting-signal',
    id: id ?? '',
    siteId: null,
    code: code ?? '',
    title: code ?? '',
    seriousness: Number(seriousness),
    foundOn: foundOn ?? '',
    state: state as HarmState, // one of the two that the statement gives
  };
}

function numberOf(field: string | null | undefined): number | null {
  return field === null || field === undefined ? null : Number(field);
}

function truthOf(field: string | null | undefined): boolean | null {
  return field === null || field === undefined ? null : field === 't';
}
