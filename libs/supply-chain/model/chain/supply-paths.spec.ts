import fc from 'fast-check';
import type { TierLink } from '../tiers';
import { walkInMemory, type WalkedLink } from './chain-in-memory';
import { supplyPaths } from './supply-paths';

const link = (buyerSupplierId: string | null, supplierId: string): TierLink => ({
  buyerSupplierId,
  supplierId,
});
const found = (links: readonly WalkedLink[], from: string, to: string | null = null, limit = 10) =>
  walkInMemory(supplyPaths({ from, to, limit, budget: 10_000 }), links);
const pathsIn = (...request: Parameters<typeof found>) => {
  const { paths, complete } = found(...request);
  return { paths: paths.map(({ ids }) => ids), complete };
};

describe('supplyPaths', () => {
  // m mills for the weavers w and x, which both supply the tailor t; m also sells to the own company directly.
  const links = [
    link(null, 't'),
    link('t', 'w'),
    link('t', 'x'),
    link('w', 'm'),
    link('x', 'm'),
    link(null, 'm'),
  ];

  it('shows several paths, shortest first', () => {
    const { paths, complete } = pathsIn(links, 'm');
    expect([paths[0], ...paths.slice(1).sort()]).toEqual([['m'], ['m', 'w', 't'], ['m', 'x', 't']]);
    expect(complete).toBe(true);
  });

  it('leads to a buyer as well', () => {
    expect([...pathsIn(links, 'm', 't').paths].sort()).toEqual([
      ['m', 'w', 't'],
      ['m', 'x', 't'],
    ]);
    expect(pathsIn(links, 't', 'm').paths).toEqual([]);
  });

  it('passes nobody twice in a circle', () => {
    const circle = [link(null, 'a'), link('a', 'b'), link('b', 'c'), link('c', 'a'), link('c', 'b')];
    expect(pathsIn(circle, 'c').paths).toEqual([['c', 'b', 'a']]);
    expect(pathsIn(circle, 'a').paths).toEqual([['a']]);
  });

  it('finds nothing where nothing leads to the own company', () => {
    expect(pathsIn([link('a', 'b'), link('b', 'a')], 'b')).toEqual({ paths: [], complete: true });
  });

  it('counts two kinds of supply between the same two once', () => {
    expect(pathsIn([...links, link('w', 'm')], 'm').paths).toHaveLength(3);
  });

  it('says which path rests on a link that is only suggested', () => {
    const unsure = [...links.slice(0, 3), { ...link('w', 'm'), suggested: true }, link('x', 'm')];
    expect([...found(unsure, 'm').paths].sort((a, b) => Number(a.suggested) - Number(b.suggested))).toEqual([
      { ids: ['m', 'x', 't'], suggested: false },
      { ids: ['m', 'w', 't'], suggested: true },
    ]);
    expect(found([...unsure, link('w', 'm')], 'm').paths.map(({ suggested }) => suggested)).toEqual([
      false,
      false,
    ]);
  });

  it('says where it gave up', () => {
    const walk = supplyPaths({ from: 'm', to: null, limit: 3, budget: 2 });
    expect(walkInMemory(walk, links).complete).toBe(false);
  });

  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
  const chains = fc.array(
    fc
      .record({ buyerSupplierId: fc.option(ids, { freq: 5 }), supplierId: ids })
      .filter(({ buyerSupplierId, supplierId }) => buyerSupplierId !== supplierId),
    { maxLength: 18 },
  );

  it.each([['the own company', null] as const, ['a buyer', 'b'] as const])(
    'finds the shortest of all paths to %s that there are',
    (_where, to) => {
      fc.assert(
        fc.property(chains, fc.integer({ min: 1, max: 6 }), (chain, limit) => {
          const { paths, complete } = pathsIn(chain, 'a', to, limit);
          const all = everyPath(chain, ['a'], to).sort((a, b) => a.length - b.length);
          expect(complete).toBe(true);
          expect(paths.map((path) => path.length)).toEqual(all.slice(0, limit).map((path) => path.length));
          expect(new Set(paths.map(String)).size).toBe(paths.length);
          for (const path of paths) expect(all).toContainEqual(path);
        }),
        { numRuns: 500 },
      );
    },
  );
});

/** All paths that pass nobody twice, by trying all. */
function everyPath(links: readonly TierLink[], path: readonly string[], to: string | null): string[][] {
  const last = path.at(-1) ?? '';
  if (last === to) return [[...path]];
  const buyers = new Set(
    links.filter((each) => each.supplierId === last).map((each) => each.buyerSupplierId),
  );
  return [...buyers].flatMap((buyer): string[][] => {
    if (buyer === null) return to === null ? [[...path]] : [];
    return path.includes(buyer) ? [] : everyPath(links, [...path, buyer], to);
  });
}
