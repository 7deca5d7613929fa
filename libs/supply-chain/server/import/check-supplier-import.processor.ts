import { Injectable } from '@nestjs/common';
import { Problem } from '@firebreak/platform/model';
import {
  CompanyDb,
  FileStore,
  Processes,
  type JobContext,
  type JobHandler,
} from '@firebreak/platform/server';
import { MAX_IMPORT_ROWS, supplyChainProblem, type ImportCounts } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { ImportStaging } from './import-staging';
import { readTable } from './read-table';
import { readWhole } from './read-whole';
import { countStagedRows } from './staged-rows.query';
import { SupplierImportRowEntity } from './supplier-import-row.entity';
import { SupplierImportEntity } from './supplier-import.entity';
import { CheckSupplierImport } from './supplier-import-jobs';
import type { TableRow } from './table-row';

const CHUNK = 1000;

/** Safe to run twice: it stages the rows anew, all in one transaction. */
@Injectable()
@Processes(CheckSupplierImport)
export class CheckSupplierImportProcessor implements JobHandler<{ importId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
  ) {}

  async run({ importId }: { importId: string }, job: JobContext): Promise<object | void> {
    try {
      return await this.db.inCompany((tx) => this.check(tx, importId, job));
    } catch (error) {
      if (error instanceof Problem) await this.noteFailure(importId, error.code);
      throw error;
    }
  }

  private async check(tx: EntityManager, importId: string, job: JobContext): Promise<ImportCounts | void> {
    const found = await tx.findOne(SupplierImportEntity, {
      where: { id: importId },
      lock: { mode: 'pessimistic_write' },
    });
    if (found?.state !== 'checking') return;
    await tx.delete(SupplierImportRowEntity, { importId });
    const { stream } = await this.files.open(tx, found.fileId);
    const staging = new ImportStaging(tx, importId, {
      headers: found.columns,
      matching: found.matching,
      decimalMark: found.decimalMark,
    });
    const content = await readWhole(stream);
    for await (const chunk of chunksAfter(readTable(content, found), found.headerRow)) {
      await staging.stage(chunk);
      if (staging.rows > MAX_IMPORT_ROWS)
        throw supplyChainProblem('file-has-too-many-rows', { most: MAX_IMPORT_ROWS });
      await job.progress(staging.rows, Math.max(staging.rows + CHUNK, content.length / 100));
    }
    if (staging.rows === 0) throw supplyChainProblem('file-has-no-rows');
    await staging.linkBuyers();
    const counts = await countStagedRows(tx, importId);
    await tx.update(
      SupplierImportEntity,
      { id: importId },
      { state: 'checked', counts, checkedAt: new Date(), failure: null },
    );
    return counts;
  }

  private async noteFailure(importId: string, failure: string): Promise<void> {
    await this.db.inCompany((tx) =>
      tx.update(SupplierImportEntity, { id: importId }, { state: 'failed', failure }),
    );
  }
}

async function* chunksAfter(rows: AsyncIterable<TableRow>, headerRow: number): AsyncGenerator<TableRow[]> {
  let chunk: TableRow[] = [];
  for await (const row of rows) {
    if (row.rowNumber <= headerRow) continue;
    chunk.push(row);
    if (chunk.length === CHUNK) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
