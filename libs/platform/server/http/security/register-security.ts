import helmet from '@fastify/helmet';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import { platformProblem } from '@firebreak/platform/model';
import type { FastifyInstance } from 'fastify';
import type { AppConfig } from '../../config/app-config';
import { ownPagesOnly } from './own-pages-only';
import { rateLimitFor } from './rate-limits';

type SecurityConfig = Pick<AppConfig, 'publicUrl' | 'secureCookies' | 'requestsPerMinute'>;

/** Scripts, data and workers come from us alone, and nobody frames us. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    // Angular adds each component's styles as a style element when the component is first shown.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
  },
};

/** Devices and abilities that no page of ours uses. */
const PERMISSIONS_POLICY = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation',
  'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'usb', 'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', '); // prettier-ignore

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

/** Security headers on every answer, rate limits and the same-origin check on the API. Call before routes are added. */
export async function registerSecurity(fastify: FastifyInstance, config: SecurityConfig): Promise<void> {
  await fastify.register(helmet, {
    global: true,
    contentSecurityPolicy,
    strictTransportSecurity: config.secureCookies
      ? { maxAge: YEAR_IN_SECONDS, includeSubDomains: false }
      : false,
    // Links in mails carry their secret in the address: it must not reach anybody else.
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('permissions-policy', PERMISSIONS_POLICY);
    if (!isApi(request.url)) return;
    // Answers are somebody's: a route that may be kept by caches says so itself.
    reply.header('cache-control', 'no-store');
    ownPagesOnly(request, config);
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
