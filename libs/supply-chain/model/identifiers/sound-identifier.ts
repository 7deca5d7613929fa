/** How much a check of the number itself could tell: nobody's register was asked. */
export type IdentifierAssurance = 'check-digit' | 'format' | 'none';

/** An identifier that may stand on record. */
export interface SoundIdentifier {
  readonly ok: true;
  /** In the spelling of its register. */
  readonly value: string;
  /** For comparing: the same thing always has the same key, however it was typed. */
  readonly key: string;
  /** ISO 3166-1 alpha-2 of the register, where the scheme has one. */
  readonly country: string | null;
  readonly assurance: IdentifierAssurance;
}

/** Why an identifier cannot be right. */
export interface FaultyIdentifier {
  readonly ok: false;
  readonly field: 'value' | 'country';
  /** For translation: `lei-form`, `vat-check`. */
  readonly code: string;
  /** English: what is wrong and what would be right. */
  readonly message: string;
  /** What a right one looks like, where the code alone does not say. */
  readonly example: string;
}

export type CheckedIdentifier = SoundIdentifier | FaultyIdentifier;

export function sound(
  value: string,
  assurance: IdentifierAssurance,
  more: { readonly key?: string; readonly country?: string | null } = {},
): SoundIdentifier {
  return { ok: true, value, key: more.key ?? value, country: more.country ?? null, assurance };
}

export function faulty(
  code: string,
  message: string,
  { field = 'value', example = '' }: Partial<Pick<FaultyIdentifier, 'field' | 'example'>> = {},
): FaultyIdentifier {
  return { ok: false, field, code, message, example };
}

/** Capital letters and digits only: spaces, dots, hyphens and slashes are how people type, not what it is. */
export function compact(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\-–‐/·_]+/g, '');
}
