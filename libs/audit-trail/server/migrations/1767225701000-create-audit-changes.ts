import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `CALL audit_changes('table')`: from then on the trail records every change of its rows. */
export class CreateAuditChanges1767225701000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(PARTS);
    await db.query(RECORD);
    await db.query(INSTALL);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP PROCEDURE audit_changes(text, text[], text)`);
    await db.query(`DROP FUNCTION record_audit_entries()`);
    await db.query(`DROP FUNCTION audit_difference(jsonb, jsonb)`);
    await db.query(`DROP FUNCTION audit_record_id(jsonb, text[])`);
    await db.query(`DROP FUNCTION audit_omitted_columns(oid, text[])`);
  }
}

/**
 * Never recorded: secrets, whatever a later migration calls them; what is derived from other columns;
 * and what the entry says anyway (company, time).
 */
const PARTS = `
  CREATE FUNCTION audit_omitted_columns(of_table oid, chosen text[]) RETURNS text[] LANGUAGE sql STABLE
  RETURN chosen || ARRAY(
    SELECT attname::text FROM pg_attribute
    WHERE attrelid = of_table AND attnum > 0 AND NOT attisdropped
      AND (attname IN ('company_id', 'updated_at') OR attname ~ '(password|secret|token)' OR attgenerated <> ''));

  CREATE FUNCTION audit_record_id(content jsonb, keys text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN cardinality(keys) = 1 THEN content ->> keys[1] ELSE (
    SELECT string_agg(content ->> key, '/' ORDER BY position)
    FROM unnest(keys) WITH ORDINALITY AS part (key, position)) END;

  CREATE FUNCTION audit_difference(content jsonb, other jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT jsonb_object_agg(key, value) FROM jsonb_each(content) WHERE other -> key IS DISTINCT FROM value)`;

/**
 * Once per statement, whatever its number of rows: a trigger per row would make imports slow.
 * An update that moves a row to another key is a deletion and a creation. Nobody but the owner may
 * execute the function, or the app could forge entries by a trigger on a temporary table of its own.
 */
const RECORD = `
  CREATE FUNCTION record_audit_entries() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    company text := TG_ARGV[0];
    keys text[] := TG_ARGV[1];
    omitted text[] := audit_omitted_columns(TG_RELID, TG_ARGV[2]::text[]);
  BEGIN
    IF TG_OP = 'INSERT' THEN
      INSERT INTO audit_entry (company_id, record_table, record_id, action, after)
      SELECT (content ->> company)::uuid, TG_TABLE_NAME, audit_record_id(content, keys), 'created', content - omitted
      FROM (SELECT to_jsonb(n) AS content FROM new_rows n) AS new_row;
    ELSIF TG_OP = 'DELETE' THEN
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
  END $$;
  REVOKE EXECUTE ON FUNCTION record_audit_entries FROM PUBLIC`;

/** Repeating it for a table takes the new arguments. */
const INSTALL = `
  CREATE PROCEDURE audit_changes(
    of_table text, omit_columns text[] DEFAULT '{}', company_column text DEFAULT 'company_id')
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    keys text[] := ARRAY(
      SELECT a.attname FROM pg_index i
      CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS key (attnum, position)
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = key.attnum
      WHERE i.indrelid = of_table::regclass AND i.indisprimary
        AND (a.attname <> company_column OR i.indnkeyatts = 1)
      ORDER BY key.position);
    operation text;
    transition text;
  BEGIN
    IF cardinality(keys) = 0 THEN RAISE EXCEPTION '% has no primary key to name its records by', of_table; END IF;
    IF array_to_string(keys, ' ') ~ '(password|secret|token)' THEN
      RAISE EXCEPTION '% is keyed by a secret, which must not enter the trail', of_table;
    END IF;
    FOREACH operation IN ARRAY '{INSERT, UPDATE, DELETE}'::text[] LOOP
      transition := concat_ws(' ',
        CASE WHEN operation <> 'INSERT' THEN 'OLD TABLE AS old_rows' END,
        CASE WHEN operation <> 'DELETE' THEN 'NEW TABLE AS new_rows' END);
      EXECUTE format(
        'CREATE OR REPLACE TRIGGER audit_%s AFTER %s ON %I REFERENCING %s
           FOR EACH STATEMENT EXECUTE FUNCTION record_audit_entries(%L, %L, %L)',
        lower(operation), operation, of_table, transition, company_column, keys, omit_columns);
    END LOOP;
  END $$;
  COMMENT ON PROCEDURE audit_changes IS
  'Records every change of the rows of a table, but of omit_columns; changes of those alone leave no entry';
  REVOKE EXECUTE ON PROCEDURE audit_changes FROM PUBLIC`;
