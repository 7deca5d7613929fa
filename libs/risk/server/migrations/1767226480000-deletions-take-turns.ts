import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever deletes suppliers or sites waits for what risk writes beside the same rows, before the first row is locked: a run
 * about to end and the headlines it leaves update suppliers and then sites, rankings and scores by a variant have rows that
 * go with their supplier. Each used to wait for rows of the other until the server broke one of them off.
 */
export class DeletionsTakeTurns1767226480000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE FUNCTION risk_await_turn() RETURNS trigger LANGUAGE plpgsql AS $body$
      DECLARE
        company text := nullif(current_setting('app.company_id', true), '');
        turn text;
      BEGIN
        IF company IS NOT NULL THEN
          FOREACH turn IN ARRAY TG_ARGV[0:] LOOP
            PERFORM pg_advisory_xact_lock_shared(hashtextextended(turn || ' ' || company, 0));
          END LOOP;
        END IF;
        RETURN NULL;
      END $body$`);
    await db.query(`
      CREATE TRIGGER risk_await_turn BEFORE DELETE ON site
      FOR EACH STATEMENT EXECUTE FUNCTION risk_await_turn('risk scores')`);
    await db.query(`
      CREATE TRIGGER risk_await_turn BEFORE DELETE ON supplier
      FOR EACH STATEMENT EXECUTE FUNCTION risk_await_turn('risk scores', 'risk variant', 'risk actions')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TRIGGER risk_await_turn ON supplier`);
    await db.query(`DROP TRIGGER risk_await_turn ON site`);
    await db.query(`DROP FUNCTION risk_await_turn()`);
  }
}
