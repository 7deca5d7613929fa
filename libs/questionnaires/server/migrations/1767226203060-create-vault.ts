import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Signed texts and who they went to are kept as they are in their own rows; the trail notes that they came. */
const AUDITED: Readonly<Record<string, string>> = {
  vault_answer: '{}',
  vault_document: '{}',
  vault_customer: '{}',
  vault_questionnaire: '{}',
  vault_consent: '{}',
  vault_hand_over: '{package,signature}',
  vault_receipt: '{package,signature}',
  vault_receipt_document: '{}',
};

/**
 * What a supplier's own company keeps of its answers, whom it lets have which of them, and what it handed over; and, in
 * a customer's rows, the signed copies that it received.
 */
export class CreateVault1767226203060 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE vault_answer (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        template_code    text NOT NULL,
        question         text NOT NULL,
        version          integer NOT NULL CHECK (version > 0),
        template_version text NOT NULL,
        value            jsonb,
        answered_on      date NOT NULL,
        valid_until      date NOT NULL,
        source_kind      text NOT NULL CHECK (source_kind IN ('submission', 'own')),
        source_customer  text,
        changed_by       text NOT NULL,
        changed_at       timestamptz NOT NULL,
        PRIMARY KEY (company_id, template_code, question, version)
      );
      CREATE TABLE vault_document (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        template_code    text NOT NULL,
        question         text NOT NULL,
        file_id          uuid NOT NULL,
        name             text NOT NULL,
        media_type       text NOT NULL,
        size_in_bytes    integer NOT NULL CHECK (size_in_bytes > 0),
        sha256           text NOT NULL,
        valid_until      date,
        source_kind      text NOT NULL CHECK (source_kind IN ('submission', 'own')),
        source_customer  text,
        added_at         timestamptz NOT NULL,
        PRIMARY KEY (company_id, id)
      );
      CREATE INDEX vault_document_by_question ON vault_document (company_id, template_code, question, id)`);
    await db.query(`
      CREATE TABLE vault_customer (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        buyer_company_id uuid NOT NULL,
        name             text NOT NULL,
        created_at       timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id)
      );
      CREATE UNIQUE INDEX vault_customer_once ON vault_customer (company_id, buyer_company_id);
      CREATE TABLE vault_questionnaire (
        company_id        uuid NOT NULL DEFAULT current_company_id(),
        id                uuid NOT NULL,
        customer_id       uuid NOT NULL,
        title             text NOT NULL,
        due_on            date NOT NULL,
        asked_groups      text[] NOT NULL,
        copy              text NOT NULL CHECK (copy IN ('none', 'copying', 'copied')),
        answers_copied    integer NOT NULL DEFAULT 0,
        documents_copied  integer NOT NULL DEFAULT 0,
        answers_left      integer NOT NULL DEFAULT 0,
        created_at        timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, customer_id) REFERENCES vault_customer (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX vault_questionnaire_by_customer ON vault_questionnaire (company_id, customer_id, id);
      CREATE TABLE vault_consent (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        id            uuid NOT NULL,
        customer_id   uuid NOT NULL,
        question_group text NOT NULL,
        given_by      text NOT NULL,
        given_at      timestamptz NOT NULL,
        withdrawn_by  text,
        withdrawn_at  timestamptz,
        PRIMARY KEY (company_id, id),
        CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)),
        FOREIGN KEY (company_id, customer_id) REFERENCES vault_customer (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX vault_consent_in_force_once ON vault_consent (company_id, customer_id, question_group)
        WHERE withdrawn_at IS NULL;
      CREATE INDEX vault_consent_by_customer ON vault_consent (company_id, customer_id, id)`);
    await db.query(`
      CREATE TABLE vault_hand_over (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        customer_id      uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        state            text NOT NULL CHECK (state IN ('queued', 'delivered', 'stopped', 'refused')),
        package          text NOT NULL,
        sha256           bytea NOT NULL CHECK (length(sha256) = 32),
        key_id           text NOT NULL,
        signature        bytea NOT NULL,
        consent_ids      uuid[] NOT NULL,
        document_ids     uuid[] NOT NULL,
        answers          integer NOT NULL,
        documents        integer NOT NULL,
        handed_over_by   text NOT NULL,
        handed_over_at   timestamptz NOT NULL,
        delivered_at     timestamptz,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, customer_id) REFERENCES vault_customer (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX vault_hand_over_by_customer ON vault_hand_over (company_id, customer_id, id);
      CREATE TABLE vault_receipt (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        questionnaire_id uuid NOT NULL,
        package          text NOT NULL,
        key_id           text NOT NULL,
        signature        bytea NOT NULL,
        withdrawals      jsonb NOT NULL DEFAULT '{}',
        received_at      timestamptz NOT NULL,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, questionnaire_id) REFERENCES questionnaire (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX vault_receipt_by_questionnaire ON vault_receipt (company_id, questionnaire_id, id);
      CREATE TABLE vault_receipt_document (
        company_id    uuid NOT NULL DEFAULT current_company_id(),
        id            uuid NOT NULL,
        receipt_id    uuid NOT NULL,
        question      text NOT NULL,
        file_id       uuid NOT NULL,
        name          text NOT NULL,
        size_in_bytes integer NOT NULL CHECK (size_in_bytes > 0),
        sha256        text NOT NULL,
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, receipt_id) REFERENCES vault_receipt (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX vault_receipt_document_by_receipt ON vault_receipt_document (company_id, receipt_id, id)`);
    for (const [table, unnoted] of Object.entries(AUDITED)) {
      await db.query(`CALL isolate_by_company('${table}')`);
      await db.query(`CALL audit_changes('${table}', '${unnoted}')`);
    }
    // Of the installation, not of a company: whoever holds a signed copy may check it. Rows are never changed.
    await db.query(`
      CREATE TABLE vault_public_key (
        id         text PRIMARY KEY,
        public_key text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CALL share_with_app('vault_public_key', 'SELECT, INSERT')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE vault_public_key`);
    await db.query(`
      DROP TABLE vault_receipt_document, vault_receipt, vault_hand_over, vault_consent, vault_questionnaire,
                 vault_customer, vault_document, vault_answer`);
  }
}
