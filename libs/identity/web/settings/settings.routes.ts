import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';
import { identityTexts } from '../identity-texts';
import { Settings } from './settings';

/** `/settings/…`: one's own account, the people, the company. */
export const settingsPages: Routes = withTexts('identity', identityTexts, [
  {
    path: '',
    component: Settings,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'account' },
      {
        path: 'account',
        title: 'identity.settings.account',
        loadComponent: () => import('./account-settings').then((file) => file.AccountSettings),
      },
      {
        path: 'people',
        title: 'identity.settings.people',
        canActivate: [requires('company:read')],
        loadComponent: () => import('./people-settings').then((file) => file.PeopleSettings),
      },
      {
        path: 'company',
        title: 'identity.settings.company',
        canActivate: [requires('company:read')],
        loadComponent: () => import('./company-settings').then((file) => file.CompanySettings),
      },
    ],
  },
]);
