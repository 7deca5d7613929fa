import type { Language } from './session';
import type { Role } from './role';

/** A colleague: an account with a role in the current company. */
export interface PersonView {
  /** The account's id. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: string;
  /** The one who asks. */
  readonly you: boolean;
}

export interface ChangeRole {
  readonly role: Role;
}

export interface Invite {
  readonly email: string;
  readonly role: Role;
  /** Of the mail; the inviter's when absent. */
  readonly language?: Language;
}

export interface InvitationView {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Past its date: has to be sent again. */
  readonly expired: boolean;
}

/** What the holder of an invitation link sees before accepting. */
export interface InvitationLinkView {
  readonly companyName: string;
  readonly email: string;
  readonly role: Role;
  readonly invitedBy: string;
  readonly expiresAt: string;
  /** The address has an account already: its password is asked for instead of a new one. */
  readonly accountExists: boolean;
  /** The one who looks is signed in with that account: nothing more is asked. */
  readonly yours: boolean;
}

export interface AcceptInvitation {
  /** For a new account; ignored for an existing one. */
  readonly name?: string;
  /** Of the existing account, or for the new one. Not needed by somebody signed in with that address. */
  readonly password?: string;
  readonly language?: Language;
}
