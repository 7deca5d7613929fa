import { validate, type SchemaPath } from '@angular/forms/signals';
import { parseIsic } from '@firebreak/supply-chain/model';

/** Between a code and its name in a box: `1410 · Clothing`. */
const SEPARATOR = ' · ';

/** Our names of goods and sectors are in lower case; in a list they stand for themselves. */
export function capitalised(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** What a box shows for a sector, and reads again. */
export function sectorText(isic: string, name: string): string {
  return `${isic}${SEPARATOR}${capitalised(name)}`;
}

/** The ISIC code that a box's text means: alone or before its name; null for any other text. */
export function sectorCodeOf(text: string): string | null {
  return parseIsic(text.split(SEPARATOR.trim())[0] ?? '');
}

/** A box for a sector is empty or holds a code: words that nobody chose a sector for would be lost. */
export function validateSector(path: SchemaPath<string>, message: () => string): void {
  validate(path, ({ value }) =>
    value().trim() === '' || sectorCodeOf(value()) !== null ? null : { kind: 'sector', message: message() },
  );
}
