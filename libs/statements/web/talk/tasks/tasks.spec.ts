import type { StatementTaskView } from '@firebreak/statements/model';
import { draftOf, taskOf } from './task-draft';
import { groupTasks } from './task-groups';

const aTask = (changes: Partial<StatementTaskView> = {}): StatementTaskView => ({
  id: 't',
  statement: { id: 's', organisationName: 'Harbour', period: { from: '2025-01-01', to: '2025-12-31' } },
  title: 'Ask HR',
  owner: { id: 'p', name: 'Bo', able: true, you: false },
  section: null,
  criterion: null,
  dueOn: '2026-03-10',
  state: 'open',
  doneBy: null,
  doneAt: null,
  createdBy: 'Ada',
  version: 1,
  ...changes,
});

describe('the form of a task', () => {
  it.each([
    [{ section: null }, { section: null, criterionId: null }],
    [{ section: 'due-diligence' }, { section: 'due-diligence', criterionId: null }],
    [
      { section: 'risk', criterion: { id: 'a:b', ref: '1', title: '' } },
      { section: null, criterionId: 'a:b' },
    ],
  ] as const)('keeps what %j is about', (changes, expected) => {
    expect(taskOf(draftOf(aTask(changes)))).toMatchObject({ title: 'Ask HR', ownerId: 'p', ...expected });
  });

  it('asks for another owner where the old one cannot do it any more', () => {
    expect(draftOf(aTask({ owner: { id: 'p', name: 'Bo', able: false, you: false } })).ownerId).toBe('');
  });
});

it('tasks stand in groups by how much they press, by the day of the reader', () => {
  const tasks = ['2026-03-09', '2026-03-10', '2026-03-17', '2026-03-18'].map((dueOn) => aTask({ dueOn }));
  const groups = groupTasks([...tasks, aTask({ state: 'done', dueOn: '2026-01-01' })], '2026-03-10');
  expect(groups.map(({ name, tasks }) => [name, tasks.map(({ dueOn }) => dueOn)])).toEqual([
    ['overdue', ['2026-03-09']],
    ['soon', ['2026-03-10', '2026-03-17']],
    ['later', ['2026-03-18']],
    ['done', ['2026-01-01']],
  ]);
});
