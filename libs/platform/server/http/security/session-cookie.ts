import type { AppConfig } from '../../config/app-config';

/**
 * Name of the cookie that carries a session. Behind TLS the `__Host-` prefix makes browsers refuse it
 * from subdomains, from other paths and without Secure.
 */
export function sessionCookieName(config: Pick<AppConfig, 'secureCookies'>): string {
  return config.secureCookies ? '__Host-firebreak_session' : 'firebreak_session';
}

/** The value of a cookie in a Cookie header; undefined when it is not there. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const separator = pair.indexOf('=');
    if (separator > 0 && pair.slice(0, separator).trim() === name) return pair.slice(separator + 1).trim();
  }
  return undefined;
}
