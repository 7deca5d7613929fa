import {
  builtInTemplate,
  FIREBREAK_BASELINE,
  NOTHING_KNOWN,
  type ContradictionView,
  type QuestionnaireView,
  type ReviewView,
} from '@firebreak/questionnaires/model';
import { firstStep, reviewSections, stepBeside } from './review-steps';

const template = builtInTemplate(FIREBREAK_BASELINE);

/** As far as steps look at it. */
const view = {
  template,
  circumstances: NOTHING_KNOWN,
  answers: [
    { question: 'B07', value: 'no', version: 1, savedAt: '' },
    { question: 'E01', value: 'employer', version: 1, savedAt: '' },
  ],
  evidence: [],
} as unknown as QuestionnaireView;

const nothing: ReviewView = {
  askedBack: null,
  answers: [],
  contradictions: [],
  earlier: null,
  round: null,
  proposals: [],
  measures: [],
  replies: [],
};

const steps = (review: Partial<ReviewView>, of = view) =>
  reviewSections(of, { ...nothing, ...review }).flatMap((one) => one.steps);
const looks = (review: Partial<ReviewView>, of = view) =>
  steps(review, of).flatMap((step) => (step.needsLook ? [step.question.code] : []));

const decided = (question: string, state: 'accepted' | 'answered' | 'ask-back') => ({
  question,
  state,
  text: 'Why?',
  version: 1,
  decidedBy: 'Ana',
  decidedAt: '',
});
const proposal = {
  question: 'E01',
  code: 'DOC-01',
  severity: 'critical',
  action: '',
  dueOn: '',
  risk: 100,
} as const;
const contradiction = (decision: ContradictionView['decision']): ContradictionView => ({
  key: 'finding:E01',
  rule: 'finding',
  said: [{ question: 'E01', value: 'worker' }],
  against: { source: 'findings', findings: [] },
  decision,
  note: null,
  decidedBy: null,
  version: 0,
});

it('goes through what was asked, in order, and leaves out what was hidden', () => {
  const codes = steps({}).map(({ question }) => question.code);
  expect(codes.slice(0, 3)).toEqual(['A01', 'A02', 'A03']);
  expect(codes).not.toContain('B08'); // asked only of those who employ people under 18
});

describe('a step needs a look', () => {
  it('where something is proposed, contradicted, or a document waits, until somebody decides', () => {
    expect(looks({})).toEqual([]);
    expect(looks({ proposals: [proposal] })).toEqual(['E01']);
    expect(looks({ contradictions: [contradiction(null)] })).toEqual(['E01']);
    expect(looks({ contradictions: [contradiction('explained')] })).toEqual([]);
    const withDocument = {
      ...view,
      evidence: [{ question: 'A05', state: 'offered' }],
    } as unknown as QuestionnaireView;
    expect(looks({}, withDocument)).toEqual(['A05']);
    expect(looks({ proposals: [proposal], answers: [decided('E01', 'accepted')] })).toEqual([]);
    expect(looks({ proposals: [proposal], answers: [decided('E01', 'ask-back')] })).toEqual([]);
  });

  it('where it was answered again', () => {
    expect(looks({ answers: [decided('B07', 'answered')] })).toEqual(['B07']);
  });
});

it('begins at the first that needs a look, and ends at both ends', () => {
  const all = steps({ proposals: [proposal] });
  expect(firstStep(all)?.question.code).toBe('E01');
  expect(firstStep(steps({}))?.question.code).toBe('A01');
  expect(stepBeside(all, 'A01', -1)).toBeNull();
  expect(stepBeside(all, 'A01', 1)?.question.code).toBe('A02');
  expect(stepBeside(all, 'J08', 1)).toBeNull();
});
