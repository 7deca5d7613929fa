import type { FieldError } from '@firebreak/platform/model';
import { SIMPLE_TYPES, type Template } from '../template';
import { rule } from './read-rule';
import { fields, flag, kindBy, listOf, number, oneOf, text, type Reader, type Reading } from './read-value';

/** Longest text of a template: of a question, a help, an option. */
export const MAX_TEMPLATE_TEXT_LENGTH = 4000;

/** Lists longer than these are refused unread; `templateFaults` says what fits in use. */
const MOST = { questions: 20_000, sections: 1000, options: 2000, columns: 200, entries: 300 };

// One more than a code may have, so that `templateFaults` can name what is wrong with it.
const CODE = text(200);
const WORDS = text(MAX_TEMPLATE_TEXT_LENGTH);
const TITLE = text(300);

const ALL_TYPES = [...SIMPLE_TYPES, 'money', 'file', 'site-table'];
const SITES_COUNT = oneOf(['worst', 'mean-by-headcount']);
const countries = listOf(text(2), MOST.entries);

const option = fields(
  { value: CODE, label: WORDS },
  { risk: number, exclusive: flag, listed: fields({ forced: countries, child: countries }) },
);

const risk = kindBy('rule', {
  chosen: fields({ rule: CODE }),
  'highest-chosen': fields({ rule: CODE }),
  'lowest-chosen': fields({ rule: CODE }),
  'share-missing': fields({ rule: CODE }),
  bands: fields({
    rule: CODE,
    closedAt: oneOf(['from', 'to']),
    bands: listOf(fields({ from: number, to: number, risk: number }), MOST.entries),
  }),
  age: fields({
    rule: CODE,
    absent: number,
    steps: listOf(fields({ upToMonths: number, risk: number }), MOST.entries),
    older: number,
  }),
  file: fields({ rule: CODE, present: number, absent: number }),
  'listed-goods': fields({ rule: CODE, origins: CODE, forced: number, child: number }),
  rows: fields({ rule: CODE, column: CODE, by: SITES_COUNT }),
});

const range = fields({ min: number, max: number }, { whole: flag });

const column = fields(
  { code: CODE, text: WORDS, type: oneOf(SIMPLE_TYPES), required: flag },
  { help: WORDS, options: listOf(option, MOST.options), unit: TITLE, range, risk },
);

const question = fields(
  {
    code: CODE,
    section: CODE,
    text: WORDS,
    type: oneOf(ALL_TYPES),
    required: flag,
    weight: number,
    measures: oneOf(['controls', 'profile']),
    critical: flag,
    indicators: listOf(CODE, 50),
  },
  {
    help: WORDS,
    why: WORDS,
    options: listOf(option, MOST.options),
    unit: TITLE,
    range,
    table: fields({
      rows: oneOf(['sites', 'added']),
      maxRows: number,
      columns: listOf(column, MOST.columns),
    }),
    risk,
    visibleIf: rule,
    evidence: fields({ documents: listOf(WORDS, 50), requiredFor: listOf(CODE, MOST.options) }),
    action: fields({ minRisk: number, text: WORDS, dueInDays: number }),
    meaning: number,
  },
);

const section = fields(
  { code: CODE, title: TITLE, description: WORDS, why: WORDS, factor: number },
  { repeat: oneOf(['site']), sitesCount: SITES_COUNT, visibleIf: rule },
);

const template = fields(
  {
    code: CODE,
    version: text(20),
    language: text(12),
    title: TITLE,
    scoring: fields({
      missingRequired: number,
      withoutEvidence: number,
      critical: fields({ minRisk: number, one: number, several: number }),
    }),
    sources: listOf(WORDS, 50),
    indicators: listOf(fields({ code: CODE, label: TITLE }), 50),
    sections: listOf(section, MOST.sections),
    questions: listOf(question, MOST.questions),
  },
  {
    scope: oneOf(['whole', 'module']),
    description: WORDS,
    countryLists: listOf(fields({ code: CODE, title: TITLE, countries }), 200),
  },
);

/** What came from outside: a template, or every reason why it is none. */
export type ReadTemplate = { readonly template: Template } | { readonly errors: readonly FieldError[] };

/**
 * Whether a value from outside has the shape of a template: known fields of the right types, within the limits. What
 * it would ask, hide and score wrongly is for `draftFaults` to say.
 */
export function readTemplate(value: unknown): ReadTemplate {
  const reading: Reading = { errors: [] };
  const read: unknown = (template satisfies Reader)(value, '', reading);
  // Every field was looked at above: without an error it is what the type says.
  return reading.errors.length > 0 ? { errors: reading.errors } : { template: read as Template };
}
