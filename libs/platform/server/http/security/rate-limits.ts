import type { FastifyRequest } from 'fastify';

/** How many requests one address may send within a window. */
export interface RateLimit {
  readonly name: string;
  readonly requests: number;
  readonly windowInSeconds: number;
}

interface Strict extends RateLimit {
  readonly path: RegExp;
  /** Every method when absent. */
  readonly method?: string;
}

/**
 * What strangers can reach, and what costs a password hash or a mail, is limited per address.
 * These limits stop floods; guessing at one account is stopped by identity's own counters.
 */
const strict: readonly Strict[] = [
  { name: 'sign-in', method: 'POST', path: /^\/api\/sign-in$/, requests: 60, windowInSeconds: 60 },
  { name: 'sign-up', method: 'POST', path: /^\/api\/sign-up$/, requests: 30, windowInSeconds: 600 },
  { name: 'password-reset', path: /^\/api\/password-resets(\/|$)/, requests: 30, windowInSeconds: 600 },
  { name: 'invitation', path: /^\/api\/invitation-links\//, requests: 60, windowInSeconds: 60 },
  { name: 'portal', path: /^\/api\/portal\//, requests: 600, windowInSeconds: 60 },
];

/** The limit that a request falls under. */
export function rateLimitFor(
  request: Pick<FastifyRequest, 'method' | 'url'>,
  requestsPerMinute: number,
): RateLimit {
  const path = request.url.split('?', 1)[0] ?? '';
  return (
    strict.find((limit) => limit.path.test(path) && (limit.method ?? request.method) === request.method) ?? {
      name: 'any',
      requests: requestsPerMinute,
      windowInSeconds: 60,
    }
  );
}
