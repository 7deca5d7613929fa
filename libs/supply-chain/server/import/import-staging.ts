import { newId } from '@firebreak/platform/server';
import {
  isEmptyRow,
  matchKey,
  rowReader,
  type CleanRow,
  type ImportCandidate,
  type KnownSupplier,
  type ReadRow,
  type RowIssue,
  type RowReading,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { findKnownSuppliers, hasSuppliers, type StoredSupplier } from './known-suppliers.query';
import { resemblance, type LookAlikes } from './look-alikes';
import { deriveFromRow, keysOf, RowRecogniser, type RowDerivations } from './row-recogniser';
import { CopyLines, copyStagedRows } from './stage-rows.query';
import type { StagedRow } from './staged-row';
import type { TableRow } from './table-row';

interface ReadTableRow extends TableRow {
  readonly values: CleanRow | null;
  readonly derived: RowDerivations | null;
  readonly issues: readonly RowIssue[];
}

/** One COPY takes so many. */
const ROWS_AT_ONCE = 1000;

/**
 * Checks the rows of one import and stages them, chunk by chunk. While the database takes one chunk in, the
 * next is read: at most two are in memory.
 */
export class ImportStaging {
  readonly recogniser = new RowRecogniser();
  private readonly readCells: (cells: readonly string[]) => ReadRow;
  private lines = new CopyLines();
  /** Those that the database takes in, or has taken. */
  private sent = new CopyLines();
  private writing: Promise<void> = Promise.resolve();
  private anyOnFile: boolean | null = null;
  /** For lists of moderate size: whom rows resemble that no key settles. */
  lookAlikes: LookAlikes | null = null;
  /** Rows that say something. */
  rows = 0;
  /** Whether any row names a buyer. */
  namesBuyers = false;

  constructor(
    private readonly tx: EntityManager,
    private readonly importId: string,
    reading: RowReading,
  ) {
    this.readCells = rowReader(reading);
  }

  /** Reads, recognises and stages some rows. */
  async stage(rows: readonly TableRow[]): Promise<void> {
    const stored = await this.lookUp(rows);
    // Each row becomes its line at once: 1,000 rows as objects would outlive their youth.
    for (const row of rows) {
      const staged = this.placeRow(row, stored);
      if (staged) this.lines.add(staged);
    }
    if (this.lines.rows < ROWS_AT_ONCE) return;
    await this.flush();
  }

  /** Stages what is left and waits until all is in. */
  async end(): Promise<void> {
    await this.flush();
    await this.writing;
  }

  /** Reads and recognises some rows. */
  async check(rows: readonly TableRow[]): Promise<StagedRow[]> {
    const stored = await this.lookUp(rows);
    return rows.flatMap((row) => this.placeRow(row, stored) ?? []);
  }

  private async flush(): Promise<void> {
    await this.writing;
    [this.lines, this.sent] = [this.sent, this.lines];
    this.lines.clear();
    this.writing = copyStagedRows(this.tx, this.importId, this.sent);
    // Whoever waits for it next learns of a failure; until then it is nobody's surprise.
    this.writing.catch(() => {});
  }

  private placeRow(row: TableRow, stored: ReadonlyMap<string, StoredSupplier[]>): StagedRow | null {
    if (isEmptyRow(row.cells)) return null;
    this.rows++;
    return this.compare(this.place(this.read(row), stored));
  }

  private read(row: TableRow): ReadTableRow {
    const { values, issues } = this.readCells(row.cells);
    const derived = values && deriveFromRow(values);
    return { rowNumber: row.rowNumber, cells: row.cells, values, issues, derived };
  }

  /** A company's first list has nobody to be compared with. */
  private async lookUp(rows: readonly TableRow[]): Promise<Map<string, StoredSupplier[]>> {
    const index = new Map<string, StoredSupplier[]>();
    this.anyOnFile ??= await hasSuppliers(this.tx);
    if (!this.anyOnFile) return index;
    const wanted = rows.flatMap((row) => {
      const { values, derived } = this.read(row);
      return values && derived
        ? [{ ...derived, country: values.country, externalId: values.externalId }]
        : [];
    });
    await this.writing;
    for (const supplier of wanted.length > 0 ? await findKnownSuppliers(this.tx, wanted) : []) {
      for (const key of keysOfStored(supplier)) {
        const others = index.get(key);
        if (others) others.push(supplier);
        else index.set(key, [supplier]);
      }
    }
    return index;
  }

  /** A row that is new by its keys may still resemble somebody. */
  private compare(row: StagedRow): StagedRow {
    const { lookAlikes } = this;
    if (!lookAlikes || !row.values || !row.supplierId) return row;
    const open = row.outcome === 'new' || row.outcome === 'doubtful';
    const candidates = open ? lookAlikes.find(row.values) : [];
    if (row.newSupplier) lookAlikes.add(row.supplierId, row.values, row.rowNumber);
    if (row.outcome === 'doubtful') return withScores(row, candidates);
    const found = row.outcome === 'new' ? resemblance(candidates) : null;
    if (!found) return row;
    const decision = found.waits ? 'skip' : 'import';
    return { ...row, outcome: 'doubtful', decision, candidates, issues: [...row.issues, found.issue] };
  }

  private place(row: ReadTableRow, stored: ReadonlyMap<string, StoredSupplier[]>): StagedRow {
    const { rowNumber, cells, values, derived, issues } = row;
    if (!values || !derived) return { rowNumber, cells, values: null, derived: null, issues, ...WRONG };
    const known = stored.size === 0 ? NOBODY : storedFor(keysOf(values, derived), stored);
    const placement = this.recogniser.place(values, derived, rowNumber, known);
    const tier = tierIssue(values);
    if (values.buyer) this.namesBuyers = true;
    const { outcome, candidate } = placement;
    return {
      rowNumber,
      cells,
      values,
      derived,
      issues:
        placement.issues.length + tier.length === 0 ? issues : [...issues, ...placement.issues, ...tier],
      outcome,
      decision: outcome === 'same' ? 'skip' : 'import',
      supplierId: placement.supplierId,
      newSupplier: placement.newSupplier,
      siteId: placement.siteId,
      newSite: placement.newSite,
      linkId: placement.linksToCompany ? newId() : null,
      buyerSupplierId: null,
      buyerKey: values.buyer ? matchKey(values.buyer) : null,
      candidates: candidate ? [candidateOf(candidate)] : [],
      choice: null,
    };
  }
}

/** A row that the keys found doubtful: the one it resembles comes first, now with the score and its parts. */
function withScores(row: StagedRow, candidates: readonly ImportCandidate[]): StagedRow {
  const scored = candidates.find(({ supplierId }) => supplierId === row.candidates[0]?.supplierId);
  if (!scored) return row;
  const all = [scored, ...candidates.filter((each) => each !== scored)];
  const found = row.newSupplier ? resemblance(all) : null;
  if (!found?.waits) return { ...row, candidates: all };
  const issues = row.issues.map((issue) => (issue.code === 'similar-at-same-address' ? found.issue : issue));
  return { ...row, candidates: all, decision: 'skip', issues };
}

const NOBODY: readonly StoredSupplier[] = [];

function storedFor(keys: readonly string[], stored: ReadonlyMap<string, StoredSupplier[]>): StoredSupplier[] {
  return [...new Set(keys.flatMap((key) => stored.get(key) ?? []))];
}

function candidateOf({ id, name, country, rowNumber }: KnownSupplier): ImportCandidate {
  return { supplierId: id, name, country, address: null, rowNumber, score: null, parts: [] };
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
  buyerKey: null,
  candidates: [],
  choice: null,
} as const;

function keysOfStored(supplier: StoredSupplier): string[] {
  return [
    ...[supplier.externalId, ...supplier.otherNumbers].filter(Boolean).map((number) => `number ${number}`),
    ...[supplier, ...supplier.otherNames].map(({ country, matchKey: key }) => `name ${country} ${key}`),
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
