import {
  contradictionsOf,
  sidesOf,
  type Contradiction,
  type ContradictionView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KnownCircumstances } from '../known-circumstances';
import type { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import type { QuestionnaireEntity } from '../questionnaire.entity';
import { ContradictionDecisionEntity } from './contradiction-decision.entity';
import { knownBesideSites } from './known-of-supplier.query';

/** Holds submitted answers against what is on record of the supplier now. */
@Injectable()
export class ContradictionsInAnswers {
  constructor(private readonly circumstances: KnownCircumstances) {}

  async find(
    tx: EntityManager,
    { id, supplierId, templateCode }: QuestionnaireEntity,
    { answers, answeredOn }: QuestionnaireSubmissionEntity,
  ): Promise<readonly Contradiction[]> {
    const sites = await this.circumstances.sites(tx, supplierId);
    const known = { sites, ...(await knownBesideSites(tx, { supplierId, questionnaireId: id, answeredOn })) };
    return contradictionsOf(templateCode, { answers, answeredOn, known });
  }

  /** With what people decided; a decision about other values than those of today is none. */
  async views(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    submission: QuestionnaireSubmissionEntity,
  ): Promise<readonly ContradictionView[]> {
    const rows = await tx.findBy(ContradictionDecisionEntity, { questionnaireId: questionnaire.id });
    const decided = new Map(rows.map((row) => [row.contradiction, row]));
    return (await this.find(tx, questionnaire, submission)).map((one) => {
      const row = decided.get(one.key);
      const holds = row !== undefined && row.sides === sidesOf(one) && row.decision !== 'open';
      return {
        ...one,
        decision: holds ? row.decision : null,
        note: holds ? row.note : null,
        decidedBy: holds ? row.decidedBy : null,
        version: row?.version ?? 0,
      };
    });
  }
}
