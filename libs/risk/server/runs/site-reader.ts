import type { LocationPrecision } from '@firebreak/risk/model';
import type { BinaryRow } from './copy-out.query';
import type { SiteInput } from './risk-inputs.query';
import { uuidText } from './uuid-bytes';

/** Reads sites from rows in PostgreSQL's binary form. Codes are few: each is made a text once. */
export class SiteReader {
  private readonly codes = new Map<number, string>();

  /** @param row of supplier, site, country, ISIC code, precision, headcount, two shares and three truths */
  read(row: BinaryRow): SiteInput {
    const { bytes, starts } = row;
    return {
      supplierId: uuidText(bytes, starts[0] ?? 0),
      siteId: uuidText(bytes, starts[1] ?? 0),
      country: this.code(row, 2),
      isic: this.code(row, 3),
      locationPrecision: this.code(row, 4) as LocationPrecision, // the column's own values
      headcount: isNull(row, 5) ? null : bytes.readInt32BE(starts[5]),
      migrantShare: double(row, 6),
      agencyShare: double(row, 7),
      labourProvider: truth(row, 8),
      employerHousing: truth(row, 9),
      pieceRate: truth(row, 10),
    };
  }

  /** ASCII of up to six signs is looked up, anything else read. */
  private code(row: BinaryRow, field: number): string | null {
    if (isNull(row, field)) return null;
    const { bytes, starts, lengths } = row;
    const [start, length] = [starts[field] ?? 0, lengths[field] ?? 0];
    if (length > 6) return bytes.toString('utf8', start, start + length);
    let key = 1;
    for (let at = start; at < start + length; at++) key = 256 * key + (bytes[at] ?? 0);
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    const text = bytes.toString('utf8', start, start + length);
    this.codes.set(key, text);
    return text;
  }
}

function isNull({ lengths }: BinaryRow, field: number): boolean {
  return lengths[field] === -1;
}

function double(row: BinaryRow, field: number): number | null {
  return isNull(row, field) ? null : row.bytes.readDoubleBE(row.starts[field]);
}

function truth(row: BinaryRow, field: number): boolean | null {
  return isNull(row, field) ? null : row.bytes[row.starts[field] ?? 0] === 1;
}
