import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Where the peer is, and who may use it: the shape of the product's own S3 configuration. */
export interface S3Peer {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly forcePathStyle: true;
  readonly objects: ReadonlyMap<string, Buffer>;
  /** Changes one byte of every body on its way in, as a bad line would. */
  damageUploads(damage: boolean): void;
  /** Answers the next requests as a store that is busy. */
  beBusy(requests: number): void;
  close(): Promise<void>;
}

const account = {
  region: 'eu-central-1',
  bucket: 'firebreak-test',
  accessKey: 'AKTEST',
  secretKey: 'a secret for tests',
};

/**
 * A small server that speaks as much S3 as the product uses (PUT, GET and DELETE of whole objects, path style)
 * and checks every request's Signature Version 4 and content hash by an implementation of its own.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export async function startS3Peer(): Promise<S3Peer> {
  const objects = new Map<string, Buffer>();
  let damaging = false;
  let busy = 0;
  const server = http.createServer(async (request, response) => {
    const body = await buffer(request);
    if (busy-- > 0) return fail(response, 503, 'SlowDown');
    if (damaging && body.length > 0) body.writeUInt8(body.readUInt8(0) ^ 1, 0);
    const fault = faultOf(request, body);
    if (fault) return fail(response, 403, fault);
    const [, bucket, ...rest] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
    if (bucket !== account.bucket) return fail(response, 404, 'NoSuchBucket');
    answer(objects, request.method ?? '', decodeURIComponent(rest.join('/')), body, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  return {
    ...account,
    endpoint: `http://127.0.0.1:${port}`,
    forcePathStyle: true,
    objects,
    beBusy: (requests) => (busy = requests),
    damageUploads: (damage) => (damaging = damage),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function answer(
  objects: Map<string, Buffer>,
  method: string,
  key: string,
  body: Buffer,
  response: http.ServerResponse,
): void {
  const known = objects.get(key);
  if (method === 'PUT') {
    objects.set(key, body);
    response.writeHead(200, { etag: `"${createHash('md5').update(body).digest('hex')}"` }).end();
  } else if (method === 'DELETE') {
    objects.delete(key);
    response.writeHead(204).end();
  } else if (method === 'GET' && known) {
    response.writeHead(200, { 'content-length': known.length }).end(known);
  } else fail(response, method === 'GET' ? 404 : 501, method === 'GET' ? 'NoSuchKey' : 'NotImplemented');
}

function fail(response: http.ServerResponse, status: number, code: string): void {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xml);
}

/** S3's error code for a request that is not signed rightly, or null. */
function faultOf(request: http.IncomingMessage, body: Buffer): string | null {
  const { authorization = '' } = request.headers;
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  const [, accessKey, day, region, signed, signature] = parts ?? [];
  if (!accessKey || !day || !signed || !signature) return 'AccessDenied';
  if (accessKey !== account.accessKey || region !== account.region) return 'InvalidAccessKeyId';
  const declared = one(request.headers['x-amz-content-sha256']);
  if (!signed.split(';').includes('x-amz-content-sha256')) return 'AccessDenied';
  if (/^[0-9a-f]{64}$/.test(declared) && declared !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const expected = signatureOf(request, signed, declared, day);
  return timingSafeEqual(Buffer.from(expected), Buffer.from(signature)) ? null : 'SignatureDoesNotMatch';
}

function signatureOf(
  request: http.IncomingMessage,
  signed: string,
  contentHash: string,
  day: string,
): string {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const query = [...url.searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort();
  const headers = signed
    .split(';')
    .map((name) => `${name}:${one(request.headers[name]).trim().replace(/ +/g, ' ')}\n`);
  const canonical = [
    request.method,
    url.pathname,
    query.join('&'),
    headers.join(''),
    signed,
    contentHash,
  ].join('\n');
  const scope = `${day}/${account.region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', one(request.headers['x-amz-date']), scope, sha256(canonical)].join(
    '\n',
  );
  const key = [day, account.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `AWS4${account.secretKey}`,
  );
  return createHmac('sha256', key).update(toSign).digest('hex');
}

function one(header: string | string[] | undefined): string {
  return Array.isArray(header) ? header.join(',') : (header ?? '');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
