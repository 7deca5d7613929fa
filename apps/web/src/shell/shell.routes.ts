import type { Routes } from '@angular/router';
import { requires, signedIn, withTexts } from '@firebreak/platform/web';
import { Shell } from './shell';

/** What other capabilities show on a supplier's record. */
const supplierTabs: Routes = [
  {
    path: 'risk',
    loadChildren: () => import('@firebreak/risk/web').then((file) => file.supplierRiskRoutes),
  },
  {
    path: 'questionnaires',
    loadChildren: () =>
      import('@firebreak/questionnaires/web').then((file) => file.supplierQuestionnairesRoutes),
  },
  {
    path: 'audits',
    loadChildren: () => import('@firebreak/audits/web').then((file) => file.supplierAuditsRoutes),
  },
];

/** Pages inside the frame. */
const pages: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'app.page.home',
    loadComponent: () => import('../home/home').then((file) => file.Home),
  },
  {
    path: 'jobs',
    title: 'app.jobs.title',
    canActivate: [requires('job:read')],
    loadComponent: () => import('../jobs/jobs').then((file) => file.Jobs),
  },
  {
    path: 'audits',
    loadChildren: () => import('@firebreak/audits/web').then((file) => file.auditsRoutes),
  },
  {
    path: 'questionnaires',
    loadChildren: () => import('@firebreak/questionnaires/web').then((file) => file.questionnairesRoutes),
  },
  {
    path: 'vault',
    loadChildren: () => import('@firebreak/questionnaires/web').then((file) => file.vaultRoutes),
  },
  {
    path: 'statements',
    loadChildren: () => import('@firebreak/statements/web').then((file) => file.statementsRoutes),
  },
  {
    path: 'reference-data',
    loadChildren: () => import('@firebreak/reference-data/web').then((file) => file.referenceDataRoutes),
  },
  {
    path: 'audit-trail',
    loadChildren: () => import('@firebreak/audit-trail/web').then((file) => file.auditTrailRoutes),
  },
  {
    path: 'risk',
    loadChildren: () => import('@firebreak/risk/web').then((file) => file.riskRoutes),
  },
  {
    path: 'suppliers',
    loadChildren: () =>
      import('@firebreak/supply-chain/web').then((file) => file.supplyChainRoutes(supplierTabs)),
  },
  {
    path: 'settings',
    loadChildren: () => import('@firebreak/identity/web').then((file) => file.settingsRoutes),
  },
  {
    path: 'not-allowed',
    title: 'app.error.not-allowed.heading',
    data: { kind: 'not-allowed' },
    loadComponent: () => import('../errors/error-page').then((file) => file.ErrorPage),
  },
  {
    path: '**',
    title: 'app.error.not-found.heading',
    data: { kind: 'not-found' },
    loadComponent: () => import('../errors/error-page').then((file) => file.ErrorPage),
  },
];

export const shellRoutes: Routes = withTexts(
  'app',
  {
    en: () => import('../i18n/en.json'),
    es: () => import('../i18n/es.json'),
    ar: () => import('../i18n/ar.json'),
  },
  [{ path: '', component: Shell, canActivate: [signedIn], children: pages }],
);
