import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

/** `/reference-data`: the editions in use, countries, and what is known of one country. */
export const referenceDataRoutes: Routes = withTexts(
  'referenceData',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: 'countries/:iso2',
      title: 'referenceData.countries.title',
      canActivate: [requires('reference:read')],
      loadComponent: () => import('./countries/country-page').then((file) => file.CountryPage),
    },
    {
      path: '',
      canActivate: [requires('reference:read')],
      loadComponent: () => import('./editions/reference-frame').then((file) => file.ReferenceFrame),
      children: [
        {
          path: '',
          pathMatch: 'full',
          title: 'referenceData.editions.title',
          loadComponent: () => import('./editions/edition-list').then((file) => file.EditionList),
        },
        {
          path: 'countries',
          title: 'referenceData.countries.title',
          loadComponent: () => import('./countries/country-list').then((file) => file.CountryList),
        },
        {
          path: 'import-bans',
          title: 'referenceData.entities.title',
          loadComponent: () => import('./entities/entity-list').then((file) => file.EntityList),
        },
      ],
    },
  ],
);
