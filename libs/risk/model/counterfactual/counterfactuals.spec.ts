import fc from 'fast-check';
import { aFinding, aSite, aSupplier } from '../a-supplier.fixture';
import type { SupplierFacts } from '../facts';
import { scoreSupplier } from '../supplier-score';
import { FB2_WEIGHTS } from '../weights';
import { aQuestionnaire } from './a-questionnaire.fixture';
import { counterfactualsOf } from './counterfactuals';
import { effectOf, fallOfUpperEnd } from './effect';
import { withChanges } from './fact-change';
import type { Plausible } from './plausible';
import { unknownsOf } from './unknowns';

// The fixture's supplier: C 62, S 77, so B = .6·62 + .4·77 = 68; K = 20 (country) + 15 (division) = 35.
const weights = FB2_WEIGHTS;
const changesOf = (facts: SupplierFacts, questionnaire: Parameters<typeof counterfactualsOf>[1] = null) =>
  counterfactualsOf(facts, questionnaire, weights).map(({ kind, subject, effect }) => ({
    kind,
    subject,
    change: Number(effect.change.toFixed(4)),
  }));

describe('a counterfactual, worked out by hand', () => {
  it('closing a finding, and starting its corrective action', () => {
    // Open: 68 + 32·.6 = 87.2. Under way: 68 + 32·.42 = 81.44. Closed: 68 + 32·.09 = 70.88.
    expect(changesOf(aSupplier({ events: [aFinding()] }))).toEqual([
      { kind: 'close-event', subject: 'finding-1', change: -16.32 },
      { kind: 'start-action', subject: 'finding-1', change: -5.76 },
    ]);
  });

  it('an indicator of forced labour keeps .3 of its weight even when it is closed', () => {
    // Open: 68 + 32·.8 = 93.6. Closed: 68 + 32·.24 = 75.68. Under way: 68 + 32·.56 = 85.92.
    expect(changesOf(aSupplier({ events: [aFinding({ iloIndicator: true })] }))).toEqual([
      { kind: 'close-event', subject: 'finding-1', change: -17.92 },
      { kind: 'start-action', subject: 'finding-1', change: -7.68 },
    ]);
  });

  it('says nothing of a finding that is closed, and clears a signal for good', () => {
    expect(changesOf(aSupplier({ events: [aFinding({ state: 'closed-verified' })] }))).toEqual([]);
    const signal = {
      kind: 'subcontracting-signal',
      id: 'signal-1',
      seriousness: 1,
      state: 'open',
      foundOn: '2026-11-23',
      siteId: null,
      code: 'never-audited',
      title: 'never-audited',
    } as const;
    // 68 + 32·.2 = 74.4
    expect(changesOf(aSupplier({ events: [signal] }))).toEqual([
      { kind: 'clear-signal', subject: 'signal-1', change: -6.4 },
    ]);
  });

  it('evidence for, verification of and better answers of each section', () => {
    // Two sections of equal weight. E: all good, declared: 25 of 50 points. F: half good, declared: 12.5 of 50. M = 37.5.
    const { facts, questionnaire } = aQuestionnaire({ E: 'yes', F: 'partly' });
    expect(facts.controls?.score).toBe(37.5);
    // R = 68·(1 − .5·M/100): a point of M takes .34 off. E with evidence: +15; verified: +25. F: +7.5, +12.5; improved: +12.5.
    expect(changesOf(facts, questionnaire)).toEqual([
      { kind: 'verify', subject: 'E', change: -8.5 },
      { kind: 'evidence', subject: 'E', change: -5.1 },
      { kind: 'verify', subject: 'F', change: -4.25 },
      { kind: 'improve', subject: 'F', change: -4.25 },
      { kind: 'evidence', subject: 'F', change: -2.55 },
    ]);
  });

  it('a supplier below that comes down to the next lower band', () => {
    // 80 of a supplier on which half depends: 68 + 32·.5·.5·.8 = 74.4; at just under 75: 68 + 32·.5·.5·.75 = 74.
    const facts = aSupplier({ below: [{ supplierId: 'supplier-2', share: 0.5, exposure: 80 }] });
    expect(changesOf(facts)).toEqual([{ kind: 'below', subject: 'supplier-2', change: -0.4 }]);
  });

  it('moves exactly the steps that its facts are about', () => {
    const facts = aSupplier({ events: [aFinding(), aFinding({ id: 'finding-2', severity: 'minor' })] });
    const [closing] = counterfactualsOf(facts, null, weights);
    const moved = closing?.effect.steps.reduce((sum, { change }) => sum + change, 0);
    expect(moved).toBe(closing?.effect.change);
    expect(closing?.effect.steps[0]?.key).toBe('harm/finding-1');
  });

  it('counts confidence as a quarter of a point off the upper end of the range', () => {
    const changes = [{ kind: 'audited' as const, siteId: null, on: '2026-11-23' }];
    const effect = effectOf(aSupplier(), changes, weights);
    expect(effect).toMatchObject({ change: 0, confidenceChange: 15 });
    expect(fallOfUpperEnd(effect)).toBe(3.75);
    expect(scoreSupplier(aSupplier(), weights).range.to - effect.range.to).toBe(3.75);
  });

  it('refuses a change about something that is not there', () => {
    const nobody = { kind: 'below', supplierId: 'nobody', exposure: 1 } as const;
    const nothing = { kind: 'event', eventId: 'none', state: 'cleared' } as const;
    expect(() => withChanges(aSupplier(), [nobody])).toThrow(RangeError);
    expect(() => withChanges(aSupplier(), [nothing])).toThrow(RangeError);
  });
});

describe('what is unknown, worked out by hand', () => {
  const plausible: Plausible = {
    sectors: () => ({
      low: { code: '62', level: 'division', score: 40 },
      high: { code: '03', level: 'division', score: 90 },
    }),
    worstGood: () => ({ name: 'Cotton', hs: null, match: 'dol-forced', listedAs: 'Cotton' }),
  };
  const unknowns = (facts: SupplierFacts) =>
    Object.fromEntries(
      unknownsOf(facts, weights, plausible).map(({ part, score, confidenceChange }) => [
        part,
        [Number(score.from.toFixed(4)), Number(score.to.toFixed(4)), confidenceChange],
      ]),
    );

  it('ranges over plausible values and says what knowing it adds to the confidence', () => {
    expect(unknowns(aSupplier())).toEqual({
      'questionnaire-fresh': [40.8, 68, 15], // 68·(1 − .5·.8) to 68
      'audited-recently': [68, 93.6, 15], // 68 + 32·.8
      'site-located': [68, 68, 15],
      'goods-known': [68, 87.2, 10], // 68 + 32·.6
      'workforce-known': [68, 79.2, 10], // 68 + 32·.35, the cap
    });
  });

  it('of an unknown sector ranges over the divisions in question', () => {
    const site = aSite({ sector: { code: null, level: 'unknown', score: 60 } });
    // .6·62 + .4·40 to .6·62 + .4·90
    expect(unknowns(aSupplier({ sites: [site] }))['sector-division']).toEqual([53.2, 73.2, 15]);
  });

  it('leaves out what is known', () => {
    const known = aSite({
      goods: [{ name: 'Shirts', hs: null, match: null, listedAs: null }],
      locationPrecision: 'site',
      auditedOn: '2026-01-01',
      workforce: {
        migrantShare: 0,
        agencyShare: 0,
        labourProvider: false,
        employerHousing: false,
        pieceRate: false,
      },
    });
    const controls = { submissionId: 's', score: 50, answeredOn: '2026-01-01' };
    expect(unknowns(aSupplier({ sites: [known], controls }))).toEqual({});
  });

  it('what somebody said about part of a workforce stays as it was said', () => {
    const workforce = { ...aSite().workforce, migrantShare: 0, labourProvider: false, pieceRate: false };
    // agency .15 + housing .05
    const [, to, confidence] =
      unknowns(aSupplier({ sites: [aSite({ workforce })] }))['workforce-known'] ?? [];
    expect([to, confidence]).toEqual([74.4, 4]);
  });
});

it('nothing that somebody would do for the better raises a score, whatever the facts', () => {
  const states = fc.constantFrom('open', 'action-under-way', 'disputed', 'closed-verified', 'unreviewed');
  const findings = fc.array(
    fc.record({
      severity: fc.constantFrom('critical', 'major', 'minor', 'observation'),
      iloIndicator: fc.boolean(),
      state: states,
      foundOn: fc.constantFrom('2026-11-23', '2025-06-01', '2021-01-31'),
    }),
    { maxLength: 4 },
  );
  const answers = fc.record({
    E: fc.constantFrom('yes', 'partly', 'no'),
    F: fc.constantFrom('yes', 'partly', 'no'),
  });
  fc.assert(
    fc.property(
      findings,
      answers,
      fc.double({ min: 0, max: 100, noNaN: true }),
      (events, given, exposure) => {
        const { facts, questionnaire } = aQuestionnaire(given, {
          events: events.map((event, index) => aFinding({ ...event, id: `finding-${index}` })),
          below: [{ supplierId: 'supplier-2', share: 0.4, exposure }],
        });
        for (const { effect } of counterfactualsOf(facts, questionnaire, weights)) {
          expect(effect.change).toBeLessThanOrEqual(0);
        }
      },
    ),
  );
});
