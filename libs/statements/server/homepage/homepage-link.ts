import type { HomepageResult } from '@firebreak/statements/model';

/** Addresses of a company's public pages. */
export interface PublicPages {
  readonly statement: string;
  /** Of all its statements. */
  readonly archive: string;
}

/**
 * Whether a link to the statement's public page stands on a page. Where on the page it stands, and whether that is a
 * prominent place, a person has to judge.
 * @param html of the page, as it is sent: links that a script writes are not seen
 * @param address of the page, which relative links start from
 */
export function findHomepageLink(
  html: string,
  address: string,
  { statement, archive }: PublicPages,
): Exclude<HomepageResult, 'unreachable'> {
  const links = new Set(linksIn(html, address).map(placeOf));
  if (links.has(placeOf(statement))) return 'linked';
  return links.has(placeOf(archive)) ? 'archive-linked' : 'missing';
}

/** Host and path: scheme, query and fragment make no other page of it. */
function placeOf(address: string): string {
  const { host, pathname } = new URL(address);
  return host + pathname.replace(/\/+$/, '');
}

// No quantifier below may run past the next sign of a tag: a hostile page must not keep the search busy.
const LINK = /<a\s([^<>]*)>/gi;
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const BASE = /<base\s([^<>]*)>/i;

/** Where the links of a page lead, as full addresses; those of other schemes are left out. */
export function linksIn(html: string, address: string): string[] {
  const shown = without(
    without(without(html, '<!--', '-->'), '<script', '</script'),
    '<template',
    '</template',
  );
  const base = resolved(hrefOf(BASE.exec(shown)?.[1]), address) ?? address;
  return [...shown.matchAll(LINK)].flatMap(([, attributes]) => resolved(hrefOf(attributes), base) ?? []);
}

function hrefOf(attributes: string | undefined): string | null {
  const found = attributes === undefined ? null : HREF.exec(attributes);
  const href = found?.[1] ?? found?.[2] ?? found?.[3];
  return href === undefined ? null : href.trim().replace(/&amp;/gi, '&');
}

function resolved(href: string | null, base: string): string | null {
  if (href === null || !URL.canParse(href, base)) return null;
  const { protocol, href: full } = new URL(href, base);
  return protocol === 'https:' || protocol === 'http:' ? full : null;
}

/** Without what stands between two marks; what is never closed is gone to the end. */
function without(html: string, open: string, close: string): string {
  // Letters of other alphabets may be longer in small: places would shift.
  const small = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const begin = small.indexOf(open, from);
    if (begin < 0) return kept.join('') + html.slice(from);
    kept.push(html.slice(from, begin));
    const end = small.indexOf(close, begin + open.length);
    if (end < 0) return kept.join('');
    from = end + close.length;
  }
}
