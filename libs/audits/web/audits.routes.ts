import type { Routes } from '@angular/router';
import { FINDING_TITLES } from '@firebreak/audits/model';
import { requires, withTexts } from '@firebreak/platform/web';

const withAuditTexts = (routes: Routes) =>
  withTexts(
    'audits',
    {
      en: () => import('./i18n/en.json'),
      es: () => import('./i18n/es.json'),
      ar: () => import('./i18n/ar.json'),
    },
    withTexts('findingTitle', FINDING_TITLES, routes),
  );

/** `/audits`: findings and actions, all audits, one audit or finding, and recording one (`new?supplier=<id>`). */
export const auditsRoutes: Routes = withAuditTexts([
  {
    path: 'new',
    title: 'audits.wizard.title',
    canActivate: [requires('audit:write')],
    loadComponent: () => import('./record/record-audit').then((file) => file.RecordAuditPage),
  },
  {
    path: '',
    canActivate: [requires('audit:read')],
    loadComponent: () => import('./list/audits-frame').then((file) => file.AuditsFrame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'audits.list.title',
        loadComponent: () => import('./list/finding-list').then((file) => file.FindingList),
      },
      {
        path: 'all',
        title: 'audits.all.title',
        loadComponent: () => import('./list/audit-list').then((file) => file.AuditList),
      },
    ],
  },
  {
    path: 'findings/:id',
    title: 'audits.audit.title',
    canActivate: [requires('audit:read')],
    loadComponent: () => import('./finding/finding-address').then((file) => file.FindingAddress),
  },
  {
    path: ':id',
    title: 'audits.audit.title',
    canActivate: [requires('audit:read')],
    loadComponent: () => import('./finding/audit-page').then((file) => file.AuditPage),
  },
]);

/** The tab `/suppliers/:id/audits` of the supplier's record; `id` comes from the record's route. */
export const supplierAuditsRoutes: Routes = withAuditTexts([
  {
    path: '',
    title: 'audits.tab.title',
    canActivate: [requires('audit:read')],
    loadComponent: () => import('./list/supplier-audits').then((file) => file.SupplierAudits),
  },
]);
