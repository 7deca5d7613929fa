import type { Answers } from '@firebreak/questionnaires/model';
import { In, type EntityManager } from 'typeorm';
import { QuestionnaireEntity } from './questionnaire.entity';

/** What one supplier answered to one questionnaire. */
export interface EarlierSubmission {
  readonly questionnaire: QuestionnaireEntity;
  readonly answers: Answers;
  /** Calendar date. */
  readonly answeredOn: string;
}

/** Submissions looked at: older answers than those of ten questionnaires are nobody's any more. */
const LOOKED_AT = 10;

interface Row {
  readonly questionnaire_id: string;
  readonly answers: Answers;
  readonly answered_on: string;
}

/**
 * The last submissions of each supplier, by its id, the newest first; a supplier without any is absent.
 * @param but a questionnaire that is left out
 */
export async function earlierSubmissions(
  tx: EntityManager,
  supplierIds: readonly string[],
  but: string | null = null,
): Promise<ReadonlyMap<string, readonly EarlierSubmission[]>> {
  const rows = await tx.query<Row[]>(
    `SELECT s.questionnaire_id, s.answers, s.answered_on::text
       FROM unnest($1::uuid[]) AS wanted (supplier_id)
       CROSS JOIN LATERAL (
         SELECT questionnaire_id, answers, answered_on, submitted_at, id FROM questionnaire_submission
          WHERE supplier_id = wanted.supplier_id AND questionnaire_id IS DISTINCT FROM $2::uuid
          ORDER BY submitted_at DESC, id DESC LIMIT $3) s
      ORDER BY s.submitted_at DESC, s.id DESC`,
    [supplierIds, but, LOOKED_AT],
  );
  const ids = rows.map((row) => row.questionnaire_id);
  const questionnaires = await tx.findBy(QuestionnaireEntity, { id: In(ids) });
  const byId = new Map(questionnaires.map((one) => [one.id, one]));
  const found = rows.flatMap(
    ({ questionnaire_id: id, answers, answered_on: answeredOn }): EarlierSubmission[] => {
      const questionnaire = byId.get(id);
      return questionnaire ? [{ questionnaire, answers, answeredOn }] : [];
    },
  );
  return Map.groupBy(found, ({ questionnaire }) => questionnaire.supplierId);
}
