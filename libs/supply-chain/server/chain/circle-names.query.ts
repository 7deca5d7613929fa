import { circleThrough, type SupplierView } from '@firebreak/supply-chain/model';
import { In, type EntityManager } from 'typeorm';
import { SupplierEntity } from '../supplier.entity';
import { walkChain } from './chain-links.query';

/** A circle beyond so many suppliers around is nobody's to see at a glance. */
const MOST_LOOKED_AT = 2000;

/**
 * Names along a shortest circle through a supplier, in order of supply; empty where none is found among the suppliers
 * around it. Only one that both buys and supplies can be in a circle: others need no look at the chain.
 */
export async function circleNames(
  tx: EntityManager,
  { id, buyers, suppliers }: Pick<SupplierView, 'id' | 'buyers' | 'suppliers'>,
): Promise<string[]> {
  if (suppliers.length === 0 || buyers.every((link) => link.buyerSupplierId === null)) return [];
  const ids = (await walkChain(tx, circleThrough(id, MOST_LOOKED_AT))) ?? [];
  if (ids.length === 0) return [];
  const members = await tx.find(SupplierEntity, { select: { id: true, name: true }, where: { id: In(ids) } });
  const nameOf = new Map(members.map((member) => [member.id, member.name]));
  return ids.map((member) => nameOf.get(member) ?? '');
}
