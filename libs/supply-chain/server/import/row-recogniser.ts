import { newId } from '@firebreak/platform/server';
import {
  describeRecognition,
  locateSite,
  recognise,
  supplierKeys,
  type CleanRow,
  type ImportField,
  type ImportOutcome,
  type KnownSupplier,
  type Location,
  type Recognition,
  type RowIssue,
  type SupplierKeys,
} from '@firebreak/supply-chain/model';
import { EarlierRows, keyHash, type EarlierSite } from './earlier-rows';
import type { StoredSupplier } from './known-suppliers.query';

/** What follows from a row's values and is stored beside them. */
export type RowDerivations = SupplierKeys & Location;

/** Where a row leads to. */
export interface Placement {
  outcome: ImportOutcome;
  readonly issues: RowIssue[];
  readonly supplierId: string;
  readonly newSupplier: boolean;
  readonly siteId: string | null;
  readonly newSite: boolean;
  /** Whether the supplier is to be linked to the own company, unless the row names a buyer. */
  readonly linksToCompany: boolean;
  /** Whom a doubtful row resembles. */
  readonly candidate: KnownSupplier | null;
}

export function deriveFromRow(row: CleanRow): RowDerivations {
  return { ...supplierKeys(row), ...locateSite(row) };
}

/** What rows and suppliers are looked up by. */
export function keysOf(row: Pick<CleanRow, 'country' | 'externalId'>, keys: SupplierKeys): string[] {
  return [
    ...(row.externalId ? [numberKey(row.externalId)] : []),
    nameKeyOf(row.country, keys.matchKey),
    ...(keys.addressKey === '' ? [] : [placeKey(row.country, keys.addressKey)]),
  ];
}

/** The same for earlier rows, as numbers: 300,000 texts would be made for nothing. */
function hashesOf(row: Pick<CleanRow, 'country' | 'externalId'>, keys: SupplierKeys): number[] {
  const hashes = [keyHash('name', row.country, keys.matchKey)];
  if (keys.addressKey !== '') hashes.push(keyHash('place', row.country, keys.addressKey));
  if (row.externalId) hashes.push(keyHash('number', '', row.externalId));
  return hashes;
}

const numberKey = (externalId: string) => `number ${externalId}`;
const nameKeyOf = (country: string, matchKey: string) => `name ${country} ${matchKey}`;
const placeKey = (country: string, addressKey: string) => `place ${country} ${addressKey}`;

const SITE_FIELDS = [
  'city',
  'latitude',
  'longitude',
  'headcount',
  'womenShare',
  'migrantShare',
  'agencyShare',
  'capacity',
  'capacityUnit',
] as const;
const SUPPLIER_FIELDS = [
  'isic',
  'externalId',
  'spendAmount',
  'spendCurrency',
  'spendYear',
  'contactName',
  'contactEmail',
  'contactLanguage',
  'contactPhone',
  'notes',
] as const;
type ComparedField = (typeof SITE_FIELDS)[number] | (typeof SUPPLIER_FIELDS)[number];

/** The column that a changed value came from. */
const FIELD_OF: Partial<Record<ComparedField, ImportField>> = {
  spendAmount: 'spend',
  spendCurrency: 'currency',
  isic: 'sector',
};

export function hasSiteFacts(row: CleanRow): boolean {
  const facts = [row.address, row.siteName, ...SITE_FIELDS.map((field) => row[field])];
  return row.goods.length > 0 || facts.some((fact) => fact !== null);
}

/**
 * Recognises the rows of one file in their order: against suppliers on file and against earlier rows.
 * Keeps only what later rows need, so that a file of 100,000 rows fits in memory.
 */
export class RowRecogniser {
  private readonly earlier = new EarlierRows();
  /** Sites that rows add to suppliers on file. */
  private readonly addedSites = new Map<string, EarlierSite[]>();
  /** Which row first meant a supplier on file and its site. */
  private readonly firstRow = new Map<string, number>();

  /** @param stored suppliers on file that share a key with the row, at least */
  place(
    row: CleanRow,
    derived: RowDerivations,
    rowNumber: number,
    stored: readonly StoredSupplier[],
  ): Placement {
    const earlier = this.earlier.find(hashesOf(row, derived));
    const known = [...stored.map((supplier) => this.withAddedSites(supplier)), ...earlier];
    const found = known.length === 0 ? UNKNOWN : recognise(row, derived, known);
    const isKnown = found.kind === 'same-site' || found.kind === 'other-site';
    const onFile = isKnown ? stored.find((supplier) => supplier.id === found.supplier?.id) : undefined;
    const repeated = isKnown ? this.repeatedRow(row, found) : undefined;
    const placement = placementOf(row, found, onFile, repeated);
    this.remember(row, derived, rowNumber, placement, onFile);
    return placement;
  }

  /** Tells of a supplier that another row makes, without placing that row. */
  know(supplier: KnownSupplier, rowNumber: number): void {
    const { sites, ...rest } = supplier;
    this.earlier.add(rest, rowNumber, supplierHashes(supplier));
    for (const site of sites) {
      const key = site.addressKey === '' ? null : keyHash('place', supplier.country, site.addressKey);
      this.earlier.addSite(supplier.id, { ...site, rowNumber }, key);
    }
  }

  /** A row that brings the first site of a supplier is no repetition. */
  private repeatedRow(row: CleanRow, { supplier, site, kind }: Recognition): number | undefined {
    if (!supplier || kind !== 'same-site') return undefined;
    if (supplier.sites.length === 0 && hasSiteFacts(row)) return undefined;
    if (supplier.rowNumber !== null) return (site as EarlierSite | null)?.rowNumber ?? supplier.rowNumber;
    return this.firstRow.get(`${supplier.id}/${site?.id ?? ''}`) ?? this.firstRow.get(`${supplier.id}/`);
  }

  private remember(
    row: CleanRow,
    derived: RowDerivations,
    rowNumber: number,
    { supplierId, siteId, newSupplier, newSite }: Placement,
    onFile: StoredSupplier | undefined,
  ): void {
    const site = siteId && newSite ? { id: siteId, addressKey: derived.addressKey, rowNumber } : null;
    if (newSupplier) {
      const { name, country, externalId } = row;
      const { matchKey } = derived;
      const supplier = { id: supplierId, name, country, externalId, matchKey, rowNumber };
      this.earlier.add(supplier, rowNumber, supplierHashes(supplier));
    }
    if (onFile) {
      const key = `${supplierId}/${siteId ?? ''}`;
      if (!this.firstRow.has(key)) this.firstRow.set(key, rowNumber);
      if (site) this.addedSites.set(supplierId, [...(this.addedSites.get(supplierId) ?? []), site]);
    } else if (site) {
      const key = derived.addressKey === '' ? null : keyHash('place', row.country, derived.addressKey);
      this.earlier.addSite(supplierId, site, key);
    }
  }

  private withAddedSites(supplier: StoredSupplier): StoredSupplier {
    const added = this.addedSites.get(supplier.id);
    if (!added) return supplier;
    const sites = added.map((site) => ({ ...site, values: {} }));
    return { ...supplier, sites: [...supplier.sites, ...sites] };
  }
}

const UNKNOWN: Recognition = { kind: 'unknown', supplier: null, site: null };

function supplierHashes({ externalId, country, matchKey }: Omit<KnownSupplier, 'sites'>): number[] {
  const name = keyHash('name', country, matchKey);
  return externalId ? [keyHash('number', '', externalId), name] : [name];
}

function placementOf(
  row: CleanRow,
  found: Recognition,
  onFile: StoredSupplier | undefined,
  repeated: number | undefined,
): Placement {
  const isNew = found.kind === 'unknown' || found.kind === 'similar';
  const newSite =
    hasSiteFacts(row) &&
    (isNew || found.kind === 'other-site' || (found.supplier?.sites.length === 0 && !repeated));
  const linksToCompany =
    row.buyer === null && (row.tier ?? 1) === 1 && (isNew || onFile?.linked === false) && !repeated;
  const changes =
    onFile && found.kind === 'same-site' && !repeated ? changesOf(row, onFile, found.site?.id) : [];
  const rowNumber = found.kind === 'same-site' ? (repeated ?? null) : (found.supplier?.rowNumber ?? null);
  const supplier = found.supplier && { ...found.supplier, rowNumber };
  const differs = changes.length > 0 || newSite || linksToCompany;
  const { outcome, issue } = describeRecognition({ ...found, supplier }, differs);
  return {
    outcome,
    issues: [...(issue ? [issue] : []), ...changes],
    supplierId: isNew || !found.supplier ? newId() : found.supplier.id,
    newSupplier: isNew,
    siteId: newSite ? newId() : (found.site?.id ?? null),
    newSite,
    linksToCompany,
    candidate: outcome === 'doubtful' ? found.supplier : null,
  };
}

/** What the row would change of a supplier and its site on file. Spelling of name and address is left as it is. */
function changesOf(row: CleanRow, supplier: StoredSupplier, siteId: string | undefined): RowIssue[] {
  const site = supplier.sites.find((each) => each.id === siteId);
  return [
    ...SUPPLIER_FIELDS.flatMap((field) => changeOf(row, field, supplier.values)),
    ...(site ? SITE_FIELDS.flatMap((field) => changeOf(row, field, site.values)) : []),
  ];
}

function changeOf(row: CleanRow, field: ComparedField, before: Partial<CleanRow>): RowIssue[] {
  const [from, to] = [before[field] ?? null, row[field]];
  if (to === null || to === from) return [];
  const params = { from: from ?? '', to };
  const message = from === null ? `Adds ${field}: ${to}.` : `Changes ${field} from ${from} to ${to}.`;
  return [
    {
      level: 'note',
      code: 'changes-field',
      field: FIELD_OF[field] ?? (field as ImportField),
      column: null,
      value: String(to),
      message,
      params,
    },
  ];
}
