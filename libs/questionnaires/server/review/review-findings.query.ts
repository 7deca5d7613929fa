import type { EntityManager } from 'typeorm';

/** Where findings stand in the audits, by id; those taken off the record are absent. */
export async function findingStates(
  tx: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; state: string }[]>(
    `SELECT finding_id AS id, state FROM risk_input_finding WHERE finding_id = ANY ($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}
