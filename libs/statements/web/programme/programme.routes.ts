import { requires, withTexts } from '@firebreak/platform/web';
import { programmeTexts } from './programme-texts';

const page = () => import('./programme-page').then((file) => file.ProgrammePage);

/** `/statements/programme`: what the company itself does, register by register. The address `part` is the first of its registers. */
export const programmeRoutes = withTexts('programme', programmeTexts, [
  {
    path: 'programme',
    canActivate: [requires('statement:read')],
    loadComponent: () => import('./programme-frame').then((file) => file.ProgrammeFrame),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'policies' },
      { path: ':part', title: 'programme.title', loadComponent: page },
    ],
  },
]);
