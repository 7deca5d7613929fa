import type { Routes } from '@angular/router';
import { withTexts } from '@firebreak/platform/web';
import { Shell } from './shell';

/** Pages inside the frame. */
export const shellRoutes: Routes = withTexts(
  'app',
  {
    en: () => import('../i18n/en.json'),
    es: () => import('../i18n/es.json'),
    ar: () => import('../i18n/ar.json'),
  },
  [
    {
      path: '',
      component: Shell,
      children: [
        {
          path: '',
          pathMatch: 'full',
          title: 'app.home.title',
          loadComponent: () => import('../home/home').then((file) => file.Home),
        },
      ],
    },
  ],
);
