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
import { THE_RISK_SCORE, type FaultParams, type TemplateFaultCode } from './template-fault-codes';
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

/** What is wrong with a condition; null where nothing is. */
type Wrong = readonly [code: TemplateFaultCode, params?: FaultParams] | null;

function valuesOf(condition: Condition): readonly unknown[] {
  if (!('value' in condition)) return [];
  return Array.isArray(condition.value) ? condition.value : [condition.value];
}

function listWrong(code: string, template: Template): Wrong {
  const known = template.countryLists?.some((list) => list.code === code);
  return known ? null : ['condition-list-unknown', { value: shown(code) }];
}

/** @param question that is compared, or what else is: a site fact, the risk score */
function limitWrong(is: string, value: unknown, min: number, max: number, question: string): Wrong {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return ['condition-not-a-number', { value: shown(value), question }];
  const out =
    is === 'more-than' ? value >= max : is === 'less-than' ? value <= min : value < min || value > max;
  return out ? ['condition-out-of-range', { question, min, max }] : null;
}

function typedWrong(asked: Question | TableColumn, condition: AnswerCondition, template: Template): Wrong {
  const { code, type, options, range } = asked;
  if (type === 'number' || type === 'percent' || type === 'money') {
    const { min = 0, max = Number.MAX_SAFE_INTEGER } = range ?? {};
    return limitWrong(condition.is, valuesOf(condition)[0], min, max, code);
  }
  if (condition.is === 'on-list') return listWrong(condition.value, template);
  const values = valuesOf(condition);
  if (values.length === 0) return ['condition-without-value'];
  const offered = options?.map((option) => option.value) ?? (type === 'country-list' ? countryCodes : null);
  const unknown = offered && values.find((value) => !offered.includes(String(value)));
  if (unknown === null || unknown === undefined) return null;
  const params = { value: shown(unknown), question: code };
  return [options ? 'condition-option-unknown' : 'condition-country-unknown', params];
}

function answerWrong(
  condition: AnswerCondition,
  questions: ReadonlyMap<string, Question>,
  template: Template,
): Wrong {
  const question = questions.get(condition.question);
  if (!question) return ['condition-question-unknown', { question: shown(condition.question) }];
  const { column } = condition;
  const asked = column === undefined ? question : question.table?.columns.find(({ code }) => code === column);
  if (!asked) return ['condition-column-unknown', { value: shown(column), question: question.code }];
  if (ANSWERED.includes(condition.is))
    return asked.type === 'file' ? ['condition-on-document', { question: asked.code }] : null;
  if (!COMPARISONS[asked.type].includes(condition.is)) {
    const params = { is: shown(condition.is), type: asked.type, question: asked.code };
    const offered = [...COMPARISONS[asked.type], ...(asked.type === 'file' ? [] : ANSWERED)];
    return offered.length > 0
      ? ['condition-comparison', { ...params, fitting: offered.join(', ') }]
      : ['condition-not-comparable', params];
  }
  const currency = 'currency' in condition ? condition.currency : undefined;
  if (asked.type === 'money' && !currencyCodes.includes(currency ?? ''))
    return ['condition-without-currency'];
  return typedWrong(asked, condition, template);
}

function siteWrong(condition: SiteCondition, template: Template): Wrong {
  const { site: fact, is } = condition;
  if (!SITE_FACTS.includes(fact))
    return ['condition-fact-unknown', { value: shown(fact), fitting: SITE_FACTS.join(', ') }];
  if (is === 'is-known' || is === 'is-not-known') return null;
  if (is === 'on-list')
    return fact === 'country' ? listWrong(condition.value, template) : ['condition-list-of-countries'];
  const values = valuesOf(condition);
  if (values.length === 0) return ['condition-without-value'];
  if (fact === 'country') {
    const unknown = values.find((value) => !countryCodes.includes(String(value)));
    return unknown === undefined ? null : ['condition-no-country', { value: shown(unknown) }];
  }
  if (fact === 'sector')
    return ['is', 'is-not', 'one-of'].includes(is) ? null : ['condition-sector-as-number'];
  if (['headcount', 'migrantShare', 'agencyShare'].includes(fact)) {
    const max = fact === 'headcount' ? Number.MAX_SAFE_INTEGER : 1;
    return is === 'one-of' ? ['condition-number-as-list', { fact }] : limitWrong(is, values[0], 0, max, fact);
  }
  const fits = typeof values[0] === 'boolean' && (is === 'is' || is === 'is-not');
  return fits ? null : ['condition-fact-is-flag', { fact }];
}

function riskWrong(condition: RiskCondition): Wrong {
  if (condition.risk === 'score') return limitWrong(condition.is, condition.value, 0, 100, THE_RISK_SCORE);
  const values = valuesOf(condition);
  if (values.length === 0) return ['condition-without-value'];
  const offered: readonly string[] = condition.risk === 'facts' ? SUPPLIER_FACTS : SUPPLIER_RISK_BANDS;
  const unknown = values.find((value) => !offered.includes(String(value)));
  return unknown === undefined
    ? null
    : ['condition-risk-unknown', { value: shown(unknown), fitting: offered.join(', ') }];
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
    say(at, 'rule-too-deep', { most: MAX_RULE_DEPTH });
    return;
  }
  const conditions = conditionsOf(rule);
  if (conditions.length > MAX_CONDITIONS) {
    say(at, 'too-many-conditions', { most: MAX_CONDITIONS });
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
