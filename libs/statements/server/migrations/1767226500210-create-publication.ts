import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statements that are out. What the public reads is a copy in the company's own rows, under row security as everything
 * of a company; shared by all are only the addresses: whose a name in an address is, and which pages there are.
 * Companies get into the shared tables through functions that write the current company's own lines.
 */
export class CreatePublication1767226500210 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(PUBLISHED);
    await db.query(ADDRESSES);
    for (const statement of FUNCTIONS) await db.query(statement);
    for (const name of NAMES) {
      await db.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
      await db.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_app`);
    }
  }

  async down(db: QueryRunner) {
    for (const name of NAMES) await db.query(`DROP FUNCTION ${name}`);
    await db.query(`DROP TABLE public_statement_page, public_statement_slug, published_statement`);
  }
}

const PUBLISHED = `
  CREATE TABLE published_statement (
    company_id     uuid NOT NULL DEFAULT current_company_id(),
    id             uuid NOT NULL,
    statement_id   uuid NOT NULL,
    version_id     uuid NOT NULL,
    version_number integer NOT NULL,
    period         text COLLATE "C" NOT NULL,
    period_to      date NOT NULL,
    language       text NOT NULL,
    title          text NOT NULL,
    state          text NOT NULL CHECK (state IN ('current', 'corrected', 'withdrawn')),
    content        jsonb,
    legal_basis    text NOT NULL,
    content_hash   text NOT NULL,
    pdf_file_id    uuid,
    xlsx_file_id   uuid,
    published_by   text NOT NULL,
    published_at   timestamptz NOT NULL DEFAULT now(),
    ended_by       text,
    ended_at       timestamptz,
    reason         text NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
    PRIMARY KEY (company_id, id),
    CHECK (state <> 'withdrawn' OR (content IS NULL AND pdf_file_id IS NULL AND xlsx_file_id IS NULL)),
    FOREIGN KEY (company_id, statement_id) REFERENCES statement (company_id, id),
    FOREIGN KEY (company_id, version_id) REFERENCES statement_version (company_id, id)
  );
  COMMENT ON TABLE published_statement IS 'Holds only what the public may read';
  COMMENT ON COLUMN published_statement.period IS 'Part of the address, the same for all versions';
  COMMENT ON COLUMN published_statement.reason IS 'What was corrected, or why it was withdrawn';
  CREATE UNIQUE INDEX published_statement_by_version ON published_statement (company_id, version_id);
  CREATE UNIQUE INDEX published_statement_current ON published_statement (company_id, period) WHERE state = 'current';
  CREATE UNIQUE INDEX published_statement_by_number ON published_statement (company_id, period, version_number);
  CREATE INDEX published_statement_by_statement ON published_statement (company_id, statement_id);
  CALL isolate_by_company('published_statement');
  CALL audit_changes('published_statement', ARRAY['content'])`;

const ADDRESSES = `
  CREATE TABLE public_statement_slug (
    slug      text COLLATE "C" PRIMARY KEY CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 2 AND 60),
    publisher uuid NOT NULL UNIQUE
  );
  COMMENT ON TABLE public_statement_slug IS 'Whose a name in a public address is; the app asks functions';
  CREATE TABLE public_statement_page (
    slug       text COLLATE "C" NOT NULL REFERENCES public_statement_slug (slug) ON DELETE CASCADE,
    period     text COLLATE "C" NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (slug, period)
  );
  COMMENT ON TABLE public_statement_page IS 'Pages that search engines may find';
  CALL share_with_app('public_statement_page')`;

const FUNCTIONS = [
  `CREATE FUNCTION claim_public_slug(of_slug text) RETURNS text
   LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
   BEGIN
     INSERT INTO public_statement_slug (slug, publisher) VALUES (of_slug, current_company_id())
       ON CONFLICT DO NOTHING;
     RETURN (SELECT slug FROM public_statement_slug WHERE publisher = current_company_id());
   END $$`,
  `CREATE FUNCTION own_public_slug() RETURNS text
   LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
     SELECT slug FROM public_statement_slug WHERE publisher = current_company_id() $$`,
  `CREATE FUNCTION find_public_publisher(of_slug text) RETURNS uuid
   LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
     SELECT publisher FROM public_statement_slug WHERE slug = of_slug $$`,
  `CREATE FUNCTION list_public_page(of_period text) RETURNS void
   LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
     INSERT INTO public_statement_page (slug, period, changed_at)
       SELECT slug, of_period, now() FROM public_statement_slug WHERE publisher = current_company_id()
       ON CONFLICT (slug, period) DO UPDATE SET changed_at = excluded.changed_at $$`,
  `CREATE FUNCTION unlist_public_page(of_period text) RETURNS void
   LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
     DELETE FROM public_statement_page WHERE period = of_period
       AND slug = (SELECT slug FROM public_statement_slug WHERE publisher = current_company_id()) $$`,
];

const NAMES = [
  'claim_public_slug(text)',
  'own_public_slug()',
  'find_public_publisher(text)',
  'list_public_page(text)',
  'unlist_public_page(text)',
];
