import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { on } from '@firebreak/platform/server';
import { SupplierRecordsMoved } from '@firebreak/supply-chain/server';

const TABLES = ['questionnaire', 'questionnaire_submission', 'campaign_recipient'] as const;

/** Questionnaires follow their supplier when two are found to be one. They are about a supplier as a whole: a split leaves them. */
@Injectable()
export class FollowSuppliers implements OnModuleInit, OnModuleDestroy {
  private stop = () => {};

  onModuleInit(): void {
    this.stop = on(SupplierRecordsMoved, async (tx, { fromId, toId, siteIds, only, moved }) => {
      if (siteIds) return;
      for (const table of TABLES) {
        const [rows] = await tx.query<[{ id: string }[], number]>(
          `UPDATE ${table} SET supplier_id = $2
            WHERE supplier_id = $1 AND ($3::uuid[] IS NULL OR id = ANY ($3)) RETURNING id`,
          [fromId, toId, only && (only[table] ?? [])],
        );
        moved(table, rows.map(({ id }) => id)); // prettier-ignore
      }
    });
  }

  onModuleDestroy(): void {
    this.stop();
  }
}
