import { statementProblem, type StatementContent } from '@firebreak/statements/model';
import { In, type EntityManager } from 'typeorm';
import { StatementSectionEntity } from './statement-section.entity';
import { StoredStatement, toContent } from './statement-views';
import { StatementEntity } from './statement.entity';

/** Statements per page of the list. */
const PAGE = 50;

/** @throws Problem statement-not-found */
export async function findStatement(tx: EntityManager, id: string): Promise<StoredStatement> {
  const row = await tx.findOneBy(StatementEntity, { id });
  if (!row) throw statementProblem('statement-not-found', { statementId: id });
  const sections = await tx.find(StatementSectionEntity, {
    where: { statementId: id },
    order: { position: 'ASC' },
  });
  return { row, sections };
}

/** One page, newest period first. @param after id of the last one seen */
export async function findStatements(
  tx: EntityManager,
  after: string | null,
): Promise<{ items: StoredStatement[]; nextCursor: string | null }> {
  const ids = await tx.query<{ id: string }[]>(
    `SELECT id FROM statement
     WHERE $1::uuid IS NULL OR (period_to, id) < (SELECT period_to, id FROM statement WHERE id = $1)
     ORDER BY period_to DESC, id DESC LIMIT ${PAGE + 1}`,
    [after],
  );
  const shown = ids.slice(0, PAGE).map(({ id }) => id);
  if (shown.length === 0) return { items: [], nextCursor: null };
  const rows = await tx.find(StatementEntity, { where: { id: In(shown) } });
  const sections = await tx.find(StatementSectionEntity, {
    where: { statementId: In(shown) },
    order: { position: 'ASC' },
  });
  const items = shown.flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    return row ? [{ row, sections: sections.filter(({ statementId }) => statementId === id) }] : [];
  });
  return { items, nextCursor: ids.length > PAGE ? (shown.at(-1) ?? null) : null };
}

/**
 * What the company stated before: the newest statement of an earlier period in the same language that answers one of
 * the same laws. Null when there is none.
 */
export async function previousStatement(
  tx: EntityManager,
  { frameworkIds, language, period }: StatementContent,
): Promise<StatementContent | null> {
  const [found] = await tx.query<{ id: string }[]>(
    `SELECT id FROM statement
     WHERE framework_ids && $1 AND language = $2 AND period_to < $3 ORDER BY period_to DESC, id DESC LIMIT 1`,
    [frameworkIds, language, period.to],
  );
  return found ? toContent(await findStatement(tx, found.id)) : null;
}
