import { reproduce } from '@firebreak/risk/model';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { sha256 } from './describe-reproduction';
import { storedRecord } from './stored-record';

let app: TestApp;
let supplierId: string;

beforeAll(async () => {
  app = await startTestApp();
  process.env['OWNER_DATABASE_URL'] = app.database.ownerUrl;
  const client = await app.signUp();
  const { body } = await client.post<{ id: string }>('/api/suppliers', {
    name: 'Meghna Garments',
    country: 'BD',
  });
  supplierId = body.id;
  await app.drainJobs();
}, 120_000);
afterAll(async () => {
  delete process.env['OWNER_DATABASE_URL'];
  await app?.close();
});

describe('a score looked up by the operator', () => {
  it('comes out of the database again, by the id of its supplier', async () => {
    const { title, record } = await storedRecord(supplierId);
    expect(title).toContain(supplierId);
    expect(reproduce(record, sha256)).toMatchObject({ differences: [], inputHash: record.inputHash });
  });

  it('is said not to exist where it does not', async () => {
    await expect(storedRecord('00000000-0000-7000-8000-000000000000')).rejects.toThrow('There is no score');
  });
});
