import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import { platformProblem } from '@firebreak/platform/model';
import type { FastifyInstance } from 'fastify';
import type { AppConfig } from '../../config/app-config';
import { ownPagesOnly } from './own-pages-only';
import { rateLimitFor } from './rate-limits';
import { securityHeaders } from './security-headers';

type SecurityConfig = Pick<AppConfig, 'publicUrl' | 'secureCookies' | 'requestsPerMinute'>;

/** Security headers on every answer, rate limits and the same-origin check on the API. Call before routes are added. */
export async function registerSecurity(fastify: FastifyInstance, config: SecurityConfig): Promise<void> {
  const headers = securityHeaders(config.secureCookies);
  fastify.addHook('onRequest', (request, reply, done) => {
    // On the response itself, where event streams have them too.
    for (const [name, value] of headers) reply.raw.setHeader(name, value);
    if (!isApi(request.url)) return done();
    // Answers are somebody's: a route that may be kept by caches says so itself.
    void reply.header('cache-control', 'no-store');
    ownPagesOnly(request, config);
    done();
  });
  await registerRateLimits(fastify, config.requestsPerMinute);
}

/** Counted in memory per process, by address; addresses are forgotten when their window ends and never stored. */
async function registerRateLimits(fastify: FastifyInstance, requestsPerMinute: number): Promise<void> {
  await fastify.register(rateLimit, {
    global: true,
    cache: 20_000,
    allowList: (request) => !isApi(request.url),
    keyGenerator: (request) => `${rateLimitFor(request, requestsPerMinute).name} ${normalizeIP(request.ip)}`,
    max: (request) => rateLimitFor(request, requestsPerMinute).requests,
    timeWindow: (request) => rateLimitFor(request, requestsPerMinute).windowInSeconds * 1000,
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) =>
      platformProblem('too-many-requests', { retryAfterInSeconds: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
}

function isApi(url: string): boolean {
  return url === '/api' || url.startsWith('/api/');
}
