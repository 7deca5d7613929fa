import type { EntityManager } from 'typeorm';

/**
 * Whether a device with this secret may use the link: it was let in by this or another link of the same person to the
 * same questionnaire. A colleague's session is none of the respondent's, and the other way round.
 */
export async function hasSession(
  tx: EntityManager,
  { secretHash, linkId, at }: { secretHash: Buffer; linkId: string; at: Date },
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1
       FROM portal_session s
       JOIN questionnaire_link entered ON entered.company_id = s.company_id AND entered.id = s.link_id
       JOIN questionnaire_link used ON used.company_id = s.company_id AND used.id = $2
      WHERE s.secret_hash = $1 AND s.expires_at > $3 AND s.questionnaire_id = used.questionnaire_id
        AND entered.delegation_id IS NOT DISTINCT FROM used.delegation_id`,
    [secretHash, linkId, at],
  );
  return rows.length > 0;
}
