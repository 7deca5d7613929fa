import { Injectable } from '@nestjs/common';
import { CompanyDb, currentCompanyId } from '@firebreak/platform/server';
import type { AuditTrailFilter, AuditTrailPage, ChainVerification } from '@firebreak/audit-trail/model';
import { findEntries } from './find-entries.query';
import { verifyChain } from './verify-chain.query';

const PAGE_SIZE = 50;

/** Who changed what, and when. Reading only: the database itself writes the trail. */
@Injectable()
export class AuditTrail {
  constructor(private readonly db: CompanyDb) {}

  /** Newest first. */
  entries(filter: AuditTrailFilter, cursor: string | null): Promise<AuditTrailPage> {
    return this.db.inCompany(async (tx) => {
      const found = await findEntries(tx, filter, cursor, PAGE_SIZE + 1);
      const items = found.slice(0, PAGE_SIZE);
      return { items, nextCursor: found.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** Checks the company's whole chain: seconds for 100,000 entries, so that requests start a job instead. */
  verification(): Promise<ChainVerification> {
    return this.db.inCompany((tx) => verifyChain(tx, currentCompanyId()));
  }
}
