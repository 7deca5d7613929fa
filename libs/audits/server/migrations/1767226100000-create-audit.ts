import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audits, their findings, what is done about them, and the history of each finding. */
export class CreateAudit1767226100000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE audit (
        company_id  uuid NOT NULL DEFAULT current_company_id(),
        id          uuid NOT NULL,
        supplier_id uuid NOT NULL,
        site_id     uuid,
        kind        text NOT NULL CHECK (kind IN ('announced', 'semi-announced', 'unannounced')),
        auditor     text NOT NULL CHECK (length(auditor) BETWEEN 1 AND 200),
        scheme      text NOT NULL CHECK (length(scheme) BETWEEN 1 AND 200),
        audited_on  date NOT NULL,
        reference   text,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id),
        FOREIGN KEY (company_id, site_id) REFERENCES site (company_id, id) ON DELETE SET NULL (site_id)
      );
      COMMENT ON COLUMN audit.site_id IS 'Null: the supplier as a whole';
      CREATE INDEX audit_by_day ON audit (company_id, audited_on, id);
      CREATE INDEX audit_by_supplier ON audit (company_id, supplier_id, audited_on);
      CREATE INDEX audit_by_site ON audit (company_id, site_id)`);
    await db.query(`
      CREATE TABLE finding (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        audit_id         uuid NOT NULL,
        code             text NOT NULL,
        title            text NOT NULL,
        severity         text NOT NULL CHECK (severity IN ('critical', 'major', 'minor', 'observation')),
        ilo_indicators   text[] NOT NULL,
        proves_indicator boolean NOT NULL,
        description      text NOT NULL,
        found_on         date NOT NULL,
        due_on           date NOT NULL CHECK (due_on >= found_on),
        state            text NOT NULL DEFAULT 'open' CHECK
          (state IN ('open', 'action-under-way', 'closure-claimed', 'disputed', 'closed-verified')),
        claimed_by       uuid,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, audit_id) REFERENCES audit (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN finding.title IS 'As the taxonomy called the code when it was found';
      COMMENT ON COLUMN finding.claimed_by IS 'Account that claimed the closure: somebody else verifies it';
      CREATE INDEX finding_by_audit ON finding (company_id, audit_id);
      CREATE INDEX finding_by_urgency ON finding (company_id,
        (CASE state WHEN 'closed-verified' THEN 2 WHEN 'closure-claimed' THEN 1 ELSE 0 END), due_on, id)`);
    await db.query(`
      CREATE TABLE finding_evidence (
        company_id uuid NOT NULL DEFAULT current_company_id(),
        id         uuid NOT NULL,
        finding_id uuid NOT NULL,
        name       text NOT NULL,
        added_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, finding_id) REFERENCES finding (company_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN finding_evidence.id IS 'Id of the stored file';
      CREATE INDEX finding_evidence_by_finding ON finding_evidence (company_id, finding_id)`);
    await db.query(`
      CREATE TABLE corrective_action (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        finding_id       uuid NOT NULL,
        owner            text NOT NULL CHECK (length(owner) BETWEEN 1 AND 200),
        due_on           date NOT NULL,
        description      text NOT NULL,
        state            text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'claimed', 'done')),
        evidence_file_id uuid,
        planned_at       timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, finding_id) REFERENCES finding (company_id, id) ON DELETE CASCADE,
        FOREIGN KEY (company_id, evidence_file_id) REFERENCES finding_evidence (company_id, id)
          ON DELETE SET NULL (evidence_file_id)
      );
      CREATE INDEX corrective_action_by_finding ON corrective_action (company_id, finding_id, planned_at)`);
    await db.query(`
      CREATE TABLE finding_event (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        finding_id       uuid NOT NULL,
        kind             text NOT NULL CHECK
          (kind IN ('recorded', 'start-action', 'claim-closure', 'verify', 'dispute', 'reopen')),
        state            text NOT NULL,
        note             text,
        evidence_file_id uuid,
        actor_name       text NOT NULL,
        at               timestamptz NOT NULL,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, finding_id) REFERENCES finding (company_id, id) ON DELETE CASCADE,
        FOREIGN KEY (company_id, evidence_file_id) REFERENCES finding_evidence (company_id, id)
          ON DELETE SET NULL (evidence_file_id)
      );
      COMMENT ON COLUMN finding_event.state IS 'Of the finding, afterwards';
      CREATE INDEX finding_event_by_finding ON finding_event (company_id, finding_id, at)`);
    for (const table of TABLES) {
      await db.query(`CALL isolate_by_company('${table}')`);
      await db.query(`CALL audit_changes('${table}')`);
    }
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE ${[...TABLES].reverse().join(', ')}`);
  }
}

const TABLES = ['audit', 'finding', 'finding_evidence', 'corrective_action', 'finding_event'];
