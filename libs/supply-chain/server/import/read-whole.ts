import type { Readable } from 'node:stream';

/** All bytes of a stored file: at most the 20 MB that an upload may have. */
export async function readWhole(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
