import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

/** `/reference-data`: editions, to be looked at, compared, loaded and corrected; countries, and what is known of one. */
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
      path: 'compare',
      title: 'referenceData.compare.title',
      canActivate: [requires('reference:read')],
      loadComponent: () => import('./compare/compare-editions').then((file) => file.CompareEditions),
    },
    {
      path: 'load',
      title: 'referenceData.load.title',
      canActivate: [requires('reference:read')],
      loadComponent: () => import('./load/load-edition').then((file) => file.LoadEdition),
    },
    {
      path: 'correct',
      title: 'referenceData.correct.title',
      canActivate: [requires('reference:publish')],
      loadComponent: () => import('./correct/correct-edition').then((file) => file.CorrectEditionPage),
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
