import { aFigureSet, aSummary } from './a-statement.fixture';
import {
  BREAKDOWNS,
  changedFigures,
  Figure,
  FIGURE_SOURCES,
  FIGURES,
  NO_FIGURES,
  numberOf,
  sourceOf,
} from './figure';
import { figureSetOf } from './figure-set';
import { breakdownInWords, dateInWords, figureInWords } from './figure-words';

const breakdown = (id: string) => aFigureSet().breakdowns.find((each) => each.id === id);

describe('figureSetOf', () => {
  it('adds up tiers: 20 direct, 18 + 6 behind them, 2 not placed, 3 deep', () => {
    const set = aFigureSet();
    expect(numberOf(set, 'supply-chain.direct-suppliers')).toBe(20);
    expect(numberOf(set, 'supply-chain.indirect-suppliers')).toBe(24);
    expect(numberOf(set, 'supply-chain.unplaced-suppliers')).toBe(2);
    expect(numberOf(set, 'supply-chain.deepest-tier')).toBe(3);
  });

  it('counts who has no score, and gives a claimed closure no credit', () => {
    expect(numberOf(aFigureSet(), 'risk.unscored')).toBe(1);
    expect(numberOf(aFigureSet(), 'audits.under-way')).toBe(11);
    expect(numberOf(aFigureSet(), 'audits.closed-verified')).toBe(8);
  });

  it('tells how far the chain is known: 15 of 20 direct suppliers, 6 of 18 behind them, none of the third tier', () => {
    expect(numberOf(aFigureSet(), 'supply-chain.known-beyond-tier-1')).toBe(0.75);
    expect(breakdown('supply-chain.coverage')?.rows.map(({ key, value }) => [key, value])).toEqual([
      ['1', 0.75],
      ['2', 6 / 18],
      ['3', 0],
    ]);
    // Nobody told the share of women; that no site has agency workers was told.
    expect(numberOf(aFigureSet(), 'supply-chain.women-ratio')).toBeNull();
    expect(numberOf(aFigureSet(), 'supply-chain.agency-ratio')).toBe(0);
  });

  it('names campaigns with their start, findings by state and suppliers by standing in words', () => {
    const words = (id: string) => breakdownInWords(breakdown(id)!, 'en');
    expect(words('questionnaires.by-campaign')).toBe('Baseline (2025-06-01) (40)');
    expect(words('supply-chain.by-status')).toBe('Active (44), Suspended (2) and Left (3)');
    expect(words('audits.by-state')).toContain('Open (7), Disputed (1)');
    const last = aFigureSet().figures.find(({ id }) => id === 'risk.last-run')!;
    expect(figureInWords(last, 'en')).toBe('30 March 2026');
  });

  it('leaves unknown values out and keeps a known zero', () => {
    const summary = aSummary();
    const risk = { ...summary.risk, mean: null, methodVersion: null, asOf: null };
    const set = figureSetOf({ ...summary, risk, audits: { ...summary.audits, auditCount: 0 } }, '2026-03-31');
    expect(set.figures.some(({ id }) => id === 'risk.mean' || id === 'supply-chain.workers')).toBe(false);
    expect(numberOf(set, 'audits.audits')).toBe(0);
  });

  it('gives no rate when more answered than were asked in the period', () => {
    const summary = aSummary();
    const questionnaires = { ...summary.questionnaires, suppliersAsked: 3, suppliersAnswered: 5 };
    expect(
      numberOf(figureSetOf({ ...summary, questionnaires }, '2026-03-31'), 'questionnaires.response-rate'),
    ).toBeNull();
    expect(numberOf(aFigureSet(), 'questionnaires.response-rate')).toBe(0.75);
  });

  it('shows the worst band first and those without a score last', () => {
    expect(breakdown('risk.by-band')?.rows.map(({ key, value }) => `${key} ${value}`)).toEqual([
      'very-high 3',
      'high 15',
      'medium 22',
      'low 5',
      'unknown 1',
    ]);
  });

  it('dates risk figures by their run and names the method', () => {
    expect(aFigureSet().figures.find(({ id }) => id === 'risk.mean')).toMatchObject({
      asOf: '2026-03-30',
      note: 'fb-1',
    });
  });
});

describe('figures in words', () => {
  const figure = (id: Figure['id'], value: number): Figure => ({ id, value, asOf: '2026-03-31' });

  it.each([
    ['en', '12,345'],
    ['es', '12.345'],
    ['ar', '12,345'],
  ] as const)('groups thousands the way of %s', (language, words) => {
    expect(figureInWords(figure('supply-chain.workers', 12_345), language)).toBe(words);
  });

  it('rounds scores and shares for reading', () => {
    expect(figureInWords(figure('risk.mean', 47.6), 'en')).toBe('48');
    expect(figureInWords(figure('questionnaires.response-rate', 0.754), 'en')).toBe('75%');
  });

  it('names at most four rows within a sentence', () => {
    const rows = ['BD', 'IN', 'TR', 'VN', 'MM', 'CN'].map((key, index) => ({ key, value: 6 - index }));
    const words = breakdownInWords({ id: 'supply-chain.by-country', rows, asOf: '2026-03-31' }, 'es');
    expect(words).toBe('Bangladés (6), India (5), Turquía (4), Vietnam (3) y 2 más');
  });

  it('writes dates out, and nothing for what is no date', () => {
    expect(dateInWords('2026-03-31', 'en')).toBe('31 March 2026');
    expect(dateInWords('2026-03-31', 'es')).toBe('31 de marzo de 2026');
    expect(dateInWords('2026-04-01', 'fr')).toBe('1er avril 2026');
    expect(dateInWords('2026-04-11', 'fr')).toBe('11 avril 2026');
    expect(dateInWords(null, 'en')).toBe('');
    expect(dateInWords('soon', 'en')).toBe('');
  });
});

describe('the catalogue', () => {
  it('gives every figure a known source', () => {
    for (const id of [...Object.keys(FIGURES), ...Object.keys(BREAKDOWNS)]) {
      expect(FIGURE_SOURCES).toContain(sourceOf(id as Figure['id']));
    }
  });
});

describe('changedFigures', () => {
  it('names what differs, on either side', () => {
    const before = aFigureSet();
    const after = {
      ...before,
      figures: before.figures
        .filter(({ id }) => id !== 'risk.mean')
        .map((each) => (each.id === 'audits.audits' ? { ...each, value: 15 } : each)),
    };
    expect(changedFigures(before, before)).toEqual([]);
    expect(changedFigures(before, after)).toEqual(['audits.audits', 'risk.mean']);
    expect(changedFigures(NO_FIGURES, before)).toHaveLength(before.figures.length + before.breakdowns.length);
  });
});
