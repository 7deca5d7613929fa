import { Injectable } from '@nestjs/common';
import { platformProblem } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import {
  addressKey,
  supplyChainProblem,
  type VariantInput,
  type VariantView,
} from '@firebreak/supply-chain/model';
import { IsNull, type EntityManager } from 'typeorm';
import { SiteEntity } from './site.entity';
import { orNull, supplierColumns, supplierInputOf } from './supplier-columns';
import { spendOf } from './supplier-lists.query';
import { SupplierVariantEntity } from './supplier-variant.entity';
import { keepReplaced, keepVariants, otherNames, variantKey } from './supplier-variants';
import { refuseMerged } from './supplier-to-change.query';
import { SupplierEntity } from './supplier.entity';
import { touch } from './write-rows.query';

const LONGEST_NAME = 300;

function nameTooLong() {
  const message = `A name has at most ${LONGEST_NAME} characters. Shorten it.`;
  return platformProblem('input-invalid', { errors: [{ field: 'value', code: 'max-length', message }] });
}

/** Other names and addresses of a supplier and its sites. */
@Injectable()
export class SupplierVariantsService {
  constructor(private readonly db: CompanyDb) {}

  /** @throws Problem supplier-not-found, supplier-merged, site-not-found, variant-exists, also where it is the main one already */
  add(supplierId: string, input: VariantInput): Promise<VariantView> {
    return this.db.inCompany(async (tx) => {
      const { kind } = input;
      const siteId = input.siteId ?? null;
      const owner = await this.owner(tx, supplierId, siteId);
      const valueKey = variantKey(kind, input.value);
      if (kind === 'name' && input.value.trim().length > LONGEST_NAME) throw nameTooLong();
      if (variantKey(kind, owner[kind] ?? '') === valueKey) throw supplyChainProblem('variant-exists');
      const variant = { supplierId, siteId, kind, value: input.value, saidByName: orNull(input.saidByName) };
      const added = await keepVariants(tx, [{ ...variant, saidBy: 'own-company' }]);
      if (added === 0) throw supplyChainProblem('variant-exists');
      await this.refreshSupplier(tx, supplierId);
      const site = siteId === null ? IsNull() : siteId;
      return toView(
        await tx.findOneByOrFail(SupplierVariantEntity, { supplierId, siteId: site, kind, valueKey }),
      );
    });
  }

  /** @throws Problem variant-not-found, also for one of another supplier */
  remove(supplierId: string, id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.delete(SupplierVariantEntity, { id, supplierId });
      if (!affected) throw supplyChainProblem('variant-not-found');
      await this.refreshSupplier(tx, supplierId);
    });
  }

  /**
   * Makes it the main name or address; what was the main one becomes the other.
   * @throws Problem variant-not-found
   */
  makeMain(supplierId: string, id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const variant = await tx.findOneBy(SupplierVariantEntity, { id, supplierId });
      if (!variant) throw supplyChainProblem('variant-not-found');
      const { siteId, kind, value } = variant;
      const owner = await this.owner(tx, supplierId, siteId);
      const part = { supplierId, siteId, kind, before: owner[kind], after: value };
      await keepReplaced(tx, [part], 'own-company');
      if (siteId === null) return this.refreshSupplier(tx, supplierId, { [kind]: value });
      const address = kind === 'address' ? { addressKey: addressKey(value) } : {};
      await tx.update(SiteEntity, { id: siteId }, { [kind]: value, ...address });
      return touch(tx, 'supplier', [supplierId]);
    });
  }

  private async owner(tx: EntityManager, supplierId: string, siteId: string | null) {
    const lock = { mode: 'pessimistic_write' } as const;
    const supplier = await tx.findOne(SupplierEntity, { where: { id: supplierId }, lock });
    if (!supplier) throw supplyChainProblem('supplier-not-found');
    await refuseMerged(tx, supplier);
    if (siteId === null) return supplier;
    const site = await tx.findOne(SiteEntity, { where: { id: siteId, supplierId }, lock });
    if (!site) throw supplyChainProblem('site-not-found');
    return site;
  }

  /** Sets name or address, and all keys that follow from names. */
  private async refreshSupplier(
    tx: EntityManager,
    id: string,
    change: { readonly name?: string; readonly address?: string } = {},
  ): Promise<void> {
    const supplier = await tx.findOneByOrFail(SupplierEntity, { id });
    const names = (await otherNames(tx, [id])).get(id) ?? [];
    const years = (await spendOf(tx, [id])).get(id) ?? [];
    const columns = supplierColumns(
      { ...supplierInputOf(supplier), ...change },
      { otherNames: names, years },
    );
    await tx.save(Object.assign(supplier, columns));
    await touch(tx, 'supplier', [id]);
  }
}

function toView(row: SupplierVariantEntity): VariantView {
  const { id, siteId, kind, value, saidBy, saidByName, saidAt } = row;
  return { id, siteId, kind, value, saidBy, saidByName, saidAt: saidAt.toISOString() };
}
