import type { CustodyChain } from './custody';
import type { DossierContent } from './dossier';
import { LEGAL_TERMS, lastDayOf } from './legal-term';

/** A dossier's chain as its arithmetic needs it. */
export function custodyOf({ custody, product }: Pick<DossierContent, 'custody' | 'product'>): CustodyChain {
  const { name: material, quantity, unit } = product;
  return { ...custody, product: quantity === null ? null : { material, quantity, unit } };
}

/** Day on which the answer is due: the one that a person named, else the term's; null where neither is there. */
export function dueOnOf({ dueOn, receivedOn, term, holidays }: DossierContent['request']): string | null {
  if (dueOn !== null) return dueOn;
  const legal = LEGAL_TERMS.find(({ code }) => code === term);
  return legal && receivedOn ? lastDayOf(legal, receivedOn, holidays) : null;
}
