import { setImmediate as others } from 'node:timers/promises';
import { askedTemplate } from '@firebreak/questionnaires/model';
import type { ControlScore, FindTemplate, SentParts } from '@firebreak/questionnaires/model';
import { findTemplates } from '@firebreak/questionnaires/server';
import { answerChanges, controlsIf, FEWEST_ANSWERS, median } from '@firebreak/risk/model';
import type { AnsweredQuestionnaire, ExpectedControls } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';

interface DetailRow extends SentParts {
  readonly supplierId: string;
  readonly scoreId: string;
  readonly detail: ControlScore;
}

/** The newest answers of a supplier, and the score that they are of. */
export interface StoredQuestionnaire extends AnsweredQuestionnaire {
  readonly scoreId: string;
}

const DETAILS = `
  SELECT supplier_id AS "supplierId", template_code AS "templateCode", template_version AS "templateVersion", asked,
         score_id AS "scoreId", detail
  FROM risk_input_control_detail`;

/** Answers read at once: each is some ten kilobytes. */
const PAGE = 250;

/** The newest answers of suppliers with their scores, by supplier id; who has not answered is absent. */
export async function answeredQuestionnaires(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<Map<string, StoredQuestionnaire>> {
  const rows = await tx.query<DetailRow[]>(`${DETAILS} WHERE supplier_id = ANY ($1::uuid[])`, [supplierIds]);
  const find = await findTemplates(tx, rows);
  return new Map(
    rows.map((row) => [row.supplierId, { scoreId: row.scoreId, ...toQuestionnaire(row, find) }]),
  );
}

/** What the suppliers that did answer came to, in the middle; nothing is expected where too few have. */
export async function expectedControls(tx: EntityManager): Promise<ExpectedControls> {
  const answered: number[] = [];
  const verified: number[] = [];
  for (let after = ''; ;) {
    const rows = await tx.query<DetailRow[]>(
      `${DETAILS} WHERE $1 = '' OR supplier_id > $1::uuid ORDER BY supplier_id LIMIT ${PAGE}`,
      [after],
    );
    const find = await findTemplates(tx, rows);
    for (const row of rows) {
      const questionnaire = toQuestionnaire(row, find);
      const now = { submissionId: '', score: row.detail.score, answeredOn: '' };
      answered.push(now.score);
      verified.push(controlsIf(questionnaire, answerChanges(questionnaire, 'verify'), now).score);
    }
    await others(); // requests and other jobs of the process get their turn
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) break;
    after = last.supplierId;
  }
  const enough = answered.length >= FEWEST_ANSWERS;
  return {
    answered: enough ? median(answered) : null,
    verified: enough ? median(verified) : null,
    suppliers: answered.length,
  };
}

function toQuestionnaire({ detail, ...parts }: DetailRow, find: FindTemplate): AnsweredQuestionnaire {
  return { template: askedTemplate(parts, find), detail };
}
