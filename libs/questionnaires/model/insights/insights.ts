import type { QuestionType } from '../template';

/** What answers can be set apart by. `quarter` is when they were given, as `2026-Q1`. */
export const INSIGHT_DIMENSIONS = ['country', 'sector', 'tier', 'band', 'quarter'] as const;
export type InsightDimension = (typeof INSIGHT_DIMENSIONS)[number];

/** A supplier that nothing is known of in a dimension. */
export const NOT_KNOWN = 'unknown';

/** Which suppliers' answers are looked at. Each filter takes several values; none means all. */
export interface InsightFilter {
  /** ISO 3166-1 alpha-2. */
  readonly country?: readonly string[];
  /** ISIC divisions, two digits, or `unknown`. */
  readonly sector?: readonly string[];
  /** `1` to `n`, or `unknown`. */
  readonly tier?: readonly string[];
  readonly band?: readonly string[];
  /** Calendar years of answering. */
  readonly year?: readonly string[];
}

/** A question over all suppliers that were asked: each counts once, with its newest questionnaire. */
export interface QuestionCounts {
  readonly code: string;
  readonly section: string;
  readonly text: string;
  readonly type: QuestionType;
  /** Suppliers. */
  readonly asked: number;
  readonly skipped: number;
  readonly unknown: number;
}

/** A value of a filter, with the suppliers that have it. */
export interface FilterCount {
  readonly value: string;
  readonly count: number;
}

export interface InsightsView {
  /** Templates that somebody submitted, most answered first. */
  readonly templates: readonly {
    readonly code: string;
    readonly title: string;
    readonly suppliers: number;
  }[];
  /** The one that is shown; null where nothing was submitted yet. */
  readonly template: string | null;
  readonly suppliers: number;
  /** Submissions that a job still has to read before they count. */
  readonly unread: number;
  readonly sections: readonly { readonly code: string; readonly title: string }[];
  readonly questions: readonly QuestionCounts[];
  readonly filters: Readonly<Record<keyof InsightFilter, readonly FilterCount[]>>;
  /** ISIC divisions of the filters, in the reader's words as far as there are any. */
  readonly sectorNames: Readonly<Record<string, string>>;
}

/** Over all numbers that were given. */
export interface Quartiles {
  readonly least: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly most: number;
}

/** One currency of amounts of money, or one column of tables. */
export interface AnswerDetail {
  /** Currency (ISO 4217), or the column's code. */
  readonly of: string;
  /** Amounts, or rows that have a value in this column. */
  readonly count: number;
  /** Rows by option or country chosen; empty for columns without choices. */
  readonly chosen: Readonly<Record<string, number>>;
  readonly quartiles: Quartiles | null;
}

/** The answers of one group of suppliers. */
export interface AnswerGroup {
  /** Value of the dimension; `all` for everybody. */
  readonly key: string;
  readonly asked: number;
  readonly skipped: number;
  readonly unknown: number;
  /** Suppliers by option or country chosen, or by the year of a date; empty for questions without choices. */
  readonly chosen: Readonly<Record<string, number>>;
  /** Of numbers and percentages; null for every other question and where nobody gave one. */
  readonly quartiles: Quartiles | null;
  /** Of money and tables, the most frequent first; empty for every other question. */
  readonly details: readonly AnswerDetail[];
}

/** One question, as far as other companies' figures for it have been released. */
export interface BenchmarkFigures {
  /** Suppliers in tens. */
  readonly suppliers: number;
  readonly chosen: Readonly<Record<string, number>>;
}

/** A column of a table, in the reader's words. */
export interface InsightColumn {
  readonly code: string;
  readonly text: string;
  readonly type: QuestionType;
  readonly unit: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface QuestionInsight {
  readonly template: string;
  readonly code: string;
  readonly text: string;
  readonly type: QuestionType;
  readonly unit: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Of a table. */
  readonly columns: readonly InsightColumn[];
  readonly all: AnswerGroup;
  readonly by: InsightDimension;
  readonly groups: readonly AnswerGroup[];
  /** Whether other companies can have asked it: not where the template is the company's own. */
  readonly comparable: boolean;
  /** Null where the rule lets nothing out. */
  readonly benchmark: BenchmarkFigures | null;
  /** First day of the quarter for which the figures were made; null where there are none. */
  readonly benchmarkOf: string | null;
  readonly filters: Readonly<Record<keyof InsightFilter, readonly FilterCount[]>>;
  /** ISIC divisions of the filters, in the reader's words as far as there are any. */
  readonly sectorNames: Readonly<Record<string, string>>;
}

/** A questionnaire behind a figure. */
export interface InsightQuestionnaire {
  readonly id: string;
  readonly supplierName: string;
  readonly country: string | null;
  readonly answeredOn: string;
}

/** What a list of questionnaires behind a figure can be of, beside the code of an option: nothing was answered. */
export const SKIPPED = 'skipped';
/** The same for questions without choices: something was answered. */
export const ANSWERED = 'answered';

/** Types whose answers are choices, counted one by one. */
export const CHOICE_TYPES: readonly QuestionType[] = ['yes-no', 'single', 'multi', 'country-list'];
/** Types whose answers are numbers. */
export const NUMBER_TYPES: readonly QuestionType[] = ['number', 'percent'];
