import fc from 'fast-check';
import { aFinding, aSite, aSupplier } from './a-supplier.fixture';
import type { SupplierEvent } from './facts';
import { harmFactor } from './harm';
import { scoreSupplier } from './supplier-score';
import {
  DEFAULT_WEIGHTS,
  FB1_WEIGHTS,
  FB2_WEIGHTS,
  FB3_WEIGHTS,
  leastConventionsKnown,
  methodOf,
} from './weights';
import { METHOD_WEIGHTS, METHOD_VERSION } from './weights';

function aSignal(
  changes: { seriousness?: number; state?: SupplierEvent['state']; foundOn?: string } = {},
): SupplierEvent {
  return {
    kind: 'subcontracting-signal',
    id: 'signal-1',
    code: 'orders-above-capacity',
    title: 'orders-above-capacity',
    siteId: null,
    seriousness: 0.5,
    state: 'open',
    foundOn: '2026-11-23',
    ...changes,
  };
}

describe('a confirmed signal of hidden subcontracting', () => {
  it.each([
    [aSignal({ seriousness: 0 }), 0.1],
    [aSignal(), 0.15],
    [aSignal({ seriousness: 1 }), 0.2],
    [aSignal({ foundOn: '2025-11-23' }), 0.075], // one half-life of 12 months
    [aSignal({ state: 'disputed' }), 0.075], // .15·.5
  ])('%j takes %d of the way to 100', (event, factor) => {
    expect(harmFactor(event, '2026-11-23')).toBeCloseTo(factor, 10);
  });

  it('raises a score of fb-2 by that much, as one step', () => {
    // B = .6·62 + .4·77 = 68; R = 68 + 32·.15 = 72.8
    const score = scoreSupplier(aSupplier({ events: [aSignal()] }), FB2_WEIGHTS);
    expect(score.methodVersion).toBe('fb-2');
    expect(score.value).toBeCloseTo(72.8, 5);
    expect(score.steps.find(({ key }) => key === 'harm/signal-1')?.points).toBeCloseTo(4.8, 5);
  });

  it('is nothing that fb-1 knows', () => {
    const facts = aSupplier({ events: [aSignal(), aFinding()] });
    const without = aSupplier({ events: [aFinding()] });
    expect(scoreSupplier(facts, FB1_WEIGHTS)).toEqual(scoreSupplier(without, FB1_WEIGHTS));
  });
});

describe('fb-1 and fb-2', () => {
  it('give the same score, bit for bit, where no signal was confirmed', () => {
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(
        share,
        share,
        fc.array(fc.constantFrom('critical' as const, 'major' as const, 'minor' as const), { maxLength: 4 }),
        (migrantShare, agencyShare, severities) => {
          const workforce = { ...aSite().workforce, migrantShare, agencyShare };
          const events = severities.map((severity, index) => aFinding({ id: `finding-${index}`, severity }));
          const facts = aSupplier({ sites: [aSite({ workforce })], events });
          const [one, two] = [scoreSupplier(facts, FB1_WEIGHTS), scoreSupplier(facts, FB2_WEIGHTS)];
          expect({ ...two, methodVersion: 'fb-1' }).toEqual(one);
        },
      ),
    );
  });

  it('are told apart, variants included', () => {
    expect(['fb-1', 'fb-2', 'fb-2~0123abcd', 'fb-3', 'fb-4', ''].map(methodOf)).toEqual([
      'fb-1',
      'fb-2',
      'fb-2',
      'fb-3',
      null,
      null,
    ]);
  });
});

describe('fb-3', () => {
  it('is what new scores are computed by', () => {
    expect(METHOD_VERSION).toBe('fb-3');
    expect(DEFAULT_WEIGHTS).toBe(FB3_WEIGHTS);
    expect(Object.entries(METHOD_WEIGHTS).every(([version, weights]) => weights.version === version)).toBe(
      true,
    );
  });

  it('counts corruption, which the versions before pass over', () => {
    // C = 58 1/3 by fb-3 and 62 by fb-2 (a-supplier.fixture.ts); B = .6·C + .4·77
    const facts = aSupplier();
    expect(scoreSupplier(facts, FB3_WEIGHTS).value).toBeCloseTo(65.8, 5);
    expect(scoreSupplier(facts, FB2_WEIGHTS).value).toBeCloseTo(68, 5);
    const keysOf = (weights: typeof FB2_WEIGHTS) => scoreSupplier(facts, weights).steps.map(({ key }) => key);
    expect(keysOf(FB3_WEIGHTS)).toContain('country/wgi-corruption');
    expect(keysOf(FB2_WEIGHTS)).not.toContain('country/wgi-corruption');
  });

  it('gives a score of fb-2 the same bits whether corruption is known or not', () => {
    const [site] = aSupplier().sites;
    const values = { ...site!.country.values, 'wgi-corruption': undefined };
    const without = aSupplier({ sites: [aSite({ country: { ...site!.country, values } })] });
    expect(scoreSupplier(aSupplier(), FB2_WEIGHTS)).toEqual(scoreSupplier(without, FB2_WEIGHTS));
  });

  it('leaves weights that were stored before it as they are: what they do not name has none', () => {
    const { 'wgi-corruption': none, ...country } = FB2_WEIGHTS.country;
    expect(none).toBe(0);
    const stored = JSON.parse(JSON.stringify({ ...FB2_WEIGHTS, country })) as typeof FB2_WEIGHTS;
    expect(scoreSupplier(aSupplier(), stored)).toEqual(scoreSupplier(aSupplier(), FB2_WEIGHTS));
  });

  it('lowers a hot spot further where the sector is absent', () => {
    // H = B·(1 − .8·(1 − .5)) = .6·65.8; by fb-2 68·(1 − .6·.5) = 47.6
    const facts = aSupplier({ sites: [aSite({ presence: 0.5 })] });
    expect(scoreSupplier(facts, FB3_WEIGHTS).sites[0]?.hotSpot).toBeCloseTo(39.48, 5);
    expect(scoreSupplier(facts, FB2_WEIGHTS).sites[0]?.hotSpot).toBeCloseTo(47.6, 5);
  });

  it.each([
    ['fb-1', 1],
    ['fb-2~0123abcd', 1],
    ['fb-3', 3],
    ['fb-3~0123abcd', 3],
  ])('%s reads the share of conventions from %d known ones on', (version, least) => {
    expect(leastConventionsKnown(version)).toBe(least);
  });
});
