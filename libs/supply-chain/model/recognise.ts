import { ImportOutcome, RowIssue } from './supplier-import';
import { addressSimilarity, type SupplierKeys } from './text-keys';

/** A supplier on file, or an earlier row of the same file, as far as recognising needs it. */
export interface KnownSupplier {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly matchKey: string;
  readonly externalId: string | null;
  readonly sites: readonly KnownSite[];
  /** Row of the same file that makes it; null for one on file. */
  readonly rowNumber: number | null;
}

export interface KnownSite {
  readonly id: string;
  readonly addressKey: string;
}

/** What is looked up: a clean row, or a supplier that somebody types in. */
export interface Candidate {
  readonly name: string;
  readonly country: string;
  readonly address: string | null;
  readonly externalId: string | null;
}

/** What a candidate turns out to be. */
export interface Recognition {
  readonly kind: 'unknown' | 'same-site' | 'other-site' | 'similar';
  readonly supplier: KnownSupplier | null;
  readonly site: KnownSite | null;
}

/** Addresses with this much in common are taken for the same place. */
const SAME_ADDRESS = 0.6;

/** Shorter address keys ("china", "ha noi") are shared by many and tell nothing. */
export const TELLING_ADDRESS_LENGTH = 15;

function siteAt(supplier: KnownSupplier, key: string): KnownSite | null {
  let best: { site: KnownSite; similarity: number } | null = null;
  for (const site of supplier.sites) {
    const similarity = addressSimilarity(site.addressKey, key);
    if (similarity > (best?.similarity ?? 0)) best = { site, similarity };
  }
  return best && best.similarity >= SAME_ADDRESS ? best.site : null;
}

/**
 * Compares a candidate with suppliers that share its number, its name and country, or its address.
 * `same-site`: the same supplier at a known address or without one; `other-site`: the same supplier at
 * another address; `similar`: another name at the very same address; else `unknown`.
 * @param keys those of the candidate, from `supplierKeys`
 */
export function recognise(
  candidate: Candidate,
  keys: Pick<SupplierKeys, 'matchKey' | 'addressKey'>,
  known: readonly KnownSupplier[],
): Recognition {
  const { addressKey: key, matchKey: name } = keys;
  const same =
    known.find((supplier) => candidate.externalId !== null && supplier.externalId === candidate.externalId) ??
    bestByAddress(
      known.filter((supplier) => isSameCompany(supplier, candidate, name)),
      key,
    );
  if (same) {
    const only = same.sites.length === 1 ? (same.sites[0] ?? null) : null;
    const site = key === '' || only?.addressKey === '' ? only : siteAt(same, key);
    const atKnownPlace = site !== null || key === '' || same.sites.length === 0;
    return { kind: atKnownPlace ? 'same-site' : 'other-site', supplier: same, site };
  }
  const neighbour =
    key.length < TELLING_ADDRESS_LENGTH
      ? undefined
      : known.find(
          (supplier) =>
            supplier.country === candidate.country && supplier.sites.some((site) => site.addressKey === key),
        );
  return { kind: neighbour ? 'similar' : 'unknown', supplier: neighbour ?? null, site: null };
}

/** Two different numbers of the buyer's own mean two suppliers, whatever they are called. */
function isSameCompany(supplier: KnownSupplier, candidate: Candidate, name: string): boolean {
  if (supplier.matchKey !== name || supplier.country !== candidate.country) return false;
  return (
    candidate.externalId === null ||
    supplier.externalId === null ||
    supplier.externalId === candidate.externalId
  );
}

function bestByAddress(known: readonly KnownSupplier[], key: string): KnownSupplier | undefined {
  return known.find((supplier) => siteAt(supplier, key) !== null) ?? known[0];
}

/** The outcome that a recognition stands for, and what to tell the person. */
export function describeRecognition(
  { kind, supplier }: Recognition,
  differs: boolean,
): { readonly outcome: ImportOutcome; readonly issue: RowIssue | null } {
  if (kind === 'unknown' || !supplier) return { outcome: 'new', issue: null };
  const params = { name: supplier.name, ...(supplier.rowNumber === null ? {} : { row: supplier.rowNumber }) };
  const where =
    supplier.rowNumber === null ? `"${supplier.name}"` : `row ${supplier.rowNumber}, "${supplier.name}"`;
  const note = (level: RowIssue['level'], code: string, message: string): RowIssue => ({
    level,
    code,
    field: null,
    column: null,
    value: null,
    message,
    params,
  });
  if (kind === 'similar') {
    return {
      outcome: 'doubtful',
      issue: note(
        'note',
        'similar-at-same-address',
        `Another name at the address of ${where}. Imported as a supplier of its own.`,
      ),
    };
  }
  if (kind === 'other-site') {
    return {
      outcome: 'doubtful',
      issue: note(
        'note',
        'same-name-other-address',
        `Same name and country as ${where}, another address. Imported as one more site of it.`,
      ),
    };
  }
  if (supplier.rowNumber !== null) {
    return { outcome: 'same', issue: note('note', 'repeats-row', `Repeats ${where}.`) };
  }
  return { outcome: differs ? 'changed' : 'same', issue: null };
}
