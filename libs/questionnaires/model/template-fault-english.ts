import type { TemplateFault } from './template-fault';
import type { FaultParams, TemplateFaultCode } from './template-fault-codes';

interface Sentences {
  /** What is wrong, with places for its parts: `{value}`. */
  readonly message: string;
  /** What would put it right. */
  readonly remedy: string;
}

/** Every fault in English, for whoever reads the API. Pages have words of their own. */
export const FAULTS_IN_ENGLISH: Readonly<Record<TemplateFaultCode, Sentences>> = {
  // The template as a whole
  'title-missing': { message: 'the questionnaire has no title', remedy: 'Give it a title that suppliers understand.' },
  'no-questions': { message: 'there are no questions yet', remedy: 'Add a section and a question.' },
  'too-many-questions': { message: 'there are {count} questions', remedy: 'Ask {most} at most.' },
  'too-many-sections': { message: 'there are {count} sections', remedy: 'Use {most} at most.' },
  'too-many-lists': { message: 'there are {count} lists', remedy: 'Use {most} at most.' },
  'scoring-out-of-range': { message: 'a risk is out of range', remedy: 'Give risks from 0 to 100.' },
  // Codes
  'question-code-invalid': { message: '"{value}" can\'t be the code of a question', remedy: 'Use up to 60 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.' },
  'section-code-invalid': { message: '"{value}" can\'t be the code of a section', remedy: 'Use up to 60 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.' },
  'list-code-invalid': { message: '"{value}" can\'t be the code of a list', remedy: 'Use up to 60 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.' },
  'column-code-invalid': { message: '"{value}" can\'t be the code of a column', remedy: 'Use up to 60 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.' },
  'question-code-twice': { message: 'question code used twice', remedy: 'Give each question a code of its own.' },
  'section-code-twice': { message: 'section code used twice', remedy: 'Give each section a code of its own.' },
  'list-code-twice': { message: 'list code used twice', remedy: 'Give each list a code of its own.' },
  'column-code-twice': { message: 'column {value} is there twice', remedy: 'Give each column a code of its own.' },
  // Sections and lists
  'section-title-missing': { message: 'the section has no title', remedy: 'Give it one.' },
  'section-why-missing': { message: 'nothing says why you ask', remedy: 'Say in a sentence what the answers are for.' },
  'factor-not-positive': { message: 'a factor is more than 0', remedy: 'Give 1 for a section like the others.' },
  'section-empty': { message: 'section without questions', remedy: 'Add a question, or take the section out.' },
  'sites-count-alone': { message: 'it says how sites count and is not asked by site', remedy: 'Repeat it by site, or leave this out.' },
  'list-country-unknown': { message: '"{value}" is no country', remedy: 'Use ISO 3166-1 alpha-2 codes.' },
  'list-empty': { message: 'the list is empty', remedy: 'Name at least one country.' },
  // Questions and columns
  'text-missing': { message: 'the question has no text', remedy: 'Write the question.' },
  'section-unknown': { message: 'there is no section {value}', remedy: 'Put it into a section of this template.' },
  'weight-negative': { message: 'a weight is 0 or more', remedy: 'Give 0 for a question that is read and not scored.' },
  'meaning-not-counted': { message: 'its meaning is not counted', remedy: 'Count from 1, and one more with each change of meaning.' },
  'indicator-unknown': { message: 'there is no indicator {value}', remedy: 'Name an indicator of this template.' },
  'evidence-option-unknown': { message: 'evidence is required for "{value}", which isn\'t an option', remedy: 'Name options of the question.' },
  'too-many-options': { message: 'it has {count} options', remedy: 'Offer {most} at most, or ask for a text.' },
  'options-not-taken': { message: 'this type has no options', remedy: 'Take the options out, or choose a type with options.' },
  'options-missing': { message: 'this type needs options', remedy: 'Add at least one option.' },
  'option-value-invalid': { message: 'an option has the value "{value}"', remedy: 'Give each option a value of letters, digits and hyphens.' },
  'option-twice': { message: 'option "{value}" is there twice', remedy: 'Give each option a value of its own.' },
  'option-label-missing': { message: 'the option {value} has no label', remedy: 'Write what suppliers read.' },
  'option-not-rated': { message: 'option "{value}" needs a risk from 0 to 100', remedy: 'Rate each option.' },
  'range-empty': { message: 'its range is empty', remedy: 'Give a least number below the most allowed.' },
  'risk-out-of-range': { message: 'a risk is out of range', remedy: 'Give risks from 0 to 100.' },
  'rule-does-not-fit': { message: 'the rule "{rule}" doesn\'t fit the type {type}', remedy: 'Use one of: {fitting}.' },
  'rule-not-taken': { message: 'the rule "{rule}" doesn\'t fit the type {type}', remedy: 'Take the rule out.' },
  'band-wrong': { message: 'band {band} is wrong', remedy: 'A band runs from less to more and has a risk from 0 to 100.' },
  'band-gap': { message: 'band {band} doesn\'t join the one before', remedy: 'Begin it where the one before ends.' },
  'bands-short': { message: 'bands don\'t cover the range', remedy: 'Begin the first at the least and end the last at the most allowed.' },
  'origins-unknown': { message: 'its rule takes countries from {value}', remedy: 'Name a question of the type country-list.' },
  'table-not-taken': { message: 'this type has no columns', remedy: 'Take the table out, or choose the type site-table.' },
  'columns-missing': { message: 'this type needs columns', remedy: 'Add at least one column.' },
  'column-count': { message: 'it has {count} columns', remedy: 'Ask for 1 to {most} columns.' },
  'row-count': { message: 'its number of rows is wrong', remedy: 'Allow 1 to {most} rows.' },
  'column-type-not-taken': { message: 'a column can\'t be of the type {type}', remedy: 'Use one of: {fitting}.' },
  'column-text-missing': { message: 'the column {value} has no heading', remedy: 'Write what suppliers read.' },
  'rated-column-unknown': { message: 'its rule rates the column {value}', remedy: 'Name a column that has a rule of its own.' },
  // Conditions
  'condition-circle': { message: 'it hangs on itself: {circle}', remedy: 'Take one of these conditions out.' },
  'condition-on-itself': { message: 'it hangs on its own answer', remedy: 'Take one of these conditions out.' },
  'rule-too-deep': { message: 'its conditions nest more than {most} deep', remedy: 'Put them flatter: all, any and not of a few.' },
  'too-many-conditions': { message: 'it has more than {most} conditions', remedy: 'Name several values in one condition.' },
  'condition-list-unknown': { message: 'its condition looks at the list {value}, which isn\'t there', remedy: 'Name a list of the template.' },
  'condition-not-a-number': { message: 'its condition can never hold: {value} is no number', remedy: 'Compare {question} with a number.' },
  'condition-out-of-range': { message: 'its condition can never hold: {question} runs from {min} to {max}', remedy: 'Compare {question} with a number that leaves answers on both sides.' },
  'condition-without-value': { message: 'its condition can never hold: it names no value', remedy: 'Name at least one value.' },
  'condition-option-unknown': { message: 'its condition names "{value}", no option of {question}', remedy: 'Name one that is offered.' },
  'condition-country-unknown': { message: 'its condition names "{value}", no country of {question}', remedy: 'Name one that is offered.' },
  'condition-question-unknown': { message: 'its condition looks at {question}, which isn\'t a question', remedy: 'Name a question of this template, or take the condition out.' },
  'condition-column-unknown': { message: 'its condition looks at the column {value}, which {question} doesn\'t have', remedy: 'Name a column of that table.' },
  'condition-on-document': { message: 'its condition can never hold: {question} is answered by a document', remedy: 'Look at another question.' },
  'condition-comparison': { message: 'its condition can never hold: "{is}" doesn\'t fit the type {type} of {question}', remedy: 'Use one of: {fitting}.' },
  'condition-not-comparable': { message: 'its condition can never hold: "{is}" doesn\'t fit the type {type} of {question}', remedy: 'Look at another question.' },
  'condition-without-currency': { message: 'its condition compares money without a currency', remedy: 'Name the currency, as an ISO 4217 code.' },
  'condition-fact-unknown': { message: 'its condition looks at "{value}" of the sites', remedy: 'Use one of: {fitting}.' },
  'condition-list-of-countries': { message: 'its condition can never hold: only countries are on lists', remedy: 'Look at the country.' },
  'condition-no-country': { message: 'its condition can never hold: "{value}" is no country', remedy: 'Use ISO 3166-1 alpha-2 codes.' },
  'condition-sector-as-number': { message: 'its condition can never hold: a sector is no number', remedy: 'Use is, is-not or one-of.' },
  'condition-number-as-list': { message: 'its condition can never hold: {fact} is a number', remedy: 'Use is, more-than or less-than.' },
  'condition-fact-is-flag': { message: 'its condition can never hold: {fact} is true or false', remedy: 'Compare it with true or false, by is or is-not.' },
  'condition-risk-unknown': { message: 'its condition can never hold: "{value}" is not known of suppliers', remedy: 'Use one of: {fitting}.' },
}; // prettier-ignore

/** A fault with its sentences in English. */
export interface SaidTemplateFault extends TemplateFault, Sentences {}

function filled(text: string, params: FaultParams): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

export function inEnglish(fault: TemplateFault): SaidTemplateFault {
  const { message, remedy } = FAULTS_IN_ENGLISH[fault.code];
  return { ...fault, message: filled(message, fault.params), remedy: filled(remedy, fault.params) };
}
