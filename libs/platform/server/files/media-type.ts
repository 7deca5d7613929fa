import { fileTypeFromFile } from 'file-type';
import { open } from 'node:fs/promises';
import path from 'node:path';

/** Texts carry no signature: the ending of the name says which kind. */
const textTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.json': 'application/json',
};
/** A text that systems run as a program. */
const SCRIPT = 'application/x-sh';
const UNKNOWN = 'application/octet-stream';
const SAMPLE_IN_BYTES = 8192;

/** What a file is, by its own bytes: what the sender claims is not believed. */
export async function mediaTypeOf(file: string, name: string): Promise<string> {
  const detected = await fileTypeFromFile(file);
  if (detected) return detected.mime;
  const sample = await firstBytes(file);
  if (!looksLikeText(sample)) return UNKNOWN;
  if (sample.toString('latin1', 0, 2) === '#!') return SCRIPT;
  return textTypes[path.extname(name).toLowerCase()] ?? 'text/plain';
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_IN_BYTES), 0, SAMPLE_IN_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** No NUL, or UTF-16 with its mark, in the first bytes. */
function looksLikeText(sample: Buffer): boolean {
  const isUtf16 = sample[0] === 0xff && sample[1] === 0xfe;
  return isUtf16 || !sample.includes(0);
}
