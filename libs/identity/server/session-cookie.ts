import { AppConfig, cookieValue, sessionCookieName } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sessions end by themselves earlier: the database decides. */
const MAX_AGE_IN_SECONDS = 90 * 24 * 60 * 60;

/** The cookie that carries a session: unreadable for scripts, not sent with other sites' requests. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(config: AppConfig) {
    this.name = sessionCookieName(config);
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${config.secureCookies ? '; Secure' : ''}`;
  }

  set(reply: FastifyReply, token: string): void {
    void reply.header(
      'set-cookie',
      `${this.name}=${token}; Max-Age=${MAX_AGE_IN_SECONDS}; ${this.attributes}`,
    );
  }

  clear(reply: FastifyReply): void {
    void reply.header('set-cookie', `${this.name}=; Max-Age=0; ${this.attributes}`);
  }

  read(request: FastifyRequest): string | undefined {
    return cookieValue(request.headers.cookie, this.name);
  }
}
