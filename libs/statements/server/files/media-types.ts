import type { FileStore, StoredFile } from '@firebreak/platform/server';
import type { RenditionFormat } from '@firebreak/statements/model';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';

export const MEDIA_TYPES: Readonly<Record<RenditionFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Opens a file that we made, under its own media type: the store tells types from bytes, and of texts not all. It is
 * saved and never opened as a page of ours.
 * @throws Problem file-not-found
 */
export async function openMade(
  files: FileStore,
  tx: EntityManager,
  { fileId, format }: { readonly fileId: string; readonly format: RenditionFormat },
): Promise<{ readonly file: StoredFile; readonly stream: Readable }> {
  const { file, stream } = await files.open(tx, fileId);
  return { file: { ...file, mediaType: MEDIA_TYPES[format] }, stream };
}
