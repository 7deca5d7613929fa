import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import { constants } from 'node:zlib';

/** Texts of pages and answers. Event streams are left alone: compression would hold their events back. */
const COMPRESSED =
  /^(text\/(html|css|plain|csv|javascript)|application\/(javascript|json|problem\+json|geo\+json)|image\/svg\+xml)/;

/** A map of 50,000 sites is packed in half the time of 5, to a size 1 % greater. */
const BROTLI_QUALITY = 4;

/** Compresses answers of more than a kilobyte for whoever accepts it. */
export async function registerCompression(fastify: FastifyInstance): Promise<void> {
  await fastify.register(compress, {
    global: true,
    encodings: ['br', 'gzip'],
    threshold: 1024,
    customTypes: COMPRESSED,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
  });
}
