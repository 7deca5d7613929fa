import { requires, withTexts, type TextLoaders } from '@firebreak/platform/web';
import { dossiersRoutes } from './dossier/dossiers.routes';
import { formsRoutes } from './forms/forms.routes';
import { lastYearRoutes } from './last-year/last-year.routes';
import { lawsRoutes } from './laws/laws.routes';
import { programmeRoutes } from './programme/programme.routes';
import { signRoutes } from './sign/sign.routes';
import { tasksRoutes } from './talk/tasks.routes';
import { traceRoutes } from './trace/trace.routes';
import { wordingTexts } from './wording/wording-texts';
import { yearsRoutes } from './years/years.routes';

export const statementsTexts: TextLoaders = {
  en: () => import('./i18n/en.json'),
  es: () => import('./i18n/es.json'),
  ar: () => import('./i18n/ar.json'),
};

/** `/statements`: the list, starting one, and the workspace of one (`?part=<section>|tasks|details|export`, of a section `&show=suggestions|history`). */
export const statementsRoutes = withTexts('statements', statementsTexts, [
  {
    path: '',
    pathMatch: 'full',
    title: 'statements.list.title',
    canActivate: [requires('statement:read')],
    loadComponent: () => import('./list/statement-list').then((file) => file.StatementList),
  },
  ...lawsRoutes,
  ...signRoutes,
  ...formsRoutes,
  ...traceRoutes,
  ...lastYearRoutes,
  ...dossiersRoutes,
  ...yearsRoutes,
  ...programmeRoutes,
  ...tasksRoutes,
  {
    path: 'new',
    title: 'statements.start.title',
    canActivate: [requires('statement:write')],
    loadComponent: () => import('./start/start-statement').then((file) => file.StartStatementPage),
  },
  ...withTexts('wording', wordingTexts, [
    {
      path: ':id',
      title: 'statements.workspace.title',
      canActivate: [requires('statement:read')],
      loadComponent: () => import('./workspace/statement-workspace').then((file) => file.StatementWorkspace),
    },
  ]),
]);
