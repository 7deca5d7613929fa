import fc from 'fast-check';
import type { TierLink } from '../tiers';
import { walkInMemory } from './chain-in-memory';
import { circleThrough } from './circle';

const link = (buyerSupplierId: string | null, supplierId: string): TierLink => ({
  buyerSupplierId,
  supplierId,
});
const circleIn = (links: readonly TierLink[], id: string, limit = 1000) =>
  walkInMemory(circleThrough(id, limit), links);

describe('circleThrough', () => {
  const links = [link(null, 'a'), link('a', 'b'), link('b', 'c'), link('c', 'a'), link('c', 'd')];

  it('names the members in order of supply', () => {
    expect(circleIn(links, 'a')).toEqual(['a', 'b', 'c']);
    expect(circleIn(links, 'c')).toEqual(['c', 'a', 'b']);
  });

  it('knows two that supply each other', () => {
    expect(circleIn([link('a', 'b'), link('b', 'a')], 'a')).toEqual(['a', 'b']);
  });

  it('is empty outside circles', () => {
    expect(circleIn(links, 'd')).toEqual([]);
    expect(circleIn(links, 'nobody')).toEqual([]);
  });

  it('says so where the chain is too wide to tell', () => {
    const wide = Array.from({ length: 40 }, (_, at) => [link('a', `u${at}`), link(`d${at}`, 'a')]).flat();
    expect(circleIn(wide, 'a', 10)).toBeNull();
  });

  it('finds one exactly where somebody supplies himself in the end, and none is shorter', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const found = fc
      .record({ buyerSupplierId: fc.option(ids), supplierId: ids })
      .filter(({ buyerSupplierId, supplierId }) => buyerSupplierId !== supplierId);
    fc.assert(
      fc.property(fc.array(found, { maxLength: 16 }), (chain) => {
        const circle = circleIn(chain, 'a') ?? [];
        expect(circle.length).toBe(stepsAround(chain, 'a'));
        circle.forEach((buyer, at) => {
          const supplier = circle[(at + 1) % circle.length];
          expect(chain).toContainEqual({ buyerSupplierId: buyer, supplierId: supplier });
        });
      }),
      { numRuns: 500 },
    );
  });
});

/** Length of the shortest way from a supplier back to itself, by trying all; 0 for none. */
function stepsAround(links: readonly TierLink[], start: string): number {
  let reached = new Set([start]);
  for (let steps = 1; steps <= 6; steps++) {
    reached = new Set(
      links.filter((each) => reached.has(each.buyerSupplierId ?? '')).map((each) => each.supplierId),
    );
    if (reached.has(start)) return steps;
  }
  return 0;
}
