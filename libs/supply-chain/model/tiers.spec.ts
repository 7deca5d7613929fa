import fc from 'fast-check';
import { deriveTiers, TierLink } from './tiers';

const link = (buyerSupplierId: string | null, supplierId: string): TierLink => ({
  buyerSupplierId,
  supplierId,
});

describe('deriveTiers', () => {
  it('counts from the own company by the shortest path', () => {
    // company <- a <- b <- c, and c also supplies a directly: c is tier 2 by the shorter way.
    const tiers = deriveTiers([link(null, 'a'), link('a', 'b'), link('b', 'c'), link('a', 'c')]);
    expect([...tiers]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ]);
  });

  it('shows a circle right: each member by its own shortest path', () => {
    const tiers = deriveTiers([link(null, 'a'), link('a', 'b'), link('b', 'c'), link('c', 'a')]);
    expect(Object.fromEntries(tiers)).toEqual({ a: 1, b: 2, c: 3 });
  });

  it('leaves out suppliers that no path reaches, circles among them included', () => {
    expect(deriveTiers([link('x', 'y'), link('y', 'x'), link(null, 'a')])).toEqual(new Map([['a', 1]]));
  });

  it('does not depend on the order of the links', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const links = fc.array(fc.record({ buyerSupplierId: fc.option(ids), supplierId: ids }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(links, (found) => {
        const sorted = (tiers: Map<string, number>) => [...tiers].sort();
        expect(sorted(deriveTiers([...found].reverse()))).toEqual(sorted(deriveTiers(found)));
      }),
    );
  });

  it('puts every supplier exactly one tier above its nearest buyer', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const links = fc.array(fc.record({ buyerSupplierId: fc.option(ids), supplierId: ids }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(links, (found) => {
        const tiers = deriveTiers(found);
        for (const [id, tier] of tiers) {
          const nearest = found
            .filter((each) => each.supplierId === id)
            .map((each) =>
              each.buyerSupplierId === null ? 0 : (tiers.get(each.buyerSupplierId) ?? Infinity),
            );
          expect(tier).toBe(Math.min(...nearest) + 1);
        }
      }),
    );
  });
});
