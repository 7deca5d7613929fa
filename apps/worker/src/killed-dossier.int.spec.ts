import { FileSweep } from '@firebreak/platform/server';
import type { DossierExportView, DossierView, ExportStarted } from '@firebreak/statements/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import JSZip from 'jszip';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs/promises';
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

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a worker that is killed while it makes the ZIP of a dossier', () => {
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
    'leaves no half file: another worker ends the job, with one PDF and one whole ZIP',
    async () => {
      const { id } = await aDossier(person);
      const { jobId } = (await person.post<ExportStarted>(`/api/dossiers/${id}/exports`)).body;
      const exports = async () => (await person.get<DossierExportView[]>(`/api/dossiers/${id}/exports`)).body;
      const gate = new Client({ connectionString: app.database.superuserUrl });
      await gate.connect();
      // The PDF is in the ZIP already, and the attachment behind it waits: half of the ZIP is written.
      await gate.query('BEGIN');
      await gate.query('LOCK TABLE dossier_document IN ACCESS EXCLUSIVE MODE');
      const victim = await startWorker(app, process.env, workers);
      await until(async () => (await waitingFor(gate, 'dossier_document')) > 0);
      await until(async () => (await bytesIncoming(app)) > 0);
      victim.kill('SIGKILL');
      await once(victim, 'exit');
      await gate.query('COMMIT');
      await twentySecondsLater(gate);
      const [halfDone] = await exports();
      expect(halfDone?.files.map(({ format }) => format)).toEqual(['pdf']);

      await startWorker(app, process.env, workers);
      await until(async () => (await runOf(gate, jobId))?.status === 'done');
      expect((await runOf(gate, jobId))?.attempts).toBeGreaterThan(1);
      const [made, ...others] = await exports();
      expect(others).toEqual([]);
      const [pdf, zip, ...more] = made?.files ?? [];
      expect([pdf?.format, zip?.format, more]).toEqual(['pdf', 'zip', []]);
      // The PDF of the killed one is the one that stays.
      expect(pdf?.fileId).toBe(halfDone?.files[0]?.fileId);
      const zipBytes = (await person.get(zip?.href ?? '')).bytes;
      const packed = await JSZip.loadAsync(zipBytes, { checkCRC32: true });
      expect(Object.keys(packed.files)).toEqual([
        'dossier.pdf',
        'attachments/A001 bill.pdf',
        'manifest.json',
        'SHA256SUMS',
      ]);
      const pdfBytes = (await person.get(pdf?.href ?? '')).bytes;
      expect(await packed.file('dossier.pdf')?.async('nodebuffer')).toEqual(pdfBytes);

      // What the killed one left is nobody's, and goes: of the store stay the attachment and the two files.
      await app.get(FileSweep).sweep(0);
      expect(await filesIn(app, 'incoming')).toEqual([]);
      const kept = await Promise.all((await filesIn(app, 'kept')).map(hashOf));
      expect(kept.sort()).toEqual([sha256(BILL.content), sha256(pdfBytes), sha256(zipBytes)].sort());
      await gate.end();
    },
    TIME_LIMIT_IN_MS,
  );
});

/** What has arrived of files that are not whole yet. */
async function bytesIncoming(app: TestApp): Promise<number> {
  const sizes = await Promise.all((await filesIn(app, 'incoming')).map((file) => fs.stat(file)));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

const BILL = { name: 'bill.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-1.4\n%%EOF\n') };

/** With one attachment. */
async function aDossier(person: TestClient): Promise<DossierView> {
  const { body, status, text } = await person.post<DossierView>('/api/dossiers', {
    kind: 'uflpa',
    language: 'en',
    product: { name: 'Yarn', hs: '520523', batch: 'Lot 7', quantity: 850, unit: 'kg' },
    request: {
      authority: 'US Customs and Border Protection',
      reference: 'D-77',
      receivedOn: '2026-02-10',
      term: 'uflpa-detention',
      holidays: [],
      dueOn: null,
      dueReason: '',
    },
    importer: { name: 'Harbour & Hill', country: 'US' },
    supplierIds: [],
  });
  if (status !== 201) throw new Error(text);
  const attached = await person.upload(`/api/dossiers/${body.id}/documents`, BILL);
  if (attached.status !== 201) throw new Error(attached.text);
  return body;
}
