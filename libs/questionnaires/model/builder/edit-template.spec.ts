import { aQuestion, aTemplate } from '../a-template.fixture';
import { templateFaults } from '../template-faults';
import { SIMPLE_TYPES, type Question, type QuestionType } from '../template';
import { comparisonsFor, conditionAbout, subjectOf, subjectsFor, withComparison } from './condition-choices';
import { addQuestion, changeQuestion, changeType, duplicateQuestion, firstRisk, lookedAtBy, moveQuestion, removeSection, renameQuestion, withScoring } from './edit-template'; // prettier-ignore

const template = aTemplate([
  aQuestion({ code: 'A1', section: 'A' }),
  aQuestion({
    code: 'A2',
    section: 'A',
    visibleIf: { all: [{ not: { question: 'A1', is: 'is', value: 'no' } }] },
  }),
  aQuestion({ code: 'B1', section: 'B' }),
]);
const order = ({ questions }: typeof template) => questions.map(({ code, section }) => `${section}:${code}`);

describe('editing a template', () => {
  it('moves questions within their section, then over its end into the next', () => {
    expect(order(moveQuestion(template, 'A1', 1))).toEqual(['A:A2', 'A:A1', 'B:B1']);
    expect(order(moveQuestion(template, 'A2', 1))).toEqual(['A:A1', 'B:A2', 'B:B1']);
    expect(order(moveQuestion(template, 'B1', -1))).toEqual(['A:A1', 'A:A2', 'A:B1']);
    expect(moveQuestion(template, 'A1', -1)).toBe(template);
    expect(moveQuestion(template, 'B1', 1)).toBe(template);
  });

  it('adds and copies below, under codes of their own', () => {
    expect(order(addQuestion(template, 'A'))).toEqual(['A:A1', 'A:A2', 'A:Q01', 'B:B1']);
    expect(order(duplicateQuestion(addQuestion(template, 'A'), 'A1'))).toEqual(['A:A1', 'A:Q02', 'A:A2', 'A:Q01', 'B:B1']); // prettier-ignore
    expect(order(removeSection(template, 'A'))).toEqual(['B:B1']);
  });

  it('takes a new code along into conditions, and refuses one that is taken or none', () => {
    const renamed = renameQuestion(template, 'A1', 'FIRST');
    expect(renamed.questions[1]?.visibleIf).toEqual({
      all: [{ not: { question: 'FIRST', is: 'is', value: 'no' } }],
    });
    expect(templateFaults(renamed)).toEqual([]);
    expect(lookedAtBy(renamed, 'FIRST')).toEqual(['A2']);
    for (const code of ['B1', '', 'no spaces', '__proto__'])
      expect(renameQuestion(template, 'A1', code)).toBe(template);
  });

  it.each([...SIMPLE_TYPES, 'money', 'file', 'site-table'] as QuestionType[])(
    'turns any type into %s without a fault, scored and unscored',
    (type) => {
      const types: QuestionType[] = [...SIMPLE_TYPES, 'money', 'file', 'site-table'];
      for (const from of types) {
        const before = changeType(aQuestion({ code: 'X', section: 'A' }), from, 'en');
        const after = changeType(before, type, 'en');
        const one = (question: Question) => templateFaults({ ...aTemplate([question]) });
        expect(one(after)).toEqual([]);
        expect(one(withScoring(after, false))).toEqual([]);
        if (type !== 'site-table') expect(one(withScoring(after, true))).toEqual([]);
      }
    },
  );
});

describe('choosing conditions', () => {
  const forms = changeQuestion(
    aTemplate([
      ...[...SIMPLE_TYPES, 'money' as const].map((type) =>
        changeType(aQuestion({ code: type, section: 'A' }), type, 'en'),
      ),
      changeType(aQuestion({ code: 'table', section: 'A' }), 'site-table', 'en'),
      aQuestion({ code: 'last', section: 'A' }),
    ]),
    'number',
    { range: { min: 0, max: 10 } },
  );
  const withLists = { ...forms, countryLists: [{ code: 'far', title: 'Far', countries: ['QA'] }] };

  it('offers only what makes a sound condition, once its value is chosen', () => {
    const subjects = subjectsFor(withLists, 'last');
    expect(subjects).toContain('question:table/C1');
    expect(subjects).not.toContain('question:last');
    for (const subject of subjects) {
      const first = conditionAbout(withLists, subject);
      expect(subjectOf(first)).toBe(subject);
      for (const is of comparisonsFor(withLists, first)) {
        const condition = filled(withComparison(withLists, first, is));
        const faults = templateFaults(changeQuestion(withLists, 'last', { visibleIf: { all: [condition] } }));
        expect({ condition, faults }).toEqual({ condition, faults: [] });
      }
    }
  });

  it('keeps a value that still fits', () => {
    const more = conditionAbout(withLists, 'risk:score');
    expect(withComparison(withLists, { ...more, value: 60 } as typeof more, 'less-than')).toEqual({ risk: 'score', is: 'less-than', value: 60 }); // prettier-ignore
  });
});

/** What a person would choose where nothing is chosen yet. */
function filled<T extends object>(condition: T): T {
  const { value, ...subject } = condition as { value?: unknown; site?: string; risk?: string; question?: string; is?: string }; // prettier-ignore
  if (value === 0) return { ...condition, value: 0.5 };
  if (!Array.isArray(value) || value.length > 0) return condition;
  const chosen =
    subject.site === 'sector' ? '14' : subject.risk === 'band' ? 'high' : subject.risk === 'facts' ? 'listed-good' : subject.question && subject.question !== 'country-list' ? 'yes' : 'QA'; // prettier-ignore
  return { ...condition, value: [chosen] };
}

describe('scoring a table', () => {
  it('rates a column that can be rated, so that nothing is wrong with it', () => {
    const columns = [
      { code: 'C1', text: 'Name', type: 'text', required: true },
      { code: 'C2', text: 'Beds', type: 'number', required: true },
    ] as const;
    const table = { rows: 'added', maxRows: 5, columns } as const;
    const scored = withScoring(aQuestion({ code: 'T', type: 'site-table', table, weight: 0 }), true);
    expect(scored.risk).toEqual({ rule: 'rows', column: 'C2', by: 'worst' });
    expect(templateFaults(aTemplate([scored]))).toEqual([]);
    const onlyText = { ...table, columns: columns.slice(0, 1) };
    expect(firstRisk(aQuestion({ code: 'T', type: 'site-table', table: onlyText }))).toBeUndefined();
  });
});
