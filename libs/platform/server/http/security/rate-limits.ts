import type { FastifyRequest } from 'fastify';

/** How many requests one address may send within a window. */
export interface RateLimit {
  readonly name: string;
  readonly requests: number;
  readonly windowInSeconds: number;
}

interface Strict {
  readonly name: string;
  readonly path: RegExp;
  /** Every method when absent. */
  readonly method?: string;
  /** Of what the address may otherwise ask for in a minute. */
  readonly share: number;
  readonly windowInSeconds: number;
}

/**
 * What strangers can reach, and what costs a password hash or a mail, is limited per address: with 1,200
 * requests a minute in general, 60 sign-ins a minute and 30 sign-ups in ten. These limits stop floods;
 * guessing at one account is stopped by identity's own counters.
 */
const strict: readonly Strict[] = [
  { name: 'sign-in', method: 'POST', path: /^\/api\/sign-in$/, share: 1 / 20, windowInSeconds: 60 },
  { name: 'sign-up', method: 'POST', path: /^\/api\/sign-up$/, share: 1 / 40, windowInSeconds: 600 },
  { name: 'password-reset', path: /^\/api\/password-resets(\/|$)/, share: 1 / 40, windowInSeconds: 600 },
  { name: 'invitation', path: /^\/api\/invitation-links\//, share: 1 / 20, windowInSeconds: 60 },
  { name: 'portal', path: /^\/api\/portal\//, share: 1 / 2, windowInSeconds: 60 },
];

/** The limit that a request falls under. */
export function rateLimitFor(
  request: Pick<FastifyRequest, 'method' | 'url'>,
  requestsPerMinute: number,
): RateLimit {
  const path = request.url.split('?', 1)[0] ?? '';
  const found = strict.find(
    (limit) => limit.path.test(path) && (limit.method ?? request.method) === request.method,
  );
  if (!found) return { name: 'any', requests: requestsPerMinute, windowInSeconds: 60 };
  const { name, share, windowInSeconds } = found;
  return { name, requests: Math.ceil(requestsPerMinute * share), windowInSeconds };
}
