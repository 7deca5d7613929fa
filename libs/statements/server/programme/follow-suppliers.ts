import { on } from '@firebreak/platform/server';
import { SupplierRecordsMoved } from '@firebreak/supply-chain/server';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';

const TABLES = ['programme_training', 'programme_remedy'] as const;

/** Training and remedy follow their supplier when two are found to be one. They name no site, so a split leaves them. */
@Injectable()
export class FollowProgrammeSuppliers implements OnModuleInit, OnModuleDestroy {
  private stop?: () => void;

  onModuleInit(): void {
    this.stop = on(SupplierRecordsMoved, async (tx, { fromId, toId, siteIds, only, moved }) => {
      for (const table of TABLES) {
        const [rows] = await tx.query<[{ id: string }[], number]>(
          `UPDATE ${table} SET supplier_id = $2
            WHERE supplier_id = $1 AND $3::uuid[] IS NULL AND ($4::uuid[] IS NULL OR id = ANY ($4)) RETURNING id`,
          [fromId, toId, siteIds, only && (only[table] ?? [])],
        );
        moved(table, rows.map(({ id }) => id)); // prettier-ignore
      }
    });
  }

  onModuleDestroy(): void {
    this.stop?.();
  }
}
