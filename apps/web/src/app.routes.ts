import type { Routes } from '@angular/router';

/** Everything but the start is loaded when it is visited: the first script stays small. */
export const routes: Routes = [
  { path: '', loadChildren: () => import('./pages.routes').then((file) => file.pages) },
];
