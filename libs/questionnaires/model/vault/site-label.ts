import type { KnownSite } from '../circumstances';

/** A site by what it is called and where it is: so it is the same in every customer's list. "Dhaka unit 2 (BD)". */
export function siteLabel({ name, country }: Pick<KnownSite, 'name' | 'country'>): string {
  const words = name.normalize('NFC').trim().split(/\s+/u).join(' ');
  return country ? `${words} (${country})` : words;
}

/** Whether two labels name one site; neither null names the supplier as a whole. */
export function isSameSite(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : one.toLowerCase() === other.toLowerCase();
}
