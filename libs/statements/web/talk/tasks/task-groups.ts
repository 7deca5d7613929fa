import { isOverdue, type StatementTaskView } from '@firebreak/statements/model';

/** As many days ahead count as soon. */
const SOON_IN_DAYS = 7;

export type TaskGroupName = 'overdue' | 'soon' | 'later' | 'done';

export interface TaskGroup {
  readonly name: TaskGroupName;
  readonly tasks: readonly StatementTaskView[];
}

/**
 * Tasks by how much they press; groups without a task are left out.
 * @param today where the reader is, ISO
 */
export function groupTasks(tasks: readonly StatementTaskView[], today: string): TaskGroup[] {
  const soon = new Date(Date.parse(today) + SOON_IN_DAYS * 86_400_000).toISOString().slice(0, 10);
  const nameOf = (task: StatementTaskView): TaskGroupName => {
    if (task.state === 'done') return 'done';
    if (isOverdue(task, today)) return 'overdue';
    return task.dueOn <= soon ? 'soon' : 'later';
  };
  const names: readonly TaskGroupName[] = ['overdue', 'soon', 'later', 'done'];
  return names
    .map((name) => ({ name, tasks: tasks.filter((task) => nameOf(task) === name) }))
    .filter((group) => group.tasks.length > 0);
}
