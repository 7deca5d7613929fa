import type { AnswerValue, SaveAnswer, SavedAnswer } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import type { QuestionnaireEntity } from './questionnaire.entity';

/** One row of `save_answer`, and of `save_portal_answers` where it saves or finds a conflict. */
export interface StoredAnswerRow {
  readonly outcome: 'saved' | 'conflict';
  readonly stored_value: AnswerValue | null;
  readonly stored_version: number;
  readonly stored_at: Date;
  readonly stored_by: string | null;
}

export type AnswerToSave = SaveAnswer & { readonly question: string };

export interface StoredAnswer {
  readonly outcome: 'saved' | 'conflict';
  readonly answer: SavedAnswer;
}

/** Saves one answer in the caller's transaction, in the name of whom the questionnaire was sent to. */
export async function saveAnswer(
  tx: EntityManager,
  questionnaire: QuestionnaireEntity,
  { question, value, version, id = undefined, replaces = [] }: AnswerToSave,
  at: Date,
): Promise<StoredAnswer> {
  const [row] = await tx.query<StoredAnswerRow[]>(
    `SELECT * FROM save_answer($1, $2, $3, $4, $5, $6, $7, NULL, $8)`,
    [
      questionnaire.id,
      question,
      value === null ? null : JSON.stringify(value),
      version,
      id ?? null,
      replaces,
      questionnaire.recipientName,
      at,
    ],
  );
  if (!row) throw new Error('save_answer answers with one row');
  return toStoredAnswer(question, row);
}

export function toStoredAnswer(question: string, row: StoredAnswerRow): StoredAnswer {
  return {
    outcome: row.outcome,
    answer: {
      question,
      value: row.stored_value,
      version: row.stored_version,
      savedAt: row.stored_at.toISOString(),
      savedBy: row.stored_by,
    },
  };
}
