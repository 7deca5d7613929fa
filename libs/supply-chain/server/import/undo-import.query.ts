import type { ImportUndo, LeftRecord } from '@firebreak/supply-chain/model';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { RESTORED_SITE_COLUMNS, RESTORED_SUPPLIER_COLUMNS } from './write-import.query';

/** Go with the supplier or site that they belong to. */
const OWN_TABLES = [
  'supplier', 'site', 'site_good', 'supply_link', 'supplier_variant', 'supplier_identifier', 'supplier_contact',
  'supplier_spend', 'signal',
]; // prettier-ignore
const TOLD = 500;

const ROWS = `supplier_import_row r WHERE r.import_id = $1 AND r.decision = 'import'`;

/** What the import made and is still there: suppliers, and sites of whichever supplier. */
const GATHER = [
  `CREATE TEMPORARY TABLE undo_supplier ON COMMIT DROP AS
   SELECT s.id, s.name, s.updated_at, s.merged_into_id, NULL::text AS reason
     FROM supplier s WHERE s.id IN (SELECT r.supplier_id FROM ${ROWS} AND r.new_supplier)`,
  `CREATE TEMPORARY TABLE undo_site ON COMMIT DROP AS
   SELECT t.id, t.supplier_id, t.updated_at, NULL::text AS reason
     FROM site t WHERE t.id IN (SELECT r.site_id FROM ${ROWS} AND r.new_site)`,
  `CREATE TEMPORARY TABLE undo_link ON COMMIT DROP AS
   SELECT l.id, l.supplier_id, l.buyer_supplier_id,
          l.certainty = 'declared' AND l.evidence_note IS NULL AND l.evidence_file_id IS NULL AS untouched
     FROM supply_link l WHERE l.id IN (SELECT r.link_id FROM ${ROWS} AND r.link_id IS NOT NULL)`,
];

/** Why something stays, the first reason that holds. $1: the moment of the import. */
const REASONS: readonly string[] = [
  `UPDATE undo_site SET reason = 'changed-since' WHERE updated_at > $1::timestamptz`,
  `UPDATE undo_supplier u SET reason = 'changed-since'
    WHERE u.updated_at > $1::timestamptz OR u.merged_into_id IS NOT NULL
       OR EXISTS (SELECT FROM supplier m WHERE m.merged_into_id = u.id)`,
  `UPDATE undo_supplier u SET reason = 'changed-since' FROM undo_site t
    WHERE u.reason IS NULL AND t.supplier_id = u.id AND t.reason IS NOT NULL AND $1::timestamptz IS NOT NULL`,
  `UPDATE undo_supplier u SET reason = 'has-more-sites' FROM site t
    WHERE u.reason IS NULL AND t.supplier_id = u.id AND $1::timestamptz IS NOT NULL
      AND NOT EXISTS (SELECT FROM undo_site m WHERE m.id = t.id)`,
  `UPDATE undo_supplier u SET reason = 'linked-since' FROM supply_link l
    WHERE u.reason IS NULL AND u.id IN (l.supplier_id, l.buyer_supplier_id) AND $1::timestamptz IS NOT NULL
      AND NOT EXISTS (SELECT FROM undo_link m WHERE m.id = l.id AND m.untouched)`,
  `UPDATE undo_supplier u SET reason = 'used-since' FROM signal g
    WHERE u.reason IS NULL AND g.supplier_id = u.id AND $1::timestamptz IS NOT NULL
      AND (g.reviewed_at IS NOT NULL OR EXISTS (SELECT FROM signal_question q WHERE q.signal_id = g.id))`,
];

/**
 * Columns of other capabilities' tables that point at suppliers or sites and that people filled: what the audit
 * trail covers, or what refuses to lose its supplier. What is only derived (scores) goes with its supplier.
 */
const USES = `
  SELECT c.confrelid::regclass::text AS "target", c.conrelid::regclass::text AS "table", a.attname AS "column"
    FROM pg_constraint c
    CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (own, foreign_key)
    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.own
    JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = k.foreign_key AND f.attname = 'id'
   WHERE c.contype = 'f' AND c.confrelid IN ('supplier'::regclass, 'site'::regclass)
     AND c.conrelid::regclass::text <> ALL ($1::text[])
     AND (c.confdeltype IN ('a', 'r')
          OR EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.conrelid AND t.tgname = 'audit_insert'))`;

async function markUsed(tx: EntityManager): Promise<void> {
  const uses = await tx.query<{ target: 'supplier' | 'site'; table: string; column: string }[]>(USES, [
    OWN_TABLES,
  ]);
  for (const { target, table, column } of uses) {
    await tx.query(
      `UPDATE undo_${target} u SET reason = 'used-since'
        WHERE u.reason IS NULL AND u.id IN (SELECT "${column}" FROM ${table})`,
    );
  }
  await tx.query(
    `UPDATE undo_supplier u SET reason = 'used-since' FROM undo_site t
      WHERE u.reason IS NULL AND t.supplier_id = u.id AND t.reason IS NOT NULL`,
  );
  // A site of a supplier that stays is part of it.
  await tx.query(
    `UPDATE undo_site t SET reason = 'supplier-stays' FROM undo_supplier u
      WHERE t.reason IS NULL AND u.id = t.supplier_id AND u.reason IS NOT NULL`,
  );
}

const GONE_SUPPLIER = `(SELECT id FROM undo_supplier WHERE reason IS NULL)`;
const GONE_SITE = `(SELECT id FROM undo_site WHERE reason IS NULL)`;

/** From the leaves to the root, so that nothing is left to cascade row by row. */
const REMOVE = [
  `DELETE FROM site_good WHERE site_id IN ${GONE_SITE}`,
  `DELETE FROM supplier_variant WHERE site_id IN ${GONE_SITE} OR supplier_id IN ${GONE_SUPPLIER}`,
  `DELETE FROM supplier_identifier WHERE supplier_id IN ${GONE_SUPPLIER}`,
  `DELETE FROM supplier_contact WHERE supplier_id IN ${GONE_SUPPLIER}`,
  `DELETE FROM supplier_spend WHERE supplier_id IN ${GONE_SUPPLIER}`,
];
const REMOVE_LINKS = `
  DELETE FROM supply_link l USING undo_link u
   WHERE u.id = l.id AND u.untouched
     AND NOT EXISTS (SELECT FROM undo_supplier s WHERE s.id = l.supplier_id AND s.reason IS NOT NULL)`;
const REMOVE_SITES = `DELETE FROM site WHERE id IN ${GONE_SITE}`;
const REMOVE_SUPPLIERS = `DELETE FROM supplier WHERE id IN ${GONE_SUPPLIER}`;

const restore = (table: 'supplier' | 'site', columns: readonly string[]) => `
  UPDATE ${table} t SET ${columns.map((column) => `${column} = b.${column}`).join(', ')}, updated_at = now()
    FROM supplier_import_change c, jsonb_populate_record(NULL::${table}, c.before) b
   WHERE c.import_id = $1 AND c.record_table = '${table}' AND c.record_id = t.id AND t.updated_at <= $2::timestamptz`;
const RESTORE_SUPPLIERS = restore('supplier', RESTORED_SUPPLIER_COLUMNS);
const RESTORE_SITES = restore('site', RESTORED_SITE_COLUMNS);

const takeAway = (table: string) => `
  DELETE FROM ${table} t USING supplier_import_change c
   WHERE c.import_id = $1 AND c.record_table = '${table}' AND c.record_id = t.id AND c.before IS NULL`;

const SPEND_BEFORE = `supplier_import_change c JOIN supplier s ON s.id = c.record_id
   WHERE c.import_id = $1 AND c.record_table = 'supplier_spend' AND s.updated_at <= $2::timestamptz
   AND c.record_id = p.supplier_id AND p.year = (c.before ->> 'year')::smallint AND p.currency = c.before ->> 'currency'`;
const RESTORE_SPEND = [
  `UPDATE supplier_spend p SET amount = (c.before ->> 'amount')::float8
     FROM ${SPEND_BEFORE} AND c.before ->> 'amount' IS NOT NULL`,
  `DELETE FROM supplier_spend p USING ${SPEND_BEFORE} AND c.before ->> 'amount' IS NULL`,
];

/** What stays and why: what the import made, and what it changed and somebody changed again. */
const LEFT = `
  SELECT id AS "supplierId", name, reason FROM undo_supplier WHERE reason IS NOT NULL
  UNION ALL
  SELECT s.id, s.name, t.reason FROM undo_site t JOIN supplier s ON s.id = t.supplier_id
   WHERE t.reason IS NOT NULL AND t.reason <> 'supplier-stays'
     AND NOT EXISTS (SELECT FROM undo_supplier u WHERE u.id = s.id)
  UNION ALL
  SELECT DISTINCT s.id, s.name, 'changed-since' FROM supplier_import_change c JOIN supplier s ON s.id = c.record_id
   WHERE c.import_id = $1 AND c.record_table IN ('supplier', 'supplier_spend') AND s.updated_at > $2::timestamptz
  ORDER BY 2, 1`;

/**
 * Takes back what an import wrote: removes what it added and restores what it changed, unless that was used or
 * changed since. Tiers and events are left to the caller.
 * @param importedAt the moment of the import's own transaction, as PostgreSQL writes it: a Date would lose microseconds
 */
export async function undoImport(
  tx: EntityManager,
  importId: string,
  importedAt: string,
): Promise<ImportUndo> {
  for (const statement of GATHER) await tx.query(statement, [importId]);
  for (const statement of REASONS) await tx.query(statement, [importedAt]);
  await markUsed(tx);
  const left = await tx.query<LeftRecord[]>(LEFT, [importId, importedAt]);
  for (const statement of REMOVE) await tx.query(statement);
  const linksRemoved = await affected(tx, REMOVE_LINKS);
  const sitesRemoved = await affected(tx, REMOVE_SITES);
  const suppliersRemoved = await affected(tx, REMOVE_SUPPLIERS);
  for (const table of ['site_good', 'supplier_variant', 'supplier_identifier'])
    await tx.query(takeAway(table), [importId]);
  // Before the suppliers: restoring those changes when they were changed last.
  for (const statement of RESTORE_SPEND) await tx.query(statement, [importId, importedAt]);
  const recordsRestored =
    (await affected(tx, RESTORE_SUPPLIERS, [importId, importedAt])) +
    (await affected(tx, RESTORE_SITES, [importId, importedAt]));
  const leftRecords = left.slice(0, TOLD);
  return { suppliersRemoved, sitesRemoved, linksRemoved, recordsRestored, left: left.length, leftRecords };
}

async function affected(tx: EntityManager, statement: string, parameters: unknown[] = []): Promise<number> {
  const client = (await tx.queryRunner?.connect()) as PoolClient;
  return (await client.query(statement, parameters)).rowCount ?? 0;
}
