import { newId } from '@firebreak/platform/server';
import {
  addressKey,
  describeRecognition,
  locateSite,
  matchKey,
  nameKey,
  recognise,
  searchKey,
  type CleanRow,
  type ImportField,
  type ImportOutcome,
  type KnownSupplier,
  type LocationPrecision,
  type Recognition,
  type RowIssue,
} from '@firebreak/supply-chain/model';
import type { StoredSite, StoredSupplier } from './known-suppliers.query';

/** What follows from a row's values and is stored beside them. */
export interface RowDerivations {
  readonly nameKey: string;
  readonly matchKey: string;
  readonly addressKey: string;
  readonly searchKey: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly locationPrecision: LocationPrecision;
}

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
}

export function deriveFromRow(row: CleanRow): RowDerivations {
  return {
    nameKey: nameKey(row.name),
    matchKey: matchKey(row.name),
    addressKey: addressKey(row.address),
    searchKey: searchKey(row),
    ...locateSite(row),
  };
}

const SITE_FIELDS = [
  'city',
  'latitude',
  'longitude',
  'headcount',
  'womenShare',
  'migrantShare',
  'agencyShare',
] as const;
const SUPPLIER_FIELDS = [
  'isic',
  'externalId',
  'spendAmount',
  'spendCurrency',
  'contactName',
  'contactEmail',
  'contactLanguage',
  'notes',
] as const;
type ComparedField = (typeof SITE_FIELDS)[number] | (typeof SUPPLIER_FIELDS)[number];

/** The column that a changed value came from. */
const FIELD_OF: Partial<Record<ComparedField, ImportField>> = {
  spendAmount: 'spend',
  spendCurrency: 'currency',
  isic: 'sector',
};

function hasSiteFacts(row: CleanRow): boolean {
  const facts = [row.address, row.siteName, ...SITE_FIELDS.map((field) => row[field])];
  return row.goods.length > 0 || facts.some((fact) => fact !== null);
}

/** With more of one name or address a file is no list of suppliers; comparing each with each would never end. */
const MOST_COMPARED = 50;

/**
 * Recognises the rows of one file in their order: against suppliers on file and against earlier rows.
 * Keeps only what later rows need, so that a file of 100,000 rows fits in memory.
 */
export class RowRecogniser {
  private readonly byKey = new Map<string, KnownSupplier[]>();
  private readonly addedSites = new Map<string, StoredSite[]>();
  /** Which row first meant a supplier and site. */
  private readonly firstRow = new Map<string, number>();

  /** @param stored suppliers on file that share a key with the row, at least */
  place(
    row: CleanRow,
    derived: RowDerivations,
    rowNumber: number,
    stored: readonly StoredSupplier[],
  ): Placement {
    const known = [...stored.map((supplier) => this.withAddedSites(supplier)), ...this.earlier(row, derived)];
    const found = recognise(row, known);
    const isKnown = found.kind === 'same-site' || found.kind === 'other-site';
    const onFile = isKnown ? stored.find((supplier) => supplier.id === found.supplier?.id) : undefined;
    const repeated = isKnown ? this.repeatedRow(row, found) : undefined;
    const placement = this.decide(row, found, onFile, repeated);
    this.remember(row, derived, rowNumber, placement, found.supplier);
    return placement;
  }

  private decide(
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
    };
  }

  /** A row that brings the first site of a supplier is no repetition. */
  private repeatedRow(row: CleanRow, { supplier, site, kind }: Recognition): number | undefined {
    if (!supplier || kind !== 'same-site') return undefined;
    if (supplier.sites.length === 0 && hasSiteFacts(row)) return undefined;
    return this.firstRow.get(`${supplier.id}/${site?.id ?? ''}`) ?? this.firstRow.get(`${supplier.id}/`);
  }

  private remember(
    row: CleanRow,
    derived: RowDerivations,
    rowNumber: number,
    { supplierId, siteId, newSupplier, newSite }: Placement,
    known: KnownSupplier | null,
  ): void {
    const key = `${supplierId}/${siteId ?? ''}`;
    if (!this.firstRow.has(key)) this.firstRow.set(key, rowNumber);
    const site = siteId && newSite ? { id: siteId, addressKey: derived.addressKey, values: {} } : null;
    if (newSupplier) {
      const { name, country, externalId } = row;
      const sites = site ? [site] : [];
      this.index({ id: supplierId, name, country, externalId, matchKey: derived.matchKey, sites, rowNumber });
    } else if (site && known && known.sites.length < MOST_COMPARED) {
      if (known.rowNumber !== null) this.index({ ...known, sites: [...known.sites, site] }, known);
      else this.addedSites.set(supplierId, [...(this.addedSites.get(supplierId) ?? []), site]);
    }
  }

  private index(supplier: KnownSupplier, instead?: KnownSupplier): void {
    const keys = [
      `name ${supplier.country} ${supplier.matchKey}`,
      ...(supplier.externalId ? [`number ${supplier.externalId}`] : []),
      ...supplier.sites
        .filter((site) => site.addressKey !== '') // or all rows without an address would share one long list
        .map((site) => `place ${supplier.country} ${site.addressKey}`),
    ];
    for (const key of keys) {
      const others = (this.byKey.get(key) ?? []).filter((other) => other.id !== instead?.id);
      if (others.length < MOST_COMPARED) this.byKey.set(key, [...others, supplier]);
    }
  }

  private earlier(row: CleanRow, derived: RowDerivations): KnownSupplier[] {
    const keys = [
      `number ${row.externalId ?? ''}`,
      `name ${row.country} ${derived.matchKey}`,
      `place ${row.country} ${derived.addressKey}`,
    ];
    return [...new Set(keys.flatMap((key) => this.byKey.get(key) ?? []))];
  }

  private withAddedSites(supplier: StoredSupplier): StoredSupplier {
    const added = this.addedSites.get(supplier.id);
    return added ? { ...supplier, sites: [...supplier.sites, ...added] } : supplier;
  }
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
