import { readableOn, readableOnWhite } from '@firebreak/platform/model';
import type { Brand } from '@firebreak/platform/server/pdf';
import { escapeHtml } from '@firebreak/statements/model';
import { logoFacts } from '../brand/logo-facts';

/** Paper of the page in the dark, as the page's style has it. */
const NIGHT = '#14181D';

/** What the company's looks add to the style of a page: shades that can be read by day, by night and on paper. */
export function brandStyle({
  colour,
  logo,
}: { readonly colour?: string; readonly logo?: object } = {}): string {
  const shades = colour
    ? `
:root{--accent:${readableOnWhite(colour)}}
@media (prefers-color-scheme:dark){:root{--accent:${readableOn(colour, NIGHT)}}}
@media print{:root{--accent:${readableOnWhite(colour)}}}
h1,h2{color:var(--accent)}
header{border-block-end:3px solid var(--accent)}
`
    : '';
  // Logos are drawn for white paper.
  const picture = logo
    ? `
.logo{display:block;inline-size:auto;block-size:auto;max-inline-size:14rem;max-block-size:4.5rem;margin-block-end:1rem;padding:.25rem;border-radius:4px;background:#fff}
`
    : '';
  return shades + picture;
}

/** The logo within the page itself, read out as the company's name. */
export function logoHtml({ logo }: Brand = {}, name: string): string {
  if (!logo) return '';
  const { mediaType, width, height } = logoFacts(logo);
  const data = Buffer.from(logo).toString('base64');
  return `<img class="logo" src="data:${mediaType};base64,${data}" width="${width}" height="${height}" alt="${escapeHtml(name)}">`;
}
