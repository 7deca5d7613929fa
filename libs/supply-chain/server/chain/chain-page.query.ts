import {
  ChainFrontier,
  type ChainDirection,
  type ChainMember,
  type ChainPage,
  type ChainQuestion,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { decodeCursor, encodeCursor, type Position } from '../keyset-cursor';
import { chainLinks } from './chain-links.query';

/** A walk stops here: who wants to see more of a chain starts from one of those already shown. */
const MOST_WALKED = 50_000;
/** How much of the other side is looked through for circles. */
const MOST_ON_OTHER_SIDE = 2000;

export interface ChainPageRequest {
  readonly supplierId: string;
  readonly direction: ChainDirection;
  readonly cursor: string | null;
  /** > 0. */
  readonly limit: number;
}

interface MemberRow extends Pick<ChainMember, 'id' | 'name' | 'country' | 'tier' | 'score' | 'band'> {
  readonly nameKey: string;
}

type DistanceAndName = readonly [distance: number, nameKey: string];

/**
 * A page of who stands above or below a supplier: nearest first, of one distance by name. The chain is walked level
 * by level and only as far as the page needs.
 * @throws Problem input-invalid for a cursor that is none of ours
 */
export async function chainPage(tx: EntityManager, request: ChainPageRequest): Promise<ChainPage> {
  const { supplierId, direction, limit } = request;
  const after = request.cursor === null ? null : decodeCursor(request.cursor, isDistanceAndName);
  const frontier = new ChainFrontier(supplierId);
  const found: (MemberRow & { readonly distance: number })[] = [];
  let cutOff = false;
  while (found.length <= limit && !cutOff) {
    await advance(tx, frontier, direction);
    if (frontier.level.length === 0) break;
    const { distance } = frontier;
    if (!after || distance >= after.order[0]) {
      const names = await byName(
        tx,
        frontier.level,
        distance === after?.order[0] ? after : null,
        limit + 1 - found.length,
      );
      found.push(...names.map((row) => ({ ...row, distance })));
    }
    cutOff = frontier.size > MOST_WALKED;
  }
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    items: await members(tx, request, shown, frontier),
    nextCursor: last ? encodeCursor({ order: [last.distance, last.nameKey], id: last.id }) : null,
    cutOff: cutOff && !last,
  };
}

function isDistanceAndName(values: readonly unknown[]): values is DistanceAndName {
  return values.length === 2 && Number.isInteger(values[0]) && typeof values[1] === 'string';
}

async function advance(tx: EntityManager, frontier: ChainFrontier, direction: ChainDirection): Promise<void> {
  const ask: ChainQuestion['ask'] = direction === 'upstream' ? 'suppliers' : 'buyers';
  frontier.advance(await chainLinks(tx, { ask, of: frontier.level, tiers: false }));
}

function byName(
  tx: EntityManager,
  ids: readonly string[],
  after: Position<DistanceAndName> | null,
  limit: number,
): Promise<MemberRow[]> {
  return tx.query<MemberRow[]>(
    `SELECT s.id, s.name, s.name_key AS "nameKey", s.country, s.tier, s.score, s.band
       FROM supplier s
      WHERE s.id = ANY ($1::uuid[]) ${after ? 'AND (s.name_key, s.id) > ($3, $4::uuid)' : ''}
      ORDER BY s.name_key, s.id LIMIT $2`,
    [ids, limit, ...(after ? [after.order[1], after.id] : [])],
  );
}

async function members(
  tx: EntityManager,
  { supplierId, direction }: ChainPageRequest,
  rows: readonly (MemberRow & { readonly distance: number })[],
  frontier: ChainFrontier,
): Promise<ChainMember[]> {
  const hops = rows.flatMap(({ id }) => frontier.hopOf(id)?.via ?? []);
  const names = await namesOf(tx, hops);
  const isInCircle = await otherSide(tx, supplierId, direction === 'upstream' ? 'downstream' : 'upstream');
  return rows.map(({ nameKey: _nameKey, ...row }) => {
    const hop = frontier.hopOf(row.id);
    const via = hop?.via ?? null;
    return {
      ...row,
      via: via === null ? null : { id: via, name: names.get(via) ?? '' },
      suggested: hop?.suggested ?? false,
      inCircle: isInCircle(row.id),
    };
  });
}

async function namesOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM supplier WHERE id = ANY ($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whoever also stands on the other side is in a circle. Null for those not met before the side grew too wide. */
async function otherSide(
  tx: EntityManager,
  supplierId: string,
  direction: ChainDirection,
): Promise<(id: string) => boolean | null> {
  const frontier = new ChainFrontier(supplierId);
  while (frontier.level.length > 0 && frontier.size <= MOST_ON_OTHER_SIDE) {
    await advance(tx, frontier, direction);
  }
  const whole = frontier.level.length === 0;
  return (id) => frontier.has(id) || (whole ? false : null);
}
