import {
  answerProposals,
  askedTemplate,
  partsOf,
  type AnswerProposal,
  type AnsweredBefore,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { earlierSubmissions } from './earlier-submissions.query';
import { LocalTemplates } from './local-templates';
import { circumstancesOf } from './open-form';
import { latestDayAnywhere } from './questionnaire-dates';
import type { QuestionnaireEntity } from './questionnaire.entity';
import { RespondentAccess } from './respondent-access';
import { findTemplates } from './templates/find-templates.query';

/** Answers that a respondent may confirm instead of giving them again. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly access: RespondentAccess,
    private readonly locals: LocalTemplates,
  ) {}

  /**
   * What the same supplier answered to this buyer before. Nothing is filled in: confirming is saving.
   * @param language of the reader; the one of the mail where absent
   * @throws Problem as for reading
   */
  proposals(token: string, language?: string): Promise<readonly AnswerProposal[]> {
    return this.access.read(token, async (tx, open) => {
      const earlier = await this.earlier(tx, open, language ?? open.language);
      const find = await findTemplates(tx, [open]);
      const asked = { template: askedTemplate(open, find), parts: partsOf(open, find) };
      return answerProposals(asked, earlier, latestDayAnywhere(new Date()), circumstancesOf(open));
    });
  }

  private async earlier(
    tx: EntityManager,
    { id, supplierId }: QuestionnaireEntity,
    language: string,
  ): Promise<readonly AnsweredBefore[]> {
    const submissions = (await earlierSubmissions(tx, [supplierId], id)).get(supplierId) ?? [];
    const find = await findTemplates(
      tx,
      submissions.map(({ questionnaire }) => questionnaire),
    );
    const found: AnsweredBefore[] = [];
    for (const { questionnaire: before, answers, answeredOn } of submissions) {
      const { title } = (await this.locals.view(tx, before, language, before.sentAt)).template;
      found.push({
        template: askedTemplate(before, find),
        parts: partsOf(before, find),
        answers,
        ...{ title, answeredOn },
      });
    }
    return found;
  }
}
