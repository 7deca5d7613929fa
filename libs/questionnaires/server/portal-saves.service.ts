import { readCompanyLink, type CompanyLink } from '@firebreak/platform/server';
import {
  isGiven,
  isInPart,
  questionnaireProblem,
  type AnswerOutcome,
  type SavedAnswer,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { AnswerBatches } from './answer-batches';
import { answerInvalid, faultOf } from './checked-answer';
import { PortalForms, type PortalForm } from './portal-forms';
import { PortalSessions } from './portal-sessions';
import { ProgressKeeper } from './progress-keeper';
import { RespondentAccess } from './respondent-access';
import { toStoredAnswer, type AnswerToSave } from './save-answer.query';

type Refusal = Extract<AnswerOutcome, { readonly outcome: 'refused' }>;

/**
 * Saves answers as they are given. The link, the device, the questionnaire and the version are checked in the one
 * statement that saves, and it is committed before anybody is told so. What follows from an answer comes a little
 * later, once for many answers.
 */
@Injectable()
export class PortalSaves {
  constructor(
    private readonly batches: AnswerBatches,
    private readonly forms: PortalForms,
    private readonly sessions: PortalSessions,
    private readonly access: RespondentAccess,
    private readonly progress: ProgressKeeper,
  ) {}

  /**
   * @throws Problem as for reading, answer-invalid, question-not-open, answer-changed-elsewhere with what is stored now
   */
  async saveOne(token: string, answer: AnswerToSave): Promise<SavedAnswer> {
    const [outcome] = await this.save(token, [answer]);
    if (!outcome) throw new Error('every answer has an outcome');
    if (outcome.outcome === 'refused' && outcome.code === 'question-not-open')
      throw questionnaireProblem('question-not-open', { question: outcome.question });
    if (outcome.outcome === 'refused') throw answerInvalid(outcome.question, outcome);
    if (outcome.outcome === 'conflict')
      throw questionnaireProblem('answer-changed-elsewhere', { ...outcome.answer });
    return outcome.answer;
  }

  /**
   * Each answer on its own, in the order given.
   * @throws Problem as for reading: then none was saved
   */
  async save(token: string, answers: readonly AnswerToSave[]): Promise<readonly AnswerOutcome[]> {
    const link = readCompanyLink(token);
    if (!link) throw questionnaireProblem('link-unknown');
    const at = new Date();
    const form = await this.forms.of(token, link);
    const checked = answers.map((answer) => this.checked(form, answer, at));
    // With nothing to save, nothing has been proven yet.
    if (checked.every((one) => 'outcome' in one))
      await this.access.readAsHolder(token, async () => undefined);
    const outcomes = await this.store(link, form, checked);
    if (outcomes) return outcomes;
    // Says why not; where nothing speaks against it, it was decided a moment ago, and once more is enough.
    await this.access.readAsHolder(token, async () => undefined);
    const again = await this.store(link, form, checked);
    if (!again) throw questionnaireProblem('portal-code-needed');
    return again;
  }

  /** @returns null where the link, the device or the questionnaire takes no answers */
  private async store(
    link: CompanyLink,
    form: PortalForm,
    answers: readonly (AnswerToSave | Refusal)[],
  ): Promise<readonly AnswerOutcome[] | null> {
    const session = this.sessions.hashFor(form.opens);
    if (!session) return null;
    const outcomes = await Promise.all(
      answers.map(async (answer) => {
        if ('outcome' in answer) return answer;
        const row = await this.batches.save(link.companyId, { answer, link: link.secretHash, session });
        if (!row) return null;
        const { outcome } = row;
        return outcome === 'not-open'
          ? notOpen(answer.question)
          : toStoredAnswer(answer.question, { ...row, outcome });
      }),
    );
    this.progress.note(link.companyId, form.questionnaireId);
    return outcomes.includes(null) ? null : outcomes.filter((one) => one !== null);
  }

  private checked(form: PortalForm, answer: AnswerToSave, at: Date): AnswerToSave | Refusal {
    const { question } = answer;
    const value = isGiven(answer.value) ? answer.value : null;
    const fault = faultOf(form.template, form.asked, question, value, at);
    if (fault) return { outcome: 'refused', question, code: fault.code, message: fault.message };
    if (form.sections && !isInPart(form.template, form.sections, question)) {
      const message = `The question ${question} is not in the part that you were given.`;
      return { outcome: 'refused', question, code: 'question-unknown', message };
    }
    return { ...answer, value };
  }
}

function notOpen(question: string): Refusal {
  const message = 'This answer was not asked back: it stays as it was submitted.';
  return { outcome: 'refused', question, code: 'question-not-open', message };
}
