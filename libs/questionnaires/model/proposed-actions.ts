import { addDays } from './calendar';
import { questionRisk } from './question-risk';
import type { Response } from './response';
import type { Template } from './template';
import { keptResponse, visibleQuestions } from './visibility';

/** A corrective action to agree with the supplier because of one answer. */
export interface ProposedAction {
  readonly question: string;
  /** In the template's language. */
  readonly text: string;
  readonly dueOn: string;
  readonly critical: boolean;
  /** Risk of the answer that calls for it, 0 to 100. */
  readonly risk: number;
}

/** Actions for the adverse answers: critical ones first, then by risk, then by date. */
export function proposedActions(
  template: Template,
  response: Response,
  asOf: string,
): readonly ProposedAction[] {
  const kept = keptResponse(template, response);
  return visibleQuestions(template, kept.answers)
    .flatMap((question): ProposedAction[] => {
      const risk = questionRisk(template, question, kept, asOf);
      if (risk === null || !question.action || risk < question.action.minRisk) return [];
      const { text, dueInDays } = question.action;
      const dueOn = addDays(asOf, dueInDays);
      return [{ question: question.code, text, dueOn, critical: question.critical, risk }];
    })
    .sort(
      (a, b) => Number(b.critical) - Number(a.critical) || b.risk - a.risk || a.dueOn.localeCompare(b.dueOn),
    );
}
