import type { AppConfig } from '../config/app-config';

type MailboxConfig = Pick<AppConfig, 'embedded' | 'smtpUrl' | 'host' | 'publicUrl'>;

const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/**
 * Whether the local mailbox takes the place of a mail server. Whoever can open it can follow every
 * link in it, so it exists only on a machine that serves nobody else.
 */
export function hasLocalMailbox({ embedded, smtpUrl, host, publicUrl }: MailboxConfig): boolean {
  return embedded && !smtpUrl && LOOPBACK.has(host) && LOOPBACK.has(new URL(publicUrl).hostname);
}

/** Whether a request asked for this machine by a name of its own; a page elsewhere may point its name at us. */
export function isLoopbackHost(hostHeader: string | undefined): boolean {
  return hostHeader !== undefined && LOOPBACK.has(hostHeader.replace(/:\d+$/, ''));
}
