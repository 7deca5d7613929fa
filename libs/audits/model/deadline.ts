import { addDays, type CalendarDate } from './calendar-date';
import { FINDING_TAXONOMY, severityRank, type FindingType, type Severity } from './finding-taxonomy';
import type { FindingState } from './finding-state';

/** No deadline lies further after the finding than this, whatever is agreed. */
export const LONGEST_REMEDIATION_IN_DAYS = 365;

/**
 * Days to remedy a finding: the code's own where the auditor kept its severity. Made graver, it gets
 * the usual time of that severity if that is shorter; made milder, if that is longer.
 */
export function remediationDays(type: FindingType, severity: Severity): number {
  const usual = FINDING_TAXONOMY.severities.find(({ id }) => id === severity);
  if (!usual) throw new RangeError(`not a severity: ${severity}`);
  if (severity === type.severity) return type.remediationDays;
  const graver = severityRank(severity) < severityRank(type.severity);
  return (graver ? Math.min : Math.max)(usual.remediationDays, type.remediationDays);
}

/** The day by which a finding is to be remedied unless the auditor sets another. */
export function defaultDueOn(type: FindingType, severity: Severity, foundOn: CalendarDate): CalendarDate {
  return addDays(foundOn, remediationDays(type, severity));
}

/** States in which the deadline runs. A dispute does not stop it: that would be the way around it. */
const RUNNING: readonly FindingState[] = ['open', 'action-under-way', 'disputed'];

/** Overdue from the day after the deadline, until somebody claims that it is closed. */
export function isOverdue(
  finding: { readonly state: FindingState; readonly dueOn: CalendarDate },
  today: CalendarDate,
): boolean {
  return RUNNING.includes(finding.state) && finding.dueOn < today;
}
