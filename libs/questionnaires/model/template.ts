/** How a question is answered. `file` has no value of its own: it is answered by a document. */
export type QuestionType =
  'yes-no' | 'single' | 'multi' | 'number' | 'percent' | 'text' | 'file' | 'date' | 'country-list';

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
    };

/** One comparison with the answer to an earlier question. Nothing but `is-not-answered` holds for no answer. */
export type Condition =
  | { readonly question: string; readonly is: 'is' | 'is-not'; readonly value: string | number }
  | { readonly question: string; readonly is: 'more-than' | 'less-than'; readonly value: number }
  | { readonly question: string; readonly is: 'one-of' | 'contains-any'; readonly value: readonly string[] }
  | { readonly question: string; readonly is: 'is-answered' | 'is-not-answered' };

export type VisibleIf = { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };

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
  readonly range?: { readonly min: number; readonly max: number; readonly whole?: boolean };
  readonly risk?: RiskRule;
  readonly visibleIf?: VisibleIf;
  readonly evidence?: EvidenceRequest;
  readonly action?: CorrectiveAction;
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
  /** `whole` where absent. */
  readonly scope?: TemplateScope;
  readonly title: string;
  /** For whoever chooses a template: whom it is for and what it asks about. */
  readonly description?: string;
  readonly scoring: TemplateScoring;
  readonly sources: readonly string[];
  readonly indicators: readonly { readonly code: string; readonly label: string }[];
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
}

export function questionOf(template: Template, code: string): Question | undefined {
  return template.questions.find((question) => question.code === code);
}
