import type { AnswerCondition, Rule, VisibleIf } from './condition';
import { ruleHolds, type Known } from './condition-holds';
import type { CountryName } from './file-cells';
import type { Place } from './place';
import { questionOf, type Section, type Template } from './template';

/** Words around a condition, with places for its parts: `{question}`, `{value}`. */
export interface ConditionTexts {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly is: string;
  readonly isNot: string;
  readonly moreThan: string;
  readonly lessThan: string;
  readonly answered: string;
  readonly notAnswered: string;
}

/** What is known before anything is answered, or what has to be answered for it. */
type Settled = boolean | Rule;

/**
 * When a question is asked, in words; null where it always is, false where it never is. What depends on the sites and
 * the risk is settled already and is not told.
 */
export function askedWhen(
  template: Template,
  { question, site }: Place,
  section: Section | undefined,
  known: Known,
  texts: ConditionTexts,
  country: CountryName,
): string | null | false {
  const rules = [section?.visibleIf, question.visibleIf].flatMap((rule) => rule ?? []);
  const settled = settle({ all: rules }, (rule) => ruleHolds(rule, known, site));
  if (typeof settled === 'boolean') return settled ? null : false;
  return wordsOf(settled, (condition) => conditionWords(template, condition, texts, country), texts);
}

function settle(rule: Rule, holds: (rule: Rule) => boolean): Settled {
  if ('not' in rule) {
    const inner = settle(rule.not, holds);
    return typeof inner === 'boolean' ? !inner : { not: inner };
  }
  if ('all' in rule) return settleGroup(rule.all, holds, 'all');
  if ('any' in rule) return settleGroup(rule.any, holds, 'any');
  return 'question' in rule ? rule : holds(rule);
}

/** One part that is false settles `all`, one that is true settles `any`; the others of that kind fall away. */
function settleGroup(rules: readonly Rule[], holds: (rule: Rule) => boolean, kind: 'all' | 'any'): Settled {
  const parts = rules.map((one) => settle(one, holds));
  const decides = kind === 'any';
  if (parts.includes(decides)) return decides;
  const open = parts.filter((part): part is Rule => typeof part !== 'boolean');
  const [only] = open;
  if (!only) return !decides;
  if (open.length === 1) return only;
  const group: VisibleIf = kind === 'all' ? { all: open } : { any: open };
  return group;
}

function wordsOf(rule: Rule, words: (condition: AnswerCondition) => string, texts: ConditionTexts): string {
  const within = (one: Rule) => {
    const text = wordsOf(one, words, texts);
    return 'all' in one || 'any' in one ? `(${text})` : text;
  };
  if ('all' in rule) return rule.all.map(within).join(` ${texts.and} `);
  if ('any' in rule) return rule.any.map(within).join(` ${texts.or} `);
  if ('not' in rule) return fill(texts.not, { condition: within(rule.not) });
  return 'question' in rule ? words(rule) : '';
}

function conditionWords(
  template: Template,
  condition: AnswerCondition,
  texts: ConditionTexts,
  country: CountryName,
): string {
  const asked = questionOf(template, condition.question);
  const column = asked?.table?.columns.find(({ code }) => code === condition.column);
  const question = column ? `${asked?.text} (${column.text})` : (asked?.text ?? condition.question);
  const options = (column ?? asked)?.options ?? [];
  const label = (value: string | number) =>
    options.find((option) => option.value === value)?.label ??
    (typeof value === 'number' ? String(value) : value);
  const listed = (values: readonly string[]) => values.map((one) => `“${label(one)}”`).join(` ${texts.or} `);
  switch (condition.is) {
    case 'is':
      return fill(texts.is, { question, value: `“${label(condition.value)}”` });
    case 'is-not':
      return fill(texts.isNot, { question, value: `“${label(condition.value)}”` });
    case 'more-than':
    case 'less-than': {
      const text = condition.is === 'more-than' ? texts.moreThan : texts.lessThan;
      return fill(text, { question, value: [condition.value, condition.currency].filter(Boolean).join(' ') });
    }
    case 'one-of':
    case 'contains-any':
      return fill(texts.is, { question, value: listed(condition.value) });
    case 'on-list': {
      const list = template.countryLists?.find(({ code }) => code === condition.value);
      const value = (list?.countries ?? []).map(country).join(` ${texts.or} `);
      return fill(texts.is, { question, value });
    }
    case 'is-answered':
      return fill(texts.answered, { question });
    case 'is-not-answered':
      return fill(texts.notAnswered, { question });
  }
}

function fill(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}
