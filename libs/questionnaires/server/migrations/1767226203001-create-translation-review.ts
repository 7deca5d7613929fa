import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a company decides about the translations of the built-in templates, and who stands behind it. */
export class CreateTranslationReview1767226203001 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE translated_text (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        template_code    text NOT NULL,
        template_version text NOT NULL,
        language         text NOT NULL,
        path             text NOT NULL,
        state            text NOT NULL CHECK (state IN ('open', 'accepted', 'corrected')),
        text             text,
        version          integer NOT NULL CHECK (version > 0),
        changed_at       timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, template_code, template_version, language, path),
        CHECK ((state = 'corrected') = (text IS NOT NULL))
      );
      CREATE TABLE translation_sign_off (
        company_id       uuid NOT NULL DEFAULT current_company_id(),
        id               uuid NOT NULL,
        template_code    text NOT NULL,
        template_version text NOT NULL,
        language         text NOT NULL,
        reviewer         text NOT NULL,
        note             text,
        corrections      jsonb NOT NULL,
        accepted         integer NOT NULL,
        corrected        integer NOT NULL,
        texts            integer NOT NULL,
        reviewed_at      timestamptz NOT NULL,
        PRIMARY KEY (company_id, id)
      );
      CREATE INDEX translation_sign_off_by_template
        ON translation_sign_off (company_id, template_code, template_version, language, reviewed_at)`);
    for (const table of ['translated_text', 'translation_sign_off']) {
      await db.query(`CALL isolate_by_company('${table}')`);
      await db.query(`CALL audit_changes('${table}')`);
    }
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE translation_sign_off, translated_text`);
  }
}
