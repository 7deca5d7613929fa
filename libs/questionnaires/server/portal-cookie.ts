import { AppConfig, cookieValue, currentScope } from '@firebreak/platform/server';
import { SESSION_LIFETIME_IN_DAYS } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

const MAX_AGE_IN_SECONDS = SESSION_LIFETIME_IN_DAYS * 24 * 60 * 60;

/**
 * The cookie by which a device is known to a questionnaire: one for each, so that a supplier with several customers has
 * all of them open. Unreadable for scripts, sent to the portal's own addresses only and never with other sites' requests.
 */
@Injectable()
export class PortalCookie {
  private readonly prefix: string;
  private readonly attributes: string;

  constructor(config: AppConfig) {
    this.prefix = `${config.secureCookies ? '__Secure-' : ''}firebreak_answer_`;
    this.attributes = `Path=/api/portal/questionnaires; HttpOnly; SameSite=Strict${config.secureCookies ? '; Secure' : ''}`;
  }

  /** @param opens id of what the session is for */
  set(reply: FastifyReply, opens: string, secret: string): void {
    void reply.header(
      'set-cookie',
      `${this.name(opens)}=${secret}; Max-Age=${MAX_AGE_IN_SECONDS}; ${this.attributes}`,
    );
  }

  clear(reply: FastifyReply, opens: string): void {
    void reply.header('set-cookie', `${this.name(opens)}=; Max-Age=0; ${this.attributes}`);
  }

  /** What the browser sent with the request at hand; undefined where it has none for this. */
  read(opens: string): string | undefined {
    return cookieValue(currentScope().cookies ?? undefined, this.name(opens));
  }

  /** The random end of the id tells one from another, and nothing else. */
  private name(opens: string): string {
    return this.prefix + opens.slice(-12);
  }
}
