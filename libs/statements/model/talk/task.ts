import type { SectionKind } from '../section-kind';
import type { StatementPeriod } from '../statement';

export const TASK_STATES = ['open', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Most tasks of one statement. */
export const MOST_TASKS = 500;
export const LONGEST_TASK = 200;

/** So many days before a task is due its owner is reminded, once. */
export const REMIND_DAYS_BEFORE = 2;

export interface StatementTaskView {
  readonly id: string;
  readonly statement: {
    readonly id: string;
    readonly organisationName: string;
    readonly period: StatementPeriod;
  };
  readonly title: string;
  readonly owner: TaskOwner;
  /** Where in the statement it belongs; null for the statement as a whole. With a criterion, the one that answers it. */
  readonly section: SectionKind | null;
  readonly criterion: TaskCriterion | null;
  /** Calendar date, ISO. */
  readonly dueOn: string;
  readonly state: TaskState;
  readonly doneBy: string | null;
  readonly doneAt: string | null;
  readonly createdBy: string;
  readonly version: number;
}

export interface TaskOwner {
  /** Account id. */
  readonly id: string;
  /** As it was when they got the task, where they have left. */
  readonly name: string;
  /** Is still of the company and may work on statements; else the task waits for somebody else. */
  readonly able: boolean;
  /** The one who asks. */
  readonly you: boolean;
}

export interface TaskCriterion {
  readonly id: string;
  /** As the law counts it. */
  readonly ref: string;
  readonly title: string;
}

/**
 * Open after its day. The day is the reader's own, where they are: nobody is late while their day lasts.
 * @param today ISO
 */
export function isOverdue(
  { state, dueOn }: Pick<StatementTaskView, 'state' | 'dueOn'>,
  today: string,
): boolean {
  return state === 'open' && dueOn < today;
}

/** The calendar date where the clock is, ISO. */
export function dayAt(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** What is open when a statement is handed in: shown to whoever does it, and no hindrance. */
export interface OpenWork {
  readonly tasks: number;
  readonly overdue: number;
  readonly comments: number;
}

// What the API takes.

export interface SaveTask {
  readonly title: string;
  /** Account id. */
  readonly ownerId: string;
  readonly section: SectionKind | null;
  readonly criterionId: string | null;
  readonly dueOn: string;
}

export interface AddTask extends SaveTask {
  readonly statementId: string;
}

export interface EditTask extends SaveTask {
  readonly version: number;
}

export interface SetTaskState {
  readonly state: TaskState;
  readonly version: number;
}
