import { isEmpty, type FormAnswer, type StatementContent } from '@firebreak/statements/model';
import type { EntityManager } from 'typeorm';
import { StatementFormAnswerEntity } from './statement-form-answer.entity';

/** Every part that somebody touched, emptied ones too, by field. */
export function findFormAnswers(
  tx: EntityManager,
  statementId: string,
): Promise<StatementFormAnswerEntity[]> {
  return tx.find(StatementFormAnswerEntity, {
    where: { statementId },
    order: { criterion: 'ASC', part: 'ASC' },
  });
}

/** The content with what persons put into forms. Without any it stays as it was, and so does its hash. */
export function withFormAnswers(
  content: StatementContent,
  rows: readonly StatementFormAnswerEntity[],
): StatementContent {
  const formAnswers = rows
    .map(({ criterion, part, text, chosen }): FormAnswer => ({ criterion, part, text, chosen }))
    .filter((answer) => !isEmpty(answer));
  return formAnswers.length === 0 ? content : { ...content, formAnswers };
}
