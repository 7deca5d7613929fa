import { Injector, inject } from '@angular/core';
import { toObservable } from '@angular/core/rxjs-interop';
import { Router, type CanActivateFn, type UrlTree } from '@angular/router';
import type { Permission } from '@firebreak/identity/model';
import { filter, firstValueFrom } from 'rxjs';
import { Session } from './session';

/** Lets signed-in people through; others sign in first and come back to where they wanted to go. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  await settled(session, inject(Injector));
  if (session.signedOut()) return toSignIn(router, state.url);
  await session.adoptLanguage();
  return true;
};

/**
 * Lets roles with the permission through: `canActivate: [requires('supplier:read')]`.
 * Others see the page that says who may help.
 */
export function requires(permission: Permission): CanActivateFn {
  return async () => {
    const session = inject(Session);
    const router = inject(Router);
    await settled(session, inject(Injector));
    return session.can(permission) || session.error() !== undefined || router.createUrlTree(['/not-allowed']);
  };
}

function toSignIn(router: Router, url: string): UrlTree {
  return router.createUrlTree(['/sign-in'], url === '/' ? {} : { queryParams: { returnUrl: url } });
}

async function settled(session: Session, injector: Injector): Promise<void> {
  if (session.settled()) return;
  await firstValueFrom(toObservable(session.settled, { injector }).pipe(filter(Boolean)));
}
