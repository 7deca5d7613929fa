import type { Question, Template } from './template';

/** A yes-no question where no is the worst; say what matters to the test. */
export function aQuestion(question: Partial<Question> & { code: string }): Question {
  return {
    section: 'S',
    text: question.code,
    type: 'yes-no',
    required: true,
    weight: 1,
    measures: 'controls',
    critical: false,
    indicators: [],
    ...(!question.type || question.type === 'yes-no'
      ? {
          options: [
            { value: 'yes', label: 'Yes', risk: 0 },
            { value: 'partly', label: 'Partly', risk: 50 },
            { value: 'no', label: 'No', risk: 100 },
          ],
          risk: { rule: 'chosen' },
        }
      : {}),
    ...question,
  };
}

/** Sections are made from the questions, with a factor of 1 unless given. */
export function aTemplate(
  questions: readonly Question[],
  factors: Readonly<Record<string, number>> = {},
): Template {
  const codes = [...new Set(questions.map((question) => question.section))];
  return {
    code: 'test',
    version: '1.0.0',
    language: 'en',
    title: 'Test',
    scoring: { missingRequired: 70, withoutEvidence: 35, critical: { minRisk: 90, one: 70, several: 85 } },
    sources: [],
    indicators: [],
    sections: codes.map((code) => ({
      code,
      title: code,
      description: code,
      why: code,
      factor: factors[code] ?? 1,
    })),
    questions,
  };
}
