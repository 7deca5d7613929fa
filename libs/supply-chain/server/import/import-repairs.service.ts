import { Injectable } from '@nestjs/common';
import { CompanyDb, newId } from '@firebreak/platform/server';
import {
  isEmptyRow,
  rowReader,
  supplyChainProblem,
  type ChooseRow,
  type CleanRow,
  type ImportRowView,
  type RepairedRow,
  type RepairRow,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { ImportStaging } from './import-staging';
import { lockImport, toImportView } from './import-view';
import { linkBuyers } from './link-buyers';
import { deriveFromRow, hasSiteFacts } from './row-recogniser';
import { readingOf } from './row-reading';
import { insertStagedRows } from './stage-rows.query';
import { countStagedRows, listStagedRows } from './staged-rows.query';
import { findStagedSuppliers, handOverSupplier, siteAtAddress } from './staged-suppliers.query';
import { SupplierImportRowEntity } from './supplier-import-row.entity';
import type { SupplierImportEntity } from './supplier-import.entity';

/** Single rows of a dry run in a person's hands: other cells for wrong ones, a decision about doubtful ones. */
@Injectable()
export class ImportRepairsService {
  constructor(private readonly db: CompanyDb) {}

  /**
   * Takes other cells for a wrong or doubtful row and checks it again.
   * @throws Problem supplier-import-not-found, import-row-not-found, import-row-settled, import-row-empty
   */
  repair(id: string, rowNumber: number, { cells }: RepairRow): Promise<RepairedRow> {
    return this.db.inCompany(async (tx) => {
      const found = await lockImport(tx, id, ['checked']);
      const row = await openRow(tx, id, rowNumber);
      if (isEmptyRow(cells)) throw supplyChainProblem('import-row-empty', { rowNumber });
      await this.restage(tx, found, row, cells);
      return this.answer(tx, found, rowNumber);
    });
  }

  /**
   * Decides about a doubtful row: it is one of the candidates, or somebody new.
   * @throws Problem supplier-import-not-found, import-row-not-found, import-row-settled, import-row-no-candidate
   */
  choose(id: string, rowNumber: number, { choice, supplierId }: ChooseRow): Promise<RepairedRow> {
    return this.db.inCompany(async (tx) => {
      const found = await lockImport(tx, id, ['checked']);
      const row = await openRow(tx, id, rowNumber);
      const { values } = rowReader(readingOf(found))(row.cells);
      if (row.outcome !== 'doubtful' || !values)
        throw supplyChainProblem('import-row-settled', { rowNumber });
      if (choice === 'new') await makeNew(tx, row, values);
      else await takeFor(tx, row, values, supplierId);
      if (values.buyer) await linkBuyers(tx, id, readingOf(found), rowNumber);
      return this.answer(tx, found, rowNumber);
    });
  }

  private async restage(
    tx: EntityManager,
    found: SupplierImportEntity,
    row: SupplierImportRowEntity,
    cells: readonly string[],
  ): Promise<void> {
    const reading = readingOf(found);
    const staging = new ImportStaging(tx, found.id, reading);
    const { values } = rowReader(reading)(cells);
    if (values) {
      const keys = { ...deriveFromRow(values), country: values.country, externalId: values.externalId };
      for (const known of await findStagedSuppliers(tx, found.id, row.rowNumber, keys))
        staging.recogniser.know(known, known.rowNumber);
    }
    const kept = found.columns.map((_header, column) => cells[column] ?? '');
    const [checked] = await staging.check([{ rowNumber: row.rowNumber, cells: kept }]);
    if (!checked) throw supplyChainProblem('import-row-empty', { rowNumber: row.rowNumber });
    const maker = row.newSupplier && row.supplierId;
    const staged = maker && checked.newSupplier ? { ...checked, supplierId: maker } : checked;
    await tx.delete(SupplierImportRowEntity, { importId: found.id, rowNumber: row.rowNumber });
    await insertStagedRows(tx, found.id, [staged]);
    if (maker && !staged.newSupplier) await handOverSupplier(tx, found.id, maker, staged.supplierId);
    if (values?.buyer) await linkBuyers(tx, found.id, reading, row.rowNumber);
  }

  private async answer(
    tx: EntityManager,
    found: SupplierImportEntity,
    rowNumber: number,
  ): Promise<RepairedRow> {
    const saved = await tx.save(Object.assign(found, { counts: await countStagedRows(tx, found.id) }));
    const page = { outcomes: null, after: rowNumber - 1, limit: 1 };
    const [row] = await listStagedRows(tx, found.id, page);
    return { list: toImportView(saved), row: row as ImportRowView };
  }
}

async function openRow(
  tx: EntityManager,
  importId: string,
  rowNumber: number,
): Promise<SupplierImportRowEntity> {
  const row = await tx.findOneBy(SupplierImportRowEntity, { importId, rowNumber });
  if (!row) throw supplyChainProblem('import-row-not-found', { rowNumber });
  if (row.outcome !== 'wrong' && row.outcome !== 'doubtful')
    throw supplyChainProblem('import-row-settled', { rowNumber, outcome: row.outcome });
  return row;
}

async function makeNew(tx: EntityManager, row: SupplierImportRowEntity, values: CleanRow): Promise<void> {
  const newSite = hasSiteFacts(values);
  const linked = values.buyer === null && (values.tier ?? 1) === 1;
  await decide(tx, row, {
    choice: 'new',
    supplierId: row.newSupplier ? row.supplierId : newId(),
    newSupplier: true,
    newSite,
    siteId: newSite ? (row.newSite ? row.siteId : newId()) : null,
    linkId: linked ? (row.linkId ?? newId()) : row.linkId,
  });
}

async function takeFor(
  tx: EntityManager,
  row: SupplierImportRowEntity,
  values: CleanRow,
  supplierId: string | undefined,
): Promise<void> {
  const candidate = row.candidates?.find((each) => each.supplierId === supplierId);
  if (!candidate) throw supplyChainProblem('import-row-no-candidate', { rowNumber: row.rowNumber });
  const { importId, rowNumber } = row;
  const { addressKey } = deriveFromRow(values);
  const at = { supplierId: candidate.supplierId, addressKey, exceptRow: rowNumber };
  const site = addressKey === '' ? null : await siteAtAddress(tx, importId, at);
  const newSite = site === null && hasSiteFacts(values);
  const maker = row.newSupplier ? row.supplierId : null;
  await decide(tx, row, {
    choice: 'same',
    supplierId: candidate.supplierId,
    newSupplier: false,
    newSite,
    siteId: newSite ? (row.newSite ? row.siteId : newId()) : site,
    linkId: values.buyer === null ? null : row.linkId,
  });
  if (maker) await handOverSupplier(tx, importId, maker, candidate.supplierId);
}

async function decide(
  tx: EntityManager,
  { importId, rowNumber }: SupplierImportRowEntity,
  decided: Pick<
    SupplierImportRowEntity,
    'choice' | 'supplierId' | 'newSupplier' | 'newSite' | 'siteId' | 'linkId'
  >,
): Promise<void> {
  await tx.update(SupplierImportRowEntity, { importId, rowNumber }, { ...decided, decision: 'import' });
}
