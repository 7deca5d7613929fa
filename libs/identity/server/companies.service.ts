import type { CompanyView, UpdateCompany } from '@firebreak/identity/model';
import { CompanyDb, currentCompanyId } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CompanyEntity } from './company.entity';

/** The current company itself. */
@Injectable()
export class Companies {
  constructor(private readonly db: CompanyDb) {}

  get(): Promise<CompanyView> {
    return this.db.inCompany(current);
  }

  update({ name, country }: UpdateCompany): Promise<CompanyView> {
    return this.db.inCompany(async (tx) => {
      await tx.update(CompanyEntity, { companyId: currentCompanyId() }, { name, country });
      return current(tx);
    });
  }
}

async function current(tx: EntityManager): Promise<CompanyView> {
  const { companyId, name, country, demo, createdAt } = await tx.findOneByOrFail(CompanyEntity, {
    companyId: currentCompanyId(),
  });
  return { id: companyId, name, country, demo, createdAt: createdAt.toISOString() };
}
