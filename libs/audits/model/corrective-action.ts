import { addDays, isCalendarDate, type CalendarDate } from './calendar-date';
import type { Severity } from './finding-taxonomy';
import { LONGEST_REMEDIATION_IN_DAYS } from './deadline';

/** Planned: agreed and owned. Done: the closure it belongs to was verified. */
export const ACTION_STATES = ['planned', 'claimed', 'done'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** One step of a corrective action plan. */
export interface PlanAction {
  /** Who sees to it, at the supplier or at home: a role or a name. */
  readonly owner: string;
  readonly dueOn: CalendarDate;
  /** What will be different afterwards. */
  readonly description: string;
}

/** A corrective action with what it is about, as a list over all audits shows it. */
export interface ActionInList extends PlanAction {
  readonly id: string;
  readonly state: ActionState;
  readonly finding: { readonly code: string; readonly title: string; readonly severity: Severity };
  readonly supplierName: string;
  readonly siteName: string | null;
}

export type PlanFault = 'due-invalid' | 'due-before-finding' | 'due-after-deadline';

/** What to do about a fault, in English. */
export const PLAN_FAULT_MESSAGES: Readonly<Record<PlanFault, string>> = {
  'due-invalid': 'Give the day of the action as YYYY-MM-DD.',
  'due-before-finding': 'An action cannot be due before the day of the audit.',
  'due-after-deadline': 'An action has to be done by the deadline of its finding.',
};

/** Why an action does not fit its finding; null when it does. It may not end after the finding's deadline. */
export function planFault(
  action: Pick<PlanAction, 'dueOn'>,
  finding: { readonly foundOn: CalendarDate; readonly dueOn: CalendarDate },
): PlanFault | null {
  if (!isCalendarDate(action.dueOn)) return 'due-invalid';
  if (action.dueOn < finding.foundOn) return 'due-before-finding';
  return action.dueOn > finding.dueOn ? 'due-after-deadline' : null;
}

/** Whether a finding's deadline is a day from the finding on, at most a year later. */
export function isDeadlineInRange(dueOn: CalendarDate, foundOn: CalendarDate): boolean {
  return dueOn >= foundOn && dueOn <= addDays(foundOn, LONGEST_REMEDIATION_IN_DAYS);
}
