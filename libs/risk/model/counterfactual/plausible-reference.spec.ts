import { ReferenceSnapshot } from '@firebreak/reference-data/model';
import type { ListedGood, Sector, SectorRiskFigure } from '@firebreak/reference-data/model';
import { PlausibleReference } from './plausible-reference';

const division = (number: number, section: string): Sector => ({
  code: String(number),
  level: 'division',
  parent: section,
  section,
  title: String(number),
});
const risk = ({ code }: Sector, score: number): SectorRiskFigure => ({
  code,
  level: 'division',
  score,
  band: 'low',
});
const listed = (good: string, isicClass: string, flags: Partial<ListedGood>): ListedGood => ({
  country: 'QQ',
  good,
  childLabour: false,
  forcedLabour: false,
  forcedChildLabour: false,
  input: null,
  isicClass,
  ...flags,
});

// Divisions 10 to 19 in section C score 10 to 100, division 41 in section F scores 55.
const making = Array.from({ length: 10 }, (_, index) => division(10 + index, 'C'));
const building = division(41, 'F');
const plausible = new PlausibleReference(
  new ReferenceSnapshot({
    editions: [],
    countries: [],
    figures: [],
    sectors: [...making, building],
    sectorRisks: [...making.map((sector, index) => risk(sector, 10 * (index + 1))), risk(building, 55)],
    presences: [],
    listedGoods: [
      listed('Shirts', '1410', { childLabour: true }),
      listed('Cotton', '0116', { forcedLabour: true }),
      listed('Coats', '1410', {
        input: { country: null, good: 'Cotton', childLabour: false, forcedLabour: true },
      }),
    ],
    hsRiskGoods: [],
  }),
);

it('of a section takes the divisions a tenth from either end', () => {
  expect(plausible.sectors('C')).toEqual({
    low: { code: '10', level: 'division', score: 10 },
    high: { code: '18', level: 'division', score: 90 },
  });
  expect(plausible.sectors('F').high.score).toBe(55);
});

it('of no section, or one that no division has, takes all divisions', () => {
  // Eleven in all: the second lowest and, of the ordered scores, the tenth.
  expect([plausible.sectors(null).low.score, plausible.sectors(null).high.score]).toEqual([20, 90]);
  expect(plausible.sectors('U')).toEqual(plausible.sectors(null));
});

it('of goods takes the worst listing of the country in that line of work', () => {
  expect(plausible.worstGood('QQ', '14')).toEqual({
    name: 'Coats',
    hs: null,
    match: 'dol-derived',
    listedAs: 'Coats',
  });
  expect(plausible.worstGood('QQ', null)?.match).toBe('dol-forced');
  expect(plausible.worstGood('QQ', '26')).toBeNull();
  expect(plausible.worstGood(null, '14')).toBeNull();
});
