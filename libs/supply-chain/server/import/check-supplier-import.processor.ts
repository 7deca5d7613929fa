import { Injectable } from '@nestjs/common';
import { Problem } from '@firebreak/platform/model';
import { CompanyDb, Processes, type JobContext, type JobHandler } from '@firebreak/platform/server';
import { MAX_IMPORT_ROWS, supplyChainProblem, type ImportCounts } from '@firebreak/supply-chain/model';
import type { FileHandle } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import { endImport, resumeImport } from './failed-import';
import { ImportFile } from './import-file';
import { ImportStaging } from './import-staging';
import { linkBuyers } from './link-buyers';
import { LookAlikes } from './look-alikes';
import { readTable } from './read-table';
import { readingOf } from './row-reading';
import { countStagedRows } from './staged-rows.query';
import { SupplierImportRowEntity } from './supplier-import-row.entity';
import { SupplierImportEntity } from './supplier-import.entity';
import { CheckSupplierImport } from './supplier-import-jobs';

/** About 5,000 rows: each of their look-ups takes a fifth of a millisecond. */
const MOST_COMPARED_BYTES = 500_000;
/** How far the end of the file is thought to be, at least: the bar is not full before. */
const AHEAD = 2000;

/** Safe to run twice: it stages the rows anew, all in one transaction. */
@Injectable()
@Processes(CheckSupplierImport)
export class CheckSupplierImportProcessor implements JobHandler<{ importId: string }> {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: ImportFile,
  ) {}

  async run({ importId }: { importId: string }, job: JobContext): Promise<object | void> {
    await resumeImport(this.db, importId, { jobRunId: job.jobRunId, state: 'checking' });
    try {
      return await this.db.inCompany((tx) => this.check(tx, importId, job));
    } catch (error) {
      if (error instanceof Problem) await this.noteFailure(importId, error.code);
      throw error;
    }
  }

  gaveUp({ importId }: { importId: string }): Promise<void> {
    return endImport(this.db, importId, { from: 'checking', to: 'failed', failure: 'check-broke-off' });
  }

  private async check(tx: EntityManager, importId: string, job: JobContext): Promise<ImportCounts | void> {
    const found = await tx.findOne(SupplierImportEntity, {
      where: { id: importId },
      lock: { mode: 'pessimistic_write' },
    });
    if (found?.state !== 'checking') return;
    await tx.delete(SupplierImportRowEntity, { importId });
    const reading = readingOf(found);
    const staging = new ImportStaging(tx, importId, reading);
    await this.files.withCopy(tx, found.fileId, async (file) => {
      const { size } = await file.stat();
      if (size <= MOST_COMPARED_BYTES) staging.lookAlikes = await LookAlikes.load(tx);
      await stageAll(file, found, staging, job);
    });
    if (staging.rows === 0) throw supplyChainProblem('file-has-no-rows');
    if (staging.namesBuyers) await linkBuyers(tx, importId, reading);
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

async function stageAll(
  file: FileHandle,
  found: SupplierImportEntity,
  staging: ImportStaging,
  job: JobContext,
): Promise<void> {
  const { size } = await file.stat();
  // A row takes about 100 bytes, packed or not: near enough for a progress bar.
  const expected = size / 100;
  for await (const rows of readTable(file, found)) {
    await staging.stage(rows.filter((row) => row.rowNumber > found.headerRow));
    if (staging.rows > MAX_IMPORT_ROWS) {
      await staging.end();
      throw supplyChainProblem('file-has-too-many-rows', { most: MAX_IMPORT_ROWS });
    }
    await job.progress(staging.rows, Math.max(staging.rows + AHEAD, expected));
  }
  await staging.end();
}
