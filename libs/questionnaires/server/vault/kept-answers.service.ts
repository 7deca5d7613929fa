import { CompanyDb } from '@firebreak/platform/server';
import { keptUnder, type KeptAnswer, type KeptQuestionnaireView } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { dayOf } from '../questionnaire-dates';
import { VaultCustomerEntity } from './vault-customer.entity';
import { VaultDocumentEntity } from './vault-document.entity';
import { VaultKeptAnswerEntity } from './vault-kept-answer.entity';
import { VaultQuestionnaireEntity } from './vault-questionnaire.entity';
import { toDocumentView } from './vault-rows.query';

/** The own company's record of what it answered to customers' own questions. */
@Injectable()
export class KeptAnswers {
  constructor(private readonly db: CompanyDb) {}

  /** By questionnaire, the newest first; those without any are not there. */
  list(): Promise<KeptQuestionnaireView[]> {
    const today = dayOf(new Date());
    return this.db.inCompany(async (tx) => {
      const rows = await tx.find(VaultKeptAnswerEntity, { order: { place: 'ASC' } });
      const byQuestionnaire = Map.groupBy(rows, ({ questionnaireId }) => questionnaireId);
      const customers = await tx.find(VaultCustomerEntity);
      const questionnaires = await tx.find(VaultQuestionnaireEntity, {
        order: { createdAt: 'DESC', id: 'DESC' },
      });
      const documents = await tx.find(VaultDocumentEntity, {
        where: { template: In(questionnaires.map(({ id }) => keptUnder(id))) },
        order: { question: 'ASC', id: 'ASC' },
      });
      return questionnaires.flatMap(({ id, title, customerId }): KeptQuestionnaireView[] => {
        const answers = byQuestionnaire.get(id) ?? [];
        const own = documents.filter(({ template }) => template === keptUnder(id));
        if (answers.length + own.length === 0) return [];
        return [
          {
            id,
            title,
            customer: customers.find((one) => one.id === customerId)?.name ?? '',
            answeredOn: answers[0]?.answeredOn ?? dayOf(own[0]?.addedAt ?? new Date()),
            answers: answers.map(toKeptAnswer),
            documents: own.map((row) => toDocumentView(row, today)),
          },
        ];
      });
    });
  }
}

function toKeptAnswer({ key, section, wording, site, value }: VaultKeptAnswerEntity): KeptAnswer {
  return { key, section, wording, site, value };
}

/** Keeps what was answered to one questionnaire, in place of what was kept of it before. */
export async function keepAnswers(
  tx: EntityManager,
  questionnaireId: string,
  answers: readonly KeptAnswer[],
  answeredOn: string,
): Promise<void> {
  await tx.delete(VaultKeptAnswerEntity, { questionnaireId });
  const rows = answers.map((answer, place) => ({ ...answer, questionnaireId, place, answeredOn }));
  if (rows.length > 0) await tx.insert(VaultKeptAnswerEntity, rows);
}
