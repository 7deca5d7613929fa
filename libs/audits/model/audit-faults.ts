import type { FieldError } from '@firebreak/platform/model';
import type { RecordAudit, RecordFinding } from './audit';
import { isCalendarDate, type CalendarDate } from './calendar-date';
import { isDeadlineInRange, PLAN_FAULT_MESSAGES, planFault } from './corrective-action';
import { defaultDueOn, LONGEST_REMEDIATION_IN_DAYS } from './deadline';
import { findingType } from './finding-taxonomy';

/**
 * Everything that is wrong with an audit about to be recorded, beyond the shape of its fields; empty when nothing is.
 * @param today the day of recording: an audit cannot have taken place after it
 */
export function auditFaults(audit: RecordAudit, today: CalendarDate): FieldError[] {
  if (!isCalendarDate(audit.auditedOn)) {
    return [fault('auditedOn', 'date-invalid', 'Give the day of the audit as YYYY-MM-DD.')];
  }
  if (audit.auditedOn > today) {
    return [fault('auditedOn', 'date-in-future', 'Record the audit when it has taken place.')];
  }
  return audit.findings.flatMap((finding, index) =>
    findingFaults(finding, audit.auditedOn).map((found) => ({
      ...found,
      field: `findings.${index}.${found.field}`,
    })),
  );
}

function findingFaults(finding: RecordFinding, foundOn: CalendarDate): FieldError[] {
  const type = findingType(finding.code);
  if (!type) {
    return [fault('code', 'finding-code-unknown', 'Choose a code from the taxonomy of findings.')];
  }
  const dueOn = finding.dueOn ?? defaultDueOn(type, finding.severity ?? type.severity, foundOn);
  if (!isCalendarDate(dueOn)) return [fault('dueOn', 'date-invalid', 'Give the deadline as YYYY-MM-DD.')];
  if (!isDeadlineInRange(dueOn, foundOn)) {
    const range = `from the day of the audit to ${LONGEST_REMEDIATION_IN_DAYS} days later`;
    return [fault('dueOn', 'deadline-out-of-range', `Choose a deadline ${range}.`)];
  }
  const wrong = finding.action && planFault(finding.action, { foundOn, dueOn });
  return wrong ? [fault('action.dueOn', wrong, PLAN_FAULT_MESSAGES[wrong])] : [];
}

function fault(field: string, code: string, message: string): FieldError {
  return { field, code, message };
}
