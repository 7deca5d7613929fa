import type { Permission, Role } from './role';

/** Languages that the interface and the mails speak. */
export const LANGUAGES = ['en', 'es', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** Opens a company with its first person, who becomes its admin. */
export interface SignUp {
  readonly companyName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language?: Language;
}

export interface SignIn {
  readonly email: string;
  readonly password: string;
}

/** Who is signed in, and where: what every page starts from. */
export interface SessionView {
  readonly account: AccountView;
  /** The company whose rows are seen now; null for a person who belongs to none. */
  readonly company: { readonly id: string; readonly name: string; readonly demo: boolean } | null;
  /** All companies of this person, by name. */
  readonly companies: readonly { readonly id: string; readonly name: string }[];
  /** In the current company; null without one. */
  readonly role: Role | null;
  readonly permissions: readonly Permission[];
}

export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

export interface UpdateAccount {
  readonly name: string;
  readonly language: Language;
}

export interface ChangePassword {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export interface SwitchCompany {
  readonly companyId: string;
}

/** One signed-in browser. */
export interface SessionDeviceView {
  readonly id: string;
  /** Such as "Firefox on Android"; empty when unknown. */
  readonly device: string;
  readonly createdAt: string;
  /** Exact to some minutes. */
  readonly lastUsedAt: string;
  /** The one that asks. */
  readonly current: boolean;
}

export interface RequestPasswordReset {
  readonly email: string;
}

/** A reset link that still works. */
export interface PasswordResetView {
  readonly email: string;
  readonly expiresAt: string;
}

export interface ResetPassword {
  readonly password: string;
}
