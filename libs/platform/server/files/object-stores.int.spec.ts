import { startS3Peer, type S3Peer } from '@firebreak/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { S3Config } from '../config/app-config';
import { LocalObjectStore } from './local-object-store';
import type { ObjectStore } from './object-store';
import { S3ObjectStore } from './s3-object-store';
import { spool } from './spool';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'firebreak-objects-'));
});
afterAll(() => rm(folder, { recursive: true }));

const spooled = (content: Buffer) =>
  spool(Readable.from([content]), path.join(folder, 'incoming'), 50_000_000);
const aKey = () => `${randomUUID()}/ab/${randomUUID()}`;

/** A real store to try as well: FIREBREAK_TEST_S3_URL=http://KEY:SECRET@HOST:PORT/BUCKET?region=REGION */
function realStore(): S3Config | null {
  const given = process.env['FIREBREAK_TEST_S3_URL'];
  if (!given) return null;
  const url = new URL(given);
  return {
    endpoint: url.origin,
    region: url.searchParams.get('region') ?? 'us-east-1',
    bucket: url.pathname.slice(1),
    accessKey: decodeURIComponent(url.username),
    secretKey: decodeURIComponent(url.password),
    forcePathStyle: true,
  };
}

/** What the product expects of any store. */
function keepsObjects(open: () => ObjectStore): void {
  let store: ObjectStore;
  beforeAll(() => {
    store = open();
  });
  afterAll(() => store.close());

  it.each([1, 70_000, 12_000_000])('gives back the very bytes (%i of them)', async (size) => {
    const content = randomBytes(size);
    const key = aKey();
    await store.put(key, await spooled(content));
    expect((await buffer(await store.get(key))).equals(content)).toBe(true);
  });

  it('takes the spooled file away', async () => {
    const file = await spooled(Buffer.from('text'));
    await store.put(aKey(), file);
    await expect(stat(file.path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('has nothing under an unknown key, and can be told twice to delete', async () => {
    const key = aKey();
    await expect(store.get(key)).rejects.toThrow();
    await store.put(key, await spooled(Buffer.from('text')));
    await store.delete(key);
    await store.delete(key);
    await expect(store.get(key)).rejects.toThrow();
  });

  it('keeps objects apart', async () => {
    const [first, second] = [aKey(), aKey()];
    await Promise.all([
      store.put(first, await spooled(Buffer.from('first'))),
      store.put(second, await spooled(Buffer.from('second'))),
    ]);
    await store.delete(first);
    expect((await buffer(await store.get(second))).toString()).toBe('second');
  });
}

describe('the local object store', () => {
  keepsObjects(() => new LocalObjectStore(path.join(folder, 'kept')));

  it('never leaves its folder', async () => {
    const store = new LocalObjectStore(path.join(folder, 'kept'));
    for (const key of ['../secret', 'a/../../b', '/etc/passwd', '', 'a//b']) {
      await expect(store.get(key)).rejects.toThrow(RangeError);
    }
  });

  it('shows its files to nobody else on the machine', async () => {
    const store = new LocalObjectStore(path.join(folder, 'private'));
    const key = aKey();
    await store.put(key, await spooled(Buffer.from('text')));
    expect((await stat(path.join(folder, 'private', ...key.split('/')))).mode & 0o077).toBe(0);
  });
});

describe('the S3 object store', () => {
  let peer: S3Peer;
  beforeAll(async () => {
    peer = await startS3Peer();
  });
  afterAll(() => peer.close());

  keepsObjects(() => new S3ObjectStore(peer));

  it('is refused with another secret', async () => {
    const store = new S3ObjectStore({ ...peer, secretKey: 'wrong' });
    await expect(store.put(aKey(), await spooled(Buffer.from('text')))).rejects.toThrow(
      /SignatureDoesNotMatch/,
    );
    store.close();
  });

  it('asks a busy store again, and gives up in the end', async () => {
    const store = new S3ObjectStore(peer);
    const key = aKey();
    peer.beBusy(2);
    await store.put(key, await spooled(Buffer.from('patient')));
    expect(peer.objects.get(key)?.toString()).toBe('patient');
    peer.beBusy(9);
    await expect(store.put(aKey(), await spooled(Buffer.from('text')))).rejects.toThrow(/SlowDown/);
    peer.beBusy(0);
    store.close();
  });

  it('lets the store notice bytes that changed on the way', async () => {
    const store = new S3ObjectStore(peer);
    peer.damageUploads(true);
    const key = aKey();
    await expect(store.put(key, await spooled(Buffer.from('text')))).rejects.toThrow(/SHA256Mismatch/);
    peer.damageUploads(false);
    expect(peer.objects.has(key)).toBe(false);
    store.close();
  });
});

const real = realStore();
(real ? describe : describe.skip)('the S3 object store, on a real server', () => {
  if (real) keepsObjects(() => new S3ObjectStore(real));
  else it('needs FIREBREAK_TEST_S3_URL', () => undefined);
});

describe('spooling', () => {
  it.each([
    ['too large', Buffer.alloc(1001), 'file-too-large'],
    ['empty', Buffer.alloc(0), 'file-empty'],
  ])('leaves nothing of what is %s', async (_case, content, code) => {
    const incoming = path.join(folder, 'refused');
    await expect(spool(Readable.from([content]), incoming, 1000)).rejects.toMatchObject({ code });
    expect(await readdir(incoming)).toEqual([]);
  });

  it('leaves nothing of a connection that broke', async () => {
    const incoming = path.join(folder, 'broken');
    const half = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('connection lost');
      })(),
    );
    await expect(spool(half, incoming, 1000)).rejects.toThrow('connection lost');
    expect(await readdir(incoming)).toEqual([]);
  });

  it('is not disturbed by other files', async () => {
    await writeFile(path.join(folder, 'incoming', 'other'), '');
    await expect(spooled(Buffer.from('text'))).resolves.toMatchObject({ sizeInBytes: 4 });
  });
});
