import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

/** `/risk/method`: how a score is made, one worked out by hand, and how good scores are. */
export const methodRoutes: Routes = withTexts(
  'riskMethod',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    {
      path: '',
      canActivate: [requires('risk:read')],
      loadComponent: () => import('./method-frame').then((file) => file.MethodFrame),
      children: [
        {
          path: '',
          pathMatch: 'full',
          title: 'riskMethod.explained.title',
          loadComponent: () => import('./explained/method-page').then((file) => file.MethodPage),
        },
        {
          path: 'example',
          title: 'riskMethod.example.title',
          loadComponent: () => import('./example/example-page').then((file) => file.ExamplePage),
        },
        {
          path: 'quality',
          title: 'riskMethod.quality.title',
          loadComponent: () => import('./quality/quality-page').then((file) => file.QualityPage),
        },
      ],
    },
  ],
);
