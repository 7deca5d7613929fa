import { answerAt, type Answers, type AnswerValue } from '../response';
import type { Contradiction, ContradictionRule } from './contradiction';

const INSIDE = { source: 'answers' } as const;

/** Ways of finding workers (D01) by which somebody else supplies them. */
const THROUGH_OTHERS = ['licensed', 'informal', 'gov', 'onsite'];

/** Answers that are themselves a sign of forced labour. */
const SIGNS: readonly { readonly question: string; readonly value: string }[] = [
  { question: 'B06', value: 'yes' },
  { question: 'D04', value: 'yes' },
  { question: 'E01', value: 'employer' },
  { question: 'E02', value: 'no' },
  { question: 'E03', value: 'no' },
  { question: 'E04', value: 'yes' },
  { question: 'E07', value: 'yes' },
];

function pair(rule: ContradictionRule, said: readonly (readonly [string, AnswerValue])[]): Contradiction {
  return { key: rule, rule, said: said.map(([question, value]) => ({ question, value })), against: INSIDE };
}

function agencies(answers: Answers): Contradiction[] {
  const share = answerAt(answers, 'B03');
  const ways = answerAt(answers, 'D01');
  if (typeof share !== 'number' || !Array.isArray(ways) || ways.length === 0) return [];
  const through = ways.some((way) => THROUGH_OTHERS.includes(way));
  const said = [['B03', share], ['D01', ways]] as const; // prettier-ignore
  if (share > 0 && !through) return [pair('agencies-without-provider', said)];
  return share === 0 && ways.includes('onsite') ? [pair('provider-without-agencies', said)] : [];
}

/** No signs of forced labour found in three years (J04), while other answers are such signs. */
function indicatorsDenied(answers: Answers): Contradiction[] {
  if (answerAt(answers, 'J04') !== 'no') return [];
  const signs = SIGNS.filter(({ question, value }) => answerAt(answers, question) === value);
  if (signs.length === 0) return [];
  return [
    pair('indicators-denied', [
      ['J04', 'no'],
      ...signs.map(({ question, value }) => [question, value] as const),
    ]),
  ];
}

/** Sure that nothing comes from the Xinjiang region (I04), without having mapped anybody (I01). */
function originNotMapped(answers: Answers): Contradiction[] {
  return answerAt(answers, 'I04') === 'no' && answerAt(answers, 'I01') === 'none'
    ? [pair('origin-not-mapped', [['I04', 'no'], ['I01', 'none']])] // prettier-ignore
    : [];
}

/** More homeworkers (HW02) than people who work for the supplier at all (A04, which counts subcontracted ones in). */
function partAboveWhole(answers: Answers): Contradiction[] {
  const [part, whole] = [answerAt(answers, 'HW02'), answerAt(answers, 'A04')];
  return typeof part === 'number' && typeof whole === 'number' && part > whole
    ? [pair('part-above-whole', [['HW02', part], ['A04', whole]])] // prettier-ignore
    : [];
}

/** Answers that can't both be true, or hardly. */
export function contradictionsInside(answers: Answers): readonly Contradiction[] {
  return [
    ...agencies(answers),
    ...indicatorsDenied(answers),
    ...originNotMapped(answers),
    ...partAboveWhole(answers),
  ];
}
