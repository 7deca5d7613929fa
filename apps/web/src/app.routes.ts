import type { Routes } from '@angular/router';
import { withPlatformTexts } from '@firebreak/platform/web/start';

/**
 * Every page of the application. Pages without the frame come first: signing in, answering a
 * questionnaire. Everything else is in shell/shell.routes.ts. All of it is loaded when it is visited.
 */
export const routes: Routes = withPlatformTexts([
  {
    path: '',
    loadChildren: () => import('./shell/shell.routes').then((file) => file.shellRoutes),
  },
]);
