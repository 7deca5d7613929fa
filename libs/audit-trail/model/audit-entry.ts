import type { Page } from '@firebreak/platform/model';

export const AUDIT_ACTIONS = ['created', 'changed', 'deleted'] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Values of a record by column, as they were stored. */
export type RecordValues = Readonly<Record<string, unknown>>;

/** One change of one record. */
export interface AuditEntryView {
  readonly id: string;
  /** Place in the company's chain, from 1, without gaps. */
  readonly seq: number;
  readonly at: string;
  readonly actor: {
    readonly kind: 'person' | 'link' | 'job' | 'system';
    readonly id: string | null;
    readonly name: string | null;
  };
  readonly record: {
    /** Table, in the singular: `supplier`. */
    readonly table: string;
    readonly id: string;
    /** What people call it, where the trail knows. */
    readonly label: string | null;
  };
  readonly action: AuditAction;
  /** Only what changed; everything where the record was created or deleted. Null where there is nothing to tell. */
  readonly before: RecordValues | null;
  readonly after: RecordValues | null;
  /** When the content was erased: the entry stands in the chain, what it said is gone. */
  readonly contentErasedAt: string | null;
}

export type AuditTrailPage = Page<AuditEntryView>;

/** Which entries to list; all conditions must hold. */
export interface AuditTrailFilter {
  /** One of these tables. */
  readonly table?: readonly string[];
  readonly recordId?: string;
  readonly actorId?: string;
  /** One of these. */
  readonly action?: readonly AuditAction[];
  /** Calendar dates, UTC, both included. */
  readonly from?: string;
  readonly to?: string;
}
