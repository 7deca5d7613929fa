import type { LinkKind } from '../supplier';
import type { DisclosureSnapshot } from './visibility';

/** How far a request for disclosure has come. `withdrawn`: the supplier took back what it had disclosed. */
export const DISCLOSURE_STATUSES = [
  'sent',
  'opened',
  'in-progress',
  'disclosed',
  'declined',
  'withdrawn',
  'cancelled',
  'expired',
] as const;
export type DisclosureStatus = (typeof DISCLOSURE_STATUSES)[number];
/** What is stored; `expired` follows from the link's end and is never written. */
export type DisclosureStage = Exclude<DisclosureStatus, 'expired'>;

/** How long after the due date the link of an unanswered request works. */
export const DISCLOSURE_GRACE_IN_DAYS = 14;
/** Mails about one request are at least this far apart. */
export const DISCLOSURE_REMINDER_GAP_IN_HOURS = 24;

const DAY_IN_MS = 86_400_000;

/** The end of the last day on which the link works, wherever on earth the supplier is. */
export function disclosureLinkEnd(dueOn: string): Date {
  return new Date(Date.parse(`${dueOn}T12:00:00Z`) + (DISCLOSURE_GRACE_IN_DAYS + 1) * DAY_IN_MS);
}

/** What people call the stage at that time: requests that wait for an answer expire by themselves. */
export function disclosureStatusAt(
  { stage, linkExpiresAt }: { readonly stage: DisclosureStage; readonly linkExpiresAt: Date },
  at: Date,
): DisclosureStatus {
  return isWaiting(stage) && linkExpiresAt <= at ? 'expired' : stage;
}

/** Whether the supplier has still to answer. */
export function isWaiting(stage: DisclosureStatus): boolean {
  return stage === 'sent' || stage === 'opened' || stage === 'in-progress';
}

export interface DisclosureRecipient {
  readonly supplierId: string;
  /** The contact on record where absent, as for name and language. */
  readonly email?: string;
  readonly name?: string;
  readonly language?: string;
}

export interface AskForDisclosure {
  readonly recipients: readonly DisclosureRecipient[];
  /** Calendar date, today or later. */
  readonly dueOn: string;
  readonly message?: string;
}

/** Whom a request to a supplier would go to. */
export interface DisclosureRecipientView {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly tier: number | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly language: string;
  /** A request that still waits for an answer, or was answered. */
  readonly open: { readonly id: string; readonly status: DisclosureStatus } | null;
}

/** One request as the asking company sees it. */
export interface DisclosureListItem {
  readonly id: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly supplierTier: number | null;
  readonly recipientEmail: string;
  readonly language: string;
  readonly status: DisclosureStatus;
  readonly dueOn: string;
  readonly sentAt: string;
  readonly remindedAt: string | null;
  readonly disclosedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly declineReason: string | null;
  /** Parties in the newest disclosure, by how they appear; null without one. */
  readonly parties: { readonly named: number; readonly placed: number; readonly counted: number } | null;
  readonly saysNone: boolean;
}

/** A party as received, with the supplier record it became. */
export interface ReceivedParty {
  readonly key: string;
  readonly supplierId: string | null;
  readonly tier: number;
  readonly visibility: 'name' | 'place';
  readonly name: string;
  readonly country: string;
  readonly kind: LinkKind;
  /** False where the supplier was on record before. */
  readonly newSupplier: boolean;
}

export interface DisclosureView extends DisclosureListItem {
  readonly recipientName: string | null;
  readonly message: string | null;
  readonly openedAt: string | null;
  readonly declinedAt: string | null;
  /** Newest first. */
  readonly receipts: readonly {
    readonly version: number;
    readonly sentAt: string;
    readonly withdrawn: boolean;
    readonly named: number;
    readonly placed: number;
    readonly counted: number;
    /** SHA-256 of what was sent, in hex: the supplier sees the same. */
    readonly fingerprint: string;
  }[];
  readonly received: readonly ReceivedParty[];
  readonly counted: DisclosureSnapshot['counted'];
}
