import { Injectable } from '@nestjs/common';
import type { ClaimSource, SupplierClaim } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { SupplierClaimEntity } from '../disclosure/supplier-claim.entity';
import { orderSignalRun } from './find-signals.job';

/** What a supplier said, and where. */
export interface RecordedClaims {
  readonly supplierId: string;
  readonly source: ClaimSource;
  /** Id of the disclosure request or questionnaire. */
  readonly sourceId: string;
  readonly saidAt: Date;
  /** Yes or no; "do not know" is left out. */
  readonly claims: Readonly<Partial<Record<SupplierClaim, boolean>>>;
}

/** Keeps what suppliers say about how they work with others, to hold it against what is known. */
@Injectable()
export class SupplierClaims {
  /** Records them in place of what was said there before, and looks for contradictions. */
  async record(
    tx: EntityManager,
    { supplierId, source, sourceId, saidAt, claims }: RecordedClaims,
  ): Promise<void> {
    await tx.delete(SupplierClaimEntity, { source, sourceId });
    const rows = (Object.entries(claims) as [SupplierClaim, boolean][]) // the keys of a Record of them
      .map(([claim, value]) =>
        tx.create(SupplierClaimEntity, { supplierId, claim, value, source, sourceId, saidAt }),
      );
    if (rows.length > 0) await tx.insert(SupplierClaimEntity, rows);
    await orderSignalRun(tx);
  }
}
