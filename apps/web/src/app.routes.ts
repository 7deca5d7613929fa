import type { Routes } from '@angular/router';
import { signedIn, withPlatformTexts } from '@firebreak/platform/web';

/**
 * Every page of the application. Each capability brings its own routes; the supplier's record is composed
 * here from the tabs of several. Pages without the frame (signing in, answering a questionnaire) come first.
 */
export const routes: Routes = withPlatformTexts([
  {
    path: '',
    canActivate: [signedIn],
    loadChildren: () => import('./shell/shell.routes').then((file) => file.shellRoutes),
  },
]);
