import { Injectable } from '@nestjs/common';
import { platformProblem } from '@firebreak/platform/model';
import { CompanyDb } from '@firebreak/platform/server';
import {
  assuranceOf,
  supplyChainProblem,
  type IdentifierInput,
  type IdentifierView,
} from '@firebreak/supply-chain/model';
import { IsNull, type EntityManager } from 'typeorm';
import { SiteEntity } from './site.entity';
import { SupplierIdentifierEntity } from './supplier-identifier.entity';
import { addIdentifiers, identifierColumns, identifierFault } from './supplier-identifiers';
import { checkChangeable } from './supplier-to-change.query';
import { touch } from './write-rows.query';

/** Numbers by which registers know a supplier and its sites. */
@Injectable()
export class SupplierIdentifiersService {
  constructor(private readonly db: CompanyDb) {}

  /** @throws Problem supplier-not-found, supplier-merged, site-not-found, input-invalid naming the field, identifier-exists */
  add(supplierId: string, input: IdentifierInput): Promise<IdentifierView> {
    return this.db.inCompany(async (tx) => {
      await this.check(tx, supplierId, input);
      const columns = await identifierColumns(supplierId, input);
      const added = await addIdentifiers(tx, [columns]);
      if (added.size === 0) throw supplyChainProblem('identifier-exists');
      await touch(tx, 'supplier', added);
      const { siteId, scheme, identifierKey } = columns;
      const site = siteId === null ? IsNull() : siteId;
      const row = await tx.findOneByOrFail(SupplierIdentifierEntity, {
        supplierId,
        siteId: site,
        scheme,
        identifierKey,
      });
      return toView(row);
    });
  }

  /** @throws Problem identifier-not-found, and those of `add` */
  replace(supplierId: string, id: string, input: IdentifierInput): Promise<IdentifierView> {
    return this.db.inCompany(async (tx) => {
      const row = await tx.findOneBy(SupplierIdentifierEntity, { id, supplierId });
      if (!row) throw supplyChainProblem('identifier-not-found');
      await this.check(tx, supplierId, input);
      const columns = await identifierColumns(supplierId, input);
      const { siteId, scheme, identifierKey } = columns;
      const same = await tx.findOneBy(SupplierIdentifierEntity, {
        supplierId,
        siteId: siteId === null ? IsNull() : siteId,
        scheme,
        identifierKey,
      });
      if (same && same.id !== id) throw supplyChainProblem('identifier-exists');
      await touch(tx, 'supplier', [supplierId]);
      return toView(await tx.save(Object.assign(row, columns)));
    });
  }

  /** @throws Problem identifier-not-found, also for one of another supplier */
  remove(supplierId: string, id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.delete(SupplierIdentifierEntity, { id, supplierId });
      if (!affected) throw supplyChainProblem('identifier-not-found');
      await touch(tx, 'supplier', [supplierId]);
    });
  }

  private async check(tx: EntityManager, supplierId: string, input: IdentifierInput): Promise<void> {
    await checkChangeable(tx, [supplierId]);
    if (input.siteId && !(await tx.existsBy(SiteEntity, { id: input.siteId, supplierId })))
      throw supplyChainProblem('site-not-found');
    const fault = identifierFault(input);
    if (fault) throw platformProblem('input-invalid', { errors: [fault] });
  }
}

function toView(row: SupplierIdentifierEntity): IdentifierView {
  const { id, siteId, scheme, value, country, saidAt } = row;
  const assurance = scheme === 'bank-account' ? null : assuranceOf(row);
  return { id, siteId, scheme, value, country, assurance, saidAt: saidAt.toISOString() };
}
