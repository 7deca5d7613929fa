import { checkGraph } from '../kernel/chain-graph';
import { numberedChain } from '../kernel/numbered-chain';
import type { NumberedChain } from '../kernel/numbered-chain';

type ByName<T> = Readonly<Record<string, T>>;

/** A chain told by names: own risks, and for each buyer the shares of its suppliers. Numbered as told. */
export function aChainOf(own: ByName<number>, shares: ByName<ByName<number>>): NumberedChain {
  const ids = new Map(Object.keys(own).map((name, at) => [name, String(at).padStart(4, '0')]));
  const idOf = (name: string) => ids.get(name) ?? name;
  const chain = numberedChain(
    new Map(Object.entries(own).map(([name, risk]) => [idOf(name), risk])),
    new Map(
      Object.entries(shares).map(([buyer, below]) => {
        const suppliers = Object.entries(below).map(([name, share]) => ({ supplierId: idOf(name), share }));
        return [idOf(buyer), suppliers.sort((a, b) => (a.supplierId < b.supplierId ? -1 : 1))] as const;
      }),
    ),
  );
  checkGraph(chain.graph);
  return chain;
}
