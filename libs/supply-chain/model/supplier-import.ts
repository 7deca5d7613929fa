import { LinkKind } from './supplier';

/** What a column of a supplier list can hold. */
export const IMPORT_FIELDS = [
  'name',
  'country',
  'address',
  'city',
  'siteName',
  'externalId',
  'sector',
  'isic',
  'hs',
  'good',
  'kind',
  'tier',
  'buyer',
  'share',
  'spend',
  'currency',
  'headcount',
  'womenShare',
  'migrantShare',
  'agencyShare',
  'latitude',
  'longitude',
  'contactName',
  'contactEmail',
  'contactLanguage',
  'since',
  'notes',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Without these no row can become a supplier. */
export const REQUIRED_IMPORT_FIELDS: readonly ImportField[] = ['name', 'country'];

/** How many rows one import takes. */
export const MAX_IMPORT_ROWS = 100_000;
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024;

export type ImportState = 'uploaded' | 'checking' | 'checked' | 'importing' | 'imported' | 'failed';

/**
 * What would become of a row. `doubtful`: it resembles a supplier or an earlier row without being the
 * same, so that a person should look.
 */
export type ImportOutcome = 'new' | 'changed' | 'same' | 'doubtful' | 'wrong';
export const IMPORT_OUTCOMES: readonly ImportOutcome[] = ['new', 'changed', 'same', 'doubtful', 'wrong'];

export type ImportDecision = 'import' | 'skip';
export type ImportCounts = Readonly<Record<ImportOutcome, number>> & {
  /** Rows that the commit would write, by the decisions taken. */
  readonly toImport: number;
};

/** Something to tell about a row. Errors make it wrong; warnings do not. */
export interface RowIssue {
  readonly level: 'error' | 'warning' | 'note';
  /** For translation: `country-unknown`, `number-invalid`, `same-name-other-address`. */
  readonly code: string;
  /** Which field; null where the row as a whole is meant. */
  readonly field: ImportField | null;
  /** The header over the value, as it stands in the file. */
  readonly column: string | null;
  /** The value as found, cut to 80 characters. */
  readonly value: string | null;
  /** English: what is wrong and what would be right. */
  readonly message: string;
  /** Facts for the translated message: a row number, a supplier's name. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A row after cleaning: only what the file says; null where it says nothing. */
export interface CleanRow {
  readonly name: string;
  readonly country: string;
  readonly address: string | null;
  readonly city: string | null;
  readonly siteName: string | null;
  readonly externalId: string | null;
  readonly isic: string | null;
  readonly goods: readonly { readonly hs: string | null; readonly name: string }[];
  readonly kind: LinkKind;
  /** As typed; only compared with what the links say. */
  readonly tier: number | null;
  /** Name or number of the supplier that it supplies; null: the own company. */
  readonly buyer: string | null;
  readonly share: number | null;
  readonly spendAmount: number | null;
  readonly spendCurrency: string | null;
  readonly headcount: number | null;
  readonly womenShare: number | null;
  readonly migrantShare: number | null;
  readonly agencyShare: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactLanguage: string | null;
  readonly since: string | null;
  readonly notes: string | null;
}

export interface ImportResult {
  readonly suppliersAdded: number;
  readonly suppliersChanged: number;
  readonly sitesAdded: number;
  readonly linksAdded: number;
  readonly rowsSkipped: number;
}

/** An uploaded list, for the wizard. */
export interface SupplierImportView {
  readonly id: string;
  readonly fileName: string;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string;
  /** Headers as they stand in the file. */
  readonly columns: readonly string[];
  /** The first rows, cell by cell. */
  readonly preview: readonly (readonly string[])[];
  /** Field by column position; null where a column is left out. */
  readonly matching: readonly (ImportField | null)[];
  readonly decimalMark: '.' | ',';
  readonly state: ImportState;
  /** Problem code of the last failure. */
  readonly failure: string | null;
  readonly counts: ImportCounts | null;
  /** The job that checks or writes it; its progress is told by the job tray. */
  readonly jobRunId: string | null;
  readonly result: ImportResult | null;
  readonly createdAt: string;
}

/** One row of the dry run. */
export interface ImportRowView {
  readonly rowNumber: number;
  readonly outcome: ImportOutcome;
  readonly decision: ImportDecision;
  readonly cells: readonly string[];
  readonly issues: readonly RowIssue[];
  /** The supplier that it matched or would make. */
  readonly supplierId: string | null;
}

export interface MatchColumns {
  readonly matching: readonly (ImportField | null)[];
  readonly decimalMark?: '.' | ',';
}

export interface DecideRows {
  /** Row numbers; without them all rows of the outcome. */
  readonly rows?: readonly number[];
  readonly outcome: 'new' | 'changed' | 'doubtful';
  readonly decision: ImportDecision;
}

export interface CommitImport {
  /** Leave out wrong rows instead of refusing the whole file. */
  readonly skipWrongRows?: boolean;
}
