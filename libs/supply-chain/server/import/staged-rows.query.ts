import type {
  ImportCounts,
  ImportDecision,
  ImportOutcome,
  ImportRowView,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import type { StagedRow } from './staged-row';

/** What linking a buyer changes of a staged row. */
export type LinkedRow = Pick<
  StagedRow,
  'rowNumber' | 'outcome' | 'decision' | 'issues' | 'linkId' | 'buyerSupplierId'
>;

export async function updateStagedRows(
  tx: EntityManager,
  importId: string,
  rows: readonly LinkedRow[],
): Promise<void> {
  await tx.query(
    `UPDATE supplier_import_row t
        SET outcome = r.outcome, decision = r.decision, issues = r.issues,
            link_id = r."linkId", buyer_supplier_id = r."buyerSupplierId"
       FROM json_to_recordset($2::json) AS r (
         "rowNumber" int, outcome text, decision text, issues json, "linkId" uuid, "buyerSupplierId" uuid)
      WHERE t.import_id = $1 AND t.row_number = r."rowNumber"`,
    [importId, JSON.stringify(rows)],
  );
}

/** How many rows of each outcome, and how many the commit would write. */
export async function countStagedRows(tx: EntityManager, importId: string): Promise<ImportCounts> {
  const rows = await tx.query<{ outcome: ImportOutcome; decision: ImportDecision; rows: number }[]>(
    `SELECT outcome, decision, count(*)::int AS rows FROM supplier_import_row WHERE import_id = $1 GROUP BY 1, 2`,
    [importId],
  );
  const counts = { new: 0, changed: 0, same: 0, doubtful: 0, wrong: 0, toImport: 0 };
  for (const { outcome, decision, rows: found } of rows) {
    counts[outcome] += found;
    if (decision === 'import') counts.toImport += found;
  }
  return counts;
}

/** Few rows have these, and an index of their own (1767226012000-lighten-import.ts): for it they stand in the statement. */
const TO_SETTLE: readonly ImportOutcome[] = ['changed', 'doubtful', 'wrong'];

function ofOutcomes(outcomes: readonly ImportOutcome[] | null): string {
  if (!outcomes) return '';
  const few = outcomes.every((outcome) => TO_SETTLE.includes(outcome));
  return `AND outcome = ANY ($4)${few ? ` AND outcome IN ('changed', 'doubtful', 'wrong')` : ''}`;
}

/** Rows of some outcomes, or of all, in the order of the file after a row number. */
export function listStagedRows(
  tx: EntityManager,
  importId: string,
  page: {
    readonly outcomes: readonly ImportOutcome[] | null;
    readonly after: number;
    readonly limit: number;
  },
): Promise<ImportRowView[]> {
  return tx.query<ImportRowView[]>(
    `SELECT row_number AS "rowNumber", outcome, decision, cells, issues, supplier_id AS "supplierId",
            coalesce(candidates, '[]') AS candidates, choice, choice_reason AS "choiceReason",
            chosen_by_name AS "chosenByName"
       FROM supplier_import_row
      WHERE import_id = $1 AND row_number > $2 ${ofOutcomes(page.outcomes)}
      ORDER BY row_number LIMIT $3`,
    [importId, page.after, page.limit, ...(page.outcomes ? [page.outcomes] : [])],
  );
}

/** Sets what becomes of rows of one outcome: of those named, or of all. */
export async function decideRows(
  tx: EntityManager,
  importId: string,
  choice: {
    readonly outcome: ImportOutcome;
    readonly rows: readonly number[] | null;
    readonly decision: ImportDecision;
  },
): Promise<void> {
  await tx.query(
    `UPDATE supplier_import_row SET decision = $3
      WHERE import_id = $1 AND outcome = $2 AND ($4::int[] IS NULL OR row_number = ANY ($4))`,
    [importId, choice.outcome, choice.decision, choice.rows],
  );
}
