import { Injectable } from '@nestjs/common';
import type { Page } from '@firebreak/platform/model';
import {
  CompanyDb,
  currentActor,
  enqueue,
  FileStore,
  type ReceivedFile,
  type Upload,
} from '@firebreak/platform/server';
import {
  dateOrderOf,
  doubledFields,
  findHeader,
  guessDecimalMark,
  HEADER_SEARCH_ROWS,
  matchColumns,
  MAX_IMPORT_BYTES,
  missingFields,
  supplyChainProblem,
  type CommitImport,
  type DecideRows,
  type ImportOutcome,
  type ImportRowView,
  type MatchColumns,
  type SupplierImportView,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { ImportFile } from './import-file';
import { findImport, lockImport, toImportView } from './import-view';
import { detectTable, readTable } from './read-table';
import { rememberedHeaders, rememberHeaders } from './remembered-headers.query';
import { countStagedRows, decideRows, listStagedRows } from './staged-rows.query';
import { CheckSupplierImport, ImportSuppliers, UndoSupplierImport } from './supplier-import-jobs';
import { SupplierImportRowEntity } from './supplier-import-row.entity';
import { SupplierImportEntity } from './supplier-import.entity';
import type { TableRow } from './table-row';

const PREVIEW_ROWS = 8;
/** Enough to tell how the file writes numbers and dates. */
const SAMPLED_ROWS = 2000;
const RECENT = 20;

/** Supplier lists on their way from file to suppliers: upload, match, check, decide, commit. */
@Injectable()
export class SupplierImportsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
    private readonly copies: ImportFile,
  ) {}

  /**
   * Takes a file in, finds its headers and proposes what they mean. Nothing is imported yet.
   * @throws Problem file-too-large, file-empty, file-not-a-table, file-damaged, file-unpacks-too-large, file-has-no-rows
   */
  async upload({ name, content }: Upload): Promise<SupplierImportView> {
    const received = await this.files.receive({ name, content, maxBytes: MAX_IMPORT_BYTES });
    return this.db.inCompany((tx) => this.take(tx, received));
  }

  /** The company's latest imports. */
  list(): Promise<SupplierImportView[]> {
    return this.db.inCompany(async (tx) => {
      const found = await tx.find(SupplierImportEntity, {
        order: { createdAt: 'DESC', id: 'DESC' },
        take: RECENT,
      });
      return found.map(toImportView);
    });
  }

  /** @throws Problem supplier-import-not-found */
  get(id: string): Promise<SupplierImportView> {
    return this.db.inCompany(async (tx) => toImportView(await findImport(tx, id)));
  }

  /**
   * Says what the columns mean and starts the dry run.
   * @throws Problem columns-missing, column-matched-twice, import-under-way, import-already-done
   */
  match(id: string, { matching, decimalMark, dateOrder }: MatchColumns): Promise<SupplierImportView> {
    const missing = missingFields(matching);
    if (missing.length > 0) throw supplyChainProblem('columns-missing', { missing });
    const doubled = doubledFields(matching);
    if (doubled.length > 0) throw supplyChainProblem('column-matched-twice', { doubled });
    return this.db.inCompany(async (tx) => {
      const found = await lockImport(tx, id, ['uploaded', 'checked', 'failed']);
      const jobRunId = await enqueue(tx, CheckSupplierImport, { importId: id }, { subject: id });
      Object.assign(found, {
        matching: found.columns.map((_header, column) => matching[column] ?? null),
        decimalMark: decimalMark ?? found.decimalMark,
        dateOrder: dateOrder ?? found.dateOrder,
        state: 'checking',
        failure: null,
        counts: null,
        jobRunId,
      });
      await rememberHeaders(tx, found.columns, found.matching);
      return toImportView(await tx.save(found));
    });
  }

  /** Rows of the dry run in the order of the file. */
  rows(
    id: string,
    outcomes: readonly ImportOutcome[] | null,
    after: number,
    limit: number,
  ): Promise<Page<ImportRowView>> {
    return this.db.inCompany(async (tx) => {
      await findImport(tx, id);
      const rows = await listStagedRows(tx, id, { outcomes, after, limit: limit + 1 });
      const items = rows.slice(0, limit);
      return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.rowNumber ?? 0) : null };
    });
  }

  /** Chooses which rows the commit writes. @throws Problem import-not-checked and others of the state */
  decide(id: string, { rows, outcome, decision }: DecideRows): Promise<SupplierImportView> {
    return this.db.inCompany(async (tx) => {
      const found = await lockImport(tx, id, ['checked']);
      await decideRows(tx, id, { outcome, rows: rows ?? null, decision });
      return toImportView(await tx.save(Object.assign(found, { counts: await countStagedRows(tx, id) })));
    });
  }

  /**
   * Starts writing the chosen rows, also once more after it broke off. Asked again while it runs or when it is done, it
   * answers the same.
   * @throws Problem import-not-checked, import-has-wrong-rows, import-has-nothing-to-do
   */
  commit(id: string, { skipWrongRows }: CommitImport): Promise<SupplierImportView> {
    return this.db.inCompany(async (tx) => {
      const found = await lockImport(tx, id, ['checked', 'importing', 'imported', 'failed']);
      if (found.state === 'failed' && found.failure !== 'import-broke-off')
        throw supplyChainProblem('import-not-checked');
      if (found.state === 'importing' || found.state === 'imported') return toImportView(found);
      const { wrong = 0, toImport = 0 } = found.counts ?? {};
      if (wrong > 0 && !skipWrongRows) throw supplyChainProblem('import-has-wrong-rows', { wrong });
      if (toImport === 0) throw supplyChainProblem('import-has-nothing-to-do');
      const jobRunId = await enqueue(tx, ImportSuppliers, { importId: id }, { subject: id });
      return toImportView(
        await tx.save(Object.assign(found, { state: 'importing', failure: null, jobRunId })),
      );
    });
  }

  /**
   * Starts taking back what an import wrote, a job. Asked again while it runs or when it is done, it answers the same.
   * @throws Problem supplier-import-not-found, import-not-imported
   */
  undo(id: string): Promise<SupplierImportView> {
    return this.db.inCompany(async (tx) => {
      const found = await tx.findOne(SupplierImportEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!found) throw supplyChainProblem('supplier-import-not-found');
      if (found.state === 'undoing' || found.state === 'undone') return toImportView(found);
      if (found.state !== 'imported') throw supplyChainProblem('import-not-imported');
      const jobRunId = await enqueue(tx, UndoSupplierImport, { importId: id }, { subject: id });
      Object.assign(found, { state: 'undoing', failure: null, undoneByName: currentActor().name, jobRunId });
      return toImportView(await tx.save(found));
    });
  }

  /**
   * Forgets an import that wrote nothing. One that did is kept: it tells where its records come from.
   * @throws Problem import-under-way, import-already-done
   */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const found = await lockImport(tx, id, ['uploaded', 'checked', 'failed']);
      await tx.delete(SupplierImportRowEntity, { importId: id });
      await tx.remove(found);
      await this.files.remove(tx, found.fileId);
    });
  }

  private async take(tx: EntityManager, received: ReceivedFile): Promise<SupplierImportView> {
    const file = await this.files.keep(tx, received);
    const { format, first } = await this.copies.withCopy(tx, file.id, async (copy) => {
      const detected = await detectTable(copy);
      return { format: detected, first: await firstRows(readTable(copy, detected), SAMPLED_ROWS) };
    });
    const at = findHeader(first.slice(0, HEADER_SEARCH_ROWS + PREVIEW_ROWS).map((row) => row.cells));
    const header = first[at];
    const sample = first.slice(at + 1).map((row) => row.cells);
    if (!header || sample.length === 0) throw supplyChainProblem('file-has-no-rows');
    const columns = header.cells.map((cell) => cell.trim());
    const matching = matchColumns(columns, await rememberedHeaders(tx, columns));
    const dates = matching.indexOf('since');
    const { order, ambiguous } = dateOrderOf(sample.map((cells) => cells[dates] ?? ''));
    const made = tx.create(SupplierImportEntity, {
      ...format,
      fileId: file.id,
      fileName: file.name,
      headerRow: header.rowNumber,
      columns,
      preview: sample.slice(0, PREVIEW_ROWS),
      matching,
      decimalMark: guessDecimalMark(sample),
      dateOrder: order,
      datesUnclear: ambiguous && order === null,
      uploadedByName: currentActor().name,
    });
    return toImportView(await tx.save(made));
  }
}

async function firstRows(pieces: AsyncIterable<TableRow[]>, most: number): Promise<TableRow[]> {
  const first: TableRow[] = [];
  for await (const rows of pieces) {
    first.push(...rows.slice(0, most - first.length));
    if (first.length === most) break;
  }
  return first;
}
