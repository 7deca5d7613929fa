import { permissionsOf, type Permission } from '@firebreak/identity/model';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SessionCookie } from './session-cookie';
import { SessionLookup } from './session-lookup.service';

/** Who happens to be signed in on a page that is open to everybody. */
@Injectable()
export class Visitors {
  constructor(
    private readonly lookup: SessionLookup,
    private readonly cookie: SessionCookie,
  ) {}

  /** The company that a visitor works for and holds this permission in; null for anybody else. */
  async companyWith(request: FastifyRequest, permission: Permission): Promise<string | null> {
    const token = this.cookie.read(request);
    const signedIn = token ? await this.lookup.find(token) : null;
    if (!signedIn?.companyId || !signedIn.role) return null;
    return permissionsOf(signedIn.role, signedIn.operator).includes(permission) ? signedIn.companyId : null;
  }
}
