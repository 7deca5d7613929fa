import type { LinkKind } from '../supplier';
import type { ClaimAnswers } from './claims';
import type { PartyFault, PartyInput, PartyView } from './disclosed-party';
import type { DisclosureStatus } from './request';
import type { DisclosureSnapshot, Visibility } from './visibility';

/** Everything that the supplier's page needs, by its link. */
export interface DisclosurePortalView {
  readonly customer: string;
  readonly supplier: string;
  readonly recipientName: string | null;
  readonly message: string | null;
  readonly dueOn: string;
  readonly status: DisclosureStatus;
  readonly language: string;
  readonly parties: readonly PartyView[];
  /** How each party would appear to this customer; what is absent was not chosen yet. */
  readonly choices: Readonly<Record<string, Visibility>>;
  readonly claims: ClaimAnswers;
  /** When "we have none" was said; null where it was not. */
  readonly noneSaidAt: string | null;
  readonly mayPassOn: boolean;
  /** What the customer has now. */
  readonly sent: { readonly version: number; readonly sentAt: string } | null;
  readonly account: {
    /** The list belongs to people who sign in. */
    readonly owned: boolean;
    /** Company that the reader is signed in to and could use the list of; null otherwise. */
    readonly signedInTo: string | null;
  };
  /** Where a code would go: `r•••@example.org`. */
  readonly maskedEmail: string;
  /** Whether a list from another customer's link can still take this one's place. */
  readonly canReuse: boolean;
}

export interface SaveClaims {
  readonly claims: ClaimAnswers;
  readonly none: boolean;
  readonly mayPassOn: boolean;
}

/** Rows pasted at once; each with the id that the page gave it, so that sending twice adds once. */
export interface AddParties {
  readonly parties: readonly (PartyInput & { readonly id: string })[];
}

export interface ChooseVisibility {
  readonly choices: Readonly<Record<string, Visibility>>;
}

/** What this customer would get if it were sent now. */
export interface DisclosurePreview {
  readonly customer: string;
  readonly snapshot: DisclosureSnapshot;
  /** Fingerprint to confirm with: nothing else can be sent than what was seen. */
  readonly fingerprint: string;
  /** Parties by name that go to this customer for the first time, or as something else, or no longer. */
  readonly changes: { readonly added: number; readonly removed: number } | null;
  /** What has to be answered first. */
  readonly missing: readonly ('parties' | 'claims')[];
}

export interface ConfirmDisclosure {
  readonly fingerprint: string;
  /** Who confirms it. */
  readonly name: string;
}

/** One customer that has, or had, something of the list. */
export interface ShareView {
  readonly id: string;
  readonly customer: string;
  /** The one whose link is open now. */
  readonly current: boolean;
  readonly state: 'draft' | 'sent' | 'withdrawn';
  readonly version: number;
  readonly sentAt: string | null;
  readonly withdrawnAt: string | null;
  readonly fingerprint: string | null;
  readonly sentBy: string | null;
  readonly parties: readonly {
    readonly key: string;
    readonly visibility: 'name' | 'place';
    /** As on the owner's list; what was shown to the customer may be less. */
    readonly name: string | null;
    readonly country: string;
    readonly kind: LinkKind;
    readonly tier: number;
  }[];
  readonly counted: number;
  readonly saysNone: boolean;
}

export interface PassRequestOn {
  readonly email: string;
  readonly dueOn: string;
  readonly language?: string;
  readonly message?: string;
}

/** Details of `party-changed-elsewhere`. */
export interface ChangedParty {
  readonly stored: PartyView;
}

/** Details of a refused row. */
export interface RefusedParty {
  readonly errors: readonly PartyFault[];
}
