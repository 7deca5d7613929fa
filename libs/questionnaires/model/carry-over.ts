import { answerFault } from './answer-faults';
import { NOTHING_KNOWN, type Circumstances } from './circumstances';
import { partsOfKey, sectionsByCode } from './place';
import { isGiven, type Answers, type AnswerValue } from './response';
import { questionOf, type AnswerOption, type Question, type TableColumn, type Template } from './template';

/** Why an earlier answer needs a look before it counts again, the weightiest first. */
export const DOUBTS = [
  'meaning-changed',
  'type-changed',
  'options-changed',
  'unit-changed',
  'columns-changed',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Why an earlier answer falls away. */
export type Loss =
  /** The new version does not ask this. */
  | 'question-gone'
  /** Asked once for each site now, or no longer, or the site is gone. */
  | 'asked-elsewhere'
  /** What was answered is no answer to the question as it is now. */
  | 'does-not-fit';

export interface CarriedAnswers {
  /** Count as they are. */
  readonly kept: Answers;
  /** To be proposed, and to count once the respondent confirms them. */
  readonly toConfirm: readonly {
    readonly key: string;
    readonly value: AnswerValue;
    readonly doubts: readonly Doubt[];
  }[];
  readonly lost: readonly { readonly key: string; readonly value: AnswerValue; readonly why: Loss }[];
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set([...a, ...b]).size === new Set(a).size;
}

function sameOptions(a: readonly AnswerOption[] = [], b: readonly AnswerOption[] = []): boolean {
  return sameCodes(
    a.map(({ value }) => value),
    b.map(({ value }) => value),
  );
}

/** Added columns make no doubt: they are empty, and asked for. */
function sameColumns(before: readonly TableColumn[] = [], after: readonly TableColumn[] = []): boolean {
  return before.every((column) => {
    const now = after.find(({ code }) => code === column.code);
    return now?.type === column.type && now.unit === column.unit && sameOptions(column.options, now.options);
  });
}

function doubtsOf(before: Question, after: Question): readonly Doubt[] {
  const doubts: Readonly<Record<Doubt, boolean>> = {
    'meaning-changed': (before.meaning ?? 1) !== (after.meaning ?? 1),
    'type-changed': before.type !== after.type,
    'options-changed': before.type === after.type && !sameOptions(before.options, after.options),
    'unit-changed': before.unit !== after.unit,
    'columns-changed': !sameColumns(before.table?.columns, after.table?.columns),
  };
  return DOUBTS.filter((doubt) => doubts[doubt]);
}

/** What of a list is still offered. Of any other answer all or nothing fits. */
function stillOffered(value: AnswerValue, { type, options }: Question): AnswerValue {
  return type === 'multi' && Array.isArray(value)
    ? value.filter((one) => options?.some((option) => option.value === one))
    : value;
}

/**
 * What becomes of the answers to one version of a template in another version of it. Answers go by question code: one
 * goes on where the question asks the same as before, whatever its wording and place; it is only proposed where the
 * question has another type, unit, choice of answers or (by its author's mark) meaning; it falls away where the question is
 * gone or the answer does not fit it any more. Of several choices those go on that are still offered.
 *
 * @param asOf calendar date on which the answers are carried over, YYYY-MM-DD
 * @param circumstances of the new questionnaire: its sites
 */
export function carryOver(
  answers: Answers,
  from: Template,
  to: Template,
  asOf: string,
  circumstances: Circumstances = NOTHING_KNOWN,
): CarriedAnswers {
  const kept: [string, AnswerValue][] = [];
  const toConfirm: CarriedAnswers['toConfirm'][number][] = [];
  const lost: CarriedAnswers['lost'][number][] = [];
  const sections = { from: sectionsByCode(from), to: sectionsByCode(to) };
  for (const [key, value] of Object.entries(answers)) {
    const { question: code } = partsOfKey(key);
    const [before, after] = [questionOf(from, code), questionOf(to, code)];
    const repeatsAlike =
      sections.from.get(before?.section ?? '')?.repeat === sections.to.get(after?.section ?? '')?.repeat;
    const next = after ? stillOffered(value, after) : value;
    const fault = isGiven(next) ? answerFault(to, key, next, asOf, circumstances)?.code : 'not-an-option';
    if (!before || !after) lost.push({ key, value, why: 'question-gone' });
    else if (!repeatsAlike || fault === 'question-unknown') lost.push({ key, value, why: 'asked-elsewhere' });
    else if (fault) lost.push({ key, value, why: 'does-not-fit' });
    else {
      const doubts = doubtsOf(before, after);
      if (doubts.length > 0) toConfirm.push({ key, value: next, doubts });
      else kept.push([key, next]);
    }
  }
  return { kept: Object.fromEntries(kept), toConfirm, lost };
}
