import { createHash } from 'node:crypto';
import { PAGE_STYLE } from '../publication/public-page-style';

/** The style of a statement as one file: that of its public page, and what only the file has. */
export const FILE_STYLE = `${PAGE_STYLE}
.skip{position:absolute;inset-inline-start:-100vw}
.skip:focus{inset-inline-start:0;padding:.75rem 1rem;background:var(--paper)}
.draft{display:inline-block;margin:.5rem 0;padding:.25rem .75rem;border:1px solid currentColor;border-radius:4px;color:var(--mark-ink);background:var(--mark);font-weight:600}
.note{padding:.5rem 1rem;border-inline-start:4px solid var(--mark-ink);background:var(--mark);color:var(--mark-ink)}
.figure{color:inherit;text-decoration-style:dotted}
.facts td{text-align:start}
.facts tr:target{background:var(--mark);color:var(--mark-ink)}
tbody th{mso-number-format:"\\@"}
@media print{
:root{--ink:#000;--quiet:#444;--line:#bbb;--paper:#fff;--tint:#f3f5f7;--link:#000;--sea:#f6f8f8;--land:#e7e4dd;--s0:#bfe0dc;--s1:#74b8b2;--s2:#2c8481;--s3:#0a4a4a;--border:#fff;--accent:#0b6b6b}
@page{margin:20mm}
body{font-size:11pt}
main,header,footer{max-inline-size:none;padding-inline:0}
.skip{display:none}
.wide{overflow:visible}
a{text-decoration:none}
h2,h3,caption{break-after:avoid}
tr,.map,.legend{break-inside:avoid}
}
`;

/**
 * As the file itself demands of the browser: nothing runs, nothing is fetched, nothing is sent.
 * @param style the one that it has
 * @param withLogo shows the picture within the file
 */
export function filePolicy(style: string, withLogo: boolean): string {
  const hash = createHash('sha256').update(style).digest('base64');
  const pictures = withLogo ? ' img-src data:;' : '';
  return `default-src 'none'; style-src 'sha256-${hash}';${pictures} base-uri 'none'; form-action 'none'`;
}
