import { Companies } from '@firebreak/identity/server';
import { AppConfig, currentCompanyId, LinkMails, newCompanyLink, newId } from '@firebreak/platform/server';
import {
  MAX_COLLEAGUES,
  questionnaireProblem,
  type AskColleague,
  type Colleagues,
  type ColleagueView,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { colleagueMail } from './colleague-mail';
import { LocalTemplates } from './local-templates';
import { templateOf } from './open-form';
import { QuestionnaireAnswerLogEntity } from './questionnaire-answer-log.entity';
import { QuestionnaireDelegationEntity } from './questionnaire-delegation.entity';
import { QuestionnaireLinkEntity } from './questionnaire-link.entity';
import type { QuestionnaireEntity } from './questionnaire.entity';
import { RespondentAccess } from './respondent-access';

const LOG_SHOWN = 200;

/** Parts of a questionnaire that the respondent gives to colleagues, each with a link and codes of their own. */
@Injectable()
export class ColleaguesService {
  constructor(
    private readonly access: RespondentAccess,
    private readonly companies: Companies,
    private readonly suppliers: SupplierDirectory,
    private readonly locals: LocalTemplates,
    private readonly linkMails: LinkMails,
    private readonly config: AppConfig,
  ) {}

  /** @throws Problem as for reading, part-only for a colleague */
  list(token: string): Promise<Colleagues> {
    return this.access.read(token, async (tx, { id: questionnaireId }) => {
      const rows = await tx.find(QuestionnaireDelegationEntity, {
        where: { questionnaireId, withdrawnAt: IsNull() },
        order: { id: 'DESC' },
      });
      const log = await tx.find(QuestionnaireAnswerLogEntity, {
        where: { questionnaireId },
        order: { savedAt: 'DESC', question: 'ASC', version: 'DESC' },
        take: LOG_SHOWN,
      });
      return {
        items: rows.map(toColleagueView),
        log: log.map(({ question, version, savedAt, savedBy }) => ({
          question,
          version,
          savedAt: savedAt.toISOString(),
          savedBy,
        })),
      };
    });
  }

  /** @throws Problem as `list`, input-invalid, colleague-has-part, mails-used-up, recipient-mailed-enough */
  ask(token: string, asked: AskColleague): Promise<ColleagueView> {
    return this.access.change(token, async (tx, open) => {
      await this.checkSections(tx, open, asked.sections);
      await this.checkRoom(tx, open, asked.email);
      const row = await tx.save(
        tx.create(QuestionnaireDelegationEntity, {
          questionnaireId: open.id,
          name: asked.name.trim(),
          email: asked.email.trim(),
          sections: [...asked.sections],
          note: asked.note?.trim() || null,
          openedAt: null,
          withdrawnAt: null,
        }),
      );
      await this.mail(tx, open, row, asked.language);
      return toColleagueView(row);
    });
  }

  /** @throws Problem as `list`, colleague-not-found */
  withdraw(token: string, colleagueId: string): Promise<void> {
    return this.access.change(token, async (tx, { id: questionnaireId }) => {
      const { affected } = await tx.update(
        QuestionnaireDelegationEntity,
        { id: colleagueId, questionnaireId, withdrawnAt: IsNull() },
        { withdrawnAt: new Date() },
      );
      if (!affected) throw questionnaireProblem('colleague-not-found', { colleagueId });
    });
  }

  private async checkSections(
    tx: EntityManager,
    open: QuestionnaireEntity,
    sections: readonly string[],
  ): Promise<void> {
    const known = (await templateOf(tx, open)).sections.map(({ code }) => code);
    const unknown = sections.filter((code) => !known.includes(code));
    if (unknown.length === 0) return;
    const message = `There is no section ${unknown.join(', ')} in this questionnaire.`;
    throw questionnaireProblem('answer-invalid', {
      errors: [{ field: 'sections', code: 'section-unknown', message }],
    });
  }

  private async checkRoom(tx: EntityManager, open: QuestionnaireEntity, email: string): Promise<void> {
    const present = await tx.findBy(QuestionnaireDelegationEntity, {
      questionnaireId: open.id,
      withdrawnAt: IsNull(),
    });
    const same = present.some((one) => one.email.toLowerCase() === email.trim().toLowerCase());
    if (same || present.length >= MAX_COLLEAGUES)
      throw questionnaireProblem('colleague-has-part', { most: MAX_COLLEAGUES });
  }

  private async mail(
    tx: EntityManager,
    open: QuestionnaireEntity,
    to: QuestionnaireDelegationEntity,
    language: string,
  ): Promise<void> {
    const { token, secretHash } = newCompanyLink(currentCompanyId());
    await tx.insert(QuestionnaireLinkEntity, {
      id: newId(),
      questionnaireId: open.id,
      delegationId: to.id,
      secretHash,
    });
    const { template } = await this.locals.view(tx, open, language, open.sentAt);
    const titles = template.sections
      .filter(({ code }) => to.sections.includes(code))
      .map(({ title }) => title);
    await this.linkMails.send(
      tx,
      colleagueMail({
        to: to.email,
        language,
        name: to.name,
        from: open.recipientName,
        buyer: (await this.companies.get()).name,
        supplier: (await this.suppliers.supplier(tx, open.supplierId)).name,
        sections: titles,
        note: to.note,
        dueOn: open.dueOn,
        url: `${this.config.publicUrl}/answer/${token}`,
      }),
    );
  }
}

function toColleagueView(row: QuestionnaireDelegationEntity): ColleagueView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    sections: row.sections,
    askedAt: row.createdAt.toISOString(),
    openedAt: row.openedAt?.toISOString() ?? null,
  };
}
