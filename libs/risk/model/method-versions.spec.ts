import fc from 'fast-check';
import { aFinding, aSite, aSupplier } from './a-supplier.fixture';
import type { SupplierEvent } from './facts';
import { harmFactor } from './harm';
import { scoreSupplier } from './supplier-score';
import { FB1_WEIGHTS, FB2_WEIGHTS, methodOf } from './weights';

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
    expect(['fb-1', 'fb-2', 'fb-2~0123abcd', 'fb-3', ''].map(methodOf)).toEqual([
      'fb-1',
      'fb-2',
      'fb-2',
      null,
      null,
    ]);
  });
});
