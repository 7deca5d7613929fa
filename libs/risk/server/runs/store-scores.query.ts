import { hash } from 'node:crypto';
import { currentCompanyId } from '@firebreak/platform/server';
import { bandOf, belowFactor, belowPoints, GRID, packFacts } from '@firebreak/risk/model';
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
}

const NOW = 'risk_scored_now';
const COLUMNS = 'supplier_id, value, own_value, band, confidence, lacking, input_hash, facts, points, sites';
/** So many bytes travel at once: while the server takes them in, the next ones are made. */
const PIECE = 4 * 1024 * 1024;

/**
 * Scores on their way into the table, as the newest of their suppliers. They go by a temporary table, because
 * PostgreSQL copies into none with row-level security.
 */
export class ScoreWriter {
  private rows = new BinaryRows(PIECE + PIECE / 4);
  private spare = new BinaryRows(PIECE + PIECE / 4);
  private sending: Promise<void> = Promise.resolve();

  private constructor(
    private readonly tx: EntityManager,
    private readonly run: ScoresOfRun,
  ) {}

  static async open(tx: EntityManager, run: ScoresOfRun): Promise<ScoreWriter> {
    await tx.query(`
      CREATE TEMPORARY TABLE IF NOT EXISTS ${NOW} (
        id uuid NOT NULL DEFAULT uuidv7(), supplier_id uuid, value float8, own_value float8, band text,
        confidence float8, lacking smallint, input_hash text, facts text, points integer[], sites json
      ) ON COMMIT DELETE ROWS`);
    return new ScoreWriter(tx, run);
  }

  /** @returns what to wait for before the next one, where the server is slower than we are */
  add({ own, value, below }: NewScore): Promise<void> | null {
    const { rows } = this;
    const facts = packFacts(this.run.asOf, own.facts, below);
    const factors = below.map(belowFactor).filter((factor) => factor > 0);
    rows.row(10);
    rows.uuid(Buffer.from(own.supplierId.replaceAll('-', ''), 'hex'));
    rows.double(value);
    rows.double(own.own);
    rows.text(bandOf(value));
    rows.double(own.confidence);
    rows.smallint(own.lacking);
    rows.text(inputHash(facts, this.run.contextHash));
    rows.text(facts);
    rows.integers(own.points, belowPoints(value - own.own, factors), 1 / GRID);
    rows.text(own.sites);
    return rows.size > PIECE ? this.send() : null;
  }

  /** Waits until everything is in its place. */
  async end(): Promise<void> {
    await this.send();
    await this.sending;
  }

  private async send(): Promise<void> {
    const { rows } = this;
    await this.sending;
    this.rows = this.spare;
    this.spare = rows;
    this.sending = this.store(rows);
    this.sending.catch(() => undefined); // told to whoever waits for the next one, or for the end
  }

  private async store(rows: BinaryRows): Promise<void> {
    const { tx, run } = this;
    const { runId, methodVersion, asOf, computedAt } = run;
    const companyId = currentCompanyId(); // once, where the default would ask for every row
    await rows.copyInto(tx, `${NOW} (${COLUMNS})`);
    await tx.query(
      `INSERT INTO risk_score (company_id, id, run_id, method_version, as_of, computed_at, ${COLUMNS})
       SELECT $1, id, $2, $3, $4, $5, ${COLUMNS} FROM ${NOW}`,
      [companyId, runId, methodVersion, asOf, computedAt],
    );
    await tx.query(
      `INSERT INTO risk_current (company_id, supplier_id, score_id) SELECT $1, supplier_id, id FROM ${NOW}
       ON CONFLICT (company_id, supplier_id) DO UPDATE SET score_id = excluded.score_id`,
      [companyId],
    );
    await tx.query(`TRUNCATE ${NOW}`);
  }
}

/** SHA-256 of a score's facts with their context, in hex: the hash of everything it follows from. */
export function inputHash(facts: string, contextHash: string | null): string {
  return sha256(contextHash === null ? facts : `${contextHash}\n${facts}`);
}

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** The ids of the newest scores of suppliers, by supplier id. */
export async function currentScoreIds(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.query<{ supplier: string; score: string }[]>(
    `SELECT supplier_id AS supplier, score_id AS score FROM risk_current WHERE supplier_id = ANY ($1::uuid[])`,
    [supplierIds],
  );
  return new Map(rows.map(({ supplier, score }) => [supplier, score]));
}

/** Suppliers that are scored no more, merged into others for instance, have no newest score; what they had stays. */
export async function retire(tx: EntityManager, supplierIds: readonly string[]): Promise<void> {
  if (supplierIds.length === 0) return;
  await tx.query(`DELETE FROM risk_current WHERE supplier_id = ANY ($1::uuid[])`, [supplierIds]);
}
