import { FigureSet, NO_FIGURES } from '../figure';
import { ShownRun, sideBySide, takeOver } from './side-by-side';

const figures = (suppliers: number): FigureSet => ({
  figures: [{ id: 'supply-chain.suppliers', value: suppliers, asOf: '2026-03-31' }],
  breakdowns: [],
});

const marked = (runs: readonly ShownRun[] | null) =>
  runs?.map(({ change, text }) => (change === 'same' ? text : `[${text}]`)).join('') ?? null;

const rows = (before: string, now: string) =>
  sideBySide({ text: before, figures: figures(41) }, { text: now, figures: figures(46) }, 'en').rows.map(
    ({ state, before: old, now: young }) => [state, marked(old), marked(young)],
  );

const BEFORE =
  'We buy from {{supply-chain.suppliers}} suppliers.\n\n- Cotton\n- Gloves\n\nWe asked half of them.';

describe('sideBySide', () => {
  it('sets lines beside each other, each with the figures of its year', () => {
    expect(
      rows(
        BEFORE,
        'We buy from {{supply-chain.suppliers}} suppliers.\n\n- Cotton\n\nWe asked all of them.\n\nNew.',
      ),
    ).toEqual([
      ['same', 'We buy from 41 suppliers.', 'We buy from 46 suppliers.'],
      ['same', 'Cotton', 'Cotton'],
      ['gone', '[Gloves]', null],
      ['changed', 'We asked [half] of them.', 'We asked [all] of them.'],
      ['new', null, '[New.]'],
    ]);
  });

  it('shows a figure that neither year has as a dash, and everything as new beside nothing', () => {
    const { rows: all, unchanged } = sideBySide(
      { text: '', figures: NO_FIGURES },
      { text: '{{risk.mean}}', figures: NO_FIGURES },
      'en',
    );
    expect(all).toEqual([
      {
        kind: 'paragraph',
        state: 'new',
        before: null,
        now: [{ change: 'other', text: '–', figure: 'risk.mean' }],
      },
    ]);
    expect(unchanged).toBeNull();
  });

  it('calls a table by its name', () => {
    expect(rows('', '[[risk.by-band]]')).toEqual([['new', null, 'Suppliers by risk band']]);
  });

  it('tells how much of the wording stood there before', () => {
    const text = 'one two three four five six seven eight nine ten '.repeat(5);
    expect(sideBySide({ text, figures: NO_FIGURES }, { text, figures: NO_FIGURES }, 'en').unchanged).toBe(1);
  });
});

describe('takeOver', () => {
  const now = '- Cotton\n\nWe asked all of them.';
  const line = (words: string) =>
    rows(BEFORE, now).findIndex(([, before]) => before?.replace(/[[\]]/g, '').startsWith(words));

  it('puts back a line that is gone where it stood', () => {
    expect(takeOver(BEFORE, now, 'en', line('Gloves'))).toBe('- Cotton\n- Gloves\n\nWe asked all of them.');
    expect(takeOver(BEFORE, now, 'en', line('We buy'))).toBe(
      'We buy from {{supply-chain.suppliers}} suppliers.\n\n- Cotton\n\nWe asked all of them.',
    );
  });

  it('puts the wording of last year in the place of what became of it', () => {
    expect(takeOver(BEFORE, now, 'en', line('We asked'))).toBe('- Cotton\n\nWe asked half of them.');
  });

  it('takes every line into an empty text', () => {
    expect(takeOver(BEFORE, '', 'en', 0)).toBe('We buy from {{supply-chain.suppliers}} suppliers.');
  });

  it('refuses what last year does not have', () => {
    expect(() => takeOver('', 'New.', 'en', 0)).toThrow(RangeError);
    expect(() => takeOver('', 'New.', 'en', 7)).toThrow(RangeError);
  });
});
