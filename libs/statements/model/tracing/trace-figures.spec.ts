import { aFigureSet, aStatement } from '../a-statement.fixture';
import { FigureSet } from '../figure';
import { traceFigures } from './trace-figures';

const content = aStatement({
  sections: [
    { kind: 'steps', text: 'We asked {{questionnaires.suppliers-asked}} suppliers. Then {{questionnaires.suppliers-asked}} again.' },
    { kind: 'risk', text: '[[risk.by-band]]\n\n## {{risk.mean}} on average' },
  ],
}); // prettier-ignore

const traced = (today: FigureSet = content.figures) => traceFigures(content, today);
const one = (id: string, today?: FigureSet) => traced(today).find((figure) => figure.id === id);

describe('traceFigures', () => {
  it('leads from a figure to every sentence that quotes it, once each', () => {
    const value = one('questionnaires.suppliers-asked')?.value;
    expect(one('questionnaires.suppliers-asked')?.uses).toEqual([
      { section: 'steps', sentence: `We asked ${value} suppliers.` },
      { section: 'steps', sentence: `Then ${value} again.` },
    ]);
  });

  it('knows tables, charts and headings', () => {
    expect(one('risk.by-band')?.uses).toEqual([{ section: 'risk', sentence: null }]);
    expect(one('risk.mean')).toMatchObject({ asOf: '2026-03-30', note: 'fb-1', uses: [{ section: 'risk' }] });
  });

  it('keeps figures that nobody quotes', () => {
    expect(one('audits.audits')).toMatchObject({ uses: [], changed: null });
  });

  it('tells what the records say today where it is something else', () => {
    const { figures, breakdowns } = aFigureSet();
    const today = {
      figures: figures.flatMap((figure) => {
        if (figure.id === 'risk.mean') return [];
        return [figure.id === 'audits.audits' ? { ...figure, value: 99 } : figure];
      }),
      breakdowns,
    };
    expect(one('audits.audits', today)?.changed).toEqual({ now: '99' });
    expect(one('risk.mean', today)?.changed).toEqual({ now: null });
    expect(one('audits.findings', today)?.changed).toBeNull();
  });

  it('names a quoted figure that the records never had', () => {
    const bare = { ...content, figures: { figures: [], breakdowns: [] } };
    const rows = traceFigures(bare, bare.figures);
    expect(rows.map(({ id, value }) => [id, value])).toEqual([
      ['risk.mean', null],
      ['risk.by-band', null],
      ['questionnaires.suppliers-asked', null],
    ]);
    expect(rows[2]?.uses[0]?.sentence).toBe('We asked – suppliers.');
  });
});
