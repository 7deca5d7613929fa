import type { Routes } from '@angular/router';
import { requires, withTexts, type TextLoaders } from '@firebreak/platform/web';

export const VAULT_TEXTS: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
};

/** The words of the inputs that the portal and the vault share. */
const INPUT_TEXTS: TextLoaders = {
  en: () => import('../portal/form/i18n/en.json'),
  es: () => import('../portal/form/i18n/es.json'),
  ar: () => import('../portal/form/i18n/ar.json'),
};

/** `/vault`: the own company's answers, who may have them, what was handed over. */
export const vaultRoutes: Routes = withTexts(
  'answerForm',
  INPUT_TEXTS,
  withTexts('vault', VAULT_TEXTS, [
    {
      path: '',
      pathMatch: 'full',
      title: 'vault.title',
      canActivate: [requires('vault:read')],
      loadComponent: () => import('./vault-overview').then((file) => file.VaultOverviewPage),
    },
    {
      path: 'customers',
      title: 'vault.customers.title',
      canActivate: [requires('vault:read')],
      loadComponent: () => import('./vault-customers').then((file) => file.VaultCustomers),
    },
    {
      path: 'customers/:customer/:questionnaire',
      title: 'vault.handOver.title',
      canActivate: [requires('vault:write')],
      loadComponent: () => import('./hand-over-page').then((file) => file.HandOverPage),
    },
    {
      path: 'log',
      title: 'vault.log.title',
      canActivate: [requires('vault:read')],
      loadComponent: () => import('./hand-over-log').then((file) => file.HandOverLog),
    },
    {
      path: 'kept',
      title: 'vault.kept.title',
      canActivate: [requires('vault:read')],
      loadComponent: () => import('./kept-answers').then((file) => file.KeptAnswersPage),
    },
    {
      path: ':template/:section',
      title: 'vault.title',
      canActivate: [requires('vault:read')],
      loadComponent: () => import('./vault-group').then((file) => file.VaultGroup),
    },
  ]),
);
