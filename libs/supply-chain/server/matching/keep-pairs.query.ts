import type { PairPart } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

export interface FoundPair {
  /** The smaller of the two ids. */
  readonly leftId: string;
  readonly rightId: string;
  readonly score: number;
  readonly parts: readonly PairPart[];
}

/** Writes pairs down. One that is there keeps its decision; an open one takes the newer score and reasons. */
export async function keepPairs(tx: EntityManager, pairs: readonly FoundPair[]): Promise<void> {
  if (pairs.length === 0) return;
  await tx.query(
    `INSERT INTO match_pair AS m (left_id, right_id, score, parts, found_at)
     SELECT p."leftId", p."rightId", p.score, p.parts, clock_timestamp()
       FROM jsonb_to_recordset($1::jsonb) AS p ("leftId" uuid, "rightId" uuid, score float8, parts jsonb)
      WHERE EXISTS (SELECT FROM supplier s WHERE s.id = p."leftId")
        AND EXISTS (SELECT FROM supplier s WHERE s.id = p."rightId")
     ON CONFLICT (company_id, left_id, right_id)
       DO UPDATE SET score = excluded.score, parts = excluded.parts, found_at = excluded.found_at
       WHERE m.state = 'open'`,
    [JSON.stringify(pairs)],
  );
}
