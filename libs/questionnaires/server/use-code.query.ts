import { CODE_TRIES } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';

/**
 * Tries a code on a link: counts the try before it is compared, under the row's lock, so that neither many guesses at
 * once nor many uses of the right code at once slip through. The right one is gone afterwards.
 *
 * @returns the address that it was mailed to, null where nobody kept that; false for a code that does not open
 */
export async function useCode(
  tx: EntityManager,
  { linkId, codeHash, at }: { linkId: string; codeHash: Buffer; at: Date },
): Promise<{ readonly sentTo: string | null } | false> {
  const [rows] = await tx.query<[{ right: boolean; sentTo: string | null }[], number]>(
    `UPDATE portal_code SET tries = tries + 1
      WHERE link_id = $1 AND tries < $2 AND expires_at > $3
      RETURNING code_hash = $4 AS "right", sent_to AS "sentTo"`,
    [linkId, CODE_TRIES, at, codeHash],
  );
  const [found] = rows;
  if (!found?.right) return false;
  await tx.query(`DELETE FROM portal_code WHERE link_id = $1`, [linkId]);
  return { sentTo: found.sentTo };
}
