import { builtInTemplate } from './built-in-templates';
import { FIREBREAK_BASELINE } from './template-languages';
import type { Answers } from './response';
import { subcontractingClaims } from './subcontracting-claims';

describe('subcontractingClaims', () => {
  it.each<{ answers: Answers; claims: object }>([
    { answers: { I05: 'no' }, claims: { 'uses-subcontractors': false } },
    { answers: { I05: 'approved' }, claims: { 'uses-subcontractors': true } },
    { answers: { I05: 'unapproved' }, claims: { 'uses-subcontractors': true } },
    { answers: { I05: 'unknown' }, claims: {} },
    { answers: { B03: 12 }, claims: { 'uses-labour-providers': true } },
    { answers: { B03: 0, D01: ['direct', 'onsite'] }, claims: { 'uses-labour-providers': true } },
    { answers: { B03: 0, D01: ['direct'] }, claims: { 'uses-labour-providers': false } },
    { answers: { B03: 0 }, claims: {} }, // half an answer
    { answers: { D01: ['direct'] }, claims: {} },
    { answers: { HW01: 'yes' }, claims: { 'uses-homeworkers': true } },
    { answers: { HW01: 'no' }, claims: { 'uses-homeworkers': false } },
    { answers: { HW01: 'unknown' }, claims: {} },
    { answers: {}, claims: {} },
  ])('$answers: $claims', ({ answers, claims }) => {
    expect(subcontractingClaims(FIREBREAK_BASELINE, answers)).toEqual(claims);
  });

  it('knows the questions of the built-in templates only', () => {
    expect(subcontractingClaims('another', { I05: 'no' })).toEqual({});
  });

  it('goes by options that the baseline has', () => {
    const { questions } = builtInTemplate(FIREBREAK_BASELINE);
    const options = (code: string) =>
      questions.find((question) => question.code === code)?.options?.map(({ value }) => value);
    expect(options('I05')).toEqual(expect.arrayContaining(['no', 'approved', 'unapproved']));
    expect(options('D01')).toEqual(expect.arrayContaining(['onsite']));
    expect(questions.find(({ code }) => code === 'B03')?.type).toBe('percent');
  });
});
