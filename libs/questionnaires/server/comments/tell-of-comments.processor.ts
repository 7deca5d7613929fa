import { CompanyDb, Processes, type JobHandler } from '@firebreak/platform/server';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { RespondentMails } from '../respondent-mails';
import { commentsFor } from './stored-comments';
import { TellSupplierOfComments } from './tell-of-comments.job';

/** Tells the respondent that there is something to read, unless they have answered it meanwhile. */
@Injectable()
@Processes(TellSupplierOfComments)
export class TellOfCommentsProcessor implements JobHandler<{ readonly questionnaireId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SupplierDirectory,
    private readonly mails: RespondentMails,
  ) {}

  run({ questionnaireId: id }: { readonly questionnaireId: string }): Promise<{ mailed: boolean }> {
    return this.db.inCompany(async (tx) => {
      const row = await tx.findOneBy(QuestionnaireEntity, { id });
      if (!row || row.stage === 'draft' || row.stage === 'closed') return { mailed: false };
      const last = (await commentsFor(tx, id, 'buyer')).at(-1);
      if (last?.side !== 'buyer') return { mailed: false };
      const { name } = await this.suppliers.supplier(tx, row.supplierId);
      await this.mails.tellComments(tx, row, name);
      return { mailed: true };
    });
  }
}
