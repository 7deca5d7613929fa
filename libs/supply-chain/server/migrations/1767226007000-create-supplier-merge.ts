import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pairs that may be one supplier, how each was decided, and what merges and splits moved. */
export class CreateSupplierMerge1767226007000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE match_pair (
        company_id      uuid NOT NULL DEFAULT current_company_id(),
        id              uuid NOT NULL DEFAULT uuidv7(),
        left_id         uuid NOT NULL,
        right_id        uuid NOT NULL,
        score           double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
        parts           jsonb NOT NULL,
        state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'same', 'different')),
        reason          text,
        decided_at      timestamptz,
        decided_by_name text,
        found_at        timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        CHECK (left_id < right_id),
        CHECK ((state = 'open') = (decided_at IS NULL)),
        FOREIGN KEY (company_id, left_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE,
        FOREIGN KEY (company_id, right_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX match_pair_once ON match_pair (company_id, left_id, right_id);
      CREATE INDEX match_pair_by_right ON match_pair (company_id, right_id);
      CREATE INDEX match_pair_by_score ON match_pair (company_id, state, score, id);
      COMMENT ON TABLE match_pair IS 'Two suppliers that resemble each other; a decision is kept and not asked again'`);
    await db.query(`
      CREATE TABLE supplier_merge (
        company_id     uuid NOT NULL DEFAULT current_company_id(),
        id             uuid NOT NULL,
        kind           text NOT NULL CHECK (kind IN ('suppliers-merged', 'sites-merged', 'supplier-split')),
        kept_id        uuid NOT NULL,
        kept_name      text NOT NULL,
        kept_site_id   uuid,
        other_id       uuid NOT NULL,
        other_name     text NOT NULL,
        part_of        uuid,
        reason         text,
        moved          jsonb NOT NULL,
        made_at        timestamptz NOT NULL DEFAULT now(),
        made_by_name   text NOT NULL,
        undone_at      timestamptz,
        undone_by_name text,
        PRIMARY KEY (company_id, id),
        CHECK ((kind = 'sites-merged') = (kept_site_id IS NOT NULL)),
        FOREIGN KEY (company_id, part_of) REFERENCES supplier_merge (company_id, id) ON DELETE CASCADE
      );
      CREATE INDEX supplier_merge_by_kept ON supplier_merge (company_id, kept_id, id);
      CREATE INDEX supplier_merge_by_other ON supplier_merge (company_id, other_id, id);
      CREATE INDEX supplier_merge_by_part ON supplier_merge (company_id, part_of) WHERE part_of IS NOT NULL;
      CREATE INDEX supplier_merge_by_public_id ON supplier_merge (company_id, right(other_id::text, 12) COLLATE "C")
        WHERE kind = 'sites-merged';
      COMMENT ON TABLE supplier_merge IS 'Merges and splits, each with what it takes to undo it';
      COMMENT ON COLUMN supplier_merge.other_id IS 'Of merged sites the site that went: its public id still leads to the one that stayed';
      COMMENT ON COLUMN supplier_merge.part_of IS 'The merge of suppliers in which these sites were merged too'`);
    for (const table of ['match_pair', 'supplier_merge'])
      await db.query(`CALL isolate_by_company('${table}')`);
    await db.query(`CALL audit_changes('supplier_merge', '{moved}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE supplier_merge, match_pair`);
  }
}
