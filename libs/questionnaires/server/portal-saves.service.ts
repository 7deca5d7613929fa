import { readCompanyLink, SingleStatements, type CompanyLink } from '@firebreak/platform/server';
import {
  isGiven,
  placeAt,
  questionnaireProblem,
  type AnswerOutcome,
  type SavedAnswer,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { answerInvalid, faultOf } from './checked-answer';
import { circumstancesOf, templateOf } from './open-form';
import { PortalForms, type PortalForm } from './portal-forms';
import { PortalSessions } from './portal-sessions';
import { ProgressKeeper } from './progress-keeper';
import { RespondentAccess } from './respondent-access';
import { toStoredAnswer, type AnswerToSave, type StoredAnswerRow } from './save-answer.query';

type Refusal = Extract<AnswerOutcome, { readonly outcome: 'refused' }>;
type StoredRow = StoredAnswerRow & { readonly question: string };
/** `closed`: only answers that were asked back can be changed, and this is none of them. */
type SavedRow = StoredRow | { readonly outcome: 'closed'; readonly question: string };

const SAVE = {
  name: 'save-portal-answers',
  text: 'SELECT * FROM save_portal_answers($1, $2, $3, $4, $5)',
};

/**
 * Saves answers as they are given. The link, the device, the questionnaire and the version are checked in the one
 * statement that saves, and it is committed before anybody is told so. What follows from an answer comes a little
 * later, once for many answers.
 */
@Injectable()
export class PortalSaves {
  constructor(
    private readonly statements: SingleStatements,
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
    const fitting = checked.filter((one): one is AnswerToSave => !('outcome' in one));
    const stored = await this.store(token, link, form, fitting, at);
    return checked.map((one) => {
      if ('outcome' in one) return one;
      const row = stored.get(one.question)?.shift();
      if (!row) throw new Error(`nothing became of ${one.question}`);
      return row.outcome === 'closed' ? notOpen(one.question) : toStoredAnswer(one.question, row);
    });
  }

  private checked(form: PortalForm, answer: AnswerToSave, at: Date): AnswerToSave | Refusal {
    const { question } = answer;
    const value = isGiven(answer.value) ? answer.value : null;
    const fault = faultOf(form.asked, question, value, at);
    if (fault) return { outcome: 'refused', question, code: fault.code, message: fault.message };
    if (form.sections && !this.isIn(form.sections, form, question)) {
      const message = `The question ${question} is not in the part that you were given.`;
      return { outcome: 'refused', question, code: 'question-unknown', message };
    }
    return { ...answer, value };
  }

  private isIn(sections: readonly string[], { asked }: PortalForm, question: string): boolean {
    const place = placeAt(templateOf(asked), question, circumstancesOf(asked));
    return place !== null && sections.includes(place.question.section);
  }

  /** @returns what became of each, by question; several to one question in the order given */
  private async store(
    token: string,
    link: CompanyLink,
    form: PortalForm,
    answers: readonly AnswerToSave[],
    at: Date,
  ): Promise<Map<string, SavedRow[]>> {
    const rows = await this.attempt(link, form, answers, at);
    if (rows) return rows;
    // Says why not; where nothing speaks against it, it was decided a moment ago, and once more is enough.
    await this.access.readAsHolder(token, async () => undefined);
    const again =
      answers.length > 0 ? await this.attempt(link, form, answers, at) : new Map<string, SavedRow[]>();
    if (!again) throw questionnaireProblem('portal-code-needed');
    return again;
  }

  /** @returns null where the link, the device or the questionnaire takes no answers */
  private async attempt(
    { companyId, secretHash }: CompanyLink,
    { opens, questionnaireId }: PortalForm,
    answers: readonly AnswerToSave[],
    at: Date,
  ): Promise<Map<string, SavedRow[]> | null> {
    const session = this.sessions.hashFor(opens);
    if (!session || answers.length === 0) return null;
    const given = answers.map(({ question, value, version, id = null, replaces = [] }) => ({
      question,
      value,
      version,
      id,
      replaces,
    }));
    const rows = await this.statements.rows<SavedRow>(SAVE, [
      companyId,
      secretHash,
      session,
      at,
      JSON.stringify(given),
    ]);
    if (rows.length === 0) return null;
    this.progress.note(companyId, questionnaireId);
    return Map.groupBy(rows, ({ question }) => question);
  }
}

function notOpen(question: string): Refusal {
  const message = 'This answer was not asked back: it stays as it was submitted.';
  return { outcome: 'refused', question, code: 'question-not-open', message };
}
