import { aFigureSet } from '../a-statement.fixture';
import type { Figure, FigureId, FigureSet } from '../figure';
import { commitmentsForBoard, largestChanges, toBoardKpi } from './board-summary';
import { mayJudge, promisedBefore, toCommitmentView, type Commitment } from './commitment';
import { compareYears } from './compare-years';
import { findPromises } from './find-promises';
import { USUAL_KPIS, type Kpi } from './kpi';
import { followKpi, isMeasurable, measure } from './kpi-series';
import type { YearFigures } from './year-figures';

const TODAY = '2026-06-01';
const year = (y: number) => ({ from: `${y}-01-01`, to: `${y}-12-31` });

const aSet = (values: Partial<Record<FigureId, number>>, note?: string): FigureSet => ({
  figures: Object.entries(values).map(
    ([id, value]) => ({ id, value, asOf: '2025-12-31', ...(note && { note }) }) as Figure,
  ),
  breakdowns: [],
});

const aYear = (y: number, figures: FigureSet, versionNumber: number | null = 1): YearFigures => ({
  period: year(y),
  statementId: `statement-${y}`,
  versionNumber,
  figures,
});

const aKpi = (changes: Partial<Kpi> = {}): Kpi => ({
  id: 'kpi-1',
  name: 'Suppliers audited',
  definition: USUAL_KPIS['audited-suppliers'].definition,
  meaning: '',
  direction: 'up',
  targets: [],
  typed: [],
  edition: 1,
  version: 1,
  ...changes,
});

const audited = (part: number, whole: number) =>
  aSet({ 'audits.audited-suppliers': part, 'supply-chain.suppliers': whole });

describe('an indicator over the years', () => {
  it('is a figure of the statement, or the ratio of two, and nothing where the whole is 0', () => {
    expect(measure(aKpi().definition, audited(10, 40))).toBe(0.25);
    expect(measure(aKpi().definition, audited(0, 0))).toBeNull();
    expect(measure({ kind: 'figure', figure: 'risk.mean' }, aFigureSet())).toBe(47.6);
    expect(measure({ kind: 'figure', figure: 'risk.mean' }, audited(1, 2))).toBeNull();
  });

  it('takes frozen figures before typed ones, and typed ones before those of a draft', () => {
    const typed = [2023, 2024, 2025].map((y) => ({
      period: year(y),
      value: 0.9,
      source: 'Report',
      edition: 1,
    }));
    const years = [aYear(2025, audited(30, 40), null), aYear(2024, audited(20, 40))];
    const { points } = followKpi(aKpi({ typed }), years, TODAY);
    expect(points.map(({ period, value, origin }) => [period.to.slice(0, 4), value, origin])).toEqual([
      ['2023', 0.9, 'typed'],
      ['2024', 0.5, 'statement'],
      ['2025', 0.9, 'typed'],
    ]);
  });

  it('tells the change and which way it is better', () => {
    const years = [aYear(2024, audited(10, 40)), aYear(2025, audited(20, 40))];
    expect(followKpi(aKpi(), years, TODAY)).toMatchObject({ trend: 'better', unit: 'percent' });
    expect(followKpi(aKpi({ direction: 'down' }), years, TODAY).trend).toBe('worse');
    expect(followKpi(aKpi(), years, TODAY).points[1]?.change).toBeCloseTo(0.25, 10);
    expect(followKpi(aKpi(), years.slice(0, 1), TODAY).trend).toBe('unknown');
  });

  it('tells no change across another version of the method, another definition or another length', () => {
    const mean = aKpi({ definition: { kind: 'figure', figure: 'risk.mean' } });
    const risks = (note: string) => aSet({ 'risk.mean': 50 }, note);
    const last = (years: YearFigures[], kpi = mean) => followKpi(kpi, years, TODAY).points.at(-1);
    expect(last([aYear(2024, risks('fb-1')), aYear(2025, risks('fb-2'))])).toMatchObject({
      breaks: ['method'],
      change: null,
    });
    expect(last([aYear(2024, risks('fb-1')), aYear(2025, risks('fb-1'))])).toMatchObject({
      breaks: [],
      change: 0,
    });
    const short = { ...aYear(2025, risks('fb-1')), period: { from: '2025-01-01', to: '2025-06-30' } };
    expect(last([aYear(2024, risks('fb-1')), short])?.breaks).toEqual(['period-length']);
    const leap = { ...aYear(2025, risks('fb-1')), period: { from: '2025-01-01', to: '2026-01-03' } };
    expect(last([aYear(2024, risks('fb-1')), leap])?.breaks).toEqual([]);
    const typed = [{ period: year(2024), value: 0.4, source: 'Report', edition: 1 }];
    expect(last([aYear(2025, audited(20, 40))], aKpi({ typed, edition: 2 }))?.breaks).toEqual(['definition']);
    expect(last([aYear(2025, audited(20, 40))], aKpi({ typed }))?.breaks).toEqual([]);
  });

  it('says of a target whether it was reached by its day, and never by another definition', () => {
    const years = [aYear(2024, audited(10, 40)), aYear(2025, audited(20, 40))];
    const state = (by: string, value: number, edition = 1) =>
      followKpi(aKpi({ targets: [{ value, by, edition }] }), years, TODAY).targets[0]?.state;
    expect(state('2025-12-31', 0.5)).toBe('reached');
    expect(state('2025-12-31', 0.51)).toBe('missed');
    // The value of 2025 came too late for it.
    expect(state('2025-06-30', 0.5)).toBe('missed');
    expect(state('2026-12-31', 0.9)).toBe('open');
    expect(state('2026-12-31', 0.1, 2)).toBe('not-comparable');
  });

  it('refuses what is no number, and a ratio of anything but counts', () => {
    expect(isMeasurable({ kind: 'figure', figure: 'risk.method' })).toBe(false);
    expect(isMeasurable({ kind: 'figure', figure: 'risk.last-run' })).toBe(false);
    expect(isMeasurable({ kind: 'ratio', part: 'risk.mean', whole: 'audits.audits' })).toBe(false);
    expect(isMeasurable({ kind: 'ratio', part: 'audits.audits', whole: 'audits.audits' })).toBe(false);
    for (const { definition } of Object.values(USUAL_KPIS)) expect(isMeasurable(definition)).toBe(true);
  });
});

describe('compareYears', () => {
  const years = [
    aYear(2025, { ...aSet({ 'risk.mean': 40 }, 'fb-2'), breakdowns: [] }),
    aYear(2024, aSet({ 'risk.mean': 50 }, 'fb-1')),
    aYear(2023, aSet({ 'risk.mean': 60 }, 'fb-1')),
  ];
  const row = (chosen: string[] = []) =>
    compareYears(years, [], chosen).rows.find(({ id }) => id === 'risk.mean')?.cells;

  it('sets the newest years side by side, oldest first, and marks the change of method', () => {
    expect(row()).toEqual([
      { value: 60, note: 'fb-1', breaks: [], change: null },
      { value: 50, note: 'fb-1', breaks: [], change: -10 },
      { value: 40, note: 'fb-2', breaks: ['method'], change: null },
    ]);
    expect(row(['2023-01-01..2023-12-31', '2024-01-01..2024-12-31', 'nonsense'])).toHaveLength(2);
  });

  it('leaves a hole where a year has no such figure, and compares across it', () => {
    const [first, , last] = [years[2]!, years[1]!, years[1]!];
    const hole = aYear(2024, aSet({ 'audits.audits': 3 }));
    const { rows } = compareYears([first, hole, { ...last, period: year(2025) }], [], []);
    expect(
      rows.find(({ id }) => id === 'risk.mean')?.cells.map(({ value, change }) => [value, change]),
    ).toEqual([
      [60, null],
      [null, null],
      [50, -10],
    ]);
  });

  it('marks another edition of a figure’s definition', () => {
    const second = aSet({ 'audits.audits': 9 });
    const edited = { ...second, figures: second.figures.map((figure) => ({ ...figure, edition: 2 })) };
    const { rows } = compareYears([aYear(2024, aSet({ 'audits.audits': 3 })), aYear(2025, edited)], [], []);
    expect(rows[0]?.cells[1]).toMatchObject({ value: 9, breaks: ['definition'], change: null });
  });

  it('offers years that only typed values have', () => {
    const typed = [{ period: year(2020), value: 0.2, source: 'Report', edition: 1 }];
    const kpi = followKpi(aKpi({ typed }), years, TODAY);
    const { available } = compareYears(years, [kpi], []);
    expect(available.map(({ period }) => period.to.slice(0, 4))).toEqual(['2025', '2024', '2023', '2020']);
  });
});

const aCommitment = (changes: Partial<Commitment> = {}): Commitment => ({
  id: 'c',
  text: 'We will audit twenty suppliers.',
  origin: { statementId: 'statement-2024', section: 'effectiveness', period: year(2024) },
  dueOn: '2025-12-31',
  owner: 'Head of sourcing',
  state: 'open',
  explanation: '',
  evidenceUrl: '',
  judgedBy: null,
  judgedAt: null,
  version: 1,
  ...changes,
});

describe('commitments', () => {
  it('are carried into the statement of the next year until they are settled', () => {
    const next = { id: 'statement-2025', period: year(2025) };
    const settled = aCommitment({ id: 'settled', state: 'kept', dueOn: '2024-06-30' });
    const reported = aCommitment({ id: 'reported', state: 'not-kept' });
    const own = aCommitment({
      id: 'own',
      origin: { ...aCommitment().origin!, ...{ statementId: next.id, period: next.period } },
    });
    const typed = aCommitment({ id: 'typed', origin: null });
    expect(promisedBefore([aCommitment(), settled, reported, own, typed], next).map(({ id }) => id)).toEqual([
      'c',
      'reported',
      'typed',
    ]);
    expect(promisedBefore([aCommitment()], { id: 'statement-2023', period: year(2023) })).toEqual([]);
  });

  it('need a word of explanation when they are judged, and are overdue the day after', () => {
    expect(mayJudge({ state: 'kept', explanation: ' ' })).toBe(false);
    expect(mayJudge({ state: 'not-kept', explanation: 'No auditor was free.' })).toBe(true);
    expect(mayJudge({ state: 'open', explanation: '' })).toBe(true);
    expect(toCommitmentView(aCommitment(), '2025-12-31').overdue).toBe(false);
    expect(toCommitmentView(aCommitment(), '2026-01-01').overdue).toBe(true);
    expect(toCommitmentView(aCommitment({ state: 'partly' }), '2026-01-01').overdue).toBe(false);
  });

  it.each([
    ['en', 'We audited 9 sites. We will audit 20 sites next year.', ['We will audit 20 sites next year.']],
    [
      'en',
      'Suppliers told us that wages will be paid. We are committed to fair wages.',
      ['We are committed to fair wages.'],
    ],
    [
      'es',
      'Auditamos 9 centros. Auditaremos 20 centros el próximo año.',
      ['Auditaremos 20 centros el próximo año.'],
    ],
    ['ar', 'دققنا في 9 مواقع. سوف ندقق في 20 موقعا.', ['سوف ندقق في 20 موقعا.']],
  ] as const)('are found in the text of a statement (%s)', (language, text, found) => {
    const sections = [{ kind: 'effectiveness' as const, text }];
    expect(
      findPromises(sections, { figures: [], breakdowns: [] }, language).map((each) => each.text),
    ).toEqual(found);
  });
});

describe('what the board reads', () => {
  it('shows what moved most, and last what cannot be compared', () => {
    const years = [
      aYear(
        2024,
        aSet({ 'audits.audits': 10, 'audits.findings': 4, 'audits.overdue': 0, 'audits.major': 3 }),
      ),
      aYear(
        2025,
        aSet({ 'audits.audits': 11, 'audits.findings': 2, 'audits.overdue': 5, 'audits.major': 3 }),
      ),
    ];
    const comparison = compareYears(years, [], []);
    expect(largestChanges(comparison).map(({ figure }) => figure)).toEqual([
      'audits.overdue',
      'audits.findings',
      'audits.audits',
    ]);
  });

  it('puts overdue promises first and counts them all', () => {
    const views = [
      aCommitment({ text: 'kept', state: 'kept', explanation: 'Done' }),
      aCommitment({ text: 'later', dueOn: '2026-12-31' }),
      aCommitment({ text: 'late' }),
      aCommitment({ text: 'broken', state: 'not-kept', explanation: 'No' }),
    ].map((each) => toCommitmentView(each, TODAY));
    const { rows, counts } = commitmentsForBoard(views);
    expect(rows.map(({ text }) => text)).toEqual(['late', 'later', 'broken', 'kept']);
    expect(counts).toEqual({ open: 2, kept: 1, partly: 0, 'not-kept': 1 });
  });

  it('ends an indicator’s line with the year of the summary', () => {
    const years = [2023, 2024, 2025].map((y, index) => aYear(y, audited(10 * (index + 1), 40)));
    const targets = [
      { value: 0.4, by: '2024-12-31', edition: 1 },
      { value: 0.9, by: '2027-12-31', edition: 1 },
    ];
    const board = toBoardKpi(followKpi(aKpi({ targets }), years, TODAY), '2024-12-31');
    expect(board.points.map(({ value }) => value)).toEqual([0.25, 0.5]);
    expect(board).toMatchObject({ trend: 'better', target: { value: 0.9, state: 'open' } });
  });
});
