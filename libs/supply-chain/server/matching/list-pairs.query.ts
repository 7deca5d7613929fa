import { platformProblem } from '@firebreak/platform/model';
import type { PairState, PairView } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** One side of a pair, `s` being its supplier. */
const SIDE = `json_build_object(
  'id', s.id, 'name', s.name, 'country', s.country, 'tier', s.tier, 'status', s.status, 'externalId', s.external_id,
  'score', s.score, 'band', s.band, 'address', s.address, 'phone', s.contact_phone, 'createdAt', s.created_at,
  'otherNames', (SELECT coalesce(json_agg(v.value ORDER BY v.said_at, v.id), '[]') FROM supplier_variant v
                  WHERE v.supplier_id = s.id AND v.site_id IS NULL AND v.kind = 'name'),
  'identifiers', (SELECT coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value) ORDER BY i.scheme, i.value), '[]')
                    FROM supplier_identifier i WHERE i.supplier_id = s.id),
  'sites', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'address', t.address, 'city', t.city) ORDER BY t.name, t.id), '[]')
              FROM (SELECT * FROM site WHERE supplier_id = s.id ORDER BY name, id LIMIT 20) t),
  'links', (SELECT count(*) FROM supply_link l WHERE s.id IN (l.supplier_id, l.buyer_supplier_id)))`;

const PAIR = `SELECT m.id, m.score, m.parts, m.state, m.reason, m.decided_at AS "decidedAt",
    m.decided_by_name AS "decidedByName",
    (SELECT ${SIDE} FROM supplier s WHERE s.id = m.left_id) AS left,
    (SELECT ${SIDE} FROM supplier s WHERE s.id = m.right_id) AS right
  FROM match_pair m`;

/** Of an open pair both must still stand for themselves. */
const STANDING = `NOT EXISTS (
  SELECT FROM supplier s WHERE s.id IN (m.left_id, m.right_id) AND s.merged_into_id IS NOT NULL)`;

interface PairsRequest {
  readonly state: PairState;
  readonly supplierId: string | null;
  readonly cursor: string | null;
  readonly limit: number;
}

/** Pairs of one state, most alike first. @throws Problem input-invalid for a cursor that is none of ours */
export function listPairs(tx: EntityManager, request: PairsRequest): Promise<PairView[]> {
  const [score, id] = request.cursor === null ? [null, null] : readCursor(request.cursor);
  return tx.query<PairView[]>(
    `${PAIR}
      WHERE m.state = $1 AND ($1 <> 'open' OR ${STANDING})
        AND ($2::uuid IS NULL OR $2 IN (m.left_id, m.right_id))
        AND ($3::float8 IS NULL OR (m.score, m.id) < ($3, $4::uuid))
      ORDER BY m.score DESC, m.id DESC LIMIT $5`,
    [request.state, request.supplierId, score, id, request.limit],
  );
}

export async function getPair(tx: EntityManager, id: string): Promise<PairView | null> {
  const [pair] = await tx.query<PairView[]>(`${PAIR} WHERE m.id = $1`, [id]);
  return pair ?? null;
}

export function pairCursor({ score, id }: Pick<PairView, 'score' | 'id'>): string {
  return Buffer.from(JSON.stringify([score, id])).toString('base64url');
}

function readCursor(cursor: string): readonly [number, string] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [score, id] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    if (typeof score === 'number' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [score, id];
  } catch {
    // Falls through: whatever it is, it is no cursor.
  }
  const message = 'cursor must be the nextCursor of a page before';
  throw platformProblem('input-invalid', { errors: [{ field: 'cursor', code: 'cursor-invalid', message }] });
}

/** How many open pairs there are, and how many of them are alike enough to propose that they are the same. */
export async function countOpenPairs(
  tx: EntityManager,
  proposeFrom: number,
): Promise<{ open: number; proposed: number }> {
  const [row] = await tx.query<{ open: number; proposed: number }[]>(
    `SELECT count(*)::int AS open, count(*) FILTER (WHERE m.score >= $1)::int AS proposed
       FROM match_pair m WHERE m.state = 'open' AND ${STANDING}`,
    [proposeFrom],
  );
  return row ?? { open: 0, proposed: 0 };
}
