import { partsOfKey } from '../place';
import { answerAt, isTable, type Answers, type AnswerValue } from '../response';
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

/** Homeworkers: all together (HW02), as the first version asked, or site by site (HW22). */
const HOMEWORKERS = ['HW02', 'HW22'];

/**
 * More homeworkers, or more people at the sites together (A05), than people who work for the supplier at all (A04,
 * which counts subcontracted ones in).
 */
function partAboveWhole(answers: Answers): Contradiction[] {
  const whole = answerAt(answers, 'A04');
  if (typeof whole !== 'number') return [];
  const homeworkers = Object.entries(answers).flatMap(([key, value]) =>
    HOMEWORKERS.includes(partsOfKey(key).question) && typeof value === 'number'
      ? [[key, value] as const]
      : [],
  );
  const sites = answerAt(answers, 'A05');
  const atSites = isTable(sites) ? sites.rows.map(({ cells }) => answerAt(cells, 'workers')) : [];
  const said = [
    ...(sumOf(homeworkers.map(([, value]) => value)) > whole ? homeworkers : []),
    ...(isTable(sites) && sumOf(atSites) > whole ? [['A05', sites] as const] : []),
  ];
  return said.length > 0 ? [pair('part-above-whole', [...said, ['A04', whole]])] : [];
}

function sumOf(values: readonly (AnswerValue | undefined)[]): number {
  return values.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);
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
