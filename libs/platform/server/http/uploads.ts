import multipart from '@fastify/multipart';
import { platformProblem } from '@firebreak/platform/model';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

/** More than any capability takes; each says its own limit to `FileStore.receive`, which counts the bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

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
