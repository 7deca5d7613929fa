import { aQuestion, aTemplate } from '../a-template.fixture';
import { templateDifferences } from './template-differences';

const codes = ['A', 'B', 'C', 'D'];
const before = aTemplate(codes.map((code) => aQuestion({ code })));
const ordered = (order: readonly string[]) => ({
  ...before,
  questions: order.flatMap(
    (code) => before.questions.find((one) => one.code === code) ?? aQuestion({ code }),
  ),
});
const said = (after: typeof before) =>
  templateDifferences(before, after).map(({ what, code, change }) => `${what} ${code} ${change}`);

describe('templateDifferences', () => {
  it('finds none between a template and itself, whatever its version', () => {
    expect(templateDifferences(before, { ...before, version: '2', translatedTo: ['es'] })).toEqual([]);
  });

  it('names the fewest questions that explain a new order', () => {
    expect(said(ordered(['D', 'A', 'B', 'C']))).toEqual(['question D moved']);
    expect(said(ordered(['B', 'A', 'C', 'D']))).toHaveLength(1);
  });

  it('tells added and removed from changed, with both values', () => {
    expect(said(ordered(['A', 'E', 'C', 'D']))).toEqual(['question E added', 'question B removed']);
    const changed = { ...before, questions: before.questions.with(1, aQuestion({ code: 'B', weight: 3, help: 'Look' })) }; // prettier-ignore
    expect(templateDifferences(before, changed)).toEqual([
      {
        what: 'question',
        code: 'B',
        text: 'B',
        change: 'changed',
        fields: [
          { field: 'weight', before: '1', after: '3' },
          { field: 'help', before: '', after: 'Look' },
        ],
      },
    ]);
  });
});
