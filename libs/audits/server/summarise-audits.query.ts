import {
  FINDING_STATES,
  FINDING_TAXONOMY,
  isOverdue,
  SEVERITIES,
  type AuditFiguresView,
  type FindingState,
  type Severity,
} from '@firebreak/audits/model';
import type { EntityManager } from 'typeorm';

interface Period {
  readonly from: string;
  readonly to: string;
}

interface AuditCounts {
  readonly audits: number;
  readonly unannounced: number;
  readonly suppliers: number;
  readonly sites: number;
}

interface FindingCount {
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly state: FindingState;
  readonly late: boolean;
  readonly indicators: readonly string[];
  readonly count: number;
}

/** Audits by the day they took place (desk reviews are none), findings by the day found, both ends of the period included. */
export async function summariseAudits(tx: EntityManager, { from, to }: Period): Promise<AuditFiguresView> {
  const [audits] = await tx.query<AuditCounts[]>(
    `SELECT count(*)::int AS audits, count(*) FILTER (WHERE kind = 'unannounced')::int AS unannounced,
            count(DISTINCT supplier_id)::int AS suppliers, count(DISTINCT site_id)::int AS sites
       FROM audit WHERE audited_on BETWEEN $1 AND $2 AND kind <> 'desk-review'`,
    [from, to],
  );
  const findings = await tx.query<FindingCount[]>(
    `SELECT code, max(title) AS title, severity, state, due_on < $2::date AS late,
            CASE WHEN proves_indicator THEN ilo_indicators ELSE '{}' END AS indicators, count(*)::int AS count
       FROM finding WHERE found_on BETWEEN $1 AND $2
      GROUP BY code, severity, state, late, indicators ORDER BY code`,
    [from, to],
  );
  return {
    auditCount: audits?.audits ?? 0,
    unannouncedCount: audits?.unannounced ?? 0,
    auditedSupplierCount: audits?.suppliers ?? 0,
    auditedSiteCount: audits?.sites ?? 0,
    ...findingFigures(findings, to),
  };
}

function findingFigures(rows: readonly FindingCount[], to: string) {
  const sum = (matches: (row: FindingCount) => boolean) =>
    rows.filter(matches).reduce((total, { count }) => total + count, 0);
  // One entry for each member of the tuple.
  const by = <T extends string>(values: readonly T[], matches: (row: FindingCount, value: T) => boolean) =>
    Object.fromEntries(values.map((value) => [value, sum((row) => matches(row, value))])) as Record<
      T,
      number
    >;
  const findingCount = sum(() => true);
  const codes = [...new Map(rows.map(({ code, title }) => [code, title]))];
  const byState = by(FINDING_STATES, ({ state }, value) => state === value);
  return {
    findingCount,
    findingsBySeverity: by(SEVERITIES, ({ severity }, value) => severity === value),
    findingsByState: byState,
    byIndicator: FINDING_TAXONOMY.indicators
      .map(({ id, label }) => ({
        indicator: id,
        label,
        count: sum(({ indicators }) => indicators.includes(id)),
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    overdueCount: sum(({ state, late }) => isOverdue({ state, dueOn: late ? '' : to }, to)),
    verifiedRatio: findingCount > 0 ? byState['closed-verified'] / findingCount : null,
    topFindings: codes
      .map(([code, title]) => ({ code, title, count: sum((row) => row.code === code) }))
      .sort((a, b) => b.count - a.count)
      .slice(0, 5),
  };
}
