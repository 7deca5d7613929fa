import { stepWords, type MeasureView, type StepWords, type Template } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LocalTemplates } from '../local-templates';
import { templateOf } from '../open-form';
import type { QuestionnaireEntity } from '../questionnaire.entity';
import { MeasureEntity } from './measure.entity';
import { findingStates } from './review-findings.query';

/** What was agreed and turned down because of answers, as the buyer and the supplier see it. */
@Injectable()
export class MeasureViews {
  constructor(private readonly locals: LocalTemplates) {}

  /**
   * In the order in which it was decided.
   * @param reader language that the supplier reads
   */
  async of(tx: EntityManager, row: QuestionnaireEntity, reader: string): Promise<MeasureView[]> {
    const where = { questionnaireId: row.id };
    const rows = await tx.find(MeasureEntity, { where, order: { id: 'ASC' } });
    const states = await findingStates(
      tx,
      rows.flatMap(({ findingId }) => findingId ?? []),
    );
    const words = await this.words(tx, row, rows, reader);
    return rows.map((one) => toMeasureView(one, states, words.get(one.id)));
  }

  /** Of those agreed, by id. */
  private async words(
    tx: EntityManager,
    row: QuestionnaireEntity,
    rows: readonly MeasureEntity[],
    reader: string,
  ): Promise<ReadonlyMap<string, StepWords>> {
    const agreed = rows.flatMap(({ id, question, action, language }) =>
      action === null ? [] : [{ id, question, action, language }],
    );
    if (agreed.length === 0) return new Map();
    const local = await this.locals.view(tx, row, reader, row.sentAt);
    const written: Template[] = [await templateOf(tx, row)];
    for (const language of new Set(agreed.flatMap((one) => one.language ?? []))) {
      // As reviewers see it when they agree: with every correction that was signed off since it was sent, and without.
      for (const at of [row.sentAt, null])
        written.push((await this.locals.view(tx, row, language, at)).template);
    }
    return new Map(agreed.map((one) => [one.id, stepWords(one, written, local)]));
  }
}

function toMeasureView(
  row: MeasureEntity,
  states: ReadonlyMap<string, string>,
  words: StepWords | undefined,
): MeasureView {
  const { id, question, contradiction, state, reason, decidedBy, decidedAt } = row;
  const { auditId, findingId, code, severity, description, owner, dueOn } = row;
  const agreed = auditId && findingId && code && severity && description && words && owner && dueOn;
  return {
    id,
    question,
    contradiction,
    state,
    finding: agreed
      ? { ...words, auditId, id: findingId, code, severity, description, owner, dueOn, state: states.get(findingId) ?? null }
      : null, // prettier-ignore
    reason,
    decidedBy,
    decidedAt: decidedAt.toISOString(),
  };
}
