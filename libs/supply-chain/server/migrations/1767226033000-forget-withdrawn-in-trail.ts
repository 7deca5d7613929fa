import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a supplier takes back must not live on in the customer's audit trail. The app may not erase there; it may call
 * this one function, which looks for itself whether the records came by a disclosure and are gone or nameless. The
 * erasure is an entry of the trail, and the chain of hashes still holds.
 */
export class ForgetWithdrawnInTrail1767226033000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(FORGET);
    await db.query(`
      COMMENT ON FUNCTION forget_withdrawn_in_trail IS
        'Erases what the current company''s audit trail says of withdrawn suppliers and links; answers how many entries';
      REVOKE EXECUTE ON FUNCTION forget_withdrawn_in_trail FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION forget_withdrawn_in_trail TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP FUNCTION forget_withdrawn_in_trail(uuid[], uuid[])`);
  }
}

/**
 * `forgotten`: suppliers and links that the job wrote which copies disclosures, and that are there no more, or without
 * their name. `part`: what belonged to them, by what entries of creation and deletion say. `merge`: where they were
 * joined with others, their name and address may also have been written to those: entries of changes that hold just
 * these words go too, what else the trail says of the others stays.
 */
const FORGET = `
  CREATE FUNCTION forget_withdrawn_in_trail(suppliers uuid[], links uuid[]) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    company uuid := current_company_id();
    first_entry uuid;
    was_merged boolean;
    forgotten text[];
    loose text[];
    words text[];
    entries uuid[];
  BEGIN
    SELECT array_agg(e.record_id) FILTER (WHERE e.record_table = 'supplier'),
           array_agg(e.record_id) FILTER (WHERE e.record_table = 'supply_link'), min(e.id::text)::uuid
      INTO forgotten, loose, first_entry
      FROM audit_entry e
     WHERE e.company_id = company AND e.action = 'created'
       AND e.actor_kind = 'job' AND e.actor_name = 'copy-disclosure'
       AND (e.record_table = 'supplier' AND e.record_id = ANY (suppliers::text[])
              AND NOT EXISTS (SELECT FROM supplier s
                               WHERE s.company_id = company AND s.id::text = e.record_id AND NOT s.name_withheld)
            OR e.record_table = 'supply_link' AND e.record_id = ANY (links::text[])
              AND NOT EXISTS (SELECT FROM supply_link l WHERE l.company_id = company AND l.id::text = e.record_id));
    IF first_entry IS NULL THEN RETURN 0; END IF;

    WITH told AS (
      SELECT e.record_table, e.record_id, coalesce(e.after, e.before) AS said
        FROM audit_entry e
       WHERE e.company_id = company AND e.id >= first_entry AND e.action IN ('created', 'deleted')
         AND e.record_table IN ('site', 'supplier_variant', 'supplier_identifier', 'supplier_contact',
                                'supply_link', 'supplier_merge')
    ), record AS (
      SELECT 'supplier' AS record_table, unnest(forgotten) AS record_id
      UNION SELECT 'supply_link', unnest(loose)
      UNION
      SELECT record_table, record_id FROM told
       WHERE ARRAY[said ->> 'supplier_id', said ->> 'buyer_supplier_id', said ->> 'kept_id', said ->> 'other_id']
             && forgotten
    )
    SELECT array_agg(e.id),
           bool_or(e.record_table = 'supplier_merge'),
           array_agg(DISTINCT word) FILTER (WHERE word <> '')
      INTO entries, was_merged, words
      FROM record r
      JOIN audit_entry e ON e.company_id = company AND e.record_table = r.record_table AND e.record_id = r.record_id
      LEFT JOIN LATERAL (
        SELECT said ->> key AS word
          FROM unnest(ARRAY[e.before, e.after]) AS said, unnest('{name, address, value}'::text[]) AS key
         WHERE e.record_table IN ('supplier', 'site', 'supplier_variant')) AS w ON true;

    IF was_merged THEN
      entries := entries || ARRAY(
        SELECT e.id FROM audit_entry e
         WHERE e.company_id = company AND e.id >= first_entry
           AND (e.record_table IN ('supplier', 'site') AND e.action = 'changed'
                OR e.record_table = 'supplier_variant' AND coalesce(e.after, e.before) ->> 'said_by' = 'merge')
           AND EXISTS (SELECT FROM unnest(ARRAY[e.before, e.after]) AS said, unnest('{name, address, value}'::text[]) AS key
                        WHERE said ->> key = ANY (words)));
    END IF;
    RETURN erase_audit_entries(company, entries, 'disclosure-withdrawn');
  END $$`;
