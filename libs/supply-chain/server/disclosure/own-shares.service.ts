import { CompanyDb } from '@firebreak/platform/server';
import type { ShareView } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { Shares } from './shares';

/** What the current company, as a supplier itself, disclosed to its customers. */
@Injectable()
export class OwnSharesService {
  constructor(
    private readonly db: CompanyDb,
    private readonly shares: Shares,
  ) {}

  list(): Promise<ShareView[]> {
    return this.db.inCompany((tx) => this.shares.customers(tx, null));
  }

  /** Takes everything back from one customer. @throws Problem share-not-found, share-not-sent */
  withdraw(shareId: string): Promise<void> {
    return this.db.inCompany((tx) => this.shares.withdraw(tx, shareId, new Date()));
  }

  /** Takes one party back from one customer. @throws Problem share-not-found, share-not-sent, party-not-found */
  withdrawParty(shareId: string, key: string): Promise<void> {
    return this.db.inCompany((tx) => this.shares.withdrawParty(tx, shareId, key, new Date()));
  }
}
