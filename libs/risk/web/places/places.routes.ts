import type { Routes } from '@angular/router';
import { requires, withTexts } from '@firebreak/platform/web';

const page = (
  path: string,
  title: string,
  loadComponent: Routes[number]['loadComponent'],
): Routes[number] => ({
  path,
  title: `riskPlaces.${title}.title`,
  canActivate: [requires('risk:read')],
  loadComponent,
});

/** `/risk/hot-spots`, `/risk/countries`, `/risk/sectors`, `/risk/goods`: what is known of places and of kinds of work. */
export const placesRoutes: Routes = withTexts(
  'riskPlaces',
  {
    en: () => import('./i18n/en.json'),
    es: () => import('./i18n/es.json'),
    ar: () => import('./i18n/ar.json'),
  },
  [
    page('countries/:iso2', 'country', () =>
      import('./countries/country-profile').then((f) => f.CountryProfile),
    ),
    page('sectors/:code', 'sector', () => import('./sectors/sector-profile').then((f) => f.SectorProfile)),
    page('goods/:good', 'good', () => import('./goods/good-profile').then((f) => f.GoodProfile)),
    {
      path: '',
      loadComponent: () => import('./places-frame').then((file) => file.PlacesFrame),
      children: [
        page('hot-spots', 'hotSpots', () => import('./hot-spots/hot-spots-page').then((f) => f.HotSpotsPage)),
        page('countries', 'countries', () =>
          import('./countries/country-scores').then((f) => f.CountryScores),
        ),
        page('sectors', 'sectors', () => import('./sectors/sector-scores').then((f) => f.SectorScores)),
        page('goods', 'goods', () => import('./goods/listed-goods').then((f) => f.ListedGoods)),
      ],
    },
  ],
);
