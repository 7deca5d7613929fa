import { byId } from '../order';
import type { ChainGraph } from './chain-graph';

/** A chain by numbers, with the ids they stand for. */
export interface NumberedChain {
  /** In the order of code units: number i is `ids[i]`. */
  readonly ids: readonly string[];
  readonly own: Float64Array;
  readonly graph: ChainGraph;
}

/**
 * Numbers a chain given by ids.
 * @param own R by supplier id
 * @param dependencies by buyer id, each in the order of supplier ids; suppliers without own risk are ignored,
 *   and so is a link to itself
 */
export function numberedChain(
  own: ReadonlyMap<string, number>,
  dependencies: ReadonlyMap<string, readonly { readonly supplierId: string; readonly share: number }[]>,
): NumberedChain {
  const ids = [...own.keys()].sort(byId);
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const offsets = new Int32Array(ids.length + 1);
  const suppliers: number[] = [];
  const shares: number[] = [];
  ids.forEach((buyerId, buyer) => {
    for (const { supplierId, share } of dependencies.get(buyerId) ?? []) {
      const supplier = numbers.get(supplierId);
      if (supplier === undefined || supplier === buyer) continue;
      suppliers.push(supplier);
      shares.push(share);
    }
    offsets[buyer + 1] = suppliers.length;
  });
  return {
    ids,
    own: Float64Array.from(ids, (id) => own.get(id) ?? 0),
    graph: {
      size: ids.length,
      offsets,
      suppliers: Int32Array.from(suppliers),
      shares: Float64Array.from(shares),
    },
  };
}
