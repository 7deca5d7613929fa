import { Injectable } from '@nestjs/common';
import { platformProblem, type JobRunView, type Page } from '@firebreak/platform/model';
import type { EntityManager } from 'typeorm';
import { CompanyDb } from '../database/company-db';

interface JobRunRow {
  readonly id: string;
  readonly kind: string;
  readonly status: JobRunView['status'];
  readonly progress_ratio: number | null;
  readonly subject: string | null;
  readonly result: JobRunView['result'];
  readonly error: JobRunView['error'];
  readonly attempts: number;
  readonly created_at: Date;
  readonly finished_at: Date | null;
}

const COLUMNS = 'id, kind, status, progress_ratio, subject, result, error, attempts, created_at, finished_at';
const PAGE_SIZE = 50;

/** What a worker needs to begin: null when the run is done already or gone. */
export interface ClaimedRun {
  readonly payload: object;
  readonly attempt: number;
}

/** The rows in which people, and the workers themselves, see how a job stands. */
@Injectable()
export class JobRuns {
  constructor(private readonly db: CompanyDb) {}

  /** The company's visible jobs, newest first. @param cursor id of the last one seen */
  list(cursor: string | null): Promise<Page<JobRunView>> {
    return this.db.inCompany(async (tx) => {
      const rows = await tx.query<JobRunRow[]>(
        `SELECT ${COLUMNS} FROM job_run
         WHERE visible AND ($1::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM job_run WHERE id = $1))
         ORDER BY created_at DESC, id DESC LIMIT ${PAGE_SIZE + 1}`,
        [cursor],
      );
      const items = rows.slice(0, PAGE_SIZE).map(toView);
      return { items, nextCursor: rows.length > PAGE_SIZE ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** @throws Problem job-not-found */
  get(id: string): Promise<JobRunView> {
    return this.db.inCompany(async (tx) => {
      const [row] = await tx.query<JobRunRow[]>(`SELECT ${COLUMNS} FROM job_run WHERE id = $1`, [id]);
      if (!row) throw platformProblem('job-not-found');
      return toView(row);
    });
  }

  /** Orders a failed job once more. @throws Problem job-not-found, job-not-failed */
  retry(id: string): Promise<JobRunView> {
    return this.db.inCompany(async (tx) => {
      const [run] = await tx.query<{ status: string }[]>(
        `SELECT status FROM job_run WHERE id = $1 FOR UPDATE`,
        [id],
      );
      if (!run) throw platformProblem('job-not-found');
      if (run.status !== 'failed') throw platformProblem('job-not-failed', { status: run.status });
      const [rows] = await tx.query<[JobRunRow[], number]>(
        `UPDATE job_run SET status = 'queued', round = round + 1, attempts = 0, error = NULL, progress_ratio = NULL,
           finished_at = NULL, dedupe_key = NULL WHERE id = $1 RETURNING ${COLUMNS}, round`,
        [id],
      );
      await tx.query(
        `INSERT INTO job_outbox (job_run_id, round) SELECT id, round FROM job_run WHERE id = $1`,
        [id],
      );
      const [row] = rows;
      if (!row) throw platformProblem('job-not-found');
      return toView(row);
    });
  }

  /** Takes a run up for work; a run that is done already is not done again. */
  claim(id: string): Promise<ClaimedRun | null> {
    return this.db.apart(async (tx) => {
      const [[run]] = await updated<{ payload: object; attempts: number }>(
        tx,
        `UPDATE job_run SET status = 'running', attempts = attempts + 1, started_at = coalesce(started_at, now()), error = NULL
         WHERE id = $1 AND status IN ('queued', 'running') RETURNING payload, attempts`,
        [id],
      );
      return run ? { payload: run.payload, attempt: run.attempts } : null;
    });
  }

  async setProgress(id: string, ratio: number): Promise<void> {
    await this.db.apart((tx) =>
      tx.query(`UPDATE job_run SET progress_ratio = $2 WHERE id = $1 AND status = 'running'`, [id, ratio]),
    );
  }

  async finish(id: string, result: object | null): Promise<void> {
    await this.db.apart((tx) =>
      tx.query(
        `UPDATE job_run SET status = 'done', progress_ratio = 1, result = $2, finished_at = now() WHERE id = $1`,
        [id, result ? JSON.stringify(result) : null],
      ),
    );
  }

  /**
   * Notes a failure; unless `final`, the run goes back to wait for its next try. A final one is shown to people,
   * also of a kind that works unseen: somebody has to know that a mail never left.
   */
  async fail(id: string, error: { code: string; message: string }, final: boolean): Promise<void> {
    await this.db.apart((tx) =>
      tx.query(
        `UPDATE job_run SET status = $3::text, error = $2, dedupe_key = NULL, visible = visible OR $3::text = 'failed',
           finished_at = CASE WHEN $3::text = 'failed' THEN now() END WHERE id = $1`,
        [id, JSON.stringify(error), final ? 'failed' : 'queued'],
      ),
    );
  }
}

/** TypeORM answers an UPDATE with the rows and their number. */
function updated<T>(tx: EntityManager, sql: string, parameters: unknown[]): Promise<[T[], number]> {
  return tx.query(sql, parameters);
}

function toView(row: JobRunRow): JobRunView {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    progressRatio: row.progress_ratio,
    subject: row.subject,
    result: row.result,
    error: row.error,
    attempts: row.attempts,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
