import { aKnownSite, withSites } from './a-known-site.fixture';
import { aQuestion, aTemplate } from './a-template.fixture';
import { builtInTemplate } from './built-in-templates';
import { carryOver } from './carry-over';
import type { Answers } from './response';
import type { Question } from './template';
import { FIREBREAK_BASELINE } from './template-languages';

const today = '2026-03-01';
const options = (...values: string[]) => values.map((value) => ({ value, label: value, risk: 0 }));
const multi = (code: string, ...values: string[]) =>
  aQuestion({ code, type: 'multi', options: options(...values) });

function carried(answers: Answers, before: readonly Question[], after: readonly Question[]) {
  return carryOver(answers, aTemplate(before), aTemplate(after), today);
}

describe('carryOver', () => {
  it('keeps every answer of a version that asks the same', () => {
    const baseline = builtInTemplate(FIREBREAK_BASELINE);
    const answers: Answers = { A02: ['BD'], A04: 12, C01: 'none', J01: '2025-01-01', J08: 'words' };
    const result = carryOver(answers, baseline, { ...baseline, version: '1.1.0' }, today);
    expect(result).toEqual({ kept: answers, toConfirm: [], lost: [] });
  });

  it('goes by code: wording, place and weight may change', () => {
    const before = [aQuestion({ code: 'Q1', section: 'A' })];
    const after = [
      aQuestion({ code: 'Q0' }),
      aQuestion({ code: 'Q1', section: 'B', text: 'New', weight: 9 }),
    ];
    expect(carried({ Q1: 'yes' }, before, after).kept).toEqual({ Q1: 'yes' });
  });

  it('asks again where options, unit, type or meaning changed', () => {
    const before = [
      multi('options', 'a', 'b'),
      aQuestion({ code: 'unit', type: 'number', unit: 'hours' }),
      aQuestion({ code: 'type', type: 'number' }),
      aQuestion({ code: 'meaning' }),
    ];
    const after = [
      multi('options', 'a', 'b', 'c'),
      aQuestion({ code: 'unit', type: 'number', unit: 'days' }),
      aQuestion({ code: 'type', type: 'percent', range: { min: 0, max: 100 } }),
      aQuestion({ code: 'meaning', meaning: 2 }),
    ];
    const result = carried({ options: ['a'], unit: 4, type: 5, meaning: 'yes' }, before, after);
    expect(result.kept).toEqual({});
    expect(result.toConfirm).toEqual([
      { key: 'options', value: ['a'], doubts: ['options-changed'] },
      { key: 'unit', value: 4, doubts: ['unit-changed'] },
      { key: 'type', value: 5, doubts: ['type-changed'] },
      { key: 'meaning', value: 'yes', doubts: ['meaning-changed'] },
    ]);
  });

  it('proposes of several choices those that are still offered', () => {
    const result = carried({ Q1: ['a', 'b'] }, [multi('Q1', 'a', 'b')], [multi('Q1', 'b', 'c')]);
    expect(result.toConfirm).toEqual([{ key: 'Q1', value: ['b'], doubts: ['options-changed'] }]);
  });

  it('lets fall what is not asked any more, or is no answer to what is', () => {
    const before = [aQuestion({ code: 'gone' }), multi('Q1', 'a'), aQuestion({ code: 'Q2', type: 'text' })];
    const after = [multi('Q1', 'b'), aQuestion({ code: 'Q2', type: 'date' })];
    expect(carried({ gone: 'yes', Q1: ['a'], Q2: 'soon' }, before, after).lost).toEqual([
      { key: 'gone', value: 'yes', why: 'question-gone' },
      { key: 'Q1', value: ['a'], why: 'does-not-fit' },
      { key: 'Q2', value: 'soon', why: 'does-not-fit' },
    ]);
  });

  it('keeps answers of a site that is still there, and of no other', () => {
    const asked = aTemplate([aQuestion({ code: 'Q1' })]);
    const bySite = { ...asked, sections: asked.sections.map((one) => ({ ...one, repeat: 'site' as const })) };
    const sites = withSites(aKnownSite({ id: 's1' }));
    const answers: Answers = { 'Q1@s1': 'yes', 'Q1@s2': 'no' };
    expect(carryOver(answers, bySite, bySite, today, sites)).toEqual({
      kept: { 'Q1@s1': 'yes' },
      toConfirm: [],
      lost: [{ key: 'Q1@s2', value: 'no', why: 'asked-elsewhere' }],
    });
    expect(carryOver({ Q1: 'yes' }, asked, bySite, today, sites).lost).toEqual([
      { key: 'Q1', value: 'yes', why: 'asked-elsewhere' },
    ]);
  });

  it('asks about a table again where a column changed, and not where one was added', () => {
    const table = (...columns: string[]) =>
      aQuestion({
        code: 'T',
        type: 'site-table',
        table: {
          rows: 'added',
          maxRows: 3,
          columns: columns.map((code) => ({
            code,
            text: code,
            required: false,
            ...(code === 'kept' ? { type: 'single', options: options('a') } : { type: 'number' }),
          })),
        },
      });
    const value = { rows: [{ site: null, cells: { workers: 4 } }] };
    expect(carried({ T: value }, [table('workers')], [table('workers', 'kept')]).kept).toEqual({ T: value });
    const renamed = carried({ T: value }, [table('workers', 'old')], [table('workers')]);
    expect(renamed.toConfirm).toEqual([{ key: 'T', value, doubts: ['columns-changed'] }]);
  });
});
