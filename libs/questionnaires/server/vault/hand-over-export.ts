import { CompanyDb, currentActor, currentCompanyId } from '@firebreak/platform/server';
import type { HandOverView } from '@firebreak/questionnaires/model';
import { guardCell } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { HandOvers } from './hand-overs.service';

const BATCH = 200;

/** Header and value of each exported column. */
const COLUMNS: readonly (readonly [string, (item: HandOverView) => string | number | null])[] = [
  ['Handed over at', (item) => item.handedOverAt],
  ['By', (item) => item.handedOverBy],
  ['Customer', (item) => item.customer],
  ['Questionnaire', (item) => item.questionnaire],
  ['State', (item) => item.state],
  ['Delivered at', (item) => item.deliveredAt],
  ['Answers', (item) => item.answers],
  ['Documents', (item) => item.documents],
  ['Groups consented to', (item) => item.consents.map(({ group }) => group).join(', ')],
  ['Consents', (item) => item.consents.map(({ id }) => id).join(', ')],
  [
    'Withdrawn since',
    (item) =>
      item.consents.flatMap(({ group, withdrawnAt: at }) => (at ? [`${group} (${at})`] : [])).join(', '),
  ],
  [
    'Customer told of it',
    (item) => item.consents.flatMap(({ group, toldAt: at }) => (at ? [`${group} (${at})`] : [])).join(', '),
  ],
  ['To fill in', (item) => item.toFill],
  ['Filled in', (item) => item.filled],
  ['To attach', (item) => item.toAttach],
  ['Attached', (item) => item.attached],
  ['SHA-256', (item) => item.sha256],
  ['Key', (item) => item.keyId],
];

/** Writes the log of hand-overs to a CSV file while it is being downloaded. */
@Injectable()
export class HandOverExport {
  constructor(
    private readonly db: CompanyDb,
    private readonly handOvers: HandOvers,
  ) {}

  open() {
    return {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="hand-overs.csv"',
        'cache-control': 'private, no-store',
      },
      stream: Readable.from(this.chunks(currentCompanyId())),
    };
  }

  /** The mark in front tells spreadsheet programs that it is UTF-8. The request's scope is gone by the later chunks. */
  private async *chunks(companyId: string): AsyncGenerator<string> {
    const actor = currentActor();
    yield `\uFEFF${stringify([COLUMNS.map(([header]) => header)])}`;
    for (let cursor: string | null | undefined; cursor !== null;) {
      const read = (from: string | undefined) => () =>
        this.handOvers.list({ limit: BATCH, ...(from && { cursor: from }) });
      const page = await this.db.runAs(companyId, read(cursor), actor);
      yield stringify(page.items.map(cellsOf));
      cursor = page.nextCursor;
    }
  }
}

function cellsOf(item: HandOverView) {
  return COLUMNS.map(([, cell]) => {
    const value = cell(item);
    return typeof value === 'string' ? guardCell(value) : value;
  });
}
