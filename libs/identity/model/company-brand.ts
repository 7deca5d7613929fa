/** Larger logos are refused. */
export const MAX_LOGO_BYTES = 1024 * 1024;
/** In pixels, of each side. */
export const MAX_LOGO_SIDE = 4000;
export const LOGO_TYPES = ['image/png', 'image/jpeg'] as const;

/** How a company's documents look. */
export interface CompanyBrandView {
  /** "#0B6B6B", capital letters; null where Firebreak's own is taken. */
  readonly colour: string | null;
  readonly logo: CompanyLogoView | null;
}

export interface CompanyLogoView {
  readonly name: string;
  /** Another one for each logo. */
  readonly href: string;
}

export interface ChooseColour {
  /** Null takes Firebreak's own again. */
  readonly colour: string | null;
}

/** A colour as it is kept, of #1a2b3c, 1A2B3C or #abc; null for anything else. */
export function parseColour(text: string): string | null {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1];
  if (!digits) return null;
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  return `#${six.toUpperCase()}`;
}
