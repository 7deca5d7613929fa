import type { Page } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import {
  closestLanguage,
  FIREBREAK_BASELINE,
  questionnaireProblem,
  REMINDER_GAP_IN_HOURS,
  type QuestionnaireListItem,
  type QuestionnaireStatus,
  type QuestionnaireView,
  type RecipientView,
  type SendQuestionnaires,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AnswersBefore } from './answers-before';
import { Invitations } from './invitations';
import {
  countQuestionnaires,
  listQuestionnaires,
  openQuestionnaires,
  type QuestionnaireListQuery,
} from './list-questionnaires.query';
import { dayOf, linkExpiry, statusAt } from './questionnaire-dates';
import { LocalTemplates } from './local-templates';
import { QuestionnaireViews } from './questionnaire-views';
import { QuestionnaireEntity } from './questionnaire.entity';
import { newestTemplate } from './templates/find-templates.query';
import { checkAddresses, checkDueOn, checkOpen, draftOf } from './sending-rules';

const HOUR_IN_MS = 3_600_000;

/** Questionnaires that the company sends to its suppliers. */
@Injectable()
export class QuestionnairesService {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SupplierDirectory,
    private readonly invitations: Invitations,
    private readonly views: QuestionnaireViews,
    private readonly answersBefore: AnswersBefore,
    private readonly locals: LocalTemplates,
  ) {}

  /** @param language of the questionnaires' titles; their own where absent */
  list(query: QuestionnaireListQuery, language?: string): Promise<Page<QuestionnaireListItem>> {
    return this.db.inCompany((tx) => listQuestionnaires(tx, query, this.locals.finder(language)));
  }

  counts(supplierId?: string): Promise<Readonly<Partial<Record<QuestionnaireStatus, number>>>> {
    return this.db.inCompany((tx) => countQuestionnaires(tx, supplierId));
  }

  /** @throws Problem questionnaire-not-found */
  get(id: string, language?: string): Promise<QuestionnaireView> {
    return this.db.inCompany((tx) => this.views.view(tx, id, language));
  }

  /**
   * Contacts of suppliers before a template is sent to them, of merged ones what was kept; unknown ids are passed over.
   * @throws Problem template-not-found
   */
  recipients(supplierIds: readonly string[], templateCode = FIREBREAK_BASELINE): Promise<RecipientView[]> {
    return this.db.inCompany(async (tx) => {
      const template = await newestTemplate(tx, templateCode);
      const known = await this.suppliers.kept(tx, supplierIds);
      const open = await openQuestionnaires(
        tx,
        known.map(({ id }) => id),
      );
      const before = await this.answersBefore.of(
        tx,
        known.map(({ id }) => id),
        { templateCode: template.code, templateVersion: template.version, asked: null },
      );
      return known.map(({ id, name, contactName, contactEmail, contactLanguage }) => ({
        supplierId: id,
        supplierName: name,
        name: contactName,
        email: contactEmail,
        language: closestLanguage(template, contactLanguage),
        open: open.get(id) ?? null,
        before: before.get(id) ?? null,
      }));
    });
  }

  /**
   * Makes one questionnaire for each recipient and sends the mails: all of them or none.
   * @param at when it was sent; now, unless somebody brings records from elsewhere
   * @returns ids in the order of the recipients
   * @throws Problem input-invalid, supplier-not-found, supplier-merged, recipients-incomplete, template-not-found,
   *   template-retired
   */
  send(input: SendQuestionnaires, at = new Date()): Promise<string[]> {
    return this.db.inCompany(async (tx) => {
      const template = await newestTemplate(tx, input.template ?? FIREBREAK_BASELINE);
      checkDueOn(input.dueOn, dayOf(at));
      const supplierIds = input.recipients.map((one) => one.supplierId);
      await this.suppliers.checkChangeable(tx, supplierIds);
      const known = await this.suppliers.suppliers(tx, supplierIds);
      checkAddresses(input.recipients, known);
      const rows = input.recipients.map((recipient) =>
        tx.create(QuestionnaireEntity, draftOf(template, input, recipient, known)),
      );
      await tx.insert(QuestionnaireEntity, rows);
      if (!input.draft) await this.invitations.send(tx, rows, known, at);
      return rows.map(({ id }) => id);
    });
  }

  /** Sends a draft. @throws Problem questionnaire-not-found, questionnaire-not-draft */
  sendDraft(id: string): Promise<QuestionnaireView> {
    return this.change(id, async (tx, row, status) => {
      if (status !== 'draft') throw questionnaireProblem('questionnaire-not-draft');
      const suppliers = await this.suppliers.suppliers(tx, [row.supplierId]);
      await this.invitations.send(tx, [row], suppliers, new Date());
    });
  }

  /**
   * Sends the link again, at most once a day.
   * @throws Problem questionnaire-not-found, questionnaire-not-sent, questionnaire-already-submitted,
   *   questionnaire-closed, link-expired, reminder-too-soon
   */
  remind(id: string): Promise<QuestionnaireView> {
    return this.change(id, async (tx, row, status) => {
      checkOpen(status);
      const last = row.remindedAt ?? row.sentAt;
      const now = new Date();
      if (last && now.getTime() - last.getTime() < REMINDER_GAP_IN_HOURS * HOUR_IN_MS) {
        throw questionnaireProblem('reminder-too-soon', { lastMailAt: last.toISOString() });
      }
      await tx.update(QuestionnaireEntity, { id }, { remindedAt: now });
      await this.invite(tx, row);
    });
  }

  /**
   * Gives more time; an expired link works again. The supplier is told by a mail.
   * @throws Problem questionnaire-not-found, questionnaire-already-submitted, questionnaire-closed, input-invalid
   */
  extend(id: string, dueOn: string): Promise<QuestionnaireView> {
    return this.change(id, async (tx, row, status) => {
      if (status !== 'expired') checkOpen(status);
      const now = new Date();
      checkDueOn(dueOn, dayOf(now));
      const changes = { dueOn, linkExpiresAt: linkExpiry(dueOn), remindedAt: now };
      await tx.update(QuestionnaireEntity, { id }, changes);
      await this.invite(tx, { ...row, ...changes });
    });
  }

  /**
   * Withdraws it: the link stops working at once.
   * @throws Problem questionnaire-not-found, questionnaire-already-submitted, questionnaire-closed
   */
  close(id: string, reason?: string): Promise<QuestionnaireView> {
    return this.change(id, async (tx, _row, status) => {
      if (status !== 'draft' && status !== 'expired') checkOpen(status);
      await tx.update(QuestionnaireEntity, { id }, { stage: 'closed', closedReason: reason?.trim() || null });
    });
  }

  private change(
    id: string,
    fn: (tx: EntityManager, row: QuestionnaireEntity, status: QuestionnaireStatus) => Promise<void>,
  ): Promise<QuestionnaireView> {
    return this.db.inCompany(async (tx) => {
      const row = await tx.findOne(QuestionnaireEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw questionnaireProblem('questionnaire-not-found', { questionnaireId: id });
      await fn(tx, row, statusAt(row, new Date()));
      return this.views.view(tx, id);
    });
  }

  private async invite(tx: EntityManager, row: QuestionnaireEntity): Promise<void> {
    const suppliers = await this.suppliers.suppliers(tx, [row.supplierId]);
    await this.invitations.remind(tx, row, suppliers);
  }
}
