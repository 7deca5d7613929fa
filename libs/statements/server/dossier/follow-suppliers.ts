import { on } from '@firebreak/platform/server';
import { SiteRecordsMoved, SupplierRecordsMoved } from '@firebreak/supply-chain/server';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

/** Places on a dossier's chain follow their supplier or site when two are found to be one, or one two. */
@Injectable()
export class FollowDossierSuppliers implements OnModuleInit, OnModuleDestroy {
  private readonly stops: (() => void)[] = [];

  onModuleInit(): void {
    this.stops.push(
      on(SupplierRecordsMoved, async (tx, { fromId, toId, siteIds, only, moved }) => {
        const [rows] = await tx.query<[{ id: string }[], number]>(
          `UPDATE dossier_party SET supplier_id = $2
            WHERE supplier_id = $1 AND ($3::uuid[] IS NULL OR site_id = ANY ($3)) AND ($4::uuid[] IS NULL OR id = ANY ($4))
           RETURNING id`,
          [fromId, toId, siteIds, only && (only['dossier_party'] ?? [])],
        );
        moved('dossier_party', rows.map(({ id }) => id)); // prettier-ignore
      }),
      on(SiteRecordsMoved, async (tx, { fromId, toId, only, moved }) => {
        const [rows] = await tx.query<[{ id: string }[], number]>(
          `UPDATE dossier_party SET site_id = $2
            WHERE site_id = $1 AND ($3::uuid[] IS NULL OR id = ANY ($3)) RETURNING id`,
          [fromId, toId, only && (only['dossier_party'] ?? [])],
        );
        moved('dossier_party', rows.map(({ id }) => id)); // prettier-ignore
      }),
    );
  }

  onModuleDestroy(): void {
    for (const stop of this.stops) stop();
  }
}
