import { requires, withTexts } from '@firebreak/platform/web';
import { talkTexts } from './talk-texts';

/** `/statements/tasks`: who does what by when, over all statements. */
export const tasksRoutes = withTexts('talk', talkTexts, [
  {
    path: 'tasks',
    title: 'talk.tasks.title',
    canActivate: [requires('statement:read')],
    loadComponent: () => import('./tasks/my-tasks').then((file) => file.MyTasks),
  },
]);
