import { startS3Peer, startTestApp, type S3Peer, type TestApp } from '@firebreak/testing';
import ExcelJS from 'exceljs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { AppConfig } from '../config/app-config';
import { FileStore, type StoredFile } from './file-store';
import { FileSweep } from './file-sweep';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.each(['local disk', 'S3'])('files on %s', (kind) => {
  let app: TestApp;
  let peer: S3Peer | undefined;
  let files: FileStore;
  let companyId: string;

  beforeAll(async () => {
    peer = kind === 'S3' ? await startS3Peer() : undefined;
    app = await startTestApp({ environment: peer ? s3Environment(peer) : {} });
    files = app.get(FileStore);
    companyId = app.aCompanyId();
  });
  afterAll(async () => {
    await app.close();
    await peer?.close();
  });

  const save = (name: string, content: Buffer | Readable, more: object = {}) =>
    app.inCompany(companyId, (tx) => files.save(tx, { name, content, ...more }));
  const read = (id: string, company = companyId) =>
    app.inCompany(company, async (tx) => buffer((await files.open(tx, id)).stream));

  async function objects(): Promise<string[]> {
    if (peer) return [...peer.objects.keys()];
    const kept = path.join(app.get(AppConfig).dataDir, 'files', 'kept');
    return (await readdir(kept, { recursive: true, withFileTypes: true }).catch(() => []))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  }

  it('come back as they went in, with their name, type, size and hash', async () => {
    const file = await save('../factory "7".png', PNG);
    expect(file).toMatchObject({
      name: 'factory _7_.png',
      mediaType: 'image/png',
      sizeInBytes: PNG.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await read(file.id)).equals(PNG)).toBe(true);
  });

  it('are what their bytes say, not their name', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Suppliers').addRow(['Name']);
    const xlsx = Buffer.from(await workbook.xlsx.writeBuffer());
    const typeOf = async (name: string, content: Buffer) => (await save(name, content)).mediaType;
    expect(await typeOf('list.xlsx', xlsx)).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    expect(await typeOf('list.csv', Buffer.from('name;country\nÄtna;IT\n'))).toBe('text/csv');
    expect(await typeOf('photo.jpg', PNG)).toBe('image/png');
    expect(await typeOf('evil.csv', Buffer.from('MZ\u0000\u0001binary\u0000'))).not.toMatch(/^text/);
    expect(await typeOf('page.html', Buffer.from('<script>alert(1)</script>'))).toBe('text/plain');
  });

  it('are refused when too large, empty or of another kind, and nothing stays', async () => {
    const before = await objects();
    await expect(save('a.png', PNG, { accept: ['text/csv'] })).rejects.toMatchObject({
      code: 'file-type-refused',
    });
    await expect(save('a.txt', Buffer.alloc(11, 'x'), { maxBytes: 10 })).rejects.toMatchObject({
      code: 'file-too-large',
    });
    await expect(save('a.txt', Readable.from([]))).rejects.toMatchObject({ code: 'file-empty' });
    expect(await objects()).toEqual(before);
    expect(await readdir(path.join(app.get(AppConfig).dataDir, 'files', 'incoming'))).toEqual([]);
  });

  it('of another company are not there', async () => {
    const { id } = await save('a.txt', Buffer.from('ours'));
    const other = app.aCompanyId();
    await expect(read(id, other)).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(app.inCompany(other, (tx) => files.remove(tx, id))).rejects.toMatchObject({
      code: 'file-not-found',
    });
    expect((await read(id)).toString()).toBe('ours');
  });

  it('leave no bytes behind when the transaction fails, once swept', async () => {
    const before = await objects();
    let lost: StoredFile | undefined;
    await expect(
      app.inCompany(companyId, async (tx) => {
        lost = await files.save(tx, { name: 'a.txt', content: Buffer.from('lost') });
        throw new Error('something else failed');
      }),
    ).rejects.toThrow('something else failed');
    await expect(read(lost?.id ?? '')).rejects.toMatchObject({ code: 'file-not-found' });
    expect(await objects()).toHaveLength(before.length + 1);
    expect(await app.get(FileSweep).sweep()).toBe(0); // it may still be on its way
    expect(await app.get(FileSweep).sweep(0)).toBe(1);
    expect((await objects()).sort()).toEqual(before.sort());
  });

  it('can be received before the transaction and are kept once', async () => {
    const received = await app.runAs(companyId, () =>
      files.receive({ name: 'a.txt', content: Buffer.from('early') }),
    );
    const file = await app.inCompany(companyId, (tx) => files.keep(tx, received));
    expect((await read(file.id)).toString()).toBe('early');
    await expect(app.inCompany(companyId, (tx) => files.keep(tx, received))).rejects.toThrow(/kept already/);
    await app.get(FileSweep).sweep(0);
    expect((await read(file.id)).toString()).toBe('early');
  });

  it('go when removed: the row at once, the bytes when swept, and neither when that fails', async () => {
    const file = await save('a.txt', Buffer.from('gone'));
    await expect(
      app.inCompany(companyId, async (tx) => {
        await files.remove(tx, file.id);
        throw new Error('changed our mind');
      }),
    ).rejects.toThrow();
    await app.get(FileSweep).sweep(0);
    expect((await read(file.id)).toString()).toBe('gone');
    const before = (await objects()).length;
    await app.inCompany(companyId, (tx) => files.remove(tx, file.id));
    await expect(read(file.id)).rejects.toMatchObject({ code: 'file-not-found' });
    expect(await app.get(FileSweep).sweep(0)).toBe(1);
    expect(await objects()).toHaveLength(before - 1);
  });
});

function s3Environment({ endpoint, region, bucket, accessKey, secretKey }: S3Peer): Record<string, string> {
  return {
    S3_ENDPOINT: endpoint,
    S3_REGION: region,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY: accessKey,
    S3_SECRET_KEY: secretKey,
  };
}
