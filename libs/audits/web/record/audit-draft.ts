import {
  defaultDueOn,
  findingType,
  type AuditKind,
  type FindingType,
  type RecordAudit,
  type Severity,
} from '@firebreak/audits/model';

/** An audit while it is being written down: every control has a text, an empty one where nothing is chosen yet. */
export interface AuditDraft {
  readonly facts: AuditFacts;
  readonly findings: readonly FindingDraft[];
}

export interface AuditFacts {
  readonly supplierId: string;
  readonly supplierName: string;
  /** Empty for the supplier as a whole. */
  readonly siteId: string;
  readonly siteName: string;
  readonly kind: AuditKind;
  readonly auditor: string;
  readonly scheme: string;
  readonly auditedOn: string;
  readonly reference: string;
}

export interface FindingDraft {
  readonly code: string;
  readonly severity: Severity;
  readonly description: string;
  readonly dueOn: string;
  readonly planned: boolean;
  readonly action: { readonly owner: string; readonly dueOn: string; readonly description: string };
}

/** Nothing written yet; the day is today, because most audits are recorded when the report comes. */
export function emptyDraft(today: string): AuditDraft {
  const facts = {
    supplierId: '',
    supplierName: '',
    siteId: '',
    siteName: '',
    auditor: '',
    scheme: '',
    reference: '',
  };
  return { facts: { ...facts, kind: 'announced', auditedOn: today }, findings: [] };
}

/** A finding with the severity and deadline that its code proposes; a critical one is planned at once. */
export function findingDraft(type: FindingType, foundOn: string): FindingDraft {
  const dueOn = defaultDueOn(type, type.severity, foundOn);
  return {
    code: type.code,
    severity: type.severity,
    description: '',
    dueOn,
    planned: type.severity === 'critical',
    action: { owner: '', dueOn, description: '' },
  };
}

/** The same finding with another severity, and the deadline that goes with it. */
export function withSeverity(finding: FindingDraft, severity: Severity, foundOn: string): FindingDraft {
  const type = findingType(finding.code);
  if (!type) return finding;
  const dueOn = defaultDueOn(type, severity, foundOn);
  return { ...finding, severity, dueOn, action: { ...finding.action, dueOn } };
}

/** Deadlines follow the day of the audit, except those that somebody set. */
export function withFoundOn(finding: FindingDraft, before: string, foundOn: string): FindingDraft {
  const type = findingType(finding.code);
  if (!type || finding.dueOn !== defaultDueOn(type, finding.severity, before)) return finding;
  return withSeverity(finding, finding.severity, foundOn);
}

/** What is sent: nothing that was left empty. */
export function toRecordAudit({ facts, findings }: AuditDraft): RecordAudit {
  const { supplierId, siteId, kind, auditor, scheme, auditedOn, reference } = facts;
  return {
    supplierId,
    siteId: siteId || null,
    kind,
    auditor,
    scheme,
    auditedOn,
    reference: reference || null,
    findings: findings.map(({ code, severity, description, dueOn, planned, action }) => ({
      code,
      severity,
      description,
      dueOn,
      ...(planned ? { action } : {}),
    })),
  };
}

/** A draft from this browser's storage; null for anything that is none. */
export function parseDraft(stored: string | null): AuditDraft | null {
  if (!stored) return null;
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== 'object' || value === null || !('facts' in value) || !('findings' in value))
      return null;
    // Written by this page only; the server checks every field again.
    return value as AuditDraft;
  } catch {
    return null;
  }
}
