import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor, currentCompanyId } from '@firebreak/platform/server';
import { guardCell, type ImportOutcome, type ImportRowView } from '@firebreak/supply-chain/model';
import { stringify } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import { listStagedRows } from './staged-rows.query';
import { SupplierImportsService } from './supplier-imports.service';

const BATCH = 1000;
const TOLD: readonly ImportOutcome[] = ['wrong', 'doubtful'];

/** The rows that need a person, as they came, with what is the matter: to repair in a spreadsheet and send again. */
@Injectable()
export class ImportErrorFile {
  constructor(
    private readonly db: CompanyDb,
    private readonly imports: SupplierImportsService,
  ) {}

  /** @throws Problem supplier-import-not-found */
  async open(id: string): Promise<Readable> {
    const { columns } = await this.imports.get(id);
    return Readable.from(this.lines(id, columns, currentCompanyId()));
  }

  /** Each batch is a transaction of its own; the request's scope is gone while the file is downloaded. */
  private async *lines(id: string, columns: readonly string[], companyId: string): AsyncGenerator<string> {
    const actor = currentActor();
    yield `\uFEFF${stringify([[...columns, 'Row', 'Problems'].map(guardCell)])}`;
    for (let after = 0; ;) {
      const read = (last: number) => () =>
        this.db.inCompany((tx) => listStagedRows(tx, id, { outcomes: TOLD, after: last, limit: BATCH }));
      const rows = await this.db.runAs(companyId, read(after), actor);
      yield stringify(rows.map((row) => lineOf(row, columns.length)));
      if (rows.length < BATCH) return;
      after = rows.at(-1)?.rowNumber ?? after;
    }
  }
}

function lineOf(row: ImportRowView, columns: number): (string | number)[] {
  const cells = Array.from({ length: columns }, (_, column) => guardCell(row.cells[column] ?? ''));
  const told = row.issues.map((issue) =>
    issue.column ? `${issue.column}: ${issue.message}` : issue.message,
  );
  return [...cells, row.rowNumber, guardCell(told.join(' | '))];
}
