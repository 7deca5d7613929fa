import { problemsOf } from '@firebreak/platform/model';
import type { FastifyRequest } from 'fastify';
import type { AppConfig } from '../../config/app-config';
import { cookieValue, sessionCookieName } from './session-cookie';

/** Header that our pages send with every change. No other site can add it without our consent (CORS). */
export const CSRF_HEADER = 'x-firebreak-csrf';

export const forgeryProblem = problemsOf({
  'request-from-elsewhere': { status: 403, title: 'This request did not come from a page of Firebreak' },
});

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that another website makes a browser send (cross-site request forgery): the request
 * must come from our own origin, and with a session cookie it must also carry our header. Programs
 * that are no browser send neither Sec-Fetch-Site nor Origin and pass the first half.
 * @throws Problem request-from-elsewhere
 */
export function ownPagesOnly(
  request: FastifyRequest,
  config: Pick<AppConfig, 'publicUrl' | 'secureCookies'>,
): void {
  if (READING.has(request.method)) return;
  if (!isSameOrigin(request, config.publicUrl)) throw forgeryProblem('request-from-elsewhere');
  const signedIn = cookieValue(request.headers.cookie, sessionCookieName(config)) !== undefined;
  if (signedIn && request.headers[CSRF_HEADER] !== '1') throw forgeryProblem('request-from-elsewhere');
}

/** Browsers set both headers themselves; pages can't change them. */
function isSameOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false; // "null": a sandboxed frame or a file
  return origin === new URL(publicUrl).origin || new URL(origin).host === request.headers.host;
}
