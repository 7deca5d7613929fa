import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  effectiveFacts,
  faultOf,
  formAnswers,
  lawsWithForms,
  statementProblem,
  whichLawsApply,
  type FilledForm,
  type FormAnswerView,
  type FormData,
  type SaveFormAnswer,
  type StatementContent,
  type StatementFormsView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ensureChangeable } from '../approval/ensure-changeable';
import { findStatement } from '../find-statements.query';
import { LawFactsService } from '../laws/law-facts.service';
import { LawsService } from '../laws/laws.service';
import { StatementEntity } from '../statement.entity';
import { toContent } from '../statement-views';
import { today } from '../today';
import { findFormAnswers, withFormAnswers } from './form-answers-of';
import { StatementFormAnswerEntity } from './statement-form-answer.entity';

/** Official forms that go with a statement: filled in from its data, completed by persons. */
@Injectable()
export class StatementForms {
  constructor(
    private readonly db: CompanyDb,
    private readonly laws: LawsService,
    private readonly facts: LawFactsService,
  ) {}

  /** @throws Problem statement-not-found */
  get(statementId: string): Promise<StatementFormsView> {
    return this.db.inCompany((tx) => this.view(tx, statementId));
  }

  /**
   * Puts a person's words or choices before what the data gives; an empty value lets the data fill the part again.
   * @throws Problem statement-not-found, statement-locked, form-answer-unfit, statement-changed when somebody else saved
   *   since; with what they saved
   */
  save(statementId: string, { version, ...answer }: SaveFormAnswer): Promise<StatementFormsView> {
    return this.db.inCompany(async (tx) => {
      await ensureChangeable(tx, statementId);
      const { forms } = await this.view(tx, statementId);
      const fault = faultOf(forms, answer);
      if (fault) throw statementProblem('form-answer-unfit', { ...fault, criterion: answer.criterion, part: answer.part }); // prettier-ignore
      const place = { statementId, criterion: answer.criterion, part: answer.part };
      // The statement's row is held: nobody else writes in between.
      const before = await tx.findOneBy(StatementFormAnswerEntity, place);
      if ((before?.version ?? 0) !== version)
        throw statementProblem('statement-changed', { answer: before && toAnswerView(before) });
      const row = { ...place, text: answer.text, chosen: [...answer.chosen], updatedBy: currentActor().name };
      if (before) await tx.update(StatementFormAnswerEntity, place, { ...row, version: version + 1 });
      else await tx.insert(StatementFormAnswerEntity, row);
      await tx.update(StatementEntity, { id: statementId }, { updatedAt: new Date() });
      return this.view(tx, statementId);
    });
  }

  /** The forms of a content, of a frozen one too; what the company is and has stated before is as of today. */
  fill(content: StatementContent): Promise<FilledForm[]> {
    return this.db.inCompany(async (tx) => {
      const laws = lawsWithForms(await this.laws.all(), content.frameworkIds);
      return laws.length === 0 ? [] : formAnswers(laws, await this.data(tx, content));
    });
  }

  private async view(tx: EntityManager, statementId: string): Promise<StatementFormsView> {
    const answers = await findFormAnswers(tx, statementId);
    const content = withFormAnswers(toContent(await findStatement(tx, statementId)), answers);
    return { forms: await this.fill(content), answers: answers.map(toAnswerView) };
  }

  private async data(tx: EntityManager, content: StatementContent): Promise<FormData> {
    const { typed, known } = await this.facts.get();
    const facts = effectiveFacts(typed, known);
    const verdicts = whichLawsApply(await this.laws.thresholds(), facts, today());
    const earlier = await tx.find(StatementEntity, { select: { periodFrom: true, periodTo: true } });
    return {
      content,
      facts,
      verdicts: Object.fromEntries(verdicts.map(({ framework, verdict }) => [framework, verdict])),
      earlier: earlier
        .map(({ periodFrom: from, periodTo: to }) => ({ from, to }))
        .filter(({ to }) => to < content.period.to),
    };
  }
}

function toAnswerView(row: StatementFormAnswerEntity): FormAnswerView {
  const { criterion, part, text, chosen, version, updatedAt, updatedBy } = row;
  return { criterion, part, text, chosen, version, updatedAt: updatedAt.toISOString(), updatedBy };
}
