import type { VisibleIf } from './condition';

/** Most questions of one template, options of one question, and columns of one table. */
export const MAX_QUESTIONS = 2000;
export const MAX_OPTIONS = 500;
export const MAX_COLUMNS = 30;

/** Types that a cell of a table can have too. */
export const SIMPLE_TYPES = [
  'yes-no',
  'single',
  'multi',
  'number',
  'percent',
  'text',
  'date',
  'country-list',
] as const;
export type SimpleType = (typeof SIMPLE_TYPES)[number];

/** How a question is answered. `file` has no value of its own: it is answered by a document. */
export type QuestionType = SimpleType | 'money' | 'file' | 'site-table';

export interface AnswerOption {
  readonly value: string;
  readonly label: string;
  /** Risk of choosing it, 0 (none) to 100, where the question's rule reads it. */
  readonly risk?: number;
  /** Choosing it excludes every other option ("None of these"). */
  readonly exclusive?: boolean;
  /** For listed goods: countries (ISO 3166-1 alpha-2) where the good is listed, by the worst reason. */
  readonly listed?: { readonly forced: readonly string[]; readonly child: readonly string[] };
}

export interface RiskBand {
  readonly from: number;
  readonly to: number;
  readonly risk: number;
}

/** How an answer becomes a risk of 0 to 100. A question without a rule is read, not scored. */
export type RiskRule =
  | { readonly rule: 'chosen' }
  | { readonly rule: 'highest-chosen' }
  | { readonly rule: 'lowest-chosen' }
  /** 100 x (1 - chosen / all options): each missing point adds the same. */
  | { readonly rule: 'share-missing' }
  /** `closedAt` says which end of a band belongs to it; the outermost ends always do. */
  | { readonly rule: 'bands'; readonly closedAt: 'from' | 'to'; readonly bands: readonly RiskBand[] }
  /** Age of a date on the day of answering. */
  | {
      readonly rule: 'age';
      readonly absent: number;
      readonly steps: readonly { readonly upToMonths: number; readonly risk: number }[];
      readonly older: number;
    }
  | { readonly rule: 'file'; readonly present: number; readonly absent: number }
  /** `origins` is the question with the countries that the goods come from. */
  | {
      readonly rule: 'listed-goods';
      readonly origins: string;
      readonly forced: number;
      readonly child: number;
    }
  /** For tables: each row by the rule of one column, then the worst row, or their mean by the sites' headcount. */
  | { readonly rule: 'rows'; readonly column: string; readonly by: SiteScoring };

/** How several sites become one risk. */
export type SiteScoring = 'worst' | 'mean-by-headcount';

export interface EvidenceRequest {
  /** Documents that would show it, in the reader's words. */
  readonly documents: readonly string[];
  /** Answers that claim something and lose value without a document. */
  readonly requiredFor: readonly string[];
}

/** What to do where the answer's risk is `minRisk` or more. */
export interface CorrectiveAction {
  readonly minRisk: number;
  readonly text: string;
  readonly dueInDays: number;
}

/** What is asked in each row of a table: a simple question without conditions of its own. */
export interface TableColumn {
  /** Unique in its table. */
  readonly code: string;
  readonly text: string;
  readonly help?: string;
  readonly type: SimpleType;
  /** Whether every row needs it. */
  readonly required: boolean;
  readonly options?: readonly AnswerOption[];
  readonly unit?: string;
  readonly range?: NumberRange;
  readonly risk?: RiskRule;
}

export interface SiteTable {
  /** `sites`: one row for each known site, more may be added for sites that are not known; `added`: none is given. */
  readonly rows: 'sites' | 'added';
  readonly maxRows: number;
  readonly columns: readonly TableColumn[];
}

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}

export interface Question {
  /** Unique in the template; never reused for another meaning in a later version. */
  readonly code: string;
  readonly section: string;
  readonly text: string;
  readonly help?: string;
  /** Why this is asked, where the section's reason doesn't say it. */
  readonly why?: string;
  readonly type: QuestionType;
  readonly required: boolean;
  /** Share of its section, >= 0; 0 is not scored. */
  readonly weight: number;
  /**
   * `controls`: what the supplier does about the risk; counts in the control score.
   * `profile`: what the supplier is (places, goods, workforce); the risk method counts that as inherent risk.
   */
  readonly measures: 'controls' | 'profile';
  /** A severe answer here caps the control score, however good the rest is. */
  readonly critical: boolean;
  /** Codes of the ILO indicators of forced labour that the answer can show. */
  readonly indicators: readonly string[];
  readonly options?: readonly AnswerOption[];
  readonly unit?: string;
  /** Of numbers and amounts. */
  readonly range?: NumberRange;
  /** What the columns of a site table are. */
  readonly table?: SiteTable;
  readonly risk?: RiskRule;
  readonly visibleIf?: VisibleIf;
  readonly evidence?: EvidenceRequest;
  readonly action?: CorrectiveAction;
  /** Counts up, from 1, where the code asks for something else than in the version before: old answers need a look. */
  readonly meaning?: number;
}

/** One group of questions: one screen for the respondent, one line in the explanation of a score. */
export interface Section {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  /** Why the respondent is asked about this. */
  readonly why: string;
  /** Weight among the sections, > 0. */
  readonly factor: number;
  /** Asked once for each known site, once for the supplier as a whole where none is known. */
  readonly repeat?: 'site';
  /** How the answers of the sites count; `worst` where nothing is said. */
  readonly sitesCount?: SiteScoring;
  /** Holds for all its questions, together with their own. */
  readonly visibleIf?: VisibleIf;
}

/** Countries (ISO 3166-1 alpha-2) that conditions name together. */
export interface CountryList {
  readonly code: string;
  readonly title: string;
  readonly countries: readonly string[];
}

export interface TemplateScoring {
  /** Risk of a required question left open. */
  readonly missingRequired: number;
  /** Least risk of a claim without its document. */
  readonly withoutEvidence: number;
  /** From `minRisk` on, one critical question lifts the overall risk to `one` at least, several to `several`. */
  readonly critical: { readonly minRisk: number; readonly one: number; readonly several: number };
}

/**
 * `whole`: stands for everything that is asked of a supplier; `quick-check`: says what else has to be asked; `module`:
 * goes deeper into one subject, alone or added to a whole one.
 */
export type TemplateScope = 'whole' | 'quick-check' | 'module';

/** One version of a questionnaire. A version that has been sent never changes: a correction is a new version. */
export interface Template {
  readonly code: string;
  readonly version: string;
  /** Language of the texts in it, BCP 47. */
  readonly language: string;
  /** Other languages that all its texts are there in, for a company's own one; a built-in one's are files. */
  readonly translatedTo?: readonly string[];
  /** `whole` where absent. */
  readonly scope?: TemplateScope;
  readonly title: string;
  /** For whoever chooses a template: whom it is for and what it asks about. */
  readonly description?: string;
  readonly scoring: TemplateScoring;
  readonly sources: readonly string[];
  readonly indicators: readonly { readonly code: string; readonly label: string }[];
  readonly countryLists?: readonly CountryList[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
}

export function questionOf(template: Template, code: string): Question | undefined {
  return template.questions.find((question) => question.code === code);
}
