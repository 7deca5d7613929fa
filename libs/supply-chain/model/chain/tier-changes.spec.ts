import fc from 'fast-check';
import { deriveTiers, type TierLink } from '../tiers';
import { walkInMemory } from './chain-in-memory';
import { tierChanges } from './tier-changes';

const link = (buyerSupplierId: string | null, supplierId: string): TierLink => ({
  buyerSupplierId,
  supplierId,
});

/** Tiers after a change, by looking only at what it reaches. */
function after(before: readonly TierLink[], now: readonly TierLink[], changed: readonly string[]) {
  const recorded = deriveTiers(before);
  const asked: string[] = [];
  const changes = walkInMemory(
    tierChanges(new Map(changed.map((id) => [id, recorded.get(id) ?? null])), 1000),
    now,
    recorded,
    ({ of }) => asked.push(...of),
  );
  const tiers = new Map<string, number>(recorded);
  for (const [id, tier] of changes ?? []) {
    if (tier === null) tiers.delete(id);
    else tiers.set(id, tier);
  }
  return { tiers: Object.fromEntries([...tiers].sort()), changes, asked: new Set(asked) };
}

describe('tierChanges', () => {
  const chain = [link(null, 'a'), link('a', 'b'), link('b', 'c'), link('c', 'd')];

  it('pulls up everybody behind a shorter way', () => {
    const { changes } = after(chain, [...chain, link(null, 'c')], ['c']);
    expect(changes).toEqual(
      new Map([
        ['c', 1],
        ['d', 2],
      ]),
    );
  });

  it('finds the longer way where the shorter one is gone', () => {
    const before = [...chain, link(null, 'c')];
    expect(after(before, chain, ['c']).tiers).toEqual({ a: 1, b: 2, c: 3, d: 4 });
  });

  it('withdraws the tiers of a circle that was cut off: it does not hold itself up', () => {
    const circle = [link(null, 'a'), link('a', 'b'), link('b', 'c'), link('c', 'a')];
    expect(after(circle, circle.slice(1), ['a']).changes).toEqual(
      new Map([
        ['a', null],
        ['b', null],
        ['c', null],
      ]),
    );
  });

  it('takes several changes at once', () => {
    // The direct link of c moves to d, and b loses its buyer: c and b are found through d.
    const before = [...chain, link(null, 'c'), link('d', 'b')];
    const now = [link(null, 'a'), link('b', 'c'), link('c', 'd'), link(null, 'd'), link('d', 'b')];
    expect(after(before, now, ['b', 'c', 'd']).tiers).toEqual({ a: 1, d: 1, b: 2, c: 3 });
  });

  it('looks only at what the change reaches', () => {
    const wide = Array.from({ length: 500 }, (_, at) => link('a', `s${at}`));
    const { asked } = after([...chain, ...wide], [...chain, ...wide, link('s1', 'd')], ['d']);
    expect([...asked].sort()).toEqual(['d']); // tier 3 instead of 4, and d has no suppliers
    expect(asked.size).toBe(1);
  });

  it('gives up past its limit', () => {
    const wide = Array.from({ length: 50 }, (_, at) => link('a', `s${at}`));
    const recorded = new Map([['a', null]]);
    expect(walkInMemory(tierChanges(recorded, 10), [link(null, 'a'), ...wide], new Map())).toBeNull();
  });

  it('comes to what deriving all anew comes to, whatever changes', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    const links = fc.array(
      fc
        .record({ buyerSupplierId: fc.option(ids, { freq: 5 }), supplierId: ids })
        .filter(({ buyerSupplierId, supplierId }) => buyerSupplierId !== supplierId),
      { maxLength: 22 },
    );
    let changed = 0;
    fc.assert(
      fc.property(links, links, fc.array(fc.nat(21)), (before, added, removed) => {
        const gone = new Set(removed);
        const few = added.slice(0, 4);
        const now = [...before.filter((_, at) => !gone.has(at)), ...few];
        const touched = [...before.filter((_, at) => gone.has(at)), ...few].map((each) => each.supplierId);
        const result = after(before, now, [...new Set(touched)]);
        expect(result.tiers).toEqual(Object.fromEntries([...deriveTiers(now)].sort()));
        if (result.changes?.size) changed += 1;
      }),
      { numRuns: 2000 },
    );
    expect(changed).toBeGreaterThan(500); // it is no proof where nothing changes
  });
});
