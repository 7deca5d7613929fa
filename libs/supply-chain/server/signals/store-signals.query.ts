import type { FoundSignal, SignalRule, SignalStands, StandingSignal } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { streamRows } from './stream-rows.query';

/** How many signals one statement writes: some hundred kB of JSON. */
const BATCH = 1000;

/** All signals of the company, for comparing, in batches. */
export function standingSignals(tx: EntityManager): AsyncGenerator<StandingSignal[]> {
  return streamRows<StandingSignal>(
    tx,
    `SELECT id, rule, supplier_id AS "supplierId", subject, state, dismissed_measure AS "dismissedMeasure" FROM signal`,
  );
}

/** In the given order: lists go by id, and those that PostgreSQL makes count up even within a millisecond. */
export async function insertSignals(
  tx: EntityManager,
  signals: readonly FoundSignal[],
  at: Date,
): Promise<void> {
  for (const batch of inBatches(signals)) {
    await tx.query(
      `INSERT INTO signal (id, rule, supplier_id, subject, explanation, facts, measure, seriousness, first_seen_at, last_seen_at)
       SELECT uuidv7(), rule, "supplierId", subject, explanation, facts, measure, seriousness, $2, $2
         FROM jsonb_to_recordset($1::jsonb) AS n (rule text, "supplierId" uuid, subject text, explanation text,
                facts jsonb, measure float8, seriousness float8)`,
      [JSON.stringify(batch), at],
    );
  }
}

/**
 * Brings facts and states up to date. A signal that comes back is news: what was decided of it no longer stands
 * beside its new facts; what a person decides while the run goes on does. Rows that say the same are written twice a
 * day, for when they were last seen.
 * @returns suppliers of confirmed signals whose seriousness changed
 */
export async function refreshSignals(
  tx: EntityManager,
  signals: readonly SignalStands[],
  at: Date,
): Promise<string[]> {
  const graver: string[] = [];
  for (const batch of inBatches(signals)) {
    const rows = await tx.query<{ supplier_id: string }[]>(
      `WITH n AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, was text, state text, explanation text,
           facts jsonb, measure float8, seriousness float8)
       ), before AS (
         SELECT s.id, s.seriousness FROM signal s JOIN n ON n.id = s.id
       ), written AS (
         UPDATE signal s SET state = CASE WHEN s.state = n.was THEN n.state ELSE s.state END, explanation = n.explanation, facts = n.facts, measure = n.measure,
                seriousness = n.seriousness, last_seen_at = $2,
                first_seen_at = CASE WHEN s.state = 'cleared' THEN $2 ELSE s.first_seen_at END,
                reviewed_at = CASE WHEN s.state = n.was AND n.state = 'new' AND n.was <> 'new' THEN NULL ELSE s.reviewed_at END,
                reviewed_by = CASE WHEN s.state = n.was AND n.state = 'new' AND n.was <> 'new' THEN NULL ELSE s.reviewed_by END
           FROM n
          WHERE n.id = s.id
            AND (s.state <> n.state OR s.explanation <> n.explanation OR s.facts <> n.facts OR s.measure <> n.measure
                 OR s.seriousness <> n.seriousness OR s.last_seen_at < $2::timestamptz - interval '12 hours')
         RETURNING s.id, s.supplier_id, s.state, s.seriousness
       )
       SELECT w.supplier_id FROM written w JOIN before b ON b.id = w.id
        WHERE w.state = 'confirmed' AND w.seriousness <> b.seriousness`,
      [JSON.stringify(batch.map(({ id, was, state, found }) => ({ ...found, id, was, state }))), at],
    );
    graver.push(...rows.map((row) => row.supplier_id));
  }
  return graver;
}

/**
 * Clears signals whose facts are gone, but for those that a person decided while the run went on: the next run does.
 * @returns suppliers of those that were confirmed, and so leave the score
 */
export async function clearSignals(
  tx: EntityManager,
  signals: readonly Pick<StandingSignal, 'id' | 'state'>[],
  at: Date,
): Promise<string[]> {
  const confirmed: string[] = [];
  for (const batch of inBatches(signals)) {
    const rows = await tx.query<{ supplier_id: string }[]>(
      `WITH written AS (
         UPDATE signal s SET state = 'cleared', confirmed_on = NULL, reply_unread = false, last_seen_at = $2
           FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, state text)
          WHERE s.id = n.id AND s.state = n.state
         RETURNING s.supplier_id, old.state AS was
       )
       SELECT supplier_id FROM written WHERE was = 'confirmed'`,
      [JSON.stringify(batch), at],
    );
    confirmed.push(...rows.map((row) => row.supplier_id));
  }
  return confirmed;
}

/** Notes the day of a run, and what it left out. @param asOf calendar date */
export async function noteSignalRun(
  tx: EntityManager,
  asOf: string,
  leftOut: Readonly<Partial<Record<SignalRule, number>>>,
): Promise<void> {
  await tx.query(
    `INSERT INTO signal_run (as_of, left_out) VALUES ($1, $2)
     ON CONFLICT (company_id) DO UPDATE SET as_of = excluded.as_of, left_out = excluded.left_out`,
    [asOf, JSON.stringify(leftOut)],
  );
}

function* inBatches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}
