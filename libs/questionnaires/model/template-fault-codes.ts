/** The part of the editor, and so of the template, that puts a fault right. */
export const FAULT_FIELDS = [
  'title', 'code', 'text', 'why', 'type', 'section', 'options', 'table', 'range', 'weight', 'risk', 'visibleIf',
  'evidence', 'indicators', 'meaning', 'factor', 'sitesCount', 'lists', 'scoring', 'questions', 'sections',
] as const; // prettier-ignore
export type FaultField = (typeof FAULT_FIELDS)[number];

/**
 * Every fault that a template can have, by its code, with where it is put right. Codes are public and never change:
 * whoever shows faults translates them, with the same parts in them.
 */
export const TEMPLATE_FAULTS = {
  // The template as a whole
  'title-missing': 'title',
  'no-questions': 'questions',
  'too-many-questions': 'questions',
  'too-many-sections': 'sections',
  'too-many-lists': 'lists',
  'scoring-out-of-range': 'scoring',
  // Codes
  'question-code-invalid': 'code',
  'section-code-invalid': 'code',
  'list-code-invalid': 'lists',
  'column-code-invalid': 'table',
  'question-code-twice': 'code',
  'section-code-twice': 'code',
  'list-code-twice': 'lists',
  'column-code-twice': 'table',
  // Sections and lists
  'section-title-missing': 'title',
  'section-why-missing': 'why',
  'factor-not-positive': 'factor',
  'section-empty': 'questions',
  'sites-count-alone': 'sitesCount',
  'list-country-unknown': 'lists',
  'list-empty': 'lists',
  // Questions and columns
  'text-missing': 'text',
  'section-unknown': 'section',
  'weight-negative': 'weight',
  'meaning-not-counted': 'meaning',
  'indicator-unknown': 'indicators',
  'evidence-option-unknown': 'evidence',
  'too-many-options': 'options',
  'options-not-taken': 'options',
  'options-missing': 'options',
  'option-value-invalid': 'options',
  'option-twice': 'options',
  'option-label-missing': 'options',
  'option-not-rated': 'options',
  'range-empty': 'range',
  'risk-out-of-range': 'risk',
  'rule-does-not-fit': 'risk',
  'rule-not-taken': 'risk',
  'band-wrong': 'risk',
  'band-gap': 'risk',
  'bands-short': 'risk',
  'origins-unknown': 'risk',
  'table-not-taken': 'table',
  'columns-missing': 'table',
  'column-count': 'table',
  'row-count': 'table',
  'column-type-not-taken': 'table',
  'column-text-missing': 'table',
  'rated-column-unknown': 'risk',
  // Conditions
  'condition-circle': 'visibleIf',
  'condition-on-itself': 'visibleIf',
  'rule-too-deep': 'visibleIf',
  'too-many-conditions': 'visibleIf',
  'condition-list-unknown': 'visibleIf',
  'condition-not-a-number': 'visibleIf',
  'condition-out-of-range': 'visibleIf',
  'condition-without-value': 'visibleIf',
  'condition-option-unknown': 'visibleIf',
  'condition-country-unknown': 'visibleIf',
  'condition-question-unknown': 'visibleIf',
  'condition-column-unknown': 'visibleIf',
  'condition-on-document': 'visibleIf',
  'condition-comparison': 'visibleIf',
  'condition-not-comparable': 'visibleIf',
  'condition-without-currency': 'visibleIf',
  'condition-fact-unknown': 'visibleIf',
  'condition-list-of-countries': 'visibleIf',
  'condition-no-country': 'visibleIf',
  'condition-sector-as-number': 'visibleIf',
  'condition-number-as-list': 'visibleIf',
  'condition-fact-is-flag': 'visibleIf',
  'condition-risk-unknown': 'visibleIf',
} as const satisfies Record<string, FaultField>;

/** Stands in the place of a question where a condition compares the supplier's risk score. */
export const THE_RISK_SCORE = 'the risk score';

export type TemplateFaultCode = keyof typeof TEMPLATE_FAULTS;

/** Parts of a fault's sentences, by name. */
export type FaultParams = Readonly<Record<string, string | number>>;
