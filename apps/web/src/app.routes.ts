import type { Routes } from '@angular/router';

/** Everything but the start is loaded when it is visited: the first script stays small. */
export const routes: Routes = [
  {
    path: 'answer',
    loadChildren: () =>
      import('@firebreak/questionnaires/web/portal').then((file) => file.questionnairePortalRoutes),
  },
  {
    path: 'disclose',
    loadChildren: () =>
      import('@firebreak/supply-chain/web/disclose').then((file) => file.disclosePortalRoutes),
  },
  {
    path: 'reply',
    loadChildren: () =>
      import('@firebreak/supply-chain/web/signal-reply').then((file) => file.signalReplyRoutes),
  },
  { path: '', loadChildren: () => import('./pages.routes').then((file) => file.pages) },
];
