import { addDays } from './calendar';
import { NOTHING_KNOWN, type Circumstances } from './circumstances';
import { scoredPlaces } from './control-score';
import type { Response } from './response';
import type { Template } from './template';

/** A corrective action to agree with the supplier because of one answer. */
export interface ProposedAction {
  readonly question: string;
  /** Of a section that repeats: the site whose answer calls for it. Absent elsewhere. */
  readonly site?: string;
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
  circumstances: Circumstances = NOTHING_KNOWN,
): readonly ProposedAction[] {
  return scoredPlaces(template, response, asOf, circumstances)
    .flatMap(({ question, site, risk }): ProposedAction[] => {
      if (!question.action || risk < question.action.minRisk) return [];
      const { text, dueInDays } = question.action;
      const { code, critical } = question;
      return [
        {
          question: code,
          ...(site && { site: site.id }),
          text,
          dueOn: addDays(asOf, dueInDays),
          critical,
          risk,
        },
      ];
    })
    .sort(
      (a, b) => Number(b.critical) - Number(a.critical) || b.risk - a.risk || a.dueOn.localeCompare(b.dueOn),
    );
}
