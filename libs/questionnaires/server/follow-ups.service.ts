import { platformProblem, type FieldError } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import {
  answersToCarry,
  askedTemplate,
  builtInTemplate,
  closestLanguage,
  closestOf,
  FIREBREAK_BASELINE,
  FIREBREAK_QUICK_CHECK,
  languagesOfParts,
  NOTHING_KNOWN,
  lengthFor,
  partsToAsk,
  progressOf,
  questionnaireProblem,
  templateInLanguage,
  type Answers,
  type Circumstances,
  type FollowUpView,
  type KnownBand,
  type QuestionnaireLength,
  type SendFollowUp,
  type SentParts,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { Invitations } from './invitations';
import { KnownCircumstances } from './known-circumstances';
import { QuestionnaireAnswerEntity } from './questionnaire-answer.entity';
import { dayOf, linkExpiry } from './questionnaire-dates';
import { QuestionnaireEntity } from './questionnaire.entity';
import { checkDueOn } from './sending-rules';
import { Submissions } from './submissions';

interface AnsweredQuickCheck {
  readonly row: QuestionnaireEntity;
  readonly answers: Answers;
}

/** What comes after a quick check: proposed from its answers, sent when a person decides so. */
@Injectable()
export class FollowUpsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly submissions: Submissions,
    private readonly suppliers: SupplierDirectory,
    private readonly invitations: Invitations,
    private readonly circumstances: KnownCircumstances,
  ) {}

  /**
   * @param band the supplier's risk as the reader knows it; null where it has not been estimated
   * @param wish language of the parts' titles, BCP 47
   * @throws Problem questionnaire-not-found, not-a-quick-check, questionnaire-not-submitted
   */
  propose(id: string, band: KnownBand, wish?: string): Promise<FollowUpView> {
    return this.db.inCompany(async (tx) => {
      const { row, answers } = await this.quickCheck(tx, id);
      const known = await this.knownOf(tx, row);
      const sent = await this.followUpOf(tx, id);
      const length = await inLanguage(lengthFor(answers, band, known), wish);
      return { ...length, sent: sent && { id: sent.id, dueOn: sent.dueOn } };
    });
  }

  /**
   * Sends the chosen sections and modules to whoever got the quick check, with its answers filled in where the same
   * question is asked again.
   * @returns the new questionnaire's id
   * @throws Problem questionnaire-not-found, not-a-quick-check, questionnaire-not-submitted, follow-up-already-sent,
   *   input-invalid
   */
  send(id: string, input: SendFollowUp, at = new Date()): Promise<string> {
    const parts = followUpParts(input);
    return this.db.inCompany(async (tx) => {
      const { row: quick, answers } = await this.quickCheck(tx, id);
      checkDueOn(input.dueOn, dayOf(at));
      const earlier = await this.followUpOf(tx, id);
      if (earlier) throw questionnaireProblem('follow-up-already-sent', { questionnaireId: earlier.id });
      const row = tx.create(QuestionnaireEntity, {
        ...parts,
        scope: 'whole',
        followsId: quick.id,
        supplierId: quick.supplierId,
        language: closestOf(languagesOfParts(parts, builtInTemplate), quick.language),
        recipientName: quick.recipientName,
        recipientEmail: quick.recipientEmail,
        message: input.message?.trim() || null,
        dueOn: input.dueOn,
        stage: 'draft',
        linkExpiresAt: linkExpiry(input.dueOn),
      });
      await this.insertWithAnswers(tx, row, answers, at);
      await this.invitations.send(tx, [row], await this.suppliers.suppliers(tx, [row.supplierId]), at);
      return row.id;
    });
  }

  private async insertWithAnswers(
    tx: EntityManager,
    row: QuestionnaireEntity,
    answers: Answers,
    savedAt: Date,
  ): Promise<void> {
    const template = askedTemplate(row, builtInTemplate);
    const carried = answersToCarry(answers, template);
    const known = await this.knownOf(tx, row);
    const { ratio } = progressOf(template, { answers: carried, evidence: [] }, known);
    await tx.insert(QuestionnaireEntity, Object.assign(row, { answeredRatio: ratio }));
    const rows = Object.entries(carried).map(([question, value]) => ({
      questionnaireId: row.id,
      question,
      value,
      version: 1,
      savedAt,
    }));
    await tx.insert(QuestionnaireAnswerEntity, rows);
  }

  /** Some questions are asked once for each site. */
  private async knownOf(
    tx: EntityManager,
    { supplierId }: Pick<QuestionnaireEntity, 'supplierId'>,
  ): Promise<Circumstances> {
    return (await this.circumstances.of(tx, [supplierId])).get(supplierId) ?? NOTHING_KNOWN;
  }

  /** Locked, so that two people don't send two follow-ups. */
  private async quickCheck(tx: EntityManager, id: string): Promise<AnsweredQuickCheck> {
    const row = await tx.findOne(QuestionnaireEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw questionnaireProblem('questionnaire-not-found', { questionnaireId: id });
    if (row.templateCode !== FIREBREAK_QUICK_CHECK) throw questionnaireProblem('not-a-quick-check');
    const submission = await this.submissions.find(tx, id);
    if (!submission) throw questionnaireProblem('questionnaire-not-submitted');
    return { row, answers: submission.answers };
  }

  /** A withdrawn one makes room for another. */
  private followUpOf(tx: EntityManager, id: string): Promise<QuestionnaireEntity | null> {
    return tx.findOneBy(QuestionnaireEntity, { followsId: id, stage: Not('closed' as const) });
  }
}

/** The same with titles in the language that comes closest to the wish. */
async function inLanguage(
  length: QuestionnaireLength,
  wish: string | undefined,
): Promise<QuestionnaireLength> {
  const local = async (code: string) => {
    const template = builtInTemplate(code);
    return (await templateInLanguage(template, closestLanguage(template, wish))).template;
  };
  const { sections } = await local(length.template);
  return {
    ...length,
    sections: length.sections.map((part) => ({
      ...part,
      title: sections.find(({ code }) => code === part.code)?.title ?? part.title,
    })),
    modules: await Promise.all(
      length.modules.map(async (part) => ({ ...part, title: (await local(part.code)).title })),
    ),
  };
}

/** @throws Problem input-invalid, for nothing chosen and for sections and modules that there are not */
function followUpParts({ sections, modules }: SendFollowUp): SentParts {
  const { code, version, sections: known } = builtInTemplate(FIREBREAK_BASELINE);
  const errors: FieldError[] = [];
  if (sections.length === 0) {
    errors.push({ field: 'sections', code: 'section-missing', message: 'Choose at least one part.' });
  }
  sections.forEach((section, index) => {
    if (known.some((one) => one.code === section)) return;
    const message = `There is no part ${section} in the questionnaire.`;
    errors.push({ field: `sections.${index}`, code: 'section-unknown', message });
  });
  if (errors.length > 0) throw platformProblem('input-invalid', { errors });
  return { templateCode: code, templateVersion: version, asked: partsToAsk(sections, modules) };
}
