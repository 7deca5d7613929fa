import type { Type } from '@nestjs/common';
import { platformProblem } from '@firebreak/platform/model';
import { checkRow, uploadOf } from '@firebreak/platform/server';
import { MAX_EDITION_FILE_BYTES, referenceDataProblem } from '@firebreak/reference-data/model';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

/** A file with what was stated about it. */
export interface EditionUpload<T> {
  readonly content: Buffer;
  readonly stated: T;
}

/**
 * Reads a form with a file and the fields before it.
 * @throws Problem input-invalid naming the field, publisher-file-too-large
 */
export async function editionUpload<T extends object>(
  request: FastifyRequest,
  fields: Type<T>,
): Promise<EditionUpload<T>> {
  const upload = await uploadOf(request);
  const { value, errors } = checkRow(fields, upload.fields);
  if (value === null) throw platformProblem('input-invalid', { errors });
  return { content: await bytesOf(upload.content), stated: value };
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_EDITION_FILE_BYTES)
      throw referenceDataProblem('publisher-file-too-large', { maxBytes: MAX_EDITION_FILE_BYTES });
    parts.push(part);
  }
  return Buffer.concat(parts);
}
