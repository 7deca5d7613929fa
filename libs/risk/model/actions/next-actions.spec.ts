import fc from 'fast-check';
import { aFinding, aSite, aSupplier } from '../a-supplier.fixture';
import { aQuestionnaire } from '../counterfactual/a-questionnaire.fixture';
import type { SupplierFacts } from '../facts';
import { scoreSupplier } from '../supplier-score';
import { FB2_WEIGHTS } from '../weights';
import type { Situation } from './candidates';
import { auditEffort } from './effort';
import { focusOf } from './focus';
import { nextActions } from './next-actions';

const weights = FB2_WEIGHTS;
const NOTHING_EXPECTED = { answered: null, verified: null, suppliers: 0 };
const aSituation = (facts: SupplierFacts, changes: Partial<Situation> = {}): Situation => ({
  facts,
  questionnaire: null,
  expected: NOTHING_EXPECTED,
  ...changes,
});
const kindsOf = (situation: Situation) =>
  nextActions(situation, weights).actions.map(({ kind, subject }) => `${kind} ${subject ?? ''}`.trim());

describe('next best actions', () => {
  it('of a supplier about which nothing is known: ask, and find out', () => {
    // A point of confidence is a quarter of a point. Located: 15/4 over half a day; goods and workforce 10/4 over half a
    // day; questionnaire 15/4 over a day; audit 15/4 over 3 + 2 days.
    expect(kindsOf(aSituation(aSupplier()))).toEqual([
      'improve-data site-located',
      'improve-data goods-known',
      'improve-data workforce-known',
      'send-questionnaire',
      'audit site-1',
    ]);
  });

  it('puts harm to people first, however little it brings for its effort', () => {
    const facts = aSupplier({
      events: [aFinding({ severity: 'minor', id: 'small' }), aFinding({ iloIndicator: true, id: 'grave' })],
    });
    const { actions } = nextActions(aSituation(facts), weights);
    expect(actions[0]).toMatchObject({ kind: 'remedy', subject: 'grave', urgent: true, effortInDays: 10 });
    expect(actions.filter(({ urgent }) => urgent)).toHaveLength(1);
  });

  it('expects of a supplier that never answered what the company’s others answered', () => {
    const expected = { answered: 40, verified: 60, suppliers: 12 };
    const { actions } = nextActions(aSituation(aSupplier(), { expected }), weights);
    const asked = actions.find(({ kind }) => kind === 'send-questionnaire');
    // 68·(1 − .5·.4) = 54.4
    expect(asked?.effect.change).toBeCloseTo(-13.6, 4);
    expect(asked?.facts).toMatchObject({ expected: 40, expectedFrom: 12 });
    // 68·(1 − .5·.6) = 47.6
    expect(actions.find(({ kind }) => kind === 'audit')?.effect.change).toBeCloseTo(-20.4, 4);
  });

  it('claims no effect on the score where too few have answered to expect anything', () => {
    const { actions } = nextActions(aSituation(aSupplier()), weights);
    expect(actions.find(({ kind }) => kind === 'send-questionnaire')?.effect).toMatchObject({
      change: 0,
      confidenceChange: 15,
    });
  });

  it('asks for evidence, puts terms into the contract and audits where answers are merely declared', () => {
    const { facts, questionnaire } = aQuestionnaire({ E: 'yes', F: 'no' });
    const { actions } = nextActions(aSituation(facts, { questionnaire }), weights);
    // E: 25 of 50 points, with evidence 40, verified 50. F: none of 50; as it should be and declared 25.
    const change = (kind: string) => actions.find((action) => action.kind === kind)?.effect.change;
    expect(change('ask-evidence')).toBeCloseTo(-5.1, 4);
    expect(change('raise-in-contract')).toBeCloseTo(-8.5, 4);
    expect(change('audit')).toBeCloseTo(-8.5, 4);
    expect(actions.find(({ kind }) => kind === 'raise-in-contract')?.subject).toBe('F');
    expect(actions.map(({ kind }) => kind)).not.toContain('send-questionnaire');
  });

  it('audits the site that weighs most of those not audited of late, and verifies the remedies there', () => {
    const sites = [
      aSite({ siteId: 'audited', auditedOn: '2026-06-01', headcount: 900 }),
      aSite({ siteId: 'small', headcount: 40 }),
      aSite({ siteId: 'large', headcount: 400 }),
    ];
    const events = [
      aFinding({ id: 'here', siteId: 'large', state: 'action-under-way' }),
      aFinding({ id: 'there', siteId: 'small', state: 'action-under-way' }),
    ];
    const { actions } = nextActions(aSituation(aSupplier({ sites, events })), weights);
    expect(actions.find(({ kind }) => kind === 'audit')).toMatchObject({
      subject: 'large',
      effortInDays: 5,
      facts: { remedies: 1, headcount: 400 },
    });
  });

  it('together are not their sum: a better answer counts in full once an audit has verified it', () => {
    const { facts, questionnaire } = aQuestionnaire({ E: 'yes', F: 'partly' }, { events: [aFinding()] });
    const { together } = nextActions(aSituation(facts, { questionnaire }), weights);
    // Before: M 37.5, so 68·(1 − .1875) = 55.25, and + 44.75·.6 = 82.1. Then: M 100, so 34, and + 66·.09 = 39.94.
    expect(together.change).toBeCloseTo(-42.16, 4);
  });
});

describe('the way to a responsible end', () => {
  const veryHigh = (changes: Partial<SupplierFacts>) =>
    nextActions(aSituation(aSupplier({ ...changes })), weights).exit;

  it('is shown where a grave finding has been left standing at a very high risk', () => {
    expect(veryHigh({ events: [aFinding({ foundOn: '2026-05-01' })] })).toBe('left-standing');
    expect(veryHigh({ events: [aFinding({ foundOn: '2026-11-01' })] })).toBeNull();
  });

  it('is shown for a listed supplier, and where nothing that can be done moves the band', () => {
    const hit = {
      kind: 'list-hit',
      id: 'hit',
      state: 'open',
      foundOn: '2026-01-01',
      siteId: null,
      code: 'uflpa',
      title: 'UFLPA entity list',
    } as const;
    expect(veryHigh({ events: [hit] })).toBe('listed');
    const listed = aSite({ goods: [{ name: 'Cotton', hs: null, match: 'dol-forced', listedAs: 'Cotton' }] });
    expect(veryHigh({ sites: [listed] })).toBe('nothing-moves');
  });

  it('never is where the risk is not very high', () => {
    expect(veryHigh({})).toBeNull();
  });
});

it('an action that claims to lower a score never raises it, nor lowers what is known', () => {
  const events = fc.array(
    fc.record({
      severity: fc.constantFrom('critical', 'major', 'minor', 'observation'),
      iloIndicator: fc.boolean(),
      state: fc.constantFrom('open', 'action-under-way', 'disputed', 'closed-verified'),
      siteId: fc.constantFrom(null, 'site-1'),
    }),
    { maxLength: 4 },
  );
  const expected = fc.record({
    answered: fc.option(fc.nat(100)),
    verified: fc.option(fc.nat(100)),
    suppliers: fc.nat(20),
  });
  const answers = fc.record({
    E: fc.constantFrom('yes', 'partly', 'no'),
    F: fc.constantFrom('yes', 'partly', 'no'),
  });
  const answeredOn = fc.constantFrom(null, '2026-11-23', '2024-06-01', '2022-01-01');
  fc.assert(
    fc.property(events, expected, answers, answeredOn, (found, likely, given, on) => {
      const { facts, questionnaire } = aQuestionnaire(given, {
        events: found.map((event, index) => aFinding({ ...event, id: `finding-${index}` })),
      });
      const controls = on === null || facts.controls === null ? null : { ...facts.controls, answeredOn: on };
      const situation = {
        facts: { ...facts, controls },
        questionnaire: controls === null ? null : questionnaire,
        expected: likely,
      };
      const { actions, together } = nextActions(situation, weights);
      const before = scoreSupplier(situation.facts, weights);
      for (const { effect } of [...actions, { effect: together }]) {
        expect(effect.value).toBeLessThanOrEqual(before.value);
        expect(effect.confidence).toBeGreaterThanOrEqual(before.confidence.value);
      }
    }),
  );
});

describe('effort and focus', () => {
  it.each([
    { headcount: null, days: 5 },
    { headcount: 0, days: 4 },
    { headcount: 100, days: 4 },
    { headcount: 101, days: 5 },
    { headcount: 20_000, days: 7 },
  ])('an audit of $headcount people takes $days days', ({ headcount, days }) => {
    expect(auditEffort(headcount)).toBe(days);
  });

  it('names the sections that sector, country, goods and workforce speak for, with the reason', () => {
    const site = aSite({
      workforce: { ...aSite().workforce, migrantShare: 0.4 },
      goods: [{ name: 'Cotton', hs: null, match: 'dol-forced', listedAs: 'Cotton' }],
    });
    const focus = focusOf(aSupplier({ sites: [site] }));
    expect(focus.filter(({ section }) => section === 'E').map(({ because }) => because)).toEqual([
      'forced-labour-good',
      'migrant-workers',
      'typical-of-sector',
    ]);
    expect(focus).toContainEqual({ section: 'D', because: 'trafficking-report', of: 'QQ' });
    expect(
      focusOf(
        aSupplier({
          sites: [
            aSite({
              country: { iso2: null, values: {}, standIn: null },
              sector: { code: null, level: 'unknown', score: 50 },
            }),
          ],
        }),
      ),
    ).toEqual([]);
  });
});
