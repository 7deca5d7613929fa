import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs as people see them, and the outbox through which they reach the queue. */
export class CreateJobRun1767225601000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE job_run (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        kind             text NOT NULL,
        queue            text NOT NULL,
        subject          uuid,
        dedupe_key       text,
        payload          jsonb NOT NULL,
        visible          boolean NOT NULL,
        status           text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed')),
        progress_ratio   real CHECK (progress_ratio BETWEEN 0 AND 1),
        result           jsonb,
        error            jsonb,
        round            integer NOT NULL DEFAULT 1,
        attempts         integer NOT NULL DEFAULT 0,
        attempts_allowed integer NOT NULL CHECK (attempts_allowed > 0),
        delay_ms         integer NOT NULL DEFAULT 0,
        ordered_by       text,
        created_at       timestamptz NOT NULL DEFAULT now(),
        started_at       timestamptz,
        finished_at      timestamptz,
        PRIMARY KEY (company_id, id)
      )`);
    await db.query(
      `CREATE INDEX job_run_newest ON job_run (company_id, created_at DESC, id DESC) WHERE visible`,
    );
    await db.query(`
      CREATE UNIQUE INDEX job_run_queued_once ON job_run (company_id, kind, dedupe_key)
      WHERE status = 'queued' AND dedupe_key IS NOT NULL`);
    await db.query(`CALL isolate_by_company('job_run')`);
    await db.query(`
      CREATE TABLE job_outbox (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        job_run_id uuid NOT NULL,
        round      integer NOT NULL,
        PRIMARY KEY (company_id, job_run_id, round),
        FOREIGN KEY (company_id, job_run_id) REFERENCES job_run (company_id, id) ON DELETE CASCADE
      )`);
    await db.query(`CALL isolate_by_company('job_outbox')`);
    await this.relay(db);
    await this.notices(db);
  }

  /** The relay serves all companies: two functions, and policies for their owner alone, let it see ids and nothing else. */
  private async relay(db: QueryRunner) {
    await db.query(`CREATE POLICY relay ON job_outbox TO firebreak_owner USING (true)`);
    await db.query(`CREATE POLICY relay ON job_run FOR SELECT TO firebreak_owner USING (true)`);
    await db.query(`
      CREATE FUNCTION job_outbox_take(batch integer)
      RETURNS TABLE (company_id uuid, job_run_id uuid, round integer, kind text, queue text, attempts_allowed integer, delay_ms integer)
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT o.company_id, o.job_run_id, o.round, r.kind, r.queue, r.attempts_allowed, r.delay_ms
        FROM job_outbox o JOIN job_run r ON r.company_id = o.company_id AND r.id = o.job_run_id
        ORDER BY o.job_run_id LIMIT batch FOR UPDATE OF o SKIP LOCKED
      $$`);
    await db.query(`
      CREATE FUNCTION job_outbox_done(companies uuid[], runs uuid[], rounds integer[]) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        DELETE FROM job_outbox o USING unnest(companies, runs, rounds) AS d(company_id, job_run_id, round)
        WHERE o.company_id = d.company_id AND o.job_run_id = d.job_run_id AND o.round = d.round
      $$`);
    for (const signature of ['job_outbox_take(integer)', 'job_outbox_done(uuid[], uuid[], integer[])']) {
      await db.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
      await db.query(`GRANT EXECUTE ON FUNCTION ${signature} TO firebreak_app`);
    }
  }

  private async notices(db: QueryRunner) {
    await db.query(`
      CREATE FUNCTION job_notice() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'job_outbox' THEN
          PERFORM pg_notify('job_outbox', '');
        ELSIF NEW.visible THEN
          PERFORM pg_notify('job_run', NEW.company_id || ' ' || NEW.id);
        END IF;
        RETURN NULL;
      END $$`);
    await db.query(
      `CREATE TRIGGER job_notice AFTER INSERT OR UPDATE ON job_run FOR EACH ROW EXECUTE FUNCTION job_notice()`,
    );
    await db.query(
      `CREATE TRIGGER job_notice AFTER INSERT ON job_outbox FOR EACH ROW EXECUTE FUNCTION job_notice()`,
    );
  }

  async down(db: QueryRunner) {
    await db.query(`DROP FUNCTION job_outbox_take(integer), job_outbox_done(uuid[], uuid[], integer[])`);
    await db.query(`DROP TABLE job_outbox, job_run`);
    await db.query(`DROP FUNCTION job_notice()`);
  }
}
