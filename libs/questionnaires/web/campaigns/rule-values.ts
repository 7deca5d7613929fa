import type { CampaignContent, RuleConditions } from '@firebreak/questionnaires/model/campaigns';
import { addDays, FIREBREAK_BASELINE, FIREBREAK_QUICK_CHECK } from '@firebreak/questionnaires/model';
import { parseSupplierFilter } from '@firebreak/supply-chain/model';
import type { FilterValues } from './chosen-filters';

const TIME_TO_ANSWER_IN_DAYS = 28;

/** Conditions as filter chips have them. */
export function valuesOf({ band, sector, country, tier }: RuleConditions): FilterValues {
  const lists = { band, sector, country, tier: tier?.map(String) };
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, values]) => (values?.length ? [[name, values.join(',')]] : [])),
  );
}

/** The reverse: values that can't be meant are dropped. */
export function conditionsOf(values: FilterValues): RuleConditions {
  const { band, sector, country, tier } = parseSupplierFilter(values);
  return {
    ...(band && { band }),
    ...(sector && { sector }),
    ...(country && { country }),
    ...(tier && { tier }),
  };
}

/** What a new campaign starts with: the whole questionnaire where the risk is high, the quick check elsewhere. */
export function newCampaign(today: string): CampaignContent {
  return {
    name: '',
    audience: { filter: { status: 'active' }, spend: null, asked: 'any', answeredBefore: null },
    rules: [
      { when: { band: ['high', 'very-high'] }, template: FIREBREAK_BASELINE },
      { when: {}, template: FIREBREAK_QUICK_CHECK },
    ],
    additions: [],
    dueOn: addDays(today, TIME_TO_ANSWER_IN_DAYS),
    messages: {},
    messageLanguage: 'en',
    reminders: [-7, -1, 3],
    escalateAfterDays: null,
  };
}

/** The list with the entry at `index` moved by `step`; the same list where it can't be. */
export function moved<T>(list: readonly T[], index: number, step: 1 | -1): readonly T[] {
  const to = index + step;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  next.splice(to, 0, ...next.splice(index, 1));
  return next;
}
