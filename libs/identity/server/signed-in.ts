import { Requires } from '@firebreak/platform/server';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { SignedIn } from './session-lookup.service';

/** What everybody who is signed in may do, whatever the role and even without a company: see to their own account. */
export const SIGNED_IN = 'account:own';

/** Opens a route to everybody who is signed in. */
export const RequiresSignIn = () => Requires(SIGNED_IN);

/** The session that asks; on routes that are not public. */
export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!signedIn) throw new Error('a public route has no session');
  return signedIn;
});
