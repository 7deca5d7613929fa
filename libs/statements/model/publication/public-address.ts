import type { StatementLanguage } from '../language';
import type { StatementPeriod } from '../statement';

const LONGEST_SLUG = 60;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A company's part of the address: small Latin letters, digits and single hyphens, 2 to 60. */
export function isSlug(text: string): boolean {
  return text.length >= 2 && text.length <= LONGEST_SLUG && SLUG.test(text);
}

/** A slug to propose for a name; empty where the name has no Latin letters or digits. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
}

/**
 * The part of the address that names the period: a calendar year is its number, other years are told by both days. A
 * second statement of the same period adds its language, a third and more a number.
 */
export function periodCandidates({ from, to }: StatementPeriod, language: StatementLanguage): string[] {
  const year = from.slice(0, 4);
  const isYear = from === `${year}-01-01` && to === `${year}-12-31`;
  const base = isYear ? year : `${from}-to-${to}`;
  return [base, `${base}-${language}`, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${base}-${language}-${n}`)];
}

/** The path of a statement's page, of an earlier version of it, or without a period of the company's archive. */
export function publicPath(slug: string, period?: string, version?: number): string {
  return ['/public/statements', slug, period, version === undefined ? undefined : `v${version}`]
    .filter((part) => part !== undefined)
    .join('/');
}
