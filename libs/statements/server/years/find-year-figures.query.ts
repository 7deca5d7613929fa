import type { FigureSet, YearFigures } from '@firebreak/statements/model';
import type { EntityManager } from 'typeorm';

/** Years that are followed; no company has reported for longer under any of the laws. */
const YEARS = 20;

interface YearRow {
  readonly from: string;
  readonly to: string;
  readonly statementId: string;
  readonly versionNumber: number | null;
  readonly figures: FigureSet;
}

/**
 * The figures of every period that has a statement, newest first: those of the newest approved version, else of the
 * newest version, else of the draft.
 */
export async function findYearFigures(tx: EntityManager): Promise<YearFigures[]> {
  const rows = await tx.query<YearRow[]>(
    `SELECT DISTINCT ON (s.period_to, s.period_from)
            s.period_from::text AS "from", s.period_to::text AS "to", s.id AS "statementId",
            v.number AS "versionNumber", coalesce(v.content -> 'figures', s.figures) AS figures
     FROM statement s LEFT JOIN statement_version v ON v.company_id = s.company_id AND v.statement_id = s.id
     ORDER BY s.period_to DESC, s.period_from DESC, v.id IS NULL,
       v.content #> '{approval,signature}' IS NULL, v.created_at DESC, v.id DESC, s.created_at DESC, s.id
     LIMIT ${YEARS}`,
  );
  return rows.map(({ from, to, statementId, versionNumber, figures }) => ({
    period: { from, to },
    statementId,
    versionNumber,
    figures,
  }));
}
