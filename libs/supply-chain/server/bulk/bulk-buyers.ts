import type { FieldError } from '@firebreak/platform/model';
import type { SoundRow } from './bulk-row';

/** Suppliers by the company's own number: those on file and those of this call. */
export type IdByNumber = ReadonlyMap<string, string>;

/**
 * Buyers that a row names and that are neither on file nor written by this call.
 * @param buyers who will be there
 */
export function missingBuyers({ given, id }: SoundRow, buyers: IdByNumber): FieldError[] {
  return (given.suppliesTo ?? []).flatMap(({ buyerExternalId }, at) => {
    if (buyerExternalId == null) return [];
    const field = `suppliesTo.${at}.buyerExternalId`;
    const buyer = buyers.get(buyerExternalId.trim());
    if (buyer === undefined) {
      const message = `No supplier has the number ${buyerExternalId}. Send it first, or in the same call.`;
      return [{ field, code: 'buyer-unknown', message }];
    }
    return buyer === id
      ? [{ field, code: 'supplies-itself', message: 'A supplier cannot supply itself directly.' }]
      : [];
  });
}

/**
 * Rows that fail because of their buyers, and in turn rows whose buyers these are, until nothing changes.
 * @param onFile numbers on file
 * @returns errors by row id
 */
export function buyerFaults(rows: readonly SoundRow[], onFile: IdByNumber): Map<string, FieldError[]> {
  const faults = new Map<string, FieldError[]>();
  for (let before = -1; before !== faults.size;) {
    before = faults.size;
    const sound = rows.filter(({ id }) => !faults.has(id));
    const buyers = new Map([...onFile, ...sound.map(({ given, id }) => [given.externalId, id] as const)]);
    for (const row of sound) {
      const errors = missingBuyers(row, buyers);
      if (errors.length > 0) faults.set(row.id, errors);
    }
  }
  return faults;
}
