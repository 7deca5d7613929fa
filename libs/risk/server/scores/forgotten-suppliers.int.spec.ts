import { zstdDecompressSync } from 'node:zlib';
import { emit, type JobContext } from '@firebreak/platform/server';
import { RiskInputChanged } from '@firebreak/supply-chain/server';
import { startTestApp } from '@firebreak/testing';
import type { TestApp } from '@firebreak/testing';
import { manySuppliers, today } from '../risk-test-company.fixture';
import { Headlines } from '../runs/headlines';
import { RiskRuns } from '../runs/risk-runs.service';
import { newestScores } from './stored-scores.query';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
}, 120_000);
afterAll(() => app?.close());

const supplierId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const siteIds = (n: number) =>
  [2 * n, 2 * n + 1].map((m) => `00000000-0000-7000-9000-${String(m).padStart(12, '0')}`);

const run = (companyId: string, progress?: (done: number) => Promise<void>) =>
  app.runAs(companyId, () => app.get(RiskRuns).recompute(today(), progress));

/** A run, and what follows from it: nobody else works with the register then. */
async function runAndRest(companyId: string): Promise<void> {
  await run(companyId);
  await app.drainJobs();
}

/** Deletes suppliers as the register does, in one statement. */
const deleteSuppliers = (companyId: string, ids: readonly string[]) =>
  app.inCompany(companyId, async (tx) => {
    await tx.query(`DELETE FROM supply_link WHERE supplier_id = ANY ($1) OR buyer_supplier_id = ANY ($1)`, [
      ids,
    ]);
    await tx.query(`DELETE FROM site WHERE supplier_id = ANY ($1)`, [ids]);
    await tx.query(`DELETE FROM supplier WHERE id = ANY ($1)`, [ids]);
    await emit(tx, RiskInputChanged, { supplierIds: ids });
  });

/** How many scores, and what sites gave to them, readers can see of some suppliers. */
const seenOf = (companyId: string, ids: readonly string[]) =>
  app.inCompany(companyId, async (tx) => {
    const [row] = await tx.query<{ scores: number; sites: number }[]>(
      `SELECT (SELECT count(*)::int FROM risk_score WHERE supplier_id = ANY ($1)) AS scores,
              (SELECT count(*)::int FROM risk_site_score WHERE supplier_id = ANY ($1)) AS sites`,
      [ids],
    );
    return row;
  });

/** Everything that pages hold, their compressed contents included, as one text. */
const keptText = (companyId: string) =>
  app.inCompany(companyId, async (tx) => {
    const pages = await tx.query<{ content: Buffer; row: string }[]>(
      `SELECT content, (to_jsonb(p) - 'content')::text AS row FROM risk_score_page p`,
    );
    return pages
      .map(({ content, row }) => row + zstdDecompressSync(content.subarray(1)).toString('latin1'))
      .join('\n');
  });

describe('a deleted supplier', () => {
  it('takes its scores along at once, and the next run clears what explained them', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 4);
    await runAndRest(companyId);
    const others = [1, 2, 4].map(supplierId);
    const explained = () => app.inCompany(companyId, (tx) => newestScores(tx, others));
    const before = await explained();
    expect(await seenOf(companyId, [supplierId(3)])).toEqual({ scores: 1, sites: 2 });
    await deleteSuppliers(companyId, [supplierId(3)]);
    expect(await seenOf(companyId, [supplierId(3)])).toEqual({ scores: 0, sites: 0 });
    expect(await explained()).toEqual(before); // all others are as they were
    expect(await keptText(companyId)).toContain(siteIds(3)[0]);
    await run(companyId);
    const kept = await keptText(companyId);
    for (const id of siteIds(3)) expect(kept).not.toContain(id);
    for (const id of siteIds(4)) expect(kept).toContain(id);
  });

  it('leaves an empty page to nobody', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 2);
    await runAndRest(companyId);
    await deleteSuppliers(companyId, [1, 2].map(supplierId));
    await run(companyId);
    expect(await keptText(companyId)).toBe('');
  });

  it('is not scored after all by a run that was under way', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 6);
    let deleted = false;
    await run(companyId, async (done) => {
      if (done !== 2) return; // the scores are stored, but nobody sees them yet
      await deleteSuppliers(companyId, [supplierId(5)]);
      deleted = true;
    });
    expect(deleted).toBe(true);
    expect(await seenOf(companyId, [supplierId(5)])).toEqual({ scores: 0, sites: 0 });
    for (const id of siteIds(5)) expect(await keptText(companyId)).not.toContain(id);
    expect(await seenOf(companyId, [1, 2, 3, 4, 6].map(supplierId))).toEqual({ scores: 5, sites: 10 });
  });

  it.each([
    ['a run that is about to end', 'risk scores'],
    ['a ranking of actions', 'risk actions'],
    ['scores by a variant that are being made', 'risk variant'],
  ])('waits for %s, and leaves no score behind', async (_, turn) => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 6);
    await app
      .inCompany(companyId, async (tx) => {
        await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0))`, [
          turn,
          companyId,
        ]);
        const deleting = deleteSuppliers(companyId, [supplierId(5)]);
        const first = await Promise.race([deleting.then(() => 'deleted'), waited(tx)]);
        expect(first).toBe('waiting');
        return { deleting };
      })
      .then(({ deleting }) => deleting);
    expect(await seenOf(companyId, [supplierId(5)])).toEqual({ scores: 0, sites: 0 });
  });

  it('is deleted site by site while the headlines of a run are being written', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 6);
    const { runId } = await run(companyId);
    const ids = Array.from({ length: 6 }, (_, n) => supplierId(n + 1));
    const job = { progress: () => Promise.resolve() } as unknown as JobContext;
    const writing = await app.inCompany(companyId, async (tx) => {
      await tx.query(`DELETE FROM supply_link`);
      await tx.query(`DELETE FROM site WHERE supplier_id = ANY ($1)`, [ids]);
      const headlines = app.runAs(companyId, () => app.get(Headlines).run({ runId }, job));
      headlines.catch(() => undefined); // told below
      await waited(tx);
      // Rows that the headlines would be holding by now, had they not waited for their turn.
      await tx.query(`DELETE FROM supplier WHERE id = ANY ($1)`, [ids]);
      return { headlines };
    });
    await writing.headlines;
    expect(await seenOf(companyId, ids)).toEqual({ scores: 0, sites: 0 });
  });

  it('is one of hundreds that an import brought and its undoing takes away', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 600);
    await runAndRest(companyId);
    const ids = Array.from({ length: 550 }, (_, n) => supplierId(n + 1)); // two whole pages and a part of the third
    await deleteSuppliers(companyId, ids);
    expect(await seenOf(companyId, ids)).toEqual({ scores: 0, sites: 0 });
    expect(await run(companyId)).toMatchObject({ suppliers: 50 });
    const kept = await keptText(companyId);
    for (const n of [1, 300, 550]) expect(kept).not.toContain(siteIds(n)[0]);
    expect(kept).toContain(siteIds(551)[0]);
  });
});

/** Until another session waits for an advisory lock that this one holds. */
async function waited(tx: { query: (sql: string) => Promise<unknown> }): Promise<string> {
  for (;;) {
    const rows = (await tx.query(
      `SELECT FROM pg_locks l JOIN pg_locks h USING (locktype, classid, objid)
       WHERE l.locktype = 'advisory' AND NOT l.granted AND h.granted AND h.pid = pg_backend_pid()`,
    )) as object[];
    if (rows.length > 0) return 'waiting';
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
