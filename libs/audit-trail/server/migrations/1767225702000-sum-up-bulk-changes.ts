import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A statement that adds or removes more than 1,000 records of one source leaves one entry, not one a record:
 * 300,000 entries took six times as long as the records. The transaction says what the source is in
 * `app.bulk_source`, such as `supplier-import/<id>`. The entry names the source and the number of records and
 * seals their ids; the source keeps which records they are and who brought them, for good. Changes of records
 * are never summed up, and smaller statements have an entry for each record as ever.
 */
export class SumUpBulkChanges1767225702000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(recordEntries(true));
  }

  async down(db: QueryRunner) {
    await db.query(recordEntries(false));
  }
}

/**
 * Writes the one entry, where the rows of the statement are many enough: how many of which source, and a SHA-256
 * over their sorted ids. Transition tables are visible to the trigger's own statements only, so that this is a
 * part of it and no function.
 */
export const sumUp = (
  rows: 'new_rows' | 'old_rows',
  action: 'created' | 'deleted',
  column: 'before' | 'after',
) => `
      IF source IS NOT NULL AND (SELECT count(*) > 1000 FROM (SELECT FROM ${rows} LIMIT 1001) n) THEN
        EXECUTE format(
          'INSERT INTO audit_entry (company_id, record_table, record_id, action, ${column})
           SELECT company_id, $1, $2, ''${action}'', jsonb_build_object(''source'', $2, ''records'', count(*), ''idsSha256'',
                    encode(sha256(convert_to(string_agg(id, '' '' ORDER BY id COLLATE "C"), ''UTF8'')), ''hex''))
             FROM (SELECT %I AS company_id, concat_ws(''/'', %s) AS id FROM ${rows}) n GROUP BY company_id',
          company,
          (SELECT string_agg(format('%I::text', key), ', ' ORDER BY position)
             FROM unnest(keys) WITH ORDINALITY AS part (key, position)))
        USING TG_TABLE_NAME::text, source;
        RETURN NULL;
      END IF;`;

/** What writes the entries of a statement, with the sums or, as before, without. */
export const recordEntries = (sumsUp: boolean) => `
  CREATE OR REPLACE FUNCTION record_audit_entries() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    company text := TG_ARGV[0];
    keys text[] := TG_ARGV[1];
    omitted text[] := audit_omitted_columns(TG_RELID, TG_ARGV[2]::text[]);
    ${sumsUp ? `source text := nullif(current_setting('app.bulk_source', true), '');` : ''}
  BEGIN
    IF TG_OP = 'INSERT' THEN
      ${sumsUp ? sumUp('new_rows', 'created', 'after') : ''}
      INSERT INTO audit_entry (company_id, record_table, record_id, action, after)
      SELECT (content ->> company)::uuid, TG_TABLE_NAME, audit_record_id(content, keys), 'created', content - omitted
      FROM (SELECT to_jsonb(n) AS content FROM new_rows n) AS new_row;
    ELSIF TG_OP = 'DELETE' THEN
      ${sumsUp ? sumUp('old_rows', 'deleted', 'before') : ''}
      INSERT INTO audit_entry (company_id, record_table, record_id, action, before)
      SELECT (content ->> company)::uuid, TG_TABLE_NAME, audit_record_id(content, keys), 'deleted', content - omitted
      FROM (SELECT to_jsonb(o) AS content FROM old_rows o) AS old_row;
    ELSE
      INSERT INTO audit_entry (company_id, record_table, record_id, action, before, after)
      SELECT company_id::uuid, TG_TABLE_NAME, record_id,
             CASE WHEN was IS NULL THEN 'created' WHEN is_now IS NULL THEN 'deleted' ELSE 'changed' END,
             audit_difference(was, is_now), audit_difference(is_now, was)
      FROM (
        SELECT content ->> company AS company_id, audit_record_id(content, keys) AS record_id, content - omitted AS was
        FROM (SELECT to_jsonb(o) AS content FROM old_rows o OFFSET 0) AS row
        OFFSET 0
      ) AS old_row
      FULL JOIN (
        SELECT content ->> company AS company_id, audit_record_id(content, keys) AS record_id, content - omitted AS is_now
        FROM (SELECT to_jsonb(n) AS content FROM new_rows n OFFSET 0) AS row
        OFFSET 0
      ) AS new_row USING (company_id, record_id)
      WHERE was IS DISTINCT FROM is_now;
    END IF;
    RETURN NULL;
  END $$`;
