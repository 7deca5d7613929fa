import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

/** `/audit-trail`: who changed what, and whether the chain holds. `?recordId=…` shows one record's history. */
export const auditTrailRoutes: Routes = withTexts(
  'auditTrail',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: '',
      title: 'auditTrail.title',
      canActivate: [requires('audit-trail:read')],
      loadComponent: () => import('./audit-trail-page').then((file) => file.AuditTrailPage),
    },
  ],
);
