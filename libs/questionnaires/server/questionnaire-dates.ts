import { addDays, GRACE_IN_DAYS, type QuestionnaireStatus } from '@firebreak/questionnaires/model';
import type { QuestionnaireEntity } from './questionnaire.entity';

const HOUR_IN_MS = 3_600_000;

/** The day in UTC. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** The latest day that has begun anywhere: a date that is today to the respondent is no future date. */
export function latestDayAnywhere(at: Date): string {
  return dayOf(new Date(at.getTime() + 14 * HOUR_IN_MS));
}

/** The earliest day that has not ended everywhere: whoever chooses today, wherever they are, chooses no past day. */
export function earliestDayAnywhere(at: Date): string {
  return dayOf(new Date(at.getTime() - 12 * HOUR_IN_MS));
}

/**
 * SQL: whether a due date is over. Days end in UTC, for everybody alike: neither a company nor a campaign keeps a time
 * zone, its people and suppliers sit in several, and list, board, export and figures have to agree whoever reads them
 * and whichever machine counts. Being overdue by some hours shuts nobody out: the link works until `linkExpiry`.
 */
export function isPastDue(dueOn: string): string {
  return `${dueOn} < (now() AT TIME ZONE 'UTC')::date`;
}

/** Last day on which the link works. */
export function openUntil(dueOn: string): string {
  return addDays(dueOn, GRACE_IN_DAYS);
}

/** The end of the last day, wherever on earth the respondent is. */
export function linkExpiry(dueOn: string): Date {
  return new Date(`${addDays(openUntil(dueOn), 1)}T12:00:00Z`);
}

/** What people call the stage now: open ones expire by themselves. */
export function statusAt(
  { stage, linkExpiresAt }: Pick<QuestionnaireEntity, 'stage' | 'linkExpiresAt'>,
  at: Date,
): QuestionnaireStatus {
  const open = stage === 'sent' || stage === 'opened' || stage === 'in-progress';
  return open && linkExpiresAt <= at ? 'expired' : stage;
}
