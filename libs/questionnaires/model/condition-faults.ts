import { SITE_FACTS, SUPPLIER_FACTS, SUPPLIER_RISK_BANDS } from './circumstances';
import {
  conditionsOf,
  depthOf,
  MAX_RULE_DEPTH,
  type AnswerCondition,
  type Condition,
  type RiskCondition,
  type Rule,
  type SiteCondition,
} from './condition';
import { countryCodes } from './countries';
import { currencyCodes } from './currencies';
import { shown, type Say } from './template-fault';
import type { Question, TableColumn, Template } from './template';

/** Most conditions of one rule. */
const MAX_CONDITIONS = 100;

const ANSWERED = ['is-answered', 'is-not-answered'];
export const COMPARISONS: Readonly<Record<Question['type'], readonly AnswerCondition['is'][]>> = {
  'yes-no': ['is', 'is-not', 'one-of'],
  single: ['is', 'is-not', 'one-of'],
  multi: ['contains-any'],
  'country-list': ['contains-any', 'on-list'],
  number: ['is', 'is-not', 'more-than', 'less-than'],
  percent: ['is', 'is-not', 'more-than', 'less-than'],
  money: ['more-than', 'less-than'],
  date: ['is', 'is-not'],
  text: ['is', 'is-not'],
  file: [],
  'site-table': [],
};

/** What is wrong with a condition, and what would put it right. */
type Wrong = readonly [message: string, remedy: string] | null;

const never = (what: string, remedy: string): Wrong => [`its condition can never hold: ${what}`, remedy];

function valuesOf(condition: Condition): readonly unknown[] {
  if (!('value' in condition)) return [];
  return Array.isArray(condition.value) ? condition.value : [condition.value];
}

function listWrong(code: string, template: Template): Wrong {
  const known = template.countryLists?.some((list) => list.code === code);
  return known
    ? null
    : [`its condition looks at the list ${shown(code)}, which isn't there`, 'Name a list of the template.'];
}

function limitWrong(is: string, value: unknown, min: number, max: number, of: string): Wrong {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return never(`${shown(value)} is no number`, `Compare ${of} with a number.`);
  }
  const out =
    is === 'more-than' ? value >= max : is === 'less-than' ? value <= min : value < min || value > max;
  return out
    ? never(
        `${of} runs from ${min} to ${max}`,
        `Compare ${of} with a number that leaves answers on both sides.`,
      )
    : null;
}

function typedWrong(asked: Question | TableColumn, condition: AnswerCondition, template: Template): Wrong {
  const { code, type, options, range } = asked;
  if (type === 'number' || type === 'percent' || type === 'money') {
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = range ?? {};
    return limitWrong(condition.is, valuesOf(condition)[0], min, max, code);
  }
  if (condition.is === 'on-list') return listWrong(condition.value, template);
  const values = valuesOf(condition);
  if (values.length === 0) return never('it names no value', 'Name at least one value.');
  const offered = options?.map((option) => option.value) ?? (type === 'country-list' ? countryCodes : null);
  const unknown = offered && values.find((value) => !offered.includes(String(value)));
  return unknown === null || unknown === undefined
    ? null
    : [
        `its condition names "${shown(unknown)}", no ${options ? 'option' : 'country'} of ${code}`,
        'Name one that is offered.',
      ];
}

function answerWrong(
  condition: AnswerCondition,
  questions: ReadonlyMap<string, Question>,
  template: Template,
): Wrong {
  const question = questions.get(condition.question);
  if (!question) {
    const message = `its condition looks at ${shown(condition.question)}, which isn't a question`;
    return [message, 'Name a question of this template, or take the condition out.'];
  }
  const { column } = condition;
  const asked = column === undefined ? question : question.table?.columns.find(({ code }) => code === column);
  if (!asked) {
    const message = `its condition looks at the column ${shown(column)}, which ${question.code} doesn't have`;
    return [message, 'Name a column of that table.'];
  }
  if (ANSWERED.includes(condition.is)) {
    return asked.type === 'file'
      ? never(`${asked.code} is answered by a document`, 'Look at another question.')
      : null;
  }
  if (!COMPARISONS[asked.type].includes(condition.is)) {
    const offered = [...COMPARISONS[asked.type], ...(asked.type === 'file' ? [] : ANSWERED)];
    const remedy = offered.length > 0 ? `Use one of: ${offered.join(', ')}.` : 'Look at another question.';
    return never(`"${shown(condition.is)}" doesn't fit the type ${asked.type} of ${asked.code}`, remedy);
  }
  if (
    asked.type === 'money' &&
    !('currency' in condition && currencyCodes.includes(condition.currency ?? ''))
  ) {
    return ['its condition compares money without a currency', 'Name the currency, as an ISO 4217 code.'];
  }
  return typedWrong(asked, condition, template);
}

function siteWrong(condition: SiteCondition, template: Template): Wrong {
  const { site: fact, is } = condition;
  if (!SITE_FACTS.includes(fact)) {
    return [`its condition looks at "${shown(fact)}" of the sites`, `Use one of: ${SITE_FACTS.join(', ')}.`];
  }
  if (is === 'is-known' || is === 'is-not-known') return null;
  if (is === 'on-list') {
    return fact === 'country'
      ? listWrong(condition.value, template)
      : never('only countries are on lists', 'Look at the country.');
  }
  const values = valuesOf(condition);
  if (values.length === 0) return never('it names no value', 'Name at least one value.');
  if (fact === 'country') {
    const unknown = values.find((value) => !countryCodes.includes(String(value)));
    return unknown === undefined
      ? null
      : never(`"${shown(unknown)}" is no country`, 'Use ISO 3166-1 alpha-2 codes.');
  }
  if (fact === 'sector')
    return ['is', 'is-not', 'one-of'].includes(is)
      ? null
      : never('a sector is no number', 'Use is, is-not or one-of.');
  if (['headcount', 'migrantShare', 'agencyShare'].includes(fact)) {
    const max = fact === 'headcount' ? Number.MAX_SAFE_INTEGER : 1;
    return is === 'one-of'
      ? never(`${fact} is a number`, 'Use is, more-than or less-than.')
      : limitWrong(is, values[0], 0, max, fact);
  }
  return typeof values[0] === 'boolean' && (is === 'is' || is === 'is-not')
    ? null
    : never(`${fact} is true or false`, 'Compare it with true or false, by is or is-not.');
}

function riskWrong(condition: RiskCondition): Wrong {
  if (condition.risk === 'score') return limitWrong(condition.is, condition.value, 0, 100, 'the risk score');
  const values = valuesOf(condition);
  if (values.length === 0) return never('it names no value', 'Name at least one value.');
  const offered: readonly string[] = condition.risk === 'facts' ? SUPPLIER_FACTS : SUPPLIER_RISK_BANDS;
  const unknown = values.find((value) => !offered.includes(String(value)));
  return unknown === undefined
    ? null
    : never(`"${shown(unknown)}" is not known of suppliers`, `Use one of: ${offered.join(', ')}.`);
}

/** What is wrong with the conditions of a question or section. Circles are for `evaluationOrder` to find. */
export function checkRule(
  at: string,
  rule: Rule | undefined,
  questions: ReadonlyMap<string, Question>,
  template: Template,
  say: Say,
): void {
  if (!rule) return;
  if (depthOf(rule) > MAX_RULE_DEPTH) {
    say(
      at,
      `its conditions nest more than ${MAX_RULE_DEPTH} deep`,
      'Put them flatter: all, any and not of a few.',
    );
    return;
  }
  const conditions = conditionsOf(rule);
  if (conditions.length > MAX_CONDITIONS) {
    say(at, `it has more than ${MAX_CONDITIONS} conditions`, 'Name several values in one condition.');
    return;
  }
  for (const condition of conditions) {
    const wrong =
      'question' in condition
        ? answerWrong(condition, questions, template)
        : 'site' in condition
          ? siteWrong(condition, template)
          : riskWrong(condition);
    if (wrong) say(at, wrong[0], wrong[1]);
  }
}
