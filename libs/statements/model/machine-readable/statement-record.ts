import type { SectionKind } from '../section-kind';
import type { BreakdownId, FigureId, FigureSource } from '../figure';
import type { CriterionOutcome } from '../checking/outcomes';
import type { CriterionStatus } from '../checking/statement-check';
import type { FrameworkName, LegalForm, StatementPeriod } from '../statement';

/** What a file says it is: it never changes its meaning, a new form has a new number. */
export const STATEMENT_RECORD_SCHEMA = 'urn:firebreak:schema:statement:1';

/** Where the schema of the machine-readable statement can be read, at any installation. */
export const STATEMENT_SCHEMA_PATH = '/public/schemas/statement-v1.json';

/** Words, and figures that are quoted among them, in reading order. */
export type RecordText = readonly (
  string | { readonly figure: FigureId | BreakdownId; readonly text: string }
)[];

export type RecordBlock =
  | { readonly type: 'paragraph' | 'heading'; readonly text: RecordText }
  | { readonly type: 'list'; readonly items: readonly RecordText[] }
  | { readonly type: 'exhibit'; readonly breakdown: BreakdownId };

export interface RecordFigure {
  /** Name of the query that gives the value. */
  readonly id: FigureId;
  /** Of the query's definition: values of different editions are not compared. */
  readonly edition: number;
  readonly label: string;
  readonly unit: 'count' | 'percent' | 'score' | 'text' | 'date';
  /** A `percent` is a ratio from 0 to 1, a `score` runs from 0 to 100, a `date` is an ISO date. */
  readonly value: number | string;
  /** As the statement prints it. */
  readonly text: string;
  readonly source: FigureSource;
  readonly asOf: string;
  /** Such as the version of the method. */
  readonly note: string | null;
}

export interface RecordBreakdown {
  readonly id: BreakdownId;
  readonly label: string;
  readonly unit: 'count' | 'percent' | 'score' | 'money';
  readonly source: FigureSource;
  readonly asOf: string;
  readonly note: string | null;
  /** Of `money`, `key` is the currency, ISO 4217. */
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly value: number;
    readonly text: string;
  }[];
}

export interface RecordCriterion {
  readonly framework: string;
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly mandatory: boolean;
  /** As the checker's rule found it. */
  readonly status: CriterionStatus;
  /** What a person decided on the same sentence; it goes before the rule. */
  readonly decision: CriterionOutcome['verdict'] | null;
  /** The sentence that shows it; section null where a field of the statement does. */
  readonly evidence: { readonly section: SectionKind | null; readonly sentence: string } | null;
}

export interface RecordEntityApproval {
  readonly name: string;
  readonly country: string;
  readonly approvedBy: string;
  readonly approvedOn: string | null;
  readonly signatoryName: string;
  readonly signatoryPosition: string;
  readonly signedOn: string | null;
}

/** A statement for machines: the text, every quoted figure, and which requirement each sentence answers. */
export interface StatementRecord {
  readonly $schema: typeof STATEMENT_RECORD_SCHEMA;
  readonly title: string;
  readonly language: string;
  readonly version: {
    readonly number: number;
    /** ISO time. */
    readonly createdAt: string;
    /** SHA-256 of the statement's content, hex, as the public page and the other files show it. */
    readonly contentHash: string;
  };
  readonly period: StatementPeriod;
  readonly organisation: {
    readonly name: string;
    readonly legalForm: LegalForm;
    readonly business: string;
    readonly headquarters: string;
    readonly employees: number | null;
    readonly entities: readonly {
      readonly name: string;
      readonly country: string;
      readonly reports: boolean;
    }[];
  };
  readonly legalBasis: string;
  readonly frameworks: readonly FrameworkName[];
  readonly approval: {
    readonly state: 'approved' | 'draft';
    readonly approvedBy: string;
    readonly approvedOn: string | null;
    readonly signatoryName: string;
    readonly signatoryPosition: string;
    readonly signedOn: string | null;
    /** Further sentences that laws ask of the approval. */
    readonly attestations: readonly string[];
    /** Of a joint statement that each entity approved by itself: the approvals of the others. */
    readonly entities?: readonly RecordEntityApproval[];
  };
  readonly publication: {
    readonly statementUrl: string;
    readonly homepageUrl: string;
    readonly contact: string;
  };
  readonly sections: readonly {
    readonly kind: SectionKind;
    readonly title: string;
    readonly blocks: readonly RecordBlock[];
  }[];
  readonly figures: readonly RecordFigure[];
  readonly breakdowns: readonly RecordBreakdown[];
  readonly criteria: readonly RecordCriterion[];
}
