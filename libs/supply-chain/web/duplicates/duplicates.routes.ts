import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

/** `/suppliers/duplicates`: pairs to decide, decisions kept, and the history of merges; and a supplier's split. */
export const duplicatesRoutes: Routes = withTexts(
  'duplicates',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: 'duplicates',
      title: 'duplicates.title',
      canActivate: [requires('supplier:read')],
      loadComponent: () => import('./duplicates-page').then((file) => file.DuplicatesPage),
    },
    {
      path: 'duplicates/history',
      title: 'duplicates.history.title',
      canActivate: [requires('supplier:read')],
      loadComponent: () => import('./merge-history').then((file) => file.MergeHistory),
    },
    {
      path: ':id/split',
      title: 'duplicates.split.title',
      canActivate: [requires('supplier:write')],
      loadComponent: () => import('./split-supplier').then((file) => file.SplitSupplierPage),
    },
  ],
);
