import {
  FINDING_STATES,
  isOverdue,
  SEVERITIES,
  type FindingCounts,
  type FindingState,
  type Severity,
} from '@firebreak/audits/model';
import type { EntityManager } from 'typeorm';

interface CountRow {
  readonly state: FindingState;
  readonly severity: Severity;
  readonly late: boolean;
  readonly count: number;
}

/** How many findings each choice of the list's filter has. */
export async function countFindings(
  tx: EntityManager,
  today: string,
  supplierId?: string,
): Promise<FindingCounts> {
  const rows = await tx.query<CountRow[]>(
    `SELECT f.state, f.severity, f.due_on < $1::date AS late, count(*)::int AS count
       FROM finding f JOIN audit a ON a.company_id = f.company_id AND a.id = f.audit_id
      WHERE $2::uuid IS NULL OR a.supplier_id = $2
      GROUP BY 1, 2, 3`,
    [today, supplierId ?? null],
  );
  const sum = (matches: (row: CountRow) => boolean) =>
    rows.filter(matches).reduce((total, { count }) => total + count, 0);
  // One entry for each member of the tuple.
  const by = <T extends string>(values: readonly T[], of: (row: CountRow) => T) =>
    Object.fromEntries(values.map((value) => [value, sum((row) => of(row) === value)])) as Record<T, number>;
  return {
    total: sum(() => true),
    // The rule of the model, told whether the deadline has passed.
    overdue: sum(({ state, late }) => isOverdue({ state, dueOn: late ? '' : today }, today)),
    byState: by(FINDING_STATES, ({ state }) => state),
    bySeverity: by(SEVERITIES, ({ severity }) => severity),
  };
}
