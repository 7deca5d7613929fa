import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the company itself does against forced labour: policies, roles, training, grievance channels and their use, talks, clauses, remedy. */
export class CreateProgramme1767226500370 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE programme_policy (
        company_id  uuid NOT NULL DEFAULT current_company_id(),
        id          uuid NOT NULL,
        name        text NOT NULL,
        kind        text NOT NULL,
        edition     text NOT NULL,
        in_force_on date,
        ended_on    date,
        reviewed_on date,
        owner       text NOT NULL,
        approved_by text NOT NULL,
        binds       text[] NOT NULL,
        protections text[] NOT NULL,
        address     text NOT NULL,
        version     integer NOT NULL DEFAULT 1,
        updated_by  text NOT NULL,
        created_at  timestamptz NOT NULL DEFAULT now(),
        updated_at  timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK (length(name) BETWEEN 1 AND 200),
        CHECK (ended_on >= in_force_on)
      )`);
    await db.query(`
      CREATE TABLE programme_acknowledgement (
        company_id   uuid NOT NULL DEFAULT current_company_id(),
        id           uuid NOT NULL,
        policy_id    uuid NOT NULL,
        audience     text NOT NULL,
        as_of        date NOT NULL,
        acknowledged integer NOT NULL,
        asked        integer NOT NULL,
        version      integer NOT NULL DEFAULT 1,
        updated_by   text NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        updated_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, policy_id) REFERENCES programme_policy (company_id, id),
        CHECK (acknowledged BETWEEN 0 AND asked)
      );
      CREATE INDEX programme_acknowledgement_by_policy ON programme_acknowledgement (company_id, policy_id)`);
    await db.query(`
      CREATE TABLE programme_role (
        company_id      uuid NOT NULL DEFAULT current_company_id(),
        id              uuid NOT NULL,
        name            text NOT NULL,
        responsible_for text NOT NULL,
        reports_to      text NOT NULL,
        rhythm          text NOT NULL,
        version         integer NOT NULL DEFAULT 1,
        updated_by      text NOT NULL,
        created_at      timestamptz NOT NULL DEFAULT now(),
        updated_at      timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK (length(name) BETWEEN 1 AND 200),
        CHECK (length(responsible_for) BETWEEN 1 AND 1000)
      )`);
    await db.query(`
      CREATE TABLE programme_training (
        company_id     uuid NOT NULL DEFAULT current_company_id(),
        id             uuid NOT NULL,
        held_on        date NOT NULL,
        topic          text NOT NULL,
        audience       text NOT NULL,
        format         text NOT NULL,
        hours          numeric NOT NULL,
        participants   integer NOT NULL,
        invited        integer,
        mandatory      boolean NOT NULL,
        supplier_count integer,
        supplier_id    uuid,
        version        integer NOT NULL DEFAULT 1,
        updated_by     text NOT NULL,
        created_at     timestamptz NOT NULL DEFAULT now(),
        updated_at     timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE SET NULL (supplier_id),
        CHECK (length(topic) BETWEEN 1 AND 200),
        CHECK (participants > 0),
        CHECK (participants <= invited),
        CHECK (hours BETWEEN 0 AND 1000),
        CHECK (supplier_count >= 0)
      );
      CREATE INDEX programme_training_by_supplier ON programme_training (company_id, supplier_id)`);
    await db.query(`
      CREATE TABLE programme_channel (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        name       text NOT NULL,
        kind       text NOT NULL,
        users      text[] NOT NULL,
        languages  text[] NOT NULL,
        anonymous  boolean NOT NULL,
        run_by     text NOT NULL,
        open_since date NOT NULL,
        closed_on  date,
        version    integer NOT NULL DEFAULT 1,
        updated_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK (length(name) BETWEEN 1 AND 200),
        CHECK (closed_on >= open_since)
      )`);
    await db.query(`
      CREATE TABLE programme_channel_use (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        id            uuid NOT NULL,
        channel_id    uuid NOT NULL,
        used_from     date NOT NULL,
        used_to       date NOT NULL,
        reports       integer NOT NULL,
        forced_labour integer NOT NULL,
        closed        integer NOT NULL,
        remedied      integer NOT NULL,
        version       integer NOT NULL DEFAULT 1,
        updated_by    text NOT NULL,
        created_at    timestamptz NOT NULL DEFAULT now(),
        updated_at    timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, channel_id) REFERENCES programme_channel (company_id, id),
        CHECK (used_to >= used_from),
        CHECK (forced_labour BETWEEN 0 AND reports),
        CHECK (closed BETWEEN 0 AND reports),
        CHECK (remedied BETWEEN 0 AND closed)
      );
      CREATE INDEX programme_channel_use_by_channel ON programme_channel_use (company_id, channel_id)`);
    await db.query(`
      CREATE TABLE programme_engagement (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        held_on    date NOT NULL,
        partner    text NOT NULL,
        with_whom  text NOT NULL,
        about      text NOT NULL,
        outcome    text NOT NULL,
        version    integer NOT NULL DEFAULT 1,
        updated_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK (length(about) BETWEEN 1 AND 1000)
      )`);
    await db.query(`
      CREATE TABLE programme_clause (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        clause     text NOT NULL,
        as_of      date NOT NULL,
        contracts  integer NOT NULL,
        in_force   integer NOT NULL,
        version    integer NOT NULL DEFAULT 1,
        updated_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK (in_force > 0),
        CHECK (contracts BETWEEN 0 AND in_force)
      )`);
    await db.query(`
      CREATE TABLE programme_remedy (
        company_id  uuid NOT NULL DEFAULT current_company_id(),
        id          uuid NOT NULL,
        given_on    date NOT NULL,
        kind        text NOT NULL,
        workers     integer NOT NULL,
        amount      numeric,
        currency    text,
        supplier_id uuid,
        note        text NOT NULL,
        version     integer NOT NULL DEFAULT 1,
        updated_by  text NOT NULL,
        created_at  timestamptz NOT NULL DEFAULT now(),
        updated_at  timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE SET NULL (supplier_id),
        CHECK (workers > 0),
        CHECK (amount >= 0),
        CHECK ((amount IS NULL) = (currency IS NULL))
      );
      CREATE INDEX programme_remedy_by_supplier ON programme_remedy (company_id, supplier_id)`);
    for (const table of TABLES) {
      await db.query(`CALL isolate_by_company('${table}')`);
      await db.query(`CALL audit_changes('${table}', '{version,updated_by}')`);
    }
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = [
  'programme_policy',
  'programme_acknowledgement',
  'programme_role',
  'programme_training',
  'programme_channel',
  'programme_channel_use',
  'programme_engagement',
  'programme_clause',
  'programme_remedy',
];
