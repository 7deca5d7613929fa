import { Injectable } from '@nestjs/common';
import { CompanyDb, CompanyReads, emit } from '@firebreak/platform/server';
import {
  matchKey,
  nameKey,
  searchKey,
  supplyChainProblem,
  type SupplierInput,
  type SupplierStatus,
  type SupplierView,
} from '@firebreak/supply-chain/model';
import { In, QueryFailedError, type EntityManager } from 'typeorm';
import { circleNames } from './chain/circle-names.query';
import { getSupplier } from './get-supplier.query';
import { listSuppliers, type SupplierPageRequest } from './list-suppliers.query';
import { lockChain, refreshTiersOf } from './refresh-tiers.query';
import { RiskInputChanged } from './risk-input-changed.event';
import { SupplierEntity } from './supplier.entity';
import { SupplyLinkEntity } from './supply-link.entity';

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
  ) {}

  /** A page of the list, as JSON text. */
  list(request: SupplierPageRequest): Promise<string> {
    return listSuppliers(this.reads, request);
  }

  /** @throws Problem supplier-not-found */
  get(id: string): Promise<SupplierView> {
    return this.db.inCompany((tx) => this.view(tx, id));
  }

  /** @throws Problem external-id-taken */
  create({ suppliesOwnCompany = true, ...input }: CreateSupplier): Promise<SupplierView> {
    return this.db.inCompany(async (tx) => {
      await lockChain(tx);
      const supplier = await saveSupplier(tx, tx.create(SupplierEntity, columnsOf(input)));
      if (suppliesOwnCompany) {
        await tx.insert(SupplyLinkEntity, {
          ...new SupplyLinkEntity(),
          buyerSupplierId: null,
          supplierId: supplier.id,
          kind: 'supplier',
          certainty: 'declared',
          disclosedBy: 'own-company',
        });
        await refreshTiersOf(tx, [supplier.id]);
      }
      await emit(tx, RiskInputChanged, { supplierIds: [supplier.id] });
      return this.view(tx, supplier.id);
    });
  }

  /**
   * Replaces what a person enters; what is left out becomes empty.
   * @throws Problem supplier-not-found, external-id-taken
   */
  replace(id: string, input: SupplierInput): Promise<SupplierView> {
    return this.db.inCompany(async (tx) => {
      const supplier = await tx.findOne(SupplierEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!supplier) throw supplyChainProblem('supplier-not-found');
      await saveSupplier(tx, Object.assign(supplier, columnsOf(input)));
      await emit(tx, RiskInputChanged, { supplierIds: [id] });
      return this.view(tx, id);
    });
  }

  /**
   * Removes a supplier with its sites and links.
   * @throws Problem supplier-not-found; supplier-in-use where other records point at it
   */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      await lockChain(tx);
      const { buyerIds, supplierIds } = await neighboursOf(tx, id);
      await deleteSupplier(tx, id);
      await refreshTiersOf(tx, supplierIds);
      await emit(tx, RiskInputChanged, { supplierIds: buyerIds });
    });
  }

  /** Sets one status for several suppliers; ids that are not there are passed over. @returns how many it was set for */
  setStatus(ids: readonly string[], status: SupplierStatus, reason: string | null): Promise<number> {
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.update(
        SupplierEntity,
        { id: In([...ids]) },
        { status, statusReason: reason },
      );
      return affected ?? 0;
    });
  }

  private async view(tx: EntityManager, id: string): Promise<SupplierView> {
    const supplier = await getSupplier(tx, id);
    if (!supplier) throw supplyChainProblem('supplier-not-found');
    return { ...supplier, circle: await circleNames(tx, supplier) };
  }
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

/** Texts trimmed, blanks as null, and the keys that lists and imports find it by. */
function columnsOf(input: SupplierInput) {
  const text = (value: string | null | undefined) => value?.trim() || null;
  const name = input.name.trim();
  const address = text(input.address);
  const externalId = text(input.externalId);
  return {
    name,
    nameKey: nameKey(name),
    matchKey: matchKey(name),
    searchKey: searchKey({ name, address, externalId }),
    country: input.country,
    address,
    isic: text(input.isic),
    externalId,
    status: input.status ?? 'active',
    statusReason: text(input.statusReason),
    spendAmount: input.spendAmount ?? null,
    spendCurrency: text(input.spendCurrency),
    contactName: text(input.contactName),
    contactEmail: text(input.contactEmail),
    contactLanguage: text(input.contactLanguage),
    notes: text(input.notes),
  } as const;
}

/** SQLSTATE of a failed statement; undefined for another error. */
function sqlState(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
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
