import { CompanyDb, currentActor, currentCompanyId } from '@firebreak/platform/server';
import type { QuestionnaireListItem } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { openListExport, type ExportColumn } from './list-export';
import { listQuestionnaires, type QuestionnaireListQuery } from './list-questionnaires.query';

const BATCH = 1000;

const COLUMNS: readonly ExportColumn<QuestionnaireListItem>[] = [
  ['Supplier', 36, (item) => item.supplierName],
  ['Questionnaire', 34, (item) => item.templateTitle],
  ['Status', 14, (item) => item.status],
  ['Overdue', 9, (item) => (item.overdue ? 'yes' : 'no')],
  ['Due on', 12, (item) => item.dueOn],
  ['Answered, %', 12, (item) => Math.round(100 * item.answeredRatio)],
  ['Controls, 0 to 100', 18, (item) => item.controlScore],
  ['Sent to', 32, (item) => item.recipientEmail],
  ['Language', 10, (item) => item.language],
  ['Sent at', 26, (item) => item.sentAt],
  ['Submitted at', 26, (item) => item.submittedAt],
];

/** Writes the filtered questionnaires to a file while it is being downloaded, batch by batch. */
@Injectable()
export class QuestionnaireExport {
  constructor(private readonly db: CompanyDb) {}

  open(format: 'csv' | 'xlsx', query: QuestionnaireListQuery) {
    const batches = this.batches(query, currentCompanyId());
    return openListExport({
      format,
      name: 'questionnaires',
      sheet: 'Questionnaires',
      columns: COLUMNS,
      batches,
    });
  }

  /** Each batch is a transaction of its own: a slow download holds none open. The request's scope is gone by then. */
  private async *batches(
    query: QuestionnaireListQuery,
    companyId: string,
  ): AsyncGenerator<readonly QuestionnaireListItem[]> {
    const actor = currentActor();
    for (let cursor: string | null | undefined; cursor !== null;) {
      const read = (from: string | undefined) => () =>
        this.db.inCompany((tx) => listQuestionnaires(tx, { ...query, cursor: from, limit: BATCH }));
      const page = await this.db.runAs(companyId, read(cursor), actor);
      yield page.items;
      cursor = page.nextCursor;
    }
  }
}
