import { createHash } from 'node:crypto';
import { newId } from '@firebreak/platform/server';
import { bandOf, belowFactor, belowPoints, packFacts } from '@firebreak/risk/model';
import type { SupplierBelow } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { BinaryRows } from './copy-in.query';
import type { OwnRow } from './own-risks';

/** What all scores of a run have in common. */
export interface ScoresOfRun {
  readonly runId: string;
  readonly methodVersion: string;
  /** Calendar date. */
  readonly asOf: string;
  readonly contextHash: string;
  readonly computedAt: Date;
}

/** A score on its way into the table. */
export interface NewScore {
  readonly own: OwnRow;
  /** E, 0..100. */
  readonly value: number;
  /** In the order of supplier ids. */
  readonly below: readonly SupplierBelow[];
  readonly basis: string;
}

const NOW = 'risk_scored_now';
const COLUMNS =
  'id, supplier_id, value, own_value, band, confidence, lacking, input_hash, basis_hash, facts, points, sites';

/**
 * Scores on their way into the table, as the newest of their suppliers. They go by a temporary table, because
 * PostgreSQL copies into none with row-level security; nothing is kept until `end`.
 */
export class ScoreWriter {
  private written = 0;

  private constructor(
    private readonly tx: EntityManager,
    private readonly rows: BinaryRows,
    private readonly run: ScoresOfRun,
  ) {}

  static async open(tx: EntityManager, run: ScoresOfRun): Promise<ScoreWriter> {
    await tx.query(`
      CREATE TEMPORARY TABLE IF NOT EXISTS ${NOW} (
        id uuid, supplier_id uuid, value float8, own_value float8, band text, confidence float8, lacking smallint,
        input_hash text, basis_hash text, facts text, points float8[], sites json
      ) ON COMMIT DELETE ROWS`);
    return new ScoreWriter(tx, await BinaryRows.into(tx, `${NOW} (${COLUMNS})`), run);
  }

  get count(): number {
    return this.written;
  }

  /** @returns the new score's id, and what to wait for before the next one where the server is slower than we are */
  add({ own, value, below, basis }: NewScore): { id: string; wait: Promise<unknown> | null } {
    const { rows } = this;
    const id = newId();
    const facts = packFacts(this.run.asOf, own.facts, below);
    const factors = below.map(belowFactor).filter((factor) => factor > 0);
    const wait = rows.row(12);
    rows.uuid(bytesOf(id));
    rows.uuid(bytesOf(own.supplierId));
    rows.double(value);
    rows.double(own.own);
    rows.text(bandOf(value));
    rows.double(own.confidence);
    rows.smallint(own.lacking);
    rows.text(inputHash(facts, this.run.contextHash));
    rows.text(basis);
    rows.text(facts);
    rows.doubles(own.points, belowPoints(value - own.own, factors));
    rows.text(own.sites);
    this.written++;
    return { id, wait };
  }

  async end(): Promise<void> {
    await this.rows.end();
    if (this.written === 0) return;
    const { runId, methodVersion, asOf, computedAt } = this.run;
    await this.tx.query(
      `INSERT INTO risk_score (run_id, method_version, as_of, computed_at, ${COLUMNS})
       SELECT $1, $2, $3, $4, ${COLUMNS} FROM ${NOW}`,
      [runId, methodVersion, asOf, computedAt],
    );
    await this.tx.query(
      `INSERT INTO risk_current (supplier_id, score_id) SELECT supplier_id, id FROM ${NOW}
       ON CONFLICT (company_id, supplier_id) DO UPDATE SET score_id = excluded.score_id`,
    );
    await this.tx.query(`TRUNCATE ${NOW}`);
  }

  /** Nothing more comes: the transaction is about to be rolled back. */
  abandon(): Promise<void> {
    return this.rows.abandon();
  }
}

/** SHA-256 of a score's facts with their context, in hex: the hash of everything it follows from. */
export function inputHash(facts: string, contextHash: string | null): string {
  return sha256(contextHash === null ? facts : `${contextHash}\n${facts}`);
}

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** Suppliers that are scored no more, merged into others for instance, have no newest score; what they had stays. */
export async function retire(tx: EntityManager, supplierIds: readonly string[]): Promise<void> {
  if (supplierIds.length === 0) return;
  await tx.query(`DELETE FROM risk_current WHERE supplier_id = ANY ($1::uuid[])`, [supplierIds]);
}
