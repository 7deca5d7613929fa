import { aFinding, aSite, aSupplier } from './a-supplier.fixture';
import { differenceOf, sumOfSteps } from './explanation';
import { canonicalJson } from './canonical-json';
import { scoreSupplier } from './supplier-score';
import { FB1_WEIGHTS, variantWeights } from './weights';

const workforce = {
  migrantShare: 0.5,
  agencyShare: 0.1,
  labourProvider: null,
  employerHousing: true,
  pieceRate: null,
};
const cotton = { name: 'Raw cotton', hs: '5201', match: 'dol-forced', listedAs: 'Cotton' } as const;
const controls = { submissionId: 'submission-1', score: 60, answeredOn: '2026-01-10' };
const events = [
  aFinding({ id: 'finding-1', foundOn: '2025-05-23' }), // .60·.5·1 = .30
  aFinding({ id: 'finding-2', iloIndicator: true, foundOn: '2024-11-23', state: 'action-under-way' }), // .28
];
const everything = aSupplier({
  sites: [
    aSite({ workforce, goods: [cotton], locationPrecision: 'site', auditedOn: '2025-01-01', presence: 0.25 }),
  ],
  controls,
  events,
});

const points = (facts = everything) =>
  Object.fromEntries(scoreSupplier(facts, FB1_WEIGHTS).steps.map((step) => [step.key, step.points]));

describe('scoreSupplier, one site', () => {
  it('follows the method from country to harm', () => {
    const score = scoreSupplier(everything, FB1_WEIGHTS);
    // B = .6·62 + .4·77 = 68; I₁ = 68 + 32·.6 = 87.2; w = .075 + .015 + .05 = .14; I = 87.2 + 12.8·.14 = 88.992
    expect(score.sites[0]?.base).toBeCloseTo(68, 5);
    expect(score.sites[0]?.inherent).toBeCloseTo(88.992, 5);
    expect(score.sites[0]?.hotSpot).toBeCloseTo(37.4, 5); // 68·(1 − .6·.75)
    // R₀ = 88.992·(1 − .3) = 62.2944; h = 1 − .7·.72 = .496; R = 62.2944 + 37.7056·.496
    expect(score.value).toBeCloseTo(80.9963776, 5);
    expect(score.own).toBe(score.value);
    expect(score.band).toBe('very-high');
    expect(score.methodVersion).toBe('fb-1');
  });

  it('explains it step by step', () => {
    const step = points();
    expect(step['country/tip']).toBeCloseTo((0.6 * 20) / 0.7, 5);
    expect(step['country/cpi']).toBeCloseTo((0.6 * 2.4) / 0.7, 5);
    expect(step['sector']).toBeCloseTo(30.8, 5);
    expect(step['goods']).toBeCloseTo(19.2, 5);
    expect(step['workforce']).toBeCloseTo(1.792, 5);
    expect(step['controls']).toBeCloseTo(-26.6976, 5); // 62.2944 − 88.992
    const harm = 37.7056 * 0.496;
    const total = Math.log(0.7) + Math.log(0.72);
    expect(step['harm/finding-1']).toBeCloseTo((harm * Math.log(0.7)) / total, 5);
    expect(step['harm/finding-2']).toBeCloseTo((harm * Math.log(0.72)) / total, 5);
  });

  it('adds up to the score exactly', () => {
    const score = scoreSupplier(everything, FB1_WEIGHTS);
    expect(sumOfSteps(score.steps)).toBe(score.value);
    expect(sumOfSteps([...score.steps].reverse())).toBe(score.value);
  });

  it('says how sure it is and what is missing', () => {
    const { confidence, range, value } = scoreSupplier(everything, FB1_WEIGHTS);
    // 20 + 15 + 10 + 15 + 3/5·10 + 15 + 15
    expect(confidence.value).toBeCloseTo(96, 5);
    expect(confidence.level).toBe('high');
    expect(confidence.parts.filter(({ points, most }) => points < most).map(({ part }) => part)).toEqual([
      'workforce-known',
    ]);
    expect(range).toEqual({
      from: value - (100 - confidence.value) / 4,
      to: value + (100 - confidence.value) / 4,
    });
  });

  it('shows unreviewed events without scoring them', () => {
    const without = scoreSupplier(everything, FB1_WEIGHTS);
    const unreviewed = aFinding({ id: 'finding-3', state: 'unreviewed' });
    const score = scoreSupplier({ ...everything, events: [...events, unreviewed] }, FB1_WEIGHTS);
    expect(score.value).toBe(without.value);
    expect(score.steps.find(({ key }) => key === 'harm/finding-3')?.points).toBe(0);
  });

  it('names the median that stands in for a country of few figures', () => {
    const standIn = { area: 'Southern Asia', median: 62, countries: 8 };
    const score = scoreSupplier(
      aSupplier({ sites: [aSite({ country: { iso2: 'QQ', values: { cpi: 40 }, standIn } })] }),
      FB1_WEIGHTS,
    );
    expect(score.value).toBeCloseTo(68, 5);
    expect(score.steps[0]).toMatchObject({ key: 'country/stand-in', facts: { area: 'Southern Asia' } });
    expect(score.confidence.parts[0]?.points).toBeCloseTo((20 * 0.04) / 0.7, 5);
  });

  it('refuses a country without figures and without stand-in', () => {
    const site = aSite({ country: { iso2: 'QQ', values: {}, standIn: null } });
    expect(() => scoreSupplier(aSupplier({ sites: [site] }), FB1_WEIGHTS)).toThrow(RangeError);
  });

  it('moves with the weights of a variant', () => {
    const variant = variantWeights({ goods: { 'dol-forced': 0.9 } });
    const score = scoreSupplier(everything, variant);
    expect(score.value).toBeGreaterThan(scoreSupplier(everything, FB1_WEIGHTS).value);
    expect(sumOfSteps(score.steps)).toBe(score.value);
    expect(score.methodVersion).toBe(variant.version);
  });
});

describe('scoreSupplier, several sites', () => {
  const poor = aSite({ siteId: 'site-a', headcount: 300, goods: [cotton] }); // 87.2
  const better = aSite({ siteId: 'site-b', headcount: 100 }); // 68
  const facts = aSupplier({ sites: [better, poor] });

  it('is .5·worst + .5·mean', () => {
    // .5·87.2 + .5·(87.2·.75 + 68·.25) = 43.6 + 41.2
    const score = scoreSupplier(facts, FB1_WEIGHTS);
    expect(score.value).toBeCloseTo(84.8, 5);
    expect(sumOfSteps(score.steps)).toBe(score.value);
    // the listed good is at one of two sites, with share .5 + .375
    expect(points(facts)['goods']).toBeCloseTo(19.2 * 0.875, 5);
    expect(score.steps.find(({ key }) => key === 'goods')?.facts).toMatchObject({
      siteId: 'site-a',
      siteCount: 1,
    });
    expect(score.steps.find(({ key }) => key === 'sector')?.facts).toMatchObject({ siteCount: 2 });
  });

  it('counts a finding at one site there alone, and one about the supplier at each site', () => {
    const atBetter = scoreSupplier({ ...facts, events: [aFinding({ siteId: 'site-b' })] }, FB1_WEIGHTS);
    expect(atBetter.sites.map(({ value }) => Math.round(value * 10) / 10)).toEqual([87.2, 87.2]); // 68 + 32·.6
    const atAll = scoreSupplier({ ...facts, events: [aFinding()] }, FB1_WEIGHTS);
    // 84.8 + 15.2·.6: the same as if it counted once, for the supplier
    expect(atAll.value).toBeCloseTo(93.92, 5);
  });
});

describe('scoreSupplier, suppliers below', () => {
  it('raises the risk by what flows up, and tells each supplier below', () => {
    const below = [
      { supplierId: 'supplier-3', share: 0.5, exposure: 60 },
      { supplierId: 'supplier-2', share: 0.5, exposure: 40 },
    ];
    const score = scoreSupplier(aSupplier({ below }), FB1_WEIGHTS);
    // 68 + 32·.5·(1 − .8·.7) = 68 + 7.04
    expect(score.own).toBeCloseTo(68, 5);
    expect(score.value).toBeCloseTo(75.04, 5);
    expect(sumOfSteps(score.steps)).toBe(score.value);
    const total = Math.log(0.8) + Math.log(0.7);
    expect(score.steps.at(-2)).toMatchObject({ key: 'below/supplier-2' });
    expect(score.steps.at(-2)?.points).toBeCloseTo((7.04 * Math.log(0.8)) / total, 5);
    expect(score.steps.at(-1)?.points).toBeCloseTo((7.04 * Math.log(0.7)) / total, 5);
  });

  it('copes with total dependence on a supplier at 100', () => {
    const score = scoreSupplier(
      aSupplier({ below: [{ supplierId: 'supplier-2', share: 1, exposure: 100 }] }),
      FB1_WEIGHTS,
    );
    expect(score.value).toBeCloseTo(84, 5); // 68 + 32·.5
    expect(sumOfSteps(score.steps)).toBe(score.value);
  });
});

describe('differenceOf', () => {
  it('says what changed, largest first, and adds up to the difference of the scores exactly', () => {
    const before = scoreSupplier(aSupplier(), FB1_WEIGHTS);
    const after = scoreSupplier(everything, FB1_WEIGHTS);
    const changes = differenceOf(before.steps, after.steps);
    expect(changes.reduce((sum, { change }) => sum + change, 0)).toBe(after.value - before.value);
    expect(changes.map(({ key }) => key)).toEqual([
      'controls',
      'goods',
      'harm/finding-1',
      'harm/finding-2',
      'workforce',
    ]);
    expect(changes[0]).toMatchObject({ before: null, after: { kind: 'controls' } });
    expect(differenceOf(after.steps, after.steps)).toEqual([]);
  });
});

describe('facts as stored', () => {
  it('give the same bits after a round through canonical JSON', () => {
    const text = canonicalJson(everything);
    const again = JSON.parse(text) as typeof everything; // what canonicalJson wrote
    expect(canonicalJson(again)).toBe(text);
    expect(canonicalJson(scoreSupplier(again, FB1_WEIGHTS))).toBe(
      canonicalJson(scoreSupplier(everything, FB1_WEIGHTS)),
    );
  });
});
