import { IdentifierScheme, LinkKind } from './supplier';

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
  'spendYear',
  'headcount',
  'womenShare',
  'migrantShare',
  'agencyShare',
  'latitude',
  'longitude',
  'contactName',
  'contactEmail',
  'contactLanguage',
  'contactPhone',
  'since',
  'flowGood',
  'flowHs',
  'volume',
  'volumeUnit',
  'capacity',
  'capacityUnit',
  'processes',
  'lei',
  'registration',
  'vat',
  'duns',
  'osId',
  'notes',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Without these no row can become a supplier. */
export const REQUIRED_IMPORT_FIELDS: readonly ImportField[] = ['name', 'country'];

/** How many rows one import takes. */
export const MAX_IMPORT_ROWS = 100_000;
/** A list of 100,000 rows and 20 columns takes about 20 MB as a workbook, 25 MB as text. */
export const MAX_IMPORT_BYTES = 40 * 1024 * 1024;

export type ImportState =
  | 'uploaded'
  | 'checking'
  | 'checked'
  | 'importing'
  | 'imported'
  | 'failed'
  /** What it wrote is being taken back. */
  | 'undoing'
  | 'undone';

/** Which comes first in dates such as 05/06/2024. */
export type DateOrder = 'day-first' | 'month-first';
export const DATE_ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

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
  /** Calendar year of the spend. */
  readonly spendYear: number | null;
  readonly headcount: number | null;
  readonly womenShare: number | null;
  readonly migrantShare: number | null;
  readonly agencyShare: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactLanguage: string | null;
  readonly contactPhone: string | null;
  readonly since: string | null;
  /** What flows along the link, in words and by HS code. */
  readonly flowGood: string | null;
  readonly flowHs: string | null;
  /** In a usual month; with its unit, or neither. */
  readonly volume: number | null;
  readonly volumeUnit: string | null;
  readonly capacity: number | null;
  readonly capacityUnit: string | null;
  /** Keys of the vocabulary of processes. */
  readonly processes: readonly string[];
  readonly identifiers: readonly RowIdentifier[];
  readonly notes: string | null;
}

/** A number by which a register knows the supplier. */
export interface RowIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  /** For comparing. */
  readonly key: string;
  /** Country of the register, where the scheme has one. */
  readonly country: string | null;
}

/** Values of a row that few lists have; what is absent is not known. */
export type RowDetails = Partial<
  Pick<
    CleanRow,
    | 'siteName'
    | 'goods'
    | 'tier'
    | 'share'
    | 'spendYear'
    | 'migrantShare'
    | 'agencyShare'
    | 'contactLanguage'
    | 'contactPhone'
    | 'since'
    | 'flowGood'
    | 'flowHs'
    | 'volume'
    | 'volumeUnit'
    | 'capacity'
    | 'capacityUnit'
    | 'processes'
    | 'identifiers'
    | 'notes'
  >
> & {
  /** Digits of the telephone number, for comparing. */
  readonly phoneKey?: string;
};

/** Somebody whom a row resembles without being surely the same. */
export interface ImportCandidate {
  readonly supplierId: string;
  readonly name: string;
  readonly country: string;
  readonly address: string | null;
  /** The row of the same file that makes it; null for a supplier on file. */
  readonly rowNumber: number | null;
  /** 0 to 1; null where the likeness was not scored. */
  readonly score: number | null;
  readonly parts: readonly MatchPartView[];
}

/** One reason for or against two records being the same, as the matching tells it. */
export interface MatchPartView {
  readonly part: string;
  /** 0 to 1. */
  readonly score: number;
  /** For translation, with the facts that the sentence names. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a person decides about a doubtful row: it is the candidate, or somebody new. */
export type ImportChoice = 'same' | 'new';

/** What came of undoing an import. */
export interface ImportUndo {
  readonly suppliersRemoved: number;
  readonly sitesRemoved: number;
  readonly linksRemoved: number;
  readonly recordsRestored: number;
  /** How many records were left because they were used or changed since. */
  readonly left: number;
  /** The first of them. */
  readonly leftRecords: readonly LeftRecord[];
}

/** Why something that an import wrote was not taken back. */
export type LeftReason = 'changed-since' | 'used-since' | 'linked-since' | 'has-more-sites' | 'gone';
export interface LeftRecord {
  readonly supplierId: string;
  readonly name: string;
  readonly reason: LeftReason;
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
  readonly dateOrder: DateOrder | null;
  /** Whether the file holds dates that the order decides. */
  readonly datesUnclear: boolean;
  readonly uploadedByName: string | null;
  readonly importedAt: string | null;
  readonly undoneByName: string | null;
  readonly undoneAt: string | null;
  readonly undo: ImportUndo | null;
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
  /** Whom a doubtful row resembles, the likeliest first. */
  readonly candidates: readonly ImportCandidate[];
  readonly choice: ImportChoice | null;
  /** Why a person chose so, in their words; null where they gave none. */
  readonly choiceReason: string | null;
  /** Who chose; null where nobody has yet. */
  readonly chosenByName: string | null;
}

export interface MatchColumns {
  readonly matching: readonly (ImportField | null)[];
  readonly decimalMark?: '.' | ',';
  readonly dateOrder?: DateOrder;
}

/** Other cells for one row; it is checked again at once. */
export interface RepairRow {
  /** Cell by column position, as in the file. */
  readonly cells: readonly string[];
}

/** A row after a repair or a decision, with the import's counts. */
export interface RepairedRow {
  readonly list: SupplierImportView;
  readonly row: ImportRowView;
}

/** What a person decides about a doubtful row. */
export interface ChooseRow {
  readonly choice: ImportChoice;
  /** Which candidate it is; needed for `same`. */
  readonly supplierId?: string;
  /** Why; kept with the decision. */
  readonly reason?: string | null;
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
