import { MAX_RULE_DEPTH } from '../condition';
import {
  fields,
  isRecord,
  listOf,
  number,
  oneOf,
  refuse,
  text,
  type Reader,
  type Reading,
} from './read-value';

const CODE = text(100);
const MOST_PARTS = 100;

const literal: Reader = (value, at, reading) =>
  typeof value === 'string'
    ? CODE(value, at, reading)
    : typeof value === 'boolean'
      ? value
      : number(value, at, reading);

const COMPARED: Readonly<Record<string, Reader | null>> = {
  is: literal,
  'is-not': literal,
  'more-than': number,
  'less-than': number,
  'one-of': listOf(CODE, 500),
  'contains-any': listOf(CODE, 500),
  'on-list': CODE,
  'is-answered': null,
  'is-not-answered': null,
  'is-known': null,
  'is-not-known': null,
};

/** One comparison: what it looks at, how, and with what. Whether that fits is for `templateFaults` to say. */
function condition(value: Readonly<Record<string, unknown>>, at: string, reading: Reading): unknown {
  const subject = ['question', 'site', 'risk'].find((name) => value[name] !== undefined);
  if (!subject) {
    return refuse(
      reading,
      at,
      'condition-unknown',
      `${at}: name a question, a site fact or a risk to look at.`,
    );
  }
  const is = typeof value['is'] === 'string' && Object.hasOwn(COMPARED, value['is']) ? value['is'] : '';
  const compared = COMPARED[is];
  return fields(
    { [subject]: CODE, is: oneOf(Object.keys(COMPARED)), ...(compared && { value: compared }) },
    {
      ...(subject !== 'risk' && { sites: oneOf(['any', 'every']) }),
      ...(subject === 'question' && { column: CODE, currency: text(3) }),
    },
  )(value, at, reading);
}

/** Nothing deeper than this is looked into: `templateFaults` refuses it long before. */
const DEEPEST = 2 * MAX_RULE_DEPTH;

function ruleAt(depth: number): Reader {
  return (value, at, reading) => {
    if (depth > DEEPEST) return refuse(reading, at, 'rule-too-deep', `${at}: conditions nest too deep.`);
    if (!isRecord(value)) return refuse(reading, at, 'is-object', `${at}: give a condition.`);
    const below: Reader = (one, place, into) => ruleAt(depth + 1)(one, place, into);
    for (const together of ['all', 'any']) {
      if (value[together] !== undefined)
        return fields({ [together]: listOf(below, MOST_PARTS) })(value, at, reading);
    }
    if (value['not'] !== undefined) return fields({ not: below })(value, at, reading);
    return condition(value, at, reading);
  };
}

/** What `visibleIf` holds: conditions put together by all, any or not. */
export const rule: Reader = (value, at, reading) => {
  const joined = isRecord(value) && ['all', 'any', 'not'].some((name) => value[name] !== undefined);
  return joined
    ? ruleAt(1)(value, at, reading)
    : refuse(reading, at, 'rule-unknown', `${at}: put conditions together by all, any or not.`);
};
