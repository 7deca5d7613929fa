import { addDays } from '../calendar';
import { GRACE_IN_DAYS } from '../questionnaire';

/** One questionnaire that still waits for answers; dates are calendar dates in UTC. */
export interface WaitingFor {
  readonly dueOn: string;
  readonly sentOn: string;
  /** Of the last reminder, by hand or by the campaign, or of more time given by mail. */
  readonly remindedOn: string | null;
}

/**
 * The day whose reminder is to go out now. Of several that passed while nothing ran only the last is made good, and none
 * that lies before the invitation or another reminder.
 * @param offsets days from the due date
 * @returns null where none is due
 */
export function reminderDue(
  { dueOn, sentOn, remindedOn }: WaitingFor,
  offsets: readonly number[],
  today: string,
): string | null {
  if (today > addDays(dueOn, GRACE_IN_DAYS)) return null;
  const after = remindedOn !== null && remindedOn > sentOn ? remindedOn : sentOn;
  const due = offsets.map((days) => addDays(dueOn, days)).filter((day) => day > after && day <= today);
  return due.toSorted().at(-1) ?? null;
}

/** The next day on which a reminder goes out; null where none follows. */
export function nextReminder(dueOn: string, offsets: readonly number[], today: string): string | null {
  return (
    offsets
      .map((days) => addDays(dueOn, days))
      .toSorted()
      .find((day) => day > today) ?? null
  );
}

/**
 * Whether the second contact is to be written to: so many days after sending without a submission, at once where the
 * first one's address was refused, and once.
 * @param afterDays null where nobody else is to be written to
 */
export function escalationDue(
  of: {
    readonly dueOn: string;
    readonly sentOn: string;
    readonly escalated: boolean;
    readonly bounced: boolean;
  },
  afterDays: number | null,
  today: string,
): boolean {
  if (afterDays === null || of.escalated || today > addDays(of.dueOn, GRACE_IN_DAYS)) return false;
  return of.bounced || addDays(of.sentOn, afterDays) <= today;
}
