import type { Routes, UrlMatcher } from '@angular/router';
import { withPlatformTexts } from '@firebreak/platform/web/public';

/**
 * Every page. Those without the frame come first: signing in, answering a questionnaire. The others are in
 * shell/shell.routes.ts.
 */
export const pages: Routes = withPlatformTexts([
  {
    matcher: under('sign-in', 'sign-up', 'forgot-password', 'reset-password', 'invitations', 'mailbox'),
    loadChildren: () => import('@firebreak/identity/web').then((file) => file.identityRoutes),
  },
  {
    path: '',
    loadChildren: () => import('./shell/shell.routes').then((file) => file.shellRoutes),
  },
]);

/** Addresses that begin with one of these words; what follows is the capability's own affair. */
function under(...words: string[]): UrlMatcher {
  return ([first]) => (first && words.includes(first.path) ? { consumed: [] } : null);
}
