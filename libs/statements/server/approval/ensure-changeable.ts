import { statementProblem, type StatementState } from '@firebreak/statements/model';
import type { EntityManager } from 'typeorm';

/**
 * Holds the statement's row until the transaction ends, so that nobody submits it in the middle of a change, nor changes
 * it in the middle of a submission. Every change of a statement or of its parts begins here.
 * @throws Problem statement-not-found, statement-locked
 */
export async function ensureChangeable(tx: EntityManager, statementId: string): Promise<void> {
  const state = await holdStatement(tx, statementId);
  if (state !== 'draft') throw statementProblem('statement-locked', { state });
}

/** @returns where the held statement is. @throws Problem statement-not-found */
export async function holdStatement(tx: EntityManager, statementId: string): Promise<StatementState> {
  const [held] = await tx.query<{ state: StatementState }[]>(
    `SELECT state FROM statement WHERE id = $1 FOR NO KEY UPDATE`,
    [statementId],
  );
  if (!held) throw statementProblem('statement-not-found', { statementId });
  return held.state;
}
