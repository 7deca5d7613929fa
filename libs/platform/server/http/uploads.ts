import multipart from '@fastify/multipart';
import { platformProblem } from '@firebreak/platform/model';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

/** More than any capability takes; each says its own limit to `FileStore.receive`, which counts the bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Media type of a piece of a file, as the tus protocol calls it. */
const PIECE = 'application/offset+octet-stream';

/** The one file of a form, not read yet, and the fields that came before it. */
export interface Upload {
  readonly name: string;
  readonly content: Readable;
  readonly fields: Readonly<Record<string, string>>;
}

/** Makes forms with a file readable by `uploadOf`. */
export async function registerUploads(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart, {
    limits: { files: 1, fields: 20, parts: 21, fieldSize: 10_000, fileSize: MOST_BYTES },
  });
  // A part of a file that comes in pieces; the API's own limit of a body holds.
  fastify.addContentTypeParser(PIECE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  // A refused upload is answered before its end; what still comes is let go, or the connection's next request would wait.
  fastify.addHook('onResponse', async ({ raw }) => {
    if (raw.complete) return;
    raw.unpipe();
    raw.resume();
  });
}

/**
 * The file that a request brings. Its bytes are read by whoever gets the stream, so that they pass through once.
 * @throws Problem input-invalid where the request is no form with a file
 */
export async function uploadOf(request: FastifyRequest): Promise<Upload> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) {
    const message = 'Send a form (multipart/form-data) with one file.';
    throw platformProblem('input-invalid', { errors: [{ field: 'file', code: 'file-missing', message }] });
  }
  const fields = Object.entries(part.fields).flatMap(([name, field]) =>
    field && 'value' in field && typeof field.value === 'string' ? [[name, field.value] as const] : [],
  );
  return { name: part.filename, content: part.file, fields: Object.fromEntries(fields) };
}

/**
 * The piece of a file that a request brings.
 * @throws Problem input-invalid where it is none
 */
export function pieceOf({ body }: FastifyRequest): Buffer {
  if (Buffer.isBuffer(body)) return body;
  const message = `Send the bytes as ${PIECE}.`;
  throw platformProblem('input-invalid', { errors: [{ field: 'body', code: 'piece-missing', message }] });
}
