import { FileSweep } from '@firebreak/platform/server';
import {
  RENDITION_FORMATS,
  type ExportStarted,
  type StatementVersionView,
  type StatementView,
} from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Client } from 'pg';
import {
  filesIn,
  hashOf,
  runOf,
  startWorker,
  TIME_LIMIT_IN_MS,
  twentySecondsLater,
  until,
  waitingFor,
} from './worker-processes.fixture';

describe('a worker that is killed while it makes the PDF of a statement', () => {
  let app: TestApp;
  let person: TestClient;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    app = await startTestApp({ environment: { WORKERS: 'false' } });
    person = await app.signUp();
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await app.close();
  });

  it(
    'leaves no half file: another worker ends the job, with one file of each kind',
    async () => {
      const { id } = await aStatement(person);
      const gate = new Client({ connectionString: app.database.superuserUrl });
      await gate.connect();
      // The bytes are in the store, and the row that makes them a file waits: nothing is worse to be killed at.
      await gate.query('BEGIN');
      await gate.query('LOCK TABLE stored_file IN ACCESS EXCLUSIVE MODE');
      const victim = await startWorker(app, process.env, workers);
      const { jobId } = (await person.post<ExportStarted>(`/api/statements/${id}/exports`)).body;
      await until(async () => (await waitingFor(gate, 'stored_file')) > 0);
      expect(await filesIn(app, 'kept')).toHaveLength(1);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      await gate.query('COMMIT');
      await twentySecondsLater(gate);
      const versions = async () =>
        (await person.get<StatementVersionView[]>(`/api/statements/${id}/versions`)).body;
      expect(await versions()).toMatchObject([{ jobId, files: [] }]);

      await startWorker(app, process.env, workers);
      await until(async () => (await runOf(gate, jobId))?.status === 'done');
      expect((await runOf(gate, jobId))?.attempts).toBeGreaterThan(1);
      const [version, ...others] = await versions();
      expect(others).toEqual([]);
      expect(version?.files.map(({ format }) => format)).toEqual(RENDITION_FORMATS);

      // What the killed one left is nobody's, and goes.
      expect(await app.get(FileSweep).sweep(0)).toBe(1);
      expect(await filesIn(app, 'incoming')).toEqual([]);
      const kept = await Promise.all((await filesIn(app, 'kept')).map(hashOf));
      expect(kept.sort()).toEqual(version?.files.map(({ sha256 }) => sha256).sort());
      await gate.end();
    },
    TIME_LIMIT_IN_MS,
  );
});

async function aStatement(person: TestClient): Promise<StatementView> {
  const { body, status, text } = await person.post<StatementView>('/api/statements', {
    frameworkIds: ['uk-msa-s54'],
    language: 'en',
    period: { from: '2025-01-01', to: '2025-12-31' },
    organisation: {
      name: 'Harbour & Hill Limited',
      legalForm: 'company',
      business: 'It sells clothing.',
      headquarters: 'Leeds',
      employees: 640,
      entities: [],
    },
  });
  if (status !== 201) throw new Error(text);
  return body;
}
