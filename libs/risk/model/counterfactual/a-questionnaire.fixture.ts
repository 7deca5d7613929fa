import { controlScore } from '@firebreak/questionnaires/model';
import type { Question, Template } from '@firebreak/questionnaires/model';
import { aSupplier } from '../a-supplier.fixture';
import type { SupplierFacts } from '../facts';
import type { AnsweredQuestionnaire } from './levers';

type Answer = 'yes' | 'partly' | 'no';

/** One question that asks for evidence; no is the worst answer. */
function aQuestion(section: string): Question {
  return {
    code: `${section}1`,
    section,
    text: section,
    type: 'yes-no',
    required: true,
    weight: 1,
    measures: 'controls',
    critical: false,
    indicators: [],
    options: [
      { value: 'yes', label: 'Yes', risk: 0 },
      { value: 'partly', label: 'Partly', risk: 50 },
      { value: 'no', label: 'No', risk: 100 },
    ],
    risk: { rule: 'chosen' },
    evidence: { documents: ['policy'], requiredFor: [] },
  };
}

/** Sections of equal weight with one question each, answered today and declared only, and the supplier that did. */
export function aQuestionnaire(
  answers: Readonly<Record<string, Answer>>,
  changes: Partial<SupplierFacts> = {},
): { readonly facts: SupplierFacts; readonly questionnaire: AnsweredQuestionnaire } {
  const sections = Object.keys(answers);
  const template: Template = {
    code: 'test',
    version: '1.0.0',
    language: 'en',
    title: 'Test',
    scoring: { missingRequired: 70, withoutEvidence: 35, critical: { minRisk: 90, one: 70, several: 85 } },
    sources: [],
    indicators: [],
    sections: sections.map((code) => ({ code, title: code, description: '', why: '', factor: 1 })),
    questions: sections.map(aQuestion),
  };
  const given = Object.fromEntries(sections.map((code) => [`${code}1`, answers[code] ?? 'no']));
  const answeredOn = '2026-11-23';
  const detail = controlScore(template, { answers: given, evidence: [] }, answeredOn);
  const controls = { submissionId: 'submission-1', score: detail.score, answeredOn };
  return { facts: aSupplier({ controls, ...changes }), questionnaire: { template, detail } };
}
