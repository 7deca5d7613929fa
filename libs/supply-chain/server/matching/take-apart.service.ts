import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { SupplierMergeEntity } from './supplier-merge.entity';
import { SupplierMergesService } from './supplier-merges.service';

/** A merge, and the merges of sites that stand on it. */
const STANDING_ON = `
  WITH base AS (
    SELECT m.* FROM supplier_merge m WHERE m.undone_at IS NULL AND m.kind = 'suppliers-merged' AND %)
  SELECT b.id, b.made_at FROM base b
  UNION
  SELECT s.id, s.made_at FROM supplier_merge s JOIN base b ON b.kept_id = s.kept_id
   WHERE s.kind = 'sites-merged' AND s.undone_at IS NULL AND s.part_of IS NULL AND s.made_at >= b.made_at
     AND b.moved #> '{moved,site.supplier_id}' ?| ARRAY[s.other_id::text, s.kept_site_id::text]
  ORDER BY made_at DESC, id DESC`;

/**
 * Takes merged records apart before one of them is forgotten, so that what people know themselves does not go with
 * what a supplier takes back.
 */
@Injectable()
export class TakeApart {
  constructor(private readonly merges: SupplierMergesService) {}

  /**
   * Undoes, from the top, every merge that a received party's record is part of: each record has its own again.
   * The caller holds the chain's lock.
   * @returns whether there was any
   */
  async received(
    tx: EntityManager,
    copy: { readonly requestId: string; readonly partyKey: string },
  ): Promise<boolean> {
    const away = await this.undo(tx, `m.moved #> '{moved,disclosure_copy.supplier_id}' ? $1`, [
      `${copy.requestId}/${copy.partyKey}`,
    ]);
    const into = await this.undo(
      tx,
      `m.kept_id = (SELECT supplier_id FROM disclosure_copy WHERE request_id = $1 AND party_key = $2)`,
      [copy.requestId, copy.partyKey],
    );
    return away || into;
  }

  private async undo(tx: EntityManager, condition: string, values: readonly string[]): Promise<boolean> {
    const rows = await tx.query<{ id: string }[]>(STANDING_ON.replace('%', condition), [...values]);
    for (const { id } of rows) {
      await this.merges.takeBack(tx, await tx.findOneByOrFail(SupplierMergeEntity, { id }));
    }
    return rows.length > 0;
  }
}
