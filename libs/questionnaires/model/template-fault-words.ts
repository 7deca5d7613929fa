/** The part of the editor, and so of the template, that puts a fault right. */
export const FAULT_FIELDS = [
  'title', 'code', 'text', 'why', 'type', 'section', 'options', 'table', 'range', 'weight', 'risk', 'visibleIf',
  'evidence', 'indicators', 'meaning', 'factor', 'sitesCount', 'lists', 'scoring', 'questions', 'sections',
] as const; // prettier-ignore
export type FaultField = (typeof FAULT_FIELDS)[number];

interface FaultWords {
  readonly field: FaultField;
  /** What is wrong. English, with places for its parts: `{value}`. */
  readonly message: string;
  /** What would put it right. */
  readonly remedy: string;
}

/**
 * Every fault that a template can have, by its code. Codes are public and never change: whoever shows faults in another
 * language translates them, with the same parts in them.
 */
export const TEMPLATE_FAULTS = {
  // The template as a whole
  'title-missing': { field: 'title', message: 'the questionnaire has no title', remedy: 'Give it a title that suppliers understand.' },
  'no-questions': { field: 'questions', message: 'there are no questions yet', remedy: 'Add a section and a question.' },
  'too-many-questions': { field: 'questions', message: 'there are {count} questions', remedy: 'Ask {most} at most.' },
  'too-many-sections': { field: 'sections', message: 'there are {count} sections', remedy: 'Use {most} at most.' },
  'too-many-lists': { field: 'lists', message: 'there are {count} lists', remedy: 'Use {most} at most.' },
  'scoring-out-of-range': { field: 'scoring', message: 'a risk is out of range', remedy: 'Give risks from 0 to 100.' },
  // Codes
  'question-code-invalid': { field: 'code', message: '"{value}" can\'t be the code of a question', remedy: 'Use up to 60 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.' },
  'section-code-invalid': { field: 'code', message: '"{value}" can\'t be the code of a section', remedy: 'Use up to 60 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.' },
  'list-code-invalid': { field: 'lists', message: '"{value}" can\'t be the code of a list', remedy: 'Use up to 60 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.' },
  'column-code-invalid': { field: 'table', message: '"{value}" can\'t be the code of a column', remedy: 'Use up to 60 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.' },
  'question-code-twice': { field: 'code', message: 'question code used twice', remedy: 'Give each question a code of its own.' },
  'section-code-twice': { field: 'code', message: 'section code used twice', remedy: 'Give each section a code of its own.' },
  'list-code-twice': { field: 'lists', message: 'list code used twice', remedy: 'Give each list a code of its own.' },
  'column-code-twice': { field: 'table', message: 'column {value} is there twice', remedy: 'Give each column a code of its own.' },
  // Sections and lists
  'section-title-missing': { field: 'title', message: 'the section has no title', remedy: 'Give it one.' },
  'section-why-missing': { field: 'why', message: 'nothing says why you ask', remedy: 'Say in a sentence what the answers are for.' },
  'factor-not-positive': { field: 'factor', message: 'a factor is more than 0', remedy: 'Give 1 for a section like the others.' },
  'section-empty': { field: 'questions', message: 'section without questions', remedy: 'Add a question, or take the section out.' },
  'sites-count-alone': { field: 'sitesCount', message: 'it says how sites count and is not asked by site', remedy: 'Repeat it by site, or leave this out.' },
  'list-country-unknown': { field: 'lists', message: '"{value}" is no country', remedy: 'Use ISO 3166-1 alpha-2 codes.' },
  'list-empty': { field: 'lists', message: 'the list is empty', remedy: 'Name at least one country.' },
  // Questions and columns
  'text-missing': { field: 'text', message: 'the question has no text', remedy: 'Write the question.' },
  'section-unknown': { field: 'section', message: 'there is no section {value}', remedy: 'Put it into a section of this template.' },
  'weight-negative': { field: 'weight', message: 'a weight is 0 or more', remedy: 'Give 0 for a question that is read and not scored.' },
  'meaning-not-counted': { field: 'meaning', message: 'its meaning is not counted', remedy: 'Count from 1, and one more with each change of meaning.' },
  'indicator-unknown': { field: 'indicators', message: 'there is no indicator {value}', remedy: 'Name an indicator of this template.' },
  'evidence-option-unknown': { field: 'evidence', message: 'evidence is required for "{value}", which isn\'t an option', remedy: 'Name options of the question.' },
  'too-many-options': { field: 'options', message: 'it has {count} options', remedy: 'Offer {most} at most, or ask for a text.' },
  'options-not-taken': { field: 'options', message: 'this type has no options', remedy: 'Take the options out, or choose a type with options.' },
  'options-missing': { field: 'options', message: 'this type needs options', remedy: 'Add at least one option.' },
  'option-value-invalid': { field: 'options', message: 'an option has the value "{value}"', remedy: 'Give each option a value of letters, digits and hyphens.' },
  'option-twice': { field: 'options', message: 'option "{value}" is there twice', remedy: 'Give each option a value of its own.' },
  'option-label-missing': { field: 'options', message: 'the option {value} has no label', remedy: 'Write what suppliers read.' },
  'option-not-rated': { field: 'options', message: 'option "{value}" needs a risk from 0 to 100', remedy: 'Rate each option.' },
  'range-empty': { field: 'range', message: 'its range is empty', remedy: 'Give a least number below the most allowed.' },
  'risk-out-of-range': { field: 'risk', message: 'a risk is out of range', remedy: 'Give risks from 0 to 100.' },
  'rule-does-not-fit': { field: 'risk', message: 'the rule "{rule}" doesn\'t fit the type {type}', remedy: 'Use one of: {fitting}.' },
  'rule-not-taken': { field: 'risk', message: 'the rule "{rule}" doesn\'t fit the type {type}', remedy: 'Take the rule out.' },
  'band-wrong': { field: 'risk', message: 'band {band} is wrong', remedy: 'A band runs from less to more and has a risk from 0 to 100.' },
  'band-gap': { field: 'risk', message: 'band {band} doesn\'t join the one before', remedy: 'Begin it where the one before ends.' },
  'bands-short': { field: 'risk', message: 'bands don\'t cover the range', remedy: 'Begin the first at the least and end the last at the most allowed.' },
  'origins-unknown': { field: 'risk', message: 'its rule takes countries from {value}', remedy: 'Name a question of the type country-list.' },
  'table-not-taken': { field: 'table', message: 'this type has no columns', remedy: 'Take the table out, or choose the type site-table.' },
  'columns-missing': { field: 'table', message: 'this type needs columns', remedy: 'Add at least one column.' },
  'column-count': { field: 'table', message: 'it has {count} columns', remedy: 'Ask for 1 to {most} columns.' },
  'row-count': { field: 'table', message: 'its number of rows is wrong', remedy: 'Allow 1 to {most} rows.' },
  'column-type-not-taken': { field: 'table', message: 'a column can\'t be of the type {type}', remedy: 'Use one of: {fitting}.' },
  'column-text-missing': { field: 'table', message: 'the column {value} has no heading', remedy: 'Write what suppliers read.' },
  'rated-column-unknown': { field: 'risk', message: 'its rule rates the column {value}', remedy: 'Name a column that has a rule of its own.' },
  // Conditions
  'condition-circle': { field: 'visibleIf', message: 'it hangs on itself: {circle}', remedy: 'Take one of these conditions out.' },
  'condition-on-itself': { field: 'visibleIf', message: 'it hangs on its own answer', remedy: 'Take one of these conditions out.' },
  'rule-too-deep': { field: 'visibleIf', message: 'its conditions nest more than {most} deep', remedy: 'Put them flatter: all, any and not of a few.' },
  'too-many-conditions': { field: 'visibleIf', message: 'it has more than {most} conditions', remedy: 'Name several values in one condition.' },
  'condition-list-unknown': { field: 'visibleIf', message: 'its condition looks at the list {value}, which isn\'t there', remedy: 'Name a list of the template.' },
  'condition-not-a-number': { field: 'visibleIf', message: 'its condition can never hold: {value} is no number', remedy: 'Compare {question} with a number.' },
  'condition-out-of-range': { field: 'visibleIf', message: 'its condition can never hold: {question} runs from {min} to {max}', remedy: 'Compare {question} with a number that leaves answers on both sides.' },
  'condition-without-value': { field: 'visibleIf', message: 'its condition can never hold: it names no value', remedy: 'Name at least one value.' },
  'condition-option-unknown': { field: 'visibleIf', message: 'its condition names "{value}", no option of {question}', remedy: 'Name one that is offered.' },
  'condition-country-unknown': { field: 'visibleIf', message: 'its condition names "{value}", no country of {question}', remedy: 'Name one that is offered.' },
  'condition-question-unknown': { field: 'visibleIf', message: 'its condition looks at {question}, which isn\'t a question', remedy: 'Name a question of this template, or take the condition out.' },
  'condition-column-unknown': { field: 'visibleIf', message: 'its condition looks at the column {value}, which {question} doesn\'t have', remedy: 'Name a column of that table.' },
  'condition-on-document': { field: 'visibleIf', message: 'its condition can never hold: {question} is answered by a document', remedy: 'Look at another question.' },
  'condition-comparison': { field: 'visibleIf', message: 'its condition can never hold: "{is}" doesn\'t fit the type {type} of {question}', remedy: 'Use one of: {fitting}.' },
  'condition-not-comparable': { field: 'visibleIf', message: 'its condition can never hold: "{is}" doesn\'t fit the type {type} of {question}', remedy: 'Look at another question.' },
  'condition-without-currency': { field: 'visibleIf', message: 'its condition compares money without a currency', remedy: 'Name the currency, as an ISO 4217 code.' },
  'condition-fact-unknown': { field: 'visibleIf', message: 'its condition looks at "{value}" of the sites', remedy: 'Use one of: {fitting}.' },
  'condition-list-of-countries': { field: 'visibleIf', message: 'its condition can never hold: only countries are on lists', remedy: 'Look at the country.' },
  'condition-no-country': { field: 'visibleIf', message: 'its condition can never hold: "{value}" is no country', remedy: 'Use ISO 3166-1 alpha-2 codes.' },
  'condition-sector-as-number': { field: 'visibleIf', message: 'its condition can never hold: a sector is no number', remedy: 'Use is, is-not or one-of.' },
  'condition-number-as-list': { field: 'visibleIf', message: 'its condition can never hold: {fact} is a number', remedy: 'Use is, more-than or less-than.' },
  'condition-fact-is-flag': { field: 'visibleIf', message: 'its condition can never hold: {fact} is true or false', remedy: 'Compare it with true or false, by is or is-not.' },
  'condition-risk-unknown': { field: 'visibleIf', message: 'its condition can never hold: "{value}" is not known of suppliers', remedy: 'Use one of: {fitting}.' },
} as const satisfies Record<string, FaultWords>; // prettier-ignore

/** Stands in the place of a question where a condition compares the supplier's risk score. */
export const THE_RISK_SCORE = 'the risk score';

export type TemplateFaultCode = keyof typeof TEMPLATE_FAULTS;

/** Parts of a fault's sentences, by name. */
export type FaultParams = Readonly<Record<string, string | number>>;

/** A sentence with its parts in their places. */
export function faultSentence(text: string, params: FaultParams): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
