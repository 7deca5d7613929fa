import type { CompanyView, UpdateCompany } from '@firebreak/identity/model';
import { CompanyDb, currentCompanyId } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CompanyEntity } from './company.entity';
import { MembershipEntity } from './membership.entity';

/** The current company itself. */
@Injectable()
export class Companies {
  constructor(private readonly db: CompanyDb) {}

  get(): Promise<CompanyView> {
    return this.db.inCompany(current);
  }

  /**
   * Makes the current company where there is none yet: a place for the rows of somebody who has a link and
   * no account. It has no people until somebody keeps it in an account.
   */
  open({ name, country }: { readonly name: string; readonly country: string | null }): Promise<void> {
    return this.db.inCompany(async (tx) => {
      await tx.query(
        `INSERT INTO company (name, country) VALUES ($1, $2) ON CONFLICT (company_id) DO NOTHING`,
        [name, country],
      );
    });
  }

  /** Whether somebody can sign in to the current company. */
  hasPeople(): Promise<boolean> {
    return this.db.inCompany(
      async (tx) => (await tx.countBy(MembershipEntity, { companyId: currentCompanyId() })) > 0,
    );
  }

  async rename(name: string): Promise<void> {
    await this.db.inCompany((tx) =>
      tx.update(CompanyEntity, { companyId: currentCompanyId() }, { name: name.trim() }),
    );
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
