import { CompanyDb, currentActor } from '@firebreak/platform/server';
import { platformProblem } from '@firebreak/platform/model';
import {
  answerFault,
  builtInTemplates,
  closestLanguage,
  completenessOf,
  groupCode,
  isCalendarDate,
  isGiven,
  questionnaireProblem,
  templateInLanguage,
  validUntil,
  vaultQuestion,
  vaultTemplate,
  saidTo,
  type Placed,
  type SaveVaultAnswer,
  type Template,
  type VaultAnswerView,
  type VaultChangeView,
  type VaultGroupName,
  type VaultGroupView,
  type VaultOverview,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { dayOf, latestDayAnywhere } from '../questionnaire-dates';
import { VaultAnswerEntity } from './vault-answer.entity';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';
import { VaultKeptAnswerEntity } from './vault-kept-answer.entity';
import { answerChanges, knownSite, latestAnswer, vaultAnswers, vaultDocuments } from './vault-rows.query';

/** The own company's answers, by question of the built-in templates. */
@Injectable()
export class VaultAnswers {
  constructor(private readonly db: CompanyDb) {}

  /** @param language of the templates' titles */
  async overview(language?: string): Promise<VaultOverview> {
    const today = dayOf(new Date());
    const { answers, documents, kept, copying } = await this.db.inCompany(async (tx) => ({
      answers: await vaultAnswers(tx, today),
      documents: await vaultDocuments(tx, today),
      kept: await tx.countBy(VaultKeptAnswerEntity, {}),
      copying: await tx.countBy(VaultQuestionnaireEntity, { copy: 'copying' }),
    }));
    const templates = await Promise.all(
      completenessOf(answers, documents, today).map(async (completeness) => {
        const template = templateCalled(completeness.template);
        const local = await templateInLanguage(template, closestLanguage(template, language));
        return { ...completeness, title: local.template.title };
      }),
    );
    return {
      templates,
      answers: answers.length,
      documents: documents.length,
      stale: [...answers, ...documents].filter(({ stale }) => stale).length,
      kept,
      copying,
    };
  }

  /** All groups of the built-in templates, by their titles. @param language of the titles */
  async groupNames(language?: string): Promise<readonly VaultGroupName[]> {
    const locals = await Promise.all(
      builtInTemplates().map((template) => templateInLanguage(template, closestLanguage(template, language))),
    );
    return locals.flatMap(({ template: { code, title: template, sections } }) =>
      sections.map((one) => ({ group: groupCode(code, one.code), section: one.title, template })),
    );
  }

  /** @throws Problem vault-group-unknown */
  async group(template: string, section: string): Promise<VaultGroupView> {
    const questions = vaultTemplate(template)?.questions.filter((one) => one.section === section) ?? [];
    if (questions.length === 0) throw questionnaireProblem('vault-group-unknown');
    const today = dayOf(new Date());
    const said = <T extends Placed>(held: readonly T[]) =>
      questions.flatMap(({ code }) => saidTo(held, template, code));
    return this.db.inCompany(async (tx) => {
      const answers = said(await vaultAnswers(tx, today));
      const documents = said(await vaultDocuments(tx, today));
      const groups = completenessOf(answers, documents, today).flatMap((one) => one.groups);
      const found = groups.find(({ group }) => group === groupCode(template, section));
      return {
        questions: questions.length,
        answered: found?.answered ?? 0,
        stale: found?.stale ?? 0,
        answers,
        documents,
      };
    });
  }

  /**
   * Keeps an answer as the next version.
   * @param at when it was given; now, unless somebody brings records from elsewhere
   * @throws Problem vault-question-unknown, answer-invalid, input-invalid for the date, vault-answer-changed with what
   *   is there now
   */
  save(
    templateCode: string,
    question: string,
    answer: SaveVaultAnswer,
    at = new Date(),
  ): Promise<VaultAnswerView | null> {
    const template = this.check(templateCode, question, answer, at);
    const today = dayOf(at);
    const value = isGiven(answer.value) ? answer.value : null;
    return this.db.inCompany(async (tx) => {
      const site = await siteOf(tx, answer.site);
      const place = { template: templateCode, question, site };
      const latest = await latestAnswer(tx, place);
      if ((latest?.version ?? 0) !== answer.version) throw changedElsewhere(latest);
      const row = {
        template: templateCode,
        question,
        site: site ?? '',
        version: answer.version + 1,
        templateVersion: template.version,
        value,
        answeredOn: today,
        validUntil: answer.validUntil ?? validUntil(today),
        sourceKind: 'own' as const,
        sourceCustomer: null,
        changedBy: currentActor().name,
        changedAt: at,
      };
      if (!(await insertVersion(tx, row))) throw changedElsewhere(await latestAnswer(tx, place));
      const { answeredOn, validUntil: last, version, templateVersion } = row;
      const source = { kind: 'own' as const, customer: null };
      return value === null
        ? null
        : {
            ...{ ...place, templateVersion, value, answeredOn, validUntil: last },
            ...{ source, version, stale: false },
          };
    });
  }

  /** Earlier states, newest first. @throws Problem vault-question-unknown */
  history(template: string, question: string, label?: string): Promise<VaultChangeView[]> {
    if (!vaultQuestion(template, question)) throw questionnaireProblem('vault-question-unknown');
    return this.db.inCompany(async (tx) =>
      answerChanges(tx, { template, question, site: await siteOf(tx, label) }),
    );
  }

  private check(code: string, question: string, answer: SaveVaultAnswer, at: Date): Template {
    const template = vaultTemplate(code);
    if (!template || !vaultQuestion(code, question)) throw questionnaireProblem('vault-question-unknown');
    const fault = answerFault(template, question, answer.value ?? '', latestDayAnywhere(at));
    if (fault) {
      const errors = [{ field: question, code: fault.code, message: fault.message }];
      throw questionnaireProblem('answer-invalid', { errors });
    }
    if (answer.validUntil !== undefined) checkValidUntil(answer.validUntil, dayOf(at));
    return template;
  }
}

/** @throws Problem vault-question-unknown for a site that no answer of the vault is about */
async function siteOf(tx: EntityManager, label: string | undefined): Promise<string | null> {
  if (label === undefined) return null;
  const site = await knownSite(tx, label);
  if (site === null) throw questionnaireProblem('vault-question-unknown', { site: label });
  return site;
}

/** @throws Problem input-invalid for a day that is none or has passed */
export function checkValidUntil(day: string, today: string): void {
  if (isCalendarDate(day) && day >= today) return;
  const message = `Choose a day from ${today} on, written as YYYY-MM-DD.`;
  throw platformProblem('input-invalid', {
    errors: [{ field: 'validUntil', code: 'date-out-of-range', message }],
  });
}

/** @returns false where somebody else was faster with this version */
export async function insertVersion(
  tx: EntityManager,
  row: Omit<VaultAnswerEntity, 'companyId'>,
): Promise<boolean> {
  const insert = tx.createQueryBuilder().insert().into(VaultAnswerEntity).values(row).orIgnore();
  const { raw } = (await insert.returning('version').execute()) as { readonly raw: readonly unknown[] };
  return raw.length === 1;
}

function templateCalled(code: string): Template {
  const template = vaultTemplate(code);
  if (!template) throw questionnaireProblem('template-not-found', { code });
  return template;
}

function changedElsewhere(latest: VaultAnswerEntity | null) {
  const { value = null, version = 0 } = latest ?? {};
  return questionnaireProblem('vault-answer-changed', { value, version });
}
