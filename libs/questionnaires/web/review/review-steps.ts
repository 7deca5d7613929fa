import {
  askedPlaces,
  placedQuestion,
  type AnswerReviewState,
  type AnswerReviewView,
  type AnswerValue,
  type ContradictionView,
  type Difference,
  type EvidenceView,
  type MeasureView,
  type PlacedQuestion,
  type ProposedFinding,
  type QuestionnaireView,
  type ReviewView,
  type Section,
} from '@firebreak/questionnaires/model';

/** One question as the reviewer comes to it, with everything that bears on it. */
export interface ReviewStep {
  readonly question: PlacedQuestion;
  readonly answer: AnswerValue | null;
  /** Null while nothing was ever decided. */
  readonly review: AnswerReviewView | null;
  readonly state: AnswerReviewState;
  /** Against the supplier's earlier submission, and against the round before asking back. */
  readonly earlier: Difference | null;
  readonly round: Difference | null;
  readonly contradictions: readonly ContradictionView[];
  readonly proposal: ProposedFinding | null;
  readonly measures: readonly MeasureView[];
  /** Waits for a decision, and something speaks for a closer look. */
  readonly needsLook: boolean;
}

export interface ReviewSection {
  readonly section: Section;
  readonly steps: readonly ReviewStep[];
}

function needsLook(step: Omit<ReviewStep, 'needsLook'>, documents: readonly EvidenceView[]): boolean {
  if (step.state === 'answered') return true;
  if (step.state !== 'open') return false;
  const questioned = step.contradictions.some(({ decision }) => decision === null);
  const unseen = documents.some(
    ({ question, state }) => question === step.question.code && state === 'offered',
  );
  return questioned || unseen || step.proposal !== null;
}

/** The questions that were asked, part by part, in the order of the questionnaire. */
export function reviewSections(view: QuestionnaireView, review: ReviewView): readonly ReviewSection[] {
  const answers = Object.fromEntries(view.answers.map(({ question, value }) => [question, value]));
  const places = askedPlaces(view.template, answers, view.circumstances);
  const stepOf = (question: PlacedQuestion): ReviewStep => {
    const { code } = question;
    const at = <T extends { readonly question: string }>(list: readonly T[] | undefined) =>
      list?.find((one) => one.question === code) ?? null;
    const decided = at(review.answers);
    const step = {
      question,
      answer: answers[code] ?? null,
      review: decided,
      state: decided?.state ?? ('open' as const),
      earlier: at(review.earlier?.differences),
      round: at(review.round?.differences),
      contradictions: review.contradictions.filter(({ said }) => said.some((one) => one.question === code)),
      proposal: at(review.proposals),
      measures: review.measures.filter((measure) => measure.question === code),
    };
    return { ...step, needsLook: needsLook(step, view.evidence) };
  };
  return view.template.sections.flatMap((section): ReviewSection[] => {
    const own = places.filter(({ question }) => question.section === section.code);
    return own.length === 0 ? [] : [{ section, steps: own.map((place) => stepOf(placedQuestion(place))) }];
  });
}

/** Where the reviewer goes from a step: one further, or one back; null at the ends. */
export function stepBeside(steps: readonly ReviewStep[], code: string, way: -1 | 1): ReviewStep | null {
  const index = steps.findIndex(({ question }) => question.code === code);
  return index < 0 ? null : (steps[index + way] ?? null);
}

/** The first step that needs a look, else the first one. */
export function firstStep(steps: readonly ReviewStep[]): ReviewStep | null {
  return steps.find((step) => step.needsLook) ?? steps[0] ?? null;
}
