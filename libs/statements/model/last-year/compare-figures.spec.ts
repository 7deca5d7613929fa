import { Figure, FigureId, FigureSet } from '../figure';
import { compareFigures } from './compare-figures';

const set = (...figures: Omit<Figure, 'asOf'>[]): FigureSet => ({
  figures: figures.map((figure) => ({ ...figure, asOf: '2026-03-31' })),
  breakdowns: [],
});
const period = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });
const compared = (before: FigureSet, now: FigureSet, ...ids: FigureId[]) =>
  compareFigures(
    { period: period(2024), figures: before },
    { period: period(2025), figures: now },
    new Set(ids),
    'en',
  );

describe('compareFigures', () => {
  it('sets a value beside that of the year before, with the change', () => {
    expect(
      compared(set({ id: 'audits.audits', value: 9 }), set({ id: 'audits.audits', value: 14 }), 'audits.audits'),
    ).toEqual([
      { id: 'audits.audits', label: 'Audits in the period', before: '9', now: '14', change: 5, unit: 'count', breaks: [] },
    ]); // prettier-ignore
  });

  it('does not compare what was measured by another method', () => {
    const [row] = compared(
      set({ id: 'risk.mean', value: 50, note: 'fb-1' }),
      set({ id: 'risk.mean', value: 40, note: 'fb-2' }),
      'risk.mean',
    );
    expect(row).toMatchObject({ before: '50', now: '40', change: null, breaks: ['method'] });
  });

  it('keeps what only one year has, and leaves out what neither has or nobody asked for', () => {
    const now = set({ id: 'audits.audits', value: 1 }, { id: 'audits.open', value: 2 });
    expect(compared(set(), now, 'audits.audits', 'risk.mean').map(({ id, before }) => [id, before])).toEqual([
      ['audits.audits', null],
    ]);
  });
});
