import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trail's tables and the chain that is written when a transaction commits. */
export class CreateAuditTrail1767225700000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(ENTRIES);
    await db.query(CHAIN);
    await db.query(ACCESS);
    await db.query(HASHES);
    await db.query(OPEN_BATCH);
    await db.query(LINK_BATCH);
    await db.query(ERASE);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP PROCEDURE erase_audit_content(uuid, text, text)`);
    await db.query(`DROP TABLE audit_batch, audit_head, audit_link`);
    await db.query(`DROP FUNCTION link_audit_batch()`);
    await db.query(`DROP AGGREGATE audit_chain(bytea, bytea)`);
    await db.query(`DROP FUNCTION audit_next_hash(bytea, bytea, bytea)`);
    await db.query(`DROP FUNCTION audit_link_payload(bigint, audit_entry, bytea)`);
    await db.query(`DROP FUNCTION audit_content_hash(audit_entry)`);
    await db.query(`DROP TABLE audit_entry`);
    await db.query(`DROP FUNCTION open_audit_batch()`);
    await db.query(`DROP FUNCTION audit_genesis(uuid)`);
  }
}

/** The actor comes from the settings of the transaction (CompanyDb), so that the triggers need not name it. */
const ENTRIES = `
  CREATE TABLE audit_entry (
    company_id        uuid NOT NULL,
    id                uuid NOT NULL DEFAULT uuidv7(),
    transaction_id    xid8 NOT NULL DEFAULT pg_current_xact_id(),
    at                timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor_kind        text NOT NULL DEFAULT coalesce(nullif(current_setting('app.actor_kind', true), ''), 'system'),
    actor_id          text DEFAULT nullif(current_setting('app.actor_id', true), ''),
    actor_name        text DEFAULT nullif(current_setting('app.actor_name', true), ''),
    record_table      text NOT NULL,
    record_id         text NOT NULL,
    action            text NOT NULL CHECK (action IN ('created', 'changed', 'deleted')),
    before            jsonb,
    after             jsonb,
    content_erased_at timestamptz,
    PRIMARY KEY (company_id, id)
  );
  CREATE INDEX audit_entry_by_record ON audit_entry (company_id, record_table, record_id, id);
  CREATE INDEX audit_entry_by_actor ON audit_entry (company_id, actor_id, id);
  COMMENT ON TABLE audit_entry IS 'What changed, by whom and when; written by triggers only';
  COMMENT ON COLUMN audit_entry.content_erased_at IS 'before, after and actor_name were erased; the chain still holds'`;

/** No foreign key from link to entry: its check would cost more than the link, and verification finds a lost entry. */
const CHAIN = `
  CREATE TABLE audit_link (
    company_id   uuid NOT NULL,
    seq          bigint NOT NULL,
    entry_id     uuid NOT NULL,
    content_hash bytea NOT NULL,
    hash         bytea NOT NULL,
    PRIMARY KEY (company_id, seq),
    UNIQUE (company_id, entry_id)
  );
  CREATE TABLE audit_head (
    company_id uuid NOT NULL PRIMARY KEY,
    seq        bigint NOT NULL,
    hash       bytea NOT NULL
  );
  CREATE UNLOGGED TABLE audit_batch (
    company_id     uuid NOT NULL,
    transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
    first_entry_id uuid NOT NULL,
    PRIMARY KEY (company_id, transaction_id)
  );
  COMMENT ON TABLE audit_link IS 'One link per entry, numbered without gaps: hash = sha256(hash before it, what the entry says)';
  COMMENT ON TABLE audit_head IS 'The last link of each company: locked only while a transaction commits';
  COMMENT ON TABLE audit_batch IS 'Transactions under way that wrote entries; a row is gone before its transaction is'`;

/** The app may read its company's trail and nothing else; the triggers act as the owner, for any company. */
const ACCESS = `
  DO $$
  DECLARE trail_table text;
  BEGIN
    FOREACH trail_table IN ARRAY '{audit_entry, audit_link, audit_head, audit_batch}'::text[] LOOP
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', trail_table);
      EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', trail_table);
      EXECUTE format('CREATE POLICY by_company ON %I FOR SELECT TO firebreak_app
                        USING (company_id = (SELECT current_company_id()))', trail_table);
      EXECUTE format('CREATE POLICY by_trigger ON %I TO CURRENT_USER USING (true) WITH CHECK (true)', trail_table);
    END LOOP;
  END $$;
  CALL share_with_app('audit_entry');
  CALL share_with_app('audit_link');
  CALL share_with_app('audit_head')`;

/**
 * What is hashed, and how. The link covers the content by its hash only, so that a content
 * can be erased (a person's right) and the chain still be checked.
 */
const HASHES = `
  CREATE FUNCTION audit_genesis(of_company uuid) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sha256(convert_to('Firebreak audit trail of ' || of_company, 'UTF8'));

  CREATE FUNCTION audit_content_hash(entry audit_entry) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sha256(convert_to(jsonb_build_array(entry.actor_name, entry.before, entry.after)::text, 'UTF8'));

  CREATE FUNCTION audit_link_payload(seq bigint, entry audit_entry, content_hash bytea)
  RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN convert_to(jsonb_build_array(
    entry.company_id, seq, entry.id, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_kind, entry.actor_id, entry.record_table, entry.record_id, entry.action,
    encode(content_hash, 'hex'))::text, 'UTF8');

  CREATE FUNCTION audit_next_hash(previous bytea, head bytea, payload bytea)
  RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sha256(coalesce(previous, head) || payload);

  CREATE AGGREGATE audit_chain(head bytea, payload bytea) (SFUNC = audit_next_hash, STYPE = bytea)`;

/** The first entry of a transaction opens its batch. */
const OPEN_BATCH = `
  CREATE FUNCTION open_audit_batch() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO audit_batch (company_id, first_entry_id)
    SELECT DISTINCT ON (company_id) company_id, id FROM written ORDER BY company_id, id
    ON CONFLICT DO NOTHING;
    RETURN NULL;
  END $$;
  REVOKE EXECUTE ON FUNCTION open_audit_batch FROM PUBLIC;
  CREATE TRIGGER open_audit_batch AFTER INSERT ON audit_entry
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION open_audit_batch()`;

/**
 * At commit the batch's entries are chained in one statement. Only now is the company's head locked:
 * a transaction that runs for minutes holds nobody up. Where the batch is gone (the company was
 * removed in this very transaction) there is nothing to link.
 */
const LINK_BATCH = `
  CREATE FUNCTION link_audit_batch() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE head audit_head;
  BEGIN
    DELETE FROM audit_batch WHERE company_id = NEW.company_id AND transaction_id = NEW.transaction_id;
    IF NOT FOUND THEN RETURN NULL; END IF;
    INSERT INTO audit_head VALUES (NEW.company_id, 0, audit_genesis(NEW.company_id)) ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT head FROM audit_head WHERE company_id = NEW.company_id FOR UPDATE;
    WITH numbered AS (
      SELECT e AS entry, audit_content_hash(e) AS content_hash, head.seq + row_number() OVER (ORDER BY e.id) AS seq
      FROM audit_entry e
      WHERE e.company_id = NEW.company_id AND e.id >= NEW.first_entry_id AND e.transaction_id = NEW.transaction_id
    ), linked AS (
      INSERT INTO audit_link (company_id, seq, entry_id, content_hash, hash)
      SELECT NEW.company_id, seq, (entry).id, content_hash,
             audit_chain(head.hash, audit_link_payload(seq, entry, content_hash)) OVER (ORDER BY seq)
      FROM numbered
      RETURNING seq, hash
    )
    UPDATE audit_head h SET seq = last.seq, hash = last.hash
    FROM (SELECT seq, hash FROM linked ORDER BY seq DESC LIMIT 1) last
    WHERE h.company_id = NEW.company_id;
    RETURN NULL;
  END $$;
  REVOKE EXECUTE ON FUNCTION link_audit_batch FROM PUBLIC;
  CREATE CONSTRAINT TRIGGER link_audit_batch AFTER INSERT ON audit_batch
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION link_audit_batch()`;

const ERASE = `
  CREATE PROCEDURE erase_audit_content(of_company uuid, of_table text, of_record text)
  LANGUAGE sql SET search_path = public, pg_temp
  BEGIN ATOMIC
    UPDATE audit_entry SET before = NULL, after = NULL, actor_name = NULL, content_erased_at = now()
    WHERE company_id = of_company AND record_table = of_table AND record_id = of_record;
  END;
  COMMENT ON PROCEDURE erase_audit_content IS 'Erases what the trail says of one record; the owner only';
  REVOKE EXECUTE ON PROCEDURE erase_audit_content FROM PUBLIC`;
