import { CODE_TRIES } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';

/**
 * Tries a code on a link: counts the try before it is compared, under the row's lock, so that neither many guesses at
 * once nor many uses of the right code at once slip through. The right one is gone afterwards.
 */
export async function useCode(
  tx: EntityManager,
  { linkId, codeHash, at }: { linkId: string; codeHash: Buffer; at: Date },
): Promise<boolean> {
  const [rows] = await tx.query<[{ right: boolean }[], number]>(
    `UPDATE portal_code SET tries = tries + 1
      WHERE link_id = $1 AND tries < $2 AND expires_at > $3
      RETURNING code_hash = $4 AS "right"`,
    [linkId, CODE_TRIES, at, codeHash],
  );
  if (!rows[0]?.right) return false;
  await tx.query(`DELETE FROM portal_code WHERE link_id = $1`, [linkId]);
  return true;
}
