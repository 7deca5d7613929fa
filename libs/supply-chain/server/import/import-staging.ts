import { newId } from '@firebreak/platform/server';
import {
  isEmptyRow,
  matchKey,
  readRow,
  type CleanRow,
  type ImportOutcome,
  type LinkKind,
  type RowIssue,
  type RowReading,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { findBuyers, findKnownSuppliers, findLinks, type StoredSupplier } from './known-suppliers.query';
import { deriveFromRow, RowRecogniser, type Placement, type RowDerivations } from './row-recogniser';
import { insertStagedRows, updateStagedRows, type StagedRow } from './staged-rows.query';
import type { TableRow } from './table-row';

interface ReadTableRow extends TableRow {
  readonly values: CleanRow | null;
  readonly derived: RowDerivations | null;
  readonly issues: readonly RowIssue[];
}

/** Many at once: each update may read all staged rows of the import. */
const BUYERS_AT_ONCE = 20_000;

/** A row whose buyer is known only when the whole file has been read. */
interface PendingBuyer {
  readonly rowNumber: number;
  readonly buyer: string;
  readonly matchKey: string;
  readonly supplierId: string;
  readonly kind: LinkKind;
  readonly outcome: ImportOutcome;
  readonly issues: readonly RowIssue[];
}

/** Checks the rows of one import and stages them, chunk by chunk. */
export class ImportStaging {
  private readonly recogniser = new RowRecogniser();
  private readonly pending: PendingBuyer[] = [];
  private readonly idsByName = new Map<string, Set<string>>();
  private readonly idByNumber = new Map<string, string>();
  /** Rows that say something. */
  rows = 0;

  constructor(
    private readonly tx: EntityManager,
    private readonly importId: string,
    private readonly reading: RowReading,
  ) {}

  /** Reads, recognises and stages some rows. */
  async stage(rows: readonly TableRow[]): Promise<void> {
    const read = rows.filter((row) => !isEmptyRow(row.cells)).map((row) => this.read(row));
    const stored = await this.lookUp(read);
    const staged = read.map((row) => this.place(row, stored));
    this.rows += staged.length;
    await insertStagedRows(this.tx, this.importId, staged);
  }

  /** Finds the buyers that rows name: suppliers on file or rows of the same file, above or below. */
  async linkBuyers(): Promise<void> {
    for (let at = 0; at < this.pending.length; at += BUYERS_AT_ONCE) {
      const chunk = this.pending.slice(at, at + BUYERS_AT_ONCE);
      const onFile = await findBuyers(
        this.tx,
        chunk.map(({ buyer, matchKey: key }) => ({ externalId: buyer, matchKey: key })),
      );
      for (const { id, externalId, matchKey: key } of onFile) this.know(id, key, externalId);
      const links = await findLinks(
        this.tx,
        chunk.map((row) => row.supplierId),
      );
      await updateStagedRows(
        this.tx,
        this.importId,
        chunk.map((row) => this.linkRow(row, links)),
      );
    }
  }

  private read(row: TableRow): ReadTableRow {
    const { values, issues } = readRow(row.cells, this.reading);
    return { ...row, values, issues, derived: values && deriveFromRow(values) };
  }

  private async lookUp(rows: readonly ReadTableRow[]): Promise<Map<string, StoredSupplier[]>> {
    const keys = rows.flatMap(({ values, derived }) =>
      values && derived ? [{ ...derived, country: values.country, externalId: values.externalId }] : [],
    );
    const index = new Map<string, StoredSupplier[]>();
    for (const supplier of keys.length > 0 ? await findKnownSuppliers(this.tx, keys) : []) {
      for (const key of keysOfStored(supplier)) index.set(key, [...(index.get(key) ?? []), supplier]);
    }
    return index;
  }

  private place(row: ReadTableRow, stored: ReadonlyMap<string, StoredSupplier[]>): StagedRow {
    const { rowNumber, cells, values, derived, issues } = row;
    const base = { rowNumber, cells, values, derived, issues };
    if (!values || !derived) return { ...base, ...WRONG };
    const known = [...new Set(keysOfRow(values, derived).flatMap((key) => stored.get(key) ?? []))];
    const placement = this.recogniser.place(values, derived, rowNumber, known);
    this.know(placement.supplierId, derived.matchKey, values.externalId);
    const told = [...issues, ...placement.issues, ...tierIssue(values)];
    if (values.buyer) this.waitForBuyer(values, rowNumber, placement, told);
    return {
      ...base,
      issues: told,
      outcome: placement.outcome,
      decision: placement.outcome === 'same' ? 'skip' : 'import',
      supplierId: placement.supplierId,
      newSupplier: placement.newSupplier,
      siteId: placement.siteId,
      newSite: placement.newSite,
      linkId: placement.linksToCompany ? newId() : null,
      buyerSupplierId: null,
    };
  }

  private waitForBuyer(values: CleanRow, rowNumber: number, placement: Placement, issues: RowIssue[]): void {
    const buyer = values.buyer ?? '';
    const { supplierId, outcome } = placement;
    this.pending.push({
      rowNumber,
      buyer,
      matchKey: matchKey(buyer),
      supplierId,
      kind: values.kind,
      outcome,
      issues,
    });
  }

  private know(id: string, key: string, externalId: string | null): void {
    const ids = this.idsByName.get(key);
    if (ids) ids.add(id);
    else this.idsByName.set(key, new Set([id]));
    if (externalId) this.idByNumber.set(externalId, id);
  }

  private linkRow(row: PendingBuyer, links: Set<string>): Parameters<typeof updateStagedRows>[2][number] {
    const byNumber = this.idByNumber.get(row.buyer);
    const ids = byNumber ? [byNumber] : [...(this.idsByName.get(row.matchKey) ?? [])];
    const [buyerId] = ids;
    const code = !buyerId ? 'buyer-unknown' : ids.length > 1 ? 'buyer-ambiguous' : null;
    if (code || buyerId === row.supplierId) {
      const issue = buyerIssue(code ?? 'supplies-itself', row.buyer, this.reading);
      return {
        ...row,
        issues: [...row.issues, issue],
        outcome: 'wrong',
        decision: 'skip',
        linkId: null,
        buyerSupplierId: null,
      };
    }
    const key = `${buyerId}/${row.supplierId}/${row.kind}`;
    const isNew = !links.has(key);
    links.add(key);
    const outcome = isNew && row.outcome === 'same' ? 'changed' : row.outcome;
    return {
      ...row,
      outcome,
      decision: outcome === 'same' ? 'skip' : 'import',
      linkId: isNew ? newId() : null,
      buyerSupplierId: buyerId ?? null,
    };
  }
}

const WRONG = {
  outcome: 'wrong',
  decision: 'skip',
  supplierId: null,
  newSupplier: false,
  siteId: null,
  newSite: false,
  linkId: null,
  buyerSupplierId: null,
} as const;

function keysOfRow(values: CleanRow, derived: RowDerivations): string[] {
  return [
    `number ${values.externalId ?? ''}`,
    `name ${values.country} ${derived.matchKey}`,
    `place ${values.country} ${derived.addressKey}`,
  ];
}

function keysOfStored(supplier: StoredSupplier): string[] {
  return [
    ...(supplier.externalId ? [`number ${supplier.externalId}`] : []),
    `name ${supplier.country} ${supplier.matchKey}`,
    ...supplier.sites
      .filter((site) => site.addressKey !== '')
      .map((site) => `place ${supplier.country} ${site.addressKey}`),
  ];
}

/** A tier is derived from links: typed without a buyer it cannot be kept. */
function tierIssue({ tier, buyer }: CleanRow): RowIssue[] {
  if (tier === null || tier === 1 || buyer !== null) return [];
  const message = `Tier ${tier} needs the buyer it supplies. Imported without a link; add it later.`;
  return [
    {
      level: 'warning',
      code: 'tier-without-buyer',
      field: 'tier',
      column: null,
      value: String(tier),
      message,
      params: { tier },
    },
  ];
}

const BUYER_MESSAGES = {
  'buyer-unknown':
    'is neither a supplier on file nor in this file. Enter its name or number as it stands there.',
  'buyer-ambiguous': 'is the name of several suppliers. Enter the number of the one that is meant.',
  'supplies-itself': 'is this supplier itself. A supplier cannot supply itself directly.',
} as const;

function buyerIssue(code: keyof typeof BUYER_MESSAGES, buyer: string, reading: RowReading): RowIssue {
  const column = reading.headers[reading.matching.indexOf('buyer')] ?? null;
  return {
    level: 'error',
    code,
    field: 'buyer',
    column,
    value: buyer,
    message: `"${buyer}" ${BUYER_MESSAGES[code]}`,
  };
}
