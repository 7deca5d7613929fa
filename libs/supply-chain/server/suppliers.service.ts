import { Injectable } from '@nestjs/common';
import { platformProblem, type FieldError } from '@firebreak/platform/model';
import { CompanyDb, CompanyReads, currentActor, emit, FileStore } from '@firebreak/platform/server';
import {
  searchKey,
  statusFault,
  supplierFaults,
  supplyChainProblem,
  typedSpendRow,
  withSpend,
  type SupplierInput,
  type SupplierStatus,
  type SupplierView,
} from '@firebreak/supply-chain/model';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { circleNames } from './chain/circle-names.query';
import { getSupplier } from './get-supplier.query';
import { listSuppliers, type SupplierPage, type SupplierPageRequest } from './list-suppliers.query';
import { lockChain, refreshTiersOf } from './refresh-tiers.query';
import { RiskInputChanged } from './risk-input-changed.event';
import { supplierColumns } from './supplier-columns';
import { addIdentifiers, identifierColumns } from './supplier-identifiers';
import { replaceContacts, replaceSpend, spendOf } from './supplier-lists.query';
import { keepReplaced, otherNames } from './supplier-variants';
import { refuseMerged } from './supplier-to-change.query';
import { SupplierEntity } from './supplier.entity';
import { sqlState } from './sql-state';
import { SupplyLinkEntity } from './supply-link.entity';
import { touch } from './write-rows.query';

/** A supplier and, unless it hangs on another supplier, its link to the own company. */
export interface CreateSupplier extends SupplierInput {
  /** False leaves it without a link: a subcontractor whose buyer is recorded next. */
  readonly suppliesOwnCompany?: boolean;
}

@Injectable()
export class SuppliersService {
  constructor(
    private readonly db: CompanyDb,
    private readonly reads: CompanyReads,
    private readonly files: FileStore,
  ) {}

  /** A page of the list, as JSON text. */
  list(request: SupplierPageRequest): Promise<SupplierPage> {
    return listSuppliers(this.reads, request);
  }

  /** @throws Problem supplier-not-found */
  get(id: string): Promise<SupplierView> {
    return this.db.inCompany((tx) => this.view(tx, id));
  }

  /** @throws Problem external-id-taken, input-invalid */
  create({ suppliesOwnCompany = true, ...input }: CreateSupplier): Promise<SupplierView> {
    refuse(supplierFaults(input));
    return this.db.inCompany(async (tx) => {
      await lockChain(tx);
      const supplier = tx.create(SupplierEntity, {});
      await this.save(tx, supplier, input);
      if (suppliesOwnCompany) {
        await tx.insert(SupplyLinkEntity, {
          ...new SupplyLinkEntity(),
          buyerSupplierId: null,
          supplierId: supplier.id,
          kind: 'supplier',
          certainty: 'declared',
          disclosedBy: 'own-company',
          disclosedByName: currentActor().name,
        });
        await refreshTiersOf(tx, [supplier.id]);
      }
      await emit(tx, RiskInputChanged, { supplierIds: [supplier.id] });
      return this.view(tx, supplier.id);
    });
  }

  /**
   * Replaces what a person enters; what is left out becomes empty, but for lists (`spend`, `contacts`), which stay. A
   * name or address that changed is kept beside the new one.
   * @throws Problem supplier-not-found, supplier-merged, external-id-taken, input-invalid
   */
  replace(id: string, input: SupplierInput): Promise<SupplierView> {
    refuse(supplierFaults(input));
    return this.db.inCompany(async (tx) => {
      const supplier = await tx.findOne(SupplierEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!supplier) throw supplyChainProblem('supplier-not-found');
      await refuseMerged(tx, supplier);
      const { name, address } = supplier;
      await this.save(tx, supplier, input);
      const change = { supplierId: id, siteId: null };
      await keepReplaced(
        tx,
        [
          { ...change, kind: 'name', before: name, after: supplier.name },
          { ...change, kind: 'address', before: address, after: supplier.address },
        ],
        'own-company',
      );
      await refreshSearch(tx, supplier);
      await emit(tx, RiskInputChanged, { supplierIds: [id] });
      return this.view(tx, id);
    });
  }

  /**
   * Removes a supplier with its sites and links, and the records that were merged into it: their sites and links are
   * its own by now.
   * @throws Problem supplier-not-found; supplier-in-use where other records point at it
   */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      await lockChain(tx);
      const { buyerIds, supplierIds } = await neighboursOf(tx, id);
      const evidence = await evidenceOf(tx, id);
      const merged = await tx.find(SupplierEntity, { select: { id: true }, where: { mergedIntoId: id } });
      for (const part of [...merged.map((each) => each.id), id]) await deleteSupplier(tx, part);
      for (const fileId of evidence) await this.files.remove(tx, fileId);
      await refreshTiersOf(tx, supplierIds);
      await emit(tx, RiskInputChanged, { supplierIds: [id, ...buyerIds] });
    });
  }

  /**
   * Sets one status for several suppliers; ids that are not there, or merged into others, are passed over.
   * @returns how many it was set for
   * @throws Problem input-invalid where the status needs a reason
   */
  setStatus(ids: readonly string[], status: SupplierStatus, reason: string | null): Promise<number> {
    const fault = statusFault({ status, statusReason: reason?.trim() || null }, 'reason');
    if (fault) refuse([fault]);
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.update(
        SupplierEntity,
        { id: In([...ids]), mergedIntoId: IsNull() },
        { status, statusReason: reason?.trim() || null },
      );
      return affected ?? 0;
    });
  }

  /** The supplier's own row, and the lists that the input brings. */
  private async save(tx: EntityManager, supplier: SupplierEntity, input: SupplierInput): Promise<void> {
    const { id } = supplier;
    const known = input.spend ?? (await spendOf(tx, [id])).get(id) ?? [];
    const years = withSpend(known, typedSpendRow(input));
    await saveSupplier(tx, Object.assign(supplier, supplierColumns(input, { years })));
    const identifiers = (input.identifiers ?? []).map((identifier) => identifierColumns(id, identifier));
    await touch(tx, 'supplier', [
      ...(await replaceSpend(tx, new Map([[id, years]]))),
      ...(await replaceContacts(tx, new Map(input.contacts ? [[id, input.contacts]] : []))),
      ...(await addIdentifiers(tx, await Promise.all(identifiers))),
    ]);
  }

  private async view(tx: EntityManager, id: string): Promise<SupplierView> {
    const supplier = await getSupplier(tx, id);
    if (!supplier) throw supplyChainProblem('supplier-not-found');
    return { ...supplier, circle: await circleNames(tx, supplier) };
  }
}

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw platformProblem('input-invalid', { errors });
}

/** Lets the search find a supplier by its other names, too. */
export async function refreshSearch(tx: EntityManager, supplier: SupplierEntity): Promise<void> {
  const names = (await otherNames(tx, [supplier.id])).get(supplier.id) ?? [];
  const { name, address, externalId, searchKey: before } = supplier;
  const after = searchKey({ name, address, externalId, otherNames: names });
  if (after !== before) await tx.update(SupplierEntity, { id: supplier.id }, { searchKey: after });
}

/** Evidence files of the links that go with a supplier. */
async function evidenceOf(tx: EntityManager, id: string): Promise<string[]> {
  const links = await tx.find(SupplyLinkEntity, {
    select: { id: true, evidenceFileId: true },
    where: [
      { supplierId: id, evidenceFileId: Not(IsNull()) },
      { buyerSupplierId: id, evidenceFileId: Not(IsNull()) },
    ],
  });
  return links.flatMap(({ evidenceFileId }) => evidenceFileId ?? []);
}

/** Whom a supplier supplies and who supplies it, directly; disputed links count as well. */
async function neighboursOf(
  tx: EntityManager,
  id: string,
): Promise<{ buyerIds: string[]; supplierIds: string[] }> {
  const links = await tx.find(SupplyLinkEntity, {
    select: { id: true, buyerSupplierId: true, supplierId: true },
    where: [{ supplierId: id }, { buyerSupplierId: id }],
  });
  return {
    buyerIds: [
      ...new Set(links.flatMap((link) => (link.supplierId === id ? (link.buyerSupplierId ?? []) : []))),
    ],
    supplierIds: [...new Set(links.flatMap((link) => (link.supplierId === id ? [] : link.supplierId)))],
  };
}

async function saveSupplier(tx: EntityManager, supplier: SupplierEntity): Promise<SupplierEntity> {
  try {
    return await tx.save(supplier);
  } catch (error) {
    if (sqlState(error) === '23505')
      throw supplyChainProblem('external-id-taken', { externalId: supplier.externalId });
    throw error;
  }
}

async function deleteSupplier(tx: EntityManager, id: string): Promise<void> {
  try {
    const { affected } = await tx.delete(SupplierEntity, { id });
    if (!affected) throw supplyChainProblem('supplier-not-found');
  } catch (error) {
    if (sqlState(error) === '23503') throw supplyChainProblem('supplier-in-use');
    throw error;
  }
}
