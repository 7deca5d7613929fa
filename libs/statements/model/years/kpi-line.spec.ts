import type { BoardKpi } from './board-summary';
import { kpiLine } from './kpi-line';

const year = (y: number) => ({ from: `${y}-01-01`, to: `${y}-12-31` });
const POINTS: BoardKpi['points'] = [
  { period: year(2023), value: 40, origin: 'typed', breaks: [], change: null },
  { period: year(2024), value: 20, origin: 'statement', breaks: ['definition'], change: null },
  { period: year(2025), value: 30, origin: 'draft', breaks: [], change: 10 },
];
const TARGET: NonNullable<BoardKpi['target']> = { value: 80, by: '2027-12-31', edition: 1, state: 'open' };
const FRAME = { width: 300, height: 80, rightToLeft: false };

describe('kpiLine', () => {
  it('stands on zero, with the target as its top, and joins what may be compared', () => {
    expect(kpiLine({ points: POINTS, target: TARGET }, FRAME)).toEqual({
      dots: [
        { x: 50, y: 40, isJoined: false, isDraft: false },
        { x: 150, y: 60, isJoined: false, isDraft: false },
        { x: 250, y: 50, isJoined: true, isDraft: true },
      ],
      target: 0,
      step: 100,
    });
  });

  it('runs from the right where the language does', () => {
    const { dots } = kpiLine({ points: POINTS, target: null }, { ...FRAME, rightToLeft: true });
    expect(dots.map(({ x }) => x)).toEqual([250, 150, 50]);
    expect(dots.map(({ y }) => y)).toEqual([0, 40, 20]);
  });

  it('shows no target of another definition, and is flat where everything is 0', () => {
    const other = { ...TARGET, state: 'not-comparable' as const };
    const zeros = POINTS.map((point) => ({ ...point, value: 0 }));
    expect(kpiLine({ points: zeros, target: other }, FRAME)).toMatchObject({
      target: null,
      dots: [{ y: 80 }, { y: 80 }, { y: 80 }],
    });
    expect(kpiLine({ points: [], target: null }, FRAME).dots).toEqual([]);
  });
});
