import type { MigrationInterface, QueryRunner } from 'typeorm';

const AUDITED = [
  'questionnaire',
  'questionnaire_answer',
  'questionnaire_evidence',
  'questionnaire_verification',
  'questionnaire_submission',
];
/** Not in the trail: links hold hashes of secrets, scores are derived and keep their own history. */
const NOT_AUDITED = ['questionnaire_link', 'questionnaire_score'];

/** Questionnaires sent to suppliers, the answers as they come in, what was submitted and how it scored. */
export class CreateQuestionnaire1767226200000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE questionnaire (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        supplier_id      uuid NOT NULL,
        template_code    text NOT NULL,
        template_version text NOT NULL,
        language         text NOT NULL,
        recipient_name   text,
        recipient_email  text NOT NULL,
        message          text,
        due_on           date NOT NULL,
        stage            text NOT NULL CHECK (stage IN
                         ('draft', 'sent', 'opened', 'in-progress', 'submitted', 'reviewed', 'closed')),
        answered_ratio   double precision NOT NULL DEFAULT 0 CHECK (answered_ratio BETWEEN 0 AND 1),
        link_expires_at  timestamptz NOT NULL,
        sent_at          timestamptz,
        reminded_at      timestamptz,
        opened_at        timestamptz,
        submitted_at     timestamptz,
        reviewed_at      timestamptz,
        review_note      text,
        closed_reason    text,
        created_at       timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK ((stage = 'draft') = (sent_at IS NULL) OR stage = 'closed'),
        CHECK (stage NOT IN ('submitted', 'reviewed') OR submitted_at IS NOT NULL),
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX questionnaire_by_supplier ON questionnaire (company_id, supplier_id, id);
      CREATE INDEX questionnaire_by_stage ON questionnaire (company_id, stage, id)`);
    await db.query(`
      CREATE TABLE questionnaire_link (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        secret_hash      bytea NOT NULL CHECK (length(secret_hash) = 32),
        created_at       timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX questionnaire_link_by_hash ON questionnaire_link (company_id, secret_hash);
      CREATE INDEX questionnaire_link_by_questionnaire ON questionnaire_link (company_id, questionnaire_id)`);
    await db.query(`
      CREATE TABLE questionnaire_answer (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        questionnaire_id uuid NOT NULL,
        question         text NOT NULL,
        value            jsonb,
        version          integer NOT NULL CHECK (version > 0),
        saved_at         timestamptz NOT NULL,
        PRIMARY KEY (company_id, questionnaire_id, question),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CREATE TABLE questionnaire_evidence (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        question         text NOT NULL,
        file_id          uuid NOT NULL,
        name             text NOT NULL,
        media_type       text NOT NULL,
        size_in_bytes    integer NOT NULL CHECK (size_in_bytes > 0),
        state            text NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'accepted', 'refused')),
        reason           text,
        uploaded_at      timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX questionnaire_evidence_by_questionnaire
        ON questionnaire_evidence (company_id, questionnaire_id, question, id);
      CREATE TABLE questionnaire_verification (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        questionnaire_id uuid NOT NULL,
        question         text NOT NULL,
        source           text NOT NULL,
        verified_at      timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, questionnaire_id, question),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE TABLE questionnaire_submission (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        supplier_id      uuid NOT NULL,
        answers          jsonb NOT NULL,
        submitted_by     text NOT NULL,
        submitter_role   text NOT NULL,
        submitted_at     timestamptz NOT NULL,
        answered_on      date NOT NULL,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX questionnaire_submission_once ON questionnaire_submission (company_id, questionnaire_id);
      CREATE INDEX questionnaire_submission_by_supplier
        ON questionnaire_submission (company_id, supplier_id, submitted_at, id);
      CREATE TABLE questionnaire_score (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        id            uuid NOT NULL,
        submission_id uuid NOT NULL,
        control_score double precision NOT NULL CHECK (control_score BETWEEN 0 AND 100),
        reason        text NOT NULL CHECK (reason IN ('submitted', 'evidence', 'verified', 'reviewed')),
        question      text,
        method        text NOT NULL,
        detail        jsonb NOT NULL,
        scored_at     timestamptz NOT NULL,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, submission_id) REFERENCES questionnaire_submission (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX questionnaire_score_by_submission ON questionnaire_score (company_id, submission_id, id)`);
    for (const table of [...AUDITED, ...NOT_AUDITED]) await db.query(`CALL isolate_by_company('${table}')`);
    for (const table of AUDITED) await db.query(`CALL audit_changes('${table}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE questionnaire_score, questionnaire_submission, questionnaire_verification, questionnaire_evidence,
                 questionnaire_answer, questionnaire_link, questionnaire`);
  }
}
