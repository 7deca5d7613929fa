import { CompanyDb, currentActor, currentCompanyId } from '@firebreak/platform/server';
import type { CampaignRecipientView } from '@firebreak/questionnaires/model/campaigns';
import { Injectable } from '@nestjs/common';
import { openListExport, type ExportColumn } from '../list-export';
import { campaignBoard, type BoardQuery } from './campaign-board.query';

const BATCH = 1000;

const COLUMNS: readonly ExportColumn<CampaignRecipientView>[] = [
  ['Supplier', 36, (item) => item.supplierName],
  ['Questionnaire', 34, (item) => item.templateTitle],
  ['Status', 14, (item) => item.status],
  ['Left out because', 18, (item) => item.leftOut],
  ['Overdue', 9, (item) => (item.overdue ? 'yes' : 'no')],
  ['Due on', 12, (item) => item.dueOn],
  ['Answered, %', 12, (item) => Math.round(100 * item.answeredRatio)],
  ['Sent to', 32, (item) => item.email],
  ['Language', 10, (item) => item.language],
  ['Sent at', 26, (item) => item.sentAt],
  ['Reminded at', 26, (item) => item.remindedAt],
  ['Submitted at', 26, (item) => item.submittedAt],
  ['Not delivered because', 36, (item) => item.bounceReason],
  ['Also sent to', 40, (item) => othersIn(item)],
];

/** Addresses beside the first, each with the day of its first mail. */
function othersIn({ writtenTo }: CampaignRecipientView): string | null {
  const others = writtenTo.filter(({ first }) => !first);
  const texts = others.map(({ email, since }) => (since ? `${email} (${since.slice(0, 10)})` : email));
  return texts.join(', ') || null;
}

/** Writes the filtered board to a file, batch by batch. */
@Injectable()
export class CampaignExport {
  constructor(private readonly db: CompanyDb) {}

  open(format: 'csv' | 'xlsx', campaignId: string, query: BoardQuery) {
    const batches = this.batches(campaignId, query, currentCompanyId());
    return openListExport({ format, name: 'campaign', sheet: 'Campaign', columns: COLUMNS, batches });
  }

  /** Each batch is a transaction of its own: a slow download holds none open. The request's scope is gone by then. */
  private async *batches(
    campaignId: string,
    query: BoardQuery,
    companyId: string,
  ): AsyncGenerator<readonly CampaignRecipientView[]> {
    const actor = currentActor();
    for (let cursor: string | null | undefined; cursor !== null;) {
      const read = (from: string | undefined) => () =>
        this.db.inCompany((tx) => campaignBoard(tx, campaignId, { ...query, cursor: from, limit: BATCH }));
      const page = await this.db.runAs(companyId, read(cursor), actor);
      yield page.items;
      cursor = page.nextCursor;
    }
  }
}
