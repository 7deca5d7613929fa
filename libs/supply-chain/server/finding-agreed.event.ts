import { defineEvent } from '@firebreak/platform/server';

/**
 * People agreed that something is wrong at a supplier without having been there: its own answers show it. Emitted inside
 * the transaction by whoever read the papers; the capability that keeps findings records one, and says under which ids.
 */
export interface AgreedFinding {
  readonly supplierId: string;
  /** Null: the supplier as a whole. */
  readonly siteId: string | null;
  /** The review that earlier findings of the same papers were recorded under; null for the first of them. */
  readonly auditId: string | null;
  /** Which papers, in words, and a number to find them by. */
  readonly papers: string;
  readonly reference: string;
  /** Calendar dates. */
  readonly foundOn: string;
  readonly dueOn: string;
  /** Code of the finding taxonomy; whoever keeps findings refuses an unknown one. */
  readonly code: string;
  readonly severity: string;
  readonly description: string;
  readonly action: { readonly owner: string; readonly description: string };
  readonly at: Date;
  readonly recorded: (ids: { readonly auditId: string; readonly findingId: string }) => void;
}

export const FindingAgreed = defineEvent<AgreedFinding>('finding-agreed');
