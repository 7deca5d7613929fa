import type { FindingSeverity, HarmState, LocationPrecision } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

export interface SiteInputRow {
  readonly siteId: string;
  readonly supplierId: string;
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

export interface GoodInputRow {
  readonly siteId: string;
  readonly hs: string | null;
  readonly name: string;
}

export interface LinkInputRow {
  readonly buyerId: string;
  readonly supplierId: string;
  readonly share: number | null;
}

export interface QuestionnaireInputRow {
  readonly supplierId: string;
  readonly submissionId: string;
  readonly score: number;
  readonly answeredOn: string;
}

export interface AuditInputRow {
  readonly supplierId: string;
  /** Null: the supplier as a whole. */
  readonly siteId: string | null;
  readonly auditedOn: string;
}

export interface FindingInputRow {
  readonly id: string;
  readonly supplierId: string;
  readonly siteId: string | null;
  readonly code: string;
  readonly title: string;
  readonly severity: FindingSeverity;
  readonly iloIndicator: boolean;
  readonly foundOn: string;
  readonly state: HarmState;
}

/** A signal of hidden subcontracting that a person confirmed. */
export interface SignalInputRow {
  readonly id: string;
  readonly supplierId: string;
  /** The rule that raised it. */
  readonly code: string;
  /** 0 to 1. */
  readonly seriousness: number;
  readonly foundOn: string;
  readonly state: HarmState;
}

/** What the capabilities below publish about the suppliers of the current company. */
export interface RiskInputRows {
  readonly supplierIds: readonly string[];
  readonly sites: readonly SiteInputRow[];
  readonly goods: readonly GoodInputRow[];
  readonly links: readonly LinkInputRow[];
  readonly questionnaires: readonly QuestionnaireInputRow[];
  readonly audits: readonly AuditInputRow[];
  readonly findings: readonly FindingInputRow[];
  readonly signals: readonly SignalInputRow[];
}

/**
 * Reads the `risk_input_*` views of the current company: one query each, however many suppliers.
 * Links that are only suggested do not count. Of a supplier's questionnaires the newest counts, of its
 * audits the newest of each site.
 */
export async function gatherRiskInputs(tx: EntityManager): Promise<RiskInputRows> {
  const suppliers = await tx.query<{ id: string }[]>(
    `SELECT supplier_id AS id FROM risk_input_supplier ORDER BY supplier_id`,
  );
  return {
    supplierIds: suppliers.map(({ id }) => id),
    sites: await tx.query<SiteInputRow[]>(`
      SELECT site_id AS "siteId", supplier_id AS "supplierId", country, isic,
             location_precision AS "locationPrecision", headcount, migrant_share AS "migrantShare",
             agency_share AS "agencyShare", labour_provider AS "labourProvider",
             employer_housing AS "employerHousing", piece_rate AS "pieceRate"
      FROM risk_input_site ORDER BY site_id`),
    goods: await tx.query<GoodInputRow[]>(
      `SELECT site_id AS "siteId", hs, good_name AS name FROM risk_input_good ORDER BY site_id, good_name, hs`,
    ),
    links: await tx.query<LinkInputRow[]>(`
      SELECT buyer_supplier_id AS "buyerId", supplier_id AS "supplierId", share FROM risk_input_link
      WHERE buyer_supplier_id IS NOT NULL AND certainty <> 'suggested'
      ORDER BY buyer_supplier_id, supplier_id, link_id`),
    questionnaires: await tx.query<QuestionnaireInputRow[]>(`
      SELECT DISTINCT ON (supplier_id) supplier_id AS "supplierId", submission_id AS "submissionId",
             control_score AS score, to_char(answered_on, 'YYYY-MM-DD') AS "answeredOn"
      FROM risk_input_questionnaire WHERE control_score IS NOT NULL
      ORDER BY supplier_id, answered_on DESC, submission_id DESC`),
    audits: await tx.query<AuditInputRow[]>(`
      SELECT supplier_id AS "supplierId", site_id AS "siteId", to_char(max(audited_on), 'YYYY-MM-DD') AS "auditedOn"
      FROM risk_input_audit GROUP BY supplier_id, site_id`),
    findings: await tx.query<FindingInputRow[]>(`
      SELECT finding_id AS id, supplier_id AS "supplierId", site_id AS "siteId", code, title, severity,
             ilo_indicator AS "iloIndicator", to_char(found_on, 'YYYY-MM-DD') AS "foundOn", state
      FROM risk_input_finding ORDER BY finding_id`),
    signals: await tx.query<SignalInputRow[]>(`
      SELECT signal_id AS id, supplier_id AS "supplierId", rule AS code, seriousness,
             to_char(confirmed_on, 'YYYY-MM-DD') AS "foundOn", CASE WHEN disputed THEN 'disputed' ELSE 'open' END AS state
      FROM risk_input_signal ORDER BY signal_id`),
  };
}
