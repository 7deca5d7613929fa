import { ageInMonths } from './age';
import { bandOf, likelyRange, shownScore } from './band';
import { canonicalJson } from './canonical-json';
import { controlScore, freshness, residualRisk } from './controls';
import { harmFactor } from './harm';
import { aFinding } from './a-supplier.fixture';
import { baseRisk, goodsFactor, hotSpot, raised, workforceFactor } from './inherent';
import { siteShares } from './site-shares';
import { FB1_WEIGHTS } from './weights';

const TODAY = '2026-11-23';

describe('ageInMonths', () => {
  it.each([
    ['2026-11-23', 0],
    ['2027-01-01', 0], // to come
    ['2024-11-23', 24],
    ['2025-05-23', 18],
    ['2026-10-23', 1],
    ['2026-11-08', 15 / 31], // of the month from 8 November to 8 December, 30 days
  ])('%s', (on, months) => {
    expect(ageInMonths(on, TODAY)).toBeCloseTo(on === '2026-11-08' ? 15 / 30 : months, 10);
  });

  it('takes the last day of a shorter month for the anniversary', () => {
    expect(ageInMonths('2026-01-31', '2026-02-28')).toBe(1);
    expect(ageInMonths('2026-01-31', '2026-02-27')).toBeCloseTo(27 / 28, 10);
  });

  it.each(['2026-02-30T', '23.11.2026', '2026-13-01', ''])('refuses %s', (on) => {
    expect(() => ageInMonths(on, TODAY)).toThrow(RangeError);
  });
});

describe('inherent risk', () => {
  it('B = .6·C + .4·S', () => {
    expect(baseRisk(62, 77, FB1_WEIGHTS)).toBeCloseTo(68, 10); // 37.2 + 30.8
  });

  it('takes the worst listing alone', () => {
    expect(goodsFactor([], FB1_WEIGHTS)).toBe(0);
    expect(goodsFactor(['dol-child', 'dol-forced', 'dol-derived'], FB1_WEIGHTS)).toBe(0.6);
    expect(goodsFactor(['uflpa-xinjiang'], FB1_WEIGHTS)).toBe(0.8);
    expect(raised(68, 0.6)).toBeCloseTo(87.2, 10); // 68 + 32·.6
  });

  it('adds up the workforce and caps it', () => {
    const workforce = {
      migrantShare: 0.5,
      agencyShare: 0.1,
      labourProvider: null,
      employerHousing: true,
      pieceRate: false,
    };
    expect(workforceFactor(workforce, FB1_WEIGHTS)).toBeCloseTo(0.14, 10); // .075 + .015 + .05
    const worst = {
      migrantShare: 1,
      agencyShare: 1,
      labourProvider: true,
      employerHousing: true,
      pieceRate: true,
    };
    expect(workforceFactor(worst, FB1_WEIGHTS)).toBe(0.35); // .45 capped
    expect(() => workforceFactor({ ...workforce, migrantShare: 50 }, FB1_WEIGHTS)).toThrow(RangeError);
  });

  it('H = B·(1 − .6·(1 − P))', () => {
    expect(hotSpot(68, 0.25, FB1_WEIGHTS)).toBeCloseTo(37.4, 10); // 68·(1 − .45)
    expect(hotSpot(68, 1, FB1_WEIGHTS)).toBe(68);
  });
});

describe('controls', () => {
  it.each([
    ['2026-11-23', 1],
    ['2024-11-23', 1], // 24 months
    ['2024-05-23', 0.5], // 30 months
    ['2023-11-23', 0], // 36 months
    ['2020-01-01', 0],
  ])('answers of %s keep %d of their value', (answeredOn, ratio) => {
    expect(freshness(answeredOn, TODAY)).toBeCloseTo(ratio, 10);
  });

  it('lowers the inherent risk by at most half', () => {
    expect(controlScore({ score: 60, answeredOn: '2024-05-23' }, TODAY)).toBeCloseTo(30, 10);
    expect(residualRisk(80, 100, FB1_WEIGHTS)).toBe(40);
    expect(residualRisk(80, controlScore(null, TODAY), FB1_WEIGHTS)).toBe(80);
    expect(() => controlScore({ score: 101, answeredOn: TODAY }, TODAY)).toThrow(RangeError);
  });
});

describe('harmFactor', () => {
  it.each([
    [aFinding(), 0.6],
    [aFinding({ foundOn: '2025-05-23' }), 0.3], // one half-life of 18 months
    [aFinding({ severity: 'major', state: 'action-under-way' }), 0.14], // .20·.7
    [aFinding({ severity: 'minor', state: 'disputed' }), 0.025], // .05·.5
    [aFinding({ severity: 'observation' }), 0],
    [aFinding({ state: 'closed-verified' }), 0.09], // .60·.15
    [aFinding({ state: 'unreviewed' }), 0],
    [aFinding({ iloIndicator: true, severity: 'major' }), 0.8],
    [aFinding({ iloIndicator: true, foundOn: '2024-11-23', state: 'action-under-way' }), 0.28], // .8·.5·.7
    [aFinding({ iloIndicator: true, state: 'closed-verified' }), 0.24], // .8·.3, not .15
    [aFinding({ iloIndicator: true, state: 'unreviewed' }), 0],
    [{ ...aFinding(), kind: 'list-hit', foundOn: '2010-01-01' }, 0.95], // listed: no age
    [{ ...aFinding(), kind: 'incident', seriousness: 0.5, foundOn: '2024-11-23' }, 0.25], // .5·.5
    [{ ...aFinding(), kind: 'payment-flag', seriousness: 1, foundOn: '2025-11-23' }, 0.2], // .4·.5
    [{ ...aFinding(), kind: 'incidents-nearby', seriousness: 1 }, 0.15],
  ] as const)('%j', (event, factor) => {
    expect(harmFactor(event, TODAY)).toBeCloseTo(factor, 10);
  });

  it('refuses a seriousness outside 0..1', () => {
    expect(() => harmFactor({ ...aFinding(), kind: 'incident', seriousness: 2 }, TODAY)).toThrow(RangeError);
  });
});

describe('siteShares', () => {
  const site = (siteId: string, value: number, headcount: number | null) => ({ siteId, value, headcount });
  const own = (...sites: ReturnType<typeof site>[]) => {
    const shares = siteShares(sites);
    return sites.reduce((sum, { siteId, value }) => sum + (shares.get(siteId) ?? 0) * value, 0);
  };

  it('.5·worst + .5·mean weighted by headcount', () => {
    expect(own(site('a', 80, 300), site('b', 40, 100))).toBeCloseTo(75, 10); // 40 + .5·70
    expect(own(site('a', 80, null), site('b', 40, null))).toBeCloseTo(70, 10); // 40 + .5·60
    expect(own(site('a', 62, 10))).toBe(62);
  });

  it('lets a site of unknown size count like the average of the others', () => {
    // sizes 300, 100 and (300 + 100)/2 = 200: mean (80·300 + 40·100 + 20·200)/600 = 32000/600
    expect(own(site('a', 80, 300), site('b', 40, 100), site('c', 20, null))).toBeCloseTo(
      40 + 16000 / 600,
      10,
    );
  });

  it('counts all equal where every headcount is 0', () => {
    expect(own(site('a', 80, 0), site('b', 40, 0))).toBeCloseTo(70, 10);
  });

  it('refuses no sites, and negative headcounts', () => {
    expect(() => siteShares([])).toThrow(RangeError);
    expect(() => siteShares([site('a', 1, -1)])).toThrow(RangeError);
  });
});

describe('bands and ranges', () => {
  it.each([
    [0, 'low'],
    [24.999, 'low'],
    [25, 'medium'],
    [50, 'high'],
    [74.9, 'high'],
    [75, 'very-high'],
    [100, 'very-high'],
  ])('%d is %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });

  it('refuses what is no score', () => {
    expect(() => bandOf(NaN)).toThrow(RangeError);
    expect(() => bandOf(101)).toThrow(RangeError);
  });

  it('shows a whole number of the same band', () => {
    expect(shownScore(49.7)).toBe(49);
    expect(shownScore(48.7)).toBe(49);
    expect(shownScore(50.2)).toBe(50);
  });

  it('ranges ± (100 − K)/4, clipped', () => {
    expect(likelyRange(62, 64)).toEqual({ from: 53, to: 71 });
    expect(likelyRange(95, 20)).toEqual({ from: 75, to: 100 });
    expect(likelyRange(5, 20)).toEqual({ from: 0, to: 25 });
  });
});

describe('canonicalJson', () => {
  it('sorts keys, keeps arrays, prints the shortest number', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: 0.1 + 0.2 } })).toBe(
      '{"a":{"c":0.30000000000000004,"d":null},"b":[2,1]}',
    );
  });

  it.each([[undefined], [NaN], [Infinity], [{ a: undefined }], [[() => 1]]])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  });
});
