import { identityProblem, OPERATOR_PERMISSIONS, PERMISSIONS, permissionsOf } from '@firebreak/identity/model';
import { platformProblem } from '@firebreak/platform/model';
import {
  AppConfig,
  cookieValue,
  PUBLIC_ROUTE,
  REQUIRED_PERMISSION,
  sessionCookieName,
} from '@firebreak/platform/server';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { SessionLookup, type SignedIn } from './session-lookup.service';
import { SIGNED_IN } from './signed-in';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by SessionGuard on routes that are not public. */
    signedIn?: SignedIn;
  }
}

/** Lets a request through when its person may do what the route asks for, and fills in whose request it is. */
@Injectable()
export class SessionGuard implements CanActivate {
  private readonly cookie: string;

  constructor(
    private readonly reflector: Reflector,
    private readonly lookup: SessionLookup,
    config: AppConfig,
  ) {
    this.cookie = sessionCookieName(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, route)) return true;
    const permission = this.reflector.getAllAndOverride<string>(REQUIRED_PERMISSION, route);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const signedIn = await this.signedInBy(request);
    if (!signedIn) throw platformProblem('not-signed-in');
    enterScope(request, signedIn);
    if (permission === SIGNED_IN) return true;
    if (!signedIn.companyId) throw identityProblem('company-missing');
    if (!permission || !request.scope.permissions.has(permission))
      throw platformProblem('not-allowed', { permission });
    return true;
  }

  private async signedInBy(request: FastifyRequest): Promise<SignedIn | null> {
    const token = cookieValue(request.headers.cookie, this.cookie);
    return token ? this.lookup.find(token) : null;
  }
}

/** One set a role, and one for its operators, shared by all their requests. */
const permissionSets = new Map<string, ReadonlySet<string>>();

function enterScope(request: FastifyRequest, signedIn: SignedIn): void {
  const { accountId, accountName, companyId, role, operator } = signedIn;
  const key = `${role} ${operator}`;
  let permissions = permissionSets.get(key);
  if (!permissions)
    permissionSets.set(key, (permissions = new Set(role ? permissionsOf(role, operator) : [])));
  request.signedIn = signedIn;
  request.scope.companyId = companyId;
  request.scope.actor = { kind: 'person', id: accountId, name: accountName };
  request.scope.permissions = permissions;
}

/** Every permission that a route may name. */
export const ROUTE_PERMISSIONS: ReadonlySet<string> = new Set([
  ...PERMISSIONS,
  ...OPERATOR_PERMISSIONS,
  SIGNED_IN,
]);
