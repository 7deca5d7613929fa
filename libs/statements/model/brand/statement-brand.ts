/** How a version looks: part of what it freezes, so that it stays as it is when the company takes another logo. */
export interface StatementBrand {
  /** #RRGGBB. */
  readonly colour?: string;
  readonly logo?: StatementLogo;
}

export interface StatementLogo {
  /** Of the picture, hex. */
  readonly sha256: string;
  readonly mediaType: string;
}

/**
 * The content with the looks of its company. Keys come in one order and absent ones stay absent, whatever order a
 * database gives them back in: the same looks give the same hash, and none the hash from before there were looks.
 */
export function withBrand<T extends object>(
  content: T,
  { colour, logo }: StatementBrand,
): T & { readonly brand?: StatementBrand } {
  const brand: StatementBrand = {
    ...(colour && { colour }),
    ...(logo && { logo: { sha256: logo.sha256, mediaType: logo.mediaType } }),
  };
  return Object.keys(brand).length > 0 ? { ...content, brand } : content;
}
