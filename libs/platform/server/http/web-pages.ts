import fastifyStatic from '@fastify/static';
import { platformProblem } from '@firebreak/platform/model';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.filter';

/** Files whose name holds a hash of their content never change. */
const HASHED = /-[A-Za-z0-9_-]{8}\.(js|css|woff2|json)$/;

/** Serves the built web application; an address of one of its pages gets index.html, an unknown file a 404. */
export async function registerWebPages(fastify: FastifyInstance, webRoot: string): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    cacheControl: false,
    setHeaders: (response, path) => {
      void response.header(
        'cache-control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.get('/*', (request, reply) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const isPage = !pathname.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(pathname);
    if (!isPage) return sendProblem(reply, platformProblem('not-found'));
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
