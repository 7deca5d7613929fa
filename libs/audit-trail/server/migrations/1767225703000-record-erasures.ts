import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An erasure is an entry of the trail itself. The chain covers what an entry says by its hash only, so that the words
 * can go and the links still be checked; but nobody could tell an erasure that had to be from one that hides something.
 * From now on each one leaves an entry `audit_erasure`: why, how many entries, and a SHA-256 over their ids. An entry
 * that is empty and that no such record stands for is a fault of the chain.
 */
export class RecordErasures1767225703000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE audit_entry ADD erased_by uuid;
      CREATE INDEX audit_entry_by_erasure ON audit_entry (company_id, erased_by, id) WHERE erased_by IS NOT NULL;
      COMMENT ON COLUMN audit_entry.content_erased_at IS 'before and after were erased; the chain still holds';
      COMMENT ON COLUMN audit_entry.erased_by IS 'The entry that records the erasure'`);
    await db.query(SEAL);
    await db.query(ERASE);
    await db.query(`DROP PROCEDURE erase_audit_content(uuid, text, text)`);
    await db.query(ERASE_RECORD);
    await db.query(RECORD_EARLIER);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP PROCEDURE erase_audit_content(uuid, text, text)`);
    await db.query(ERASE_RECORD_UNTOLD);
    await db.query(`DROP FUNCTION erase_audit_entries(uuid, uuid[], text)`);
    await db.query(`DROP FUNCTION audit_erasure_seal(uuid, uuid)`);
    await db.query(`
      ALTER TABLE audit_entry DROP erased_by;
      COMMENT ON COLUMN audit_entry.content_erased_at IS 'before, after and actor_name were erased; the chain still holds'`);
  }
}

/** Which entries an erasure emptied: their number, and a SHA-256 over their sorted ids, separated by spaces. */
const SEAL = `
  CREATE FUNCTION audit_erasure_seal(of_company uuid, erasure uuid) RETURNS jsonb LANGUAGE sql STABLE
  RETURN (
    SELECT jsonb_build_object('entries', count(*), 'idsSha256',
             encode(sha256(convert_to(coalesce(string_agg(id::text, ' ' ORDER BY id), ''), 'UTF8')), 'hex'))
    FROM audit_entry WHERE company_id = of_company AND erased_by = erasure)`;

/**
 * Entries of the open transaction are linked first, so that the chain holds the hash of what they said and not of
 * nothing. That locks the company's head until the transaction ends: call it last. The owner only; who acts for the
 * app is a function that says for itself which records may be forgotten.
 */
const ERASE = `
  CREATE FUNCTION erase_audit_entries(of_company uuid, entries uuid[], reason text) RETURNS integer
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE
    erasure uuid := uuidv7();
    erased integer;
  BEGIN
    SET CONSTRAINTS link_audit_batch IMMEDIATE;
    SET CONSTRAINTS link_audit_batch DEFERRED;
    UPDATE audit_entry SET before = NULL, after = NULL, content_erased_at = now(), erased_by = erasure
    WHERE company_id = of_company AND id = ANY (entries) AND content_erased_at IS NULL
      AND record_table <> 'audit_erasure';
    GET DIAGNOSTICS erased = ROW_COUNT;
    IF erased > 0 THEN
      INSERT INTO audit_entry (company_id, id, record_table, record_id, action, after)
      VALUES (of_company, erasure, 'audit_erasure', erasure, 'created',
              jsonb_build_object('erasure_reason', reason) || audit_erasure_seal(of_company, erasure));
    END IF;
    RETURN erased;
  END $$;
  COMMENT ON FUNCTION erase_audit_entries IS 'Erases what these entries say and records that; the owner only';
  REVOKE EXECUTE ON FUNCTION erase_audit_entries FROM PUBLIC`;

/** A person's right: the name of whoever acted goes too. */
const ERASE_RECORD = `
  CREATE PROCEDURE erase_audit_content(of_company uuid, of_table text, of_record text)
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  DECLARE entries uuid[] := ARRAY(
    SELECT id FROM audit_entry WHERE company_id = of_company AND record_table = of_table AND record_id = of_record);
  BEGIN
    PERFORM erase_audit_entries(of_company, entries, 'record-erased');
    UPDATE audit_entry SET actor_name = NULL
    WHERE company_id = of_company AND id = ANY (entries) AND content_erased_at IS NOT NULL;
  END $$;
  COMMENT ON PROCEDURE erase_audit_content IS 'Erases what the trail says of one record; the owner only';
  REVOKE EXECUTE ON PROCEDURE erase_audit_content FROM PUBLIC`;

const ERASE_RECORD_UNTOLD = `
  CREATE PROCEDURE erase_audit_content(of_company uuid, of_table text, of_record text)
  LANGUAGE sql SET search_path = public, pg_temp
  BEGIN ATOMIC
    UPDATE audit_entry SET before = NULL, after = NULL, actor_name = NULL, content_erased_at = now()
    WHERE company_id = of_company AND record_table = of_table AND record_id = of_record;
  END;
  COMMENT ON PROCEDURE erase_audit_content IS 'Erases what the trail says of one record; the owner only';
  REVOKE EXECUTE ON PROCEDURE erase_audit_content FROM PUBLIC`;

/** What was erased before erasures were recorded is recorded once, for each company. */
const RECORD_EARLIER = `
  DO $$
  DECLARE
    company uuid;
    erasure uuid;
  BEGIN
    FOR company IN SELECT DISTINCT company_id FROM audit_entry WHERE content_erased_at IS NOT NULL LOOP
      erasure := uuidv7();
      UPDATE audit_entry SET erased_by = erasure WHERE company_id = company AND content_erased_at IS NOT NULL;
      INSERT INTO audit_entry (company_id, id, record_table, record_id, action, after)
      VALUES (company, erasure, 'audit_erasure', erasure, 'created',
              '{"erasure_reason": "before-erasures-were-recorded"}'::jsonb || audit_erasure_seal(company, erasure));
    END LOOP;
  END $$`;
