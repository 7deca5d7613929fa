import { startTestApp, type TestApp } from '@firebreak/testing';
import type { JobRunView, Page } from '@firebreak/platform/model';
import { Importer } from './importer.fixture';

let app: TestApp;
let importer: Importer;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  importer = new Importer(app, await app.signUp());
});
afterAll(() => app.close());

const LIST = 'name,country\nMata,GT\nSol,GT\nLuna,GT';
/** No supplier may be called so: writing it fails in the middle, whatever the cause in real life. */
const TOO_LONG = 'x'.repeat(400);

const sql = (statement: string, values: readonly unknown[]) =>
  app.inCompany(importer.person.companyId, (tx) => tx.query(statement, [...values]));
const rename = (id: string, from: string, to: string) =>
  sql(`UPDATE supplier_import_row SET name = $3 WHERE import_id = $1 AND name = $2`, [id, from, to]);
const retry = async (jobRunId: string | null) => {
  await importer.person.post(`/api/jobs/${jobRunId}/retry`, {});
  await app.drainJobs();
};

describe('an import whose job fails for good', () => {
  it('has failed, says why, wrote nothing, keeps the rows and can be tried again', async () => {
    const { id, counts } = await importer.check(LIST);
    await rename(id, 'Sol', TOO_LONG);
    const failed = await importer.commit(id);
    expect(failed).toMatchObject({ state: 'failed', failure: 'import-broke-off', counts });
    expect((await importer.suppliers()).total).toBe(0);
    expect(await importer.rows(id)).toHaveLength(3);

    await rename(id, TOO_LONG, 'Sol');
    expect(await importer.commit(id)).toMatchObject({ state: 'imported', failure: null });
    expect((await importer.suppliers()).total).toBe(3);
  });

  it('can be tried again from the list of jobs as well', async () => {
    const { id } = await importer.check(LIST);
    await rename(id, 'Sol', TOO_LONG);
    const { jobRunId } = await importer.commit(id);
    await rename(id, TOO_LONG, 'Sol');
    await retry(jobRunId);
    expect(await importer.get(id)).toMatchObject({ state: 'imported', failure: null });
    const jobs = await importer.person.get<Page<JobRunView>>('/api/jobs');
    expect(jobs.body.items.find((run) => run.id === jobRunId)?.result).toMatchObject({ suppliersAdded: 3 });
  });

  it('can be discarded, with its file', async () => {
    const { id } = await importer.check(LIST);
    await rename(id, 'Sol', TOO_LONG);
    await importer.commit(id);
    const files = () => sql(`SELECT id FROM stored_file`, []);
    expect(await files()).toHaveLength(1);
    expect((await importer.person.delete(`/api/supplier-imports/${id}`)).status).toBe(204);
    expect((await importer.person.get(`/api/supplier-imports/${id}`)).status).toBe(404);
    expect(await files()).toHaveLength(0);
    expect(await sql(`SELECT 1 FROM supplier_import_row WHERE import_id = $1`, [id])).toHaveLength(0);
  });

  it('goes back to its columns', async () => {
    const { id, matching } = await importer.check(LIST);
    await rename(id, 'Sol', TOO_LONG);
    const { jobRunId } = await importer.commit(id);
    await importer.person.put(`/api/supplier-imports/${id}/matching`, { matching });
    await app.drainJobs();
    expect(await importer.get(id)).toMatchObject({ state: 'checked', failure: null });
    // The job of before has nothing to say any more.
    await retry(jobRunId);
    expect(await importer.get(id)).toMatchObject({ state: 'checked' });
    expect((await importer.suppliers()).total).toBe(0);
  });
});

describe('a check that fails for good', () => {
  it('has failed and can be tried again, but not be written', async () => {
    const { body } = await importer.upload(LIST);
    await sql(`UPDATE supplier_import SET encoding = 'no-such-encoding' WHERE id = $1`, [body.id]);
    const check = async () => {
      await importer.person.put(`/api/supplier-imports/${body.id}/matching`, { matching: body.matching });
      await app.drainJobs();
      return importer.get(body.id);
    };
    expect(await check()).toMatchObject({ state: 'failed', failure: 'check-broke-off', counts: null });
    const commit = await importer.person.post(`/api/supplier-imports/${body.id}/commit`, {});
    expect([commit.status, commit.body]).toMatchObject([409, { code: 'import-not-checked' }]);
    await sql(`UPDATE supplier_import SET encoding = 'utf-8' WHERE id = $1`, [body.id]);
    expect(await check()).toMatchObject({ state: 'checked', failure: null, counts: { new: 3 } });
  });
});

describe('an undo that fails for good', () => {
  it('leaves the import as it was, says so, and can be tried again', async () => {
    const { id } = await importer.check(LIST);
    const { importedAt } = await importer.commit(id);
    await sql(`UPDATE supplier_import SET imported_at = NULL WHERE id = $1`, [id]);
    const undo = async () => {
      await importer.person.post(`/api/supplier-imports/${id}/undo`, {});
      await app.drainJobs();
      return importer.get(id);
    };
    expect(await undo()).toMatchObject({ state: 'imported', failure: 'undo-broke-off' });
    expect((await importer.suppliers()).total).toBe(3);
    await sql(`UPDATE supplier_import SET imported_at = $2 WHERE id = $1`, [id, importedAt]);
    expect(await undo()).toMatchObject({ state: 'undone', failure: null });
  });
});
