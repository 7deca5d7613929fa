import type { Routes } from '@angular/router';
import { withPlatformTexts } from '@firebreak/platform/web/public';

/**
 * Every page. Those without the frame come first: signing in, answering a questionnaire. The others are in
 * shell/shell.routes.ts.
 */
export const pages: Routes = withPlatformTexts([
  {
    path: '',
    loadChildren: () => import('./shell/shell.routes').then((file) => file.shellRoutes),
  },
]);
