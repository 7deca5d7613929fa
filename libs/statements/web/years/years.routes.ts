import { requires, withTexts } from '@firebreak/platform/web';
import { yearsTexts } from './years-texts';

/** `/statements/years`: indicators, commitments, years side by side, and the board's summaries. */
export const yearsRoutes = withTexts('years', yearsTexts, [
  {
    path: 'years',
    canActivate: [requires('statement:read')],
    loadComponent: () => import('./years-frame').then((file) => file.YearsFrame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'years.indicators.title',
        loadComponent: () => import('./indicators/indicators').then((file) => file.Indicators),
      },
      {
        path: 'commitments',
        title: 'years.commitments.title',
        loadComponent: () => import('./commitments/commitments').then((file) => file.Commitments),
      },
      {
        path: 'compare',
        title: 'years.compare.title',
        loadComponent: () => import('./compare/compare').then((file) => file.Compare),
      },
      {
        path: 'board',
        title: 'years.board.title',
        loadComponent: () => import('./board/board-list').then((file) => file.BoardList),
      },
    ],
  },
  {
    path: 'years/board/:id',
    title: 'years.board.one',
    canActivate: [requires('statement:read')],
    loadComponent: () => import('./board/board-page').then((file) => file.BoardPage),
  },
]);
