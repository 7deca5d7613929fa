import {
  answerProposals,
  answerReuse,
  askedTemplate,
  NOTHING_KNOWN,
  partsOf,
  type AnswerReuse,
  type SentParts,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { earlierSubmissions } from './earlier-submissions.query';
import { KnownCircumstances } from './known-circumstances';
import { latestDayAnywhere } from './questionnaire-dates';
import { findTemplates } from './templates/find-templates.query';

/** Says before a questionnaire is sent how much of it is new to each supplier. */
@Injectable()
export class AnswersBefore {
  constructor(private readonly circumstances: KnownCircumstances) {}

  /**
   * By supplier id; a supplier who has answered none of it is absent.
   * @param sent what would be asked
   * @throws Problem template-not-found
   */
  async of(
    tx: EntityManager,
    supplierIds: readonly string[],
    sent: SentParts,
  ): Promise<ReadonlyMap<string, AnswerReuse>> {
    const earlier = await earlierSubmissions(tx, supplierIds);
    if (earlier.size === 0) return new Map();
    const given = [...earlier.values()].flat();
    const find = await findTemplates(tx, [sent, ...given.map(({ questionnaire }) => questionnaire)]);
    const known = await this.circumstances.of(tx, [...earlier.keys()]);
    const asked = { template: askedTemplate(sent, find), parts: partsOf(sent, find) };
    const today = latestDayAnywhere(new Date());
    const found = new Map<string, AnswerReuse>();
    for (const [supplierId, submissions] of earlier) {
      const before = submissions.map(({ questionnaire, answers, answeredOn }) => ({
        template: askedTemplate(questionnaire, find),
        parts: partsOf(questionnaire, find),
        answers,
        title: '',
        answeredOn,
      }));
      const at = known.get(supplierId) ?? NOTHING_KNOWN;
      const reuse = answerReuse(asked.template, answerProposals(asked, before, today, at), at);
      if (reuse) found.set(supplierId, reuse);
    }
    return found;
  }
}
