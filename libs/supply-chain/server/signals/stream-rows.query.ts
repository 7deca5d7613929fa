import type { EntityManager } from 'typeorm';

/** Some hundred kB at a time: little to hold, and requests get their turn between one batch and the next. */
const BATCH = 1000;

/**
 * The rows of a query in batches, through a cursor of the transaction: a result of any size takes the memory of one
 * batch. The query sees the data as of its start, whatever the transaction writes meanwhile.
 * @param sql one SELECT
 */
export async function* streamRows<T>(
  tx: EntityManager,
  sql: string,
  values: readonly unknown[] = [],
): AsyncGenerator<T[]> {
  const cursor = `rows_${(cursors++).toString(36)}`;
  await tx.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`, [...values]);
  for (;;) {
    const rows = await tx.query<T[]>(`FETCH ${BATCH} FROM ${cursor}`);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) break;
  }
  await tx.query(`CLOSE ${cursor}`);
}

/** Names only have to differ within a transaction. */
let cursors = 0;
