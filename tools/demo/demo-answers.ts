import { addDays } from '@firebreak/audits/model';
import {
  UNKNOWN_SITE,
  visibleQuestions,
  type AnswerOption,
  type Answers,
  type AnswerValue,
  type CellValue,
  type KnownSite,
  type Question,
  type Template,
} from '@firebreak/questionnaires/model';
import { seededRandom, seedOf, type SeededRandom } from './seeded-random';

/** Who answers, and how well things stand there. */
export interface DemoRespondent {
  readonly key: string;
  /** What the supplier is: answers by question code that do not depend on how it behaves. */
  readonly profile: Answers;
  /** 0 admits every gap, 1 has everything in place. */
  readonly quality: number;
  readonly answeredOn: string;
  /** Its sites as the questionnaire asks about them. */
  readonly sites?: readonly KnownSite[];
}

export interface DemoAnswers {
  readonly answers: Answers;
  /** Codes of the questions with a document. */
  readonly documents: readonly string[];
}

/** Few admit what is gravest, whatever the rest is like. */
const LEAST_CARE_WITH_CRITICAL = 0.93;

/** Suppliers send a few documents, and somebody has to read each. */
const MOST_DOCUMENTS = 5;

/**
 * Answers to all questions that are asked, in their order, because answers open further questions.
 * @param share how far the respondent has come, 0..1
 */
export function demoAnswers(template: Template, respondent: DemoRespondent, share = 1): DemoAnswers {
  const random = seededRandom(seedOf(`${respondent.key} answers`));
  const answers: Record<string, AnswerValue> = {};
  const documents: string[] = [];
  const asked = template.questions.slice(0, Math.ceil(template.questions.length * share));
  for (const question of asked) {
    if (!visibleQuestions(template, answers).includes(question)) continue;
    const value = respondent.profile[question.code] ?? answerTo(question, respondent, random);
    if (value !== null) answers[question.code] = value;
    const enough = documents.length >= MOST_DOCUMENTS && question.type !== 'file';
    if (share === 1 && !enough && hasDocument(question, value, respondent, random))
      documents.push(question.code);
  }
  return { answers, documents };
}

function answerTo(question: Question, respondent: DemoRespondent, random: SeededRandom): AnswerValue | null {
  const { quality, answeredOn } = respondent;
  const care = question.critical ? Math.max(quality, LEAST_CARE_WITH_CRITICAL) : quality;
  switch (question.type) {
    case 'yes-no':
    case 'single':
      return optionBy(care, question.options ?? [], random);
    case 'multi':
      return severalBy(care, question, random);
    case 'percent':
      return Math.round((1 - quality) * random.between(10, 40));
    case 'number':
      return 48 + Math.round((1 - quality) * random.between(4, 26)); // weekly hours: the other number is in the profile
    case 'date':
      return addDays(answeredOn, -random.between(60, 900));
    case 'site-table':
      return sitesTable(question, respondent);
    default:
      return null;
  }
}

/** A row for each site that the buyer knows, as it is on record; one for the whole supplier where it knows none. */
function sitesTable({ table }: Question, { sites = [], profile }: DemoRespondent): AnswerValue {
  const rows = sites.length > 0 ? sites : [UNKNOWN_SITE];
  const percent = (share: number | null) => (share === null ? null : Math.round(100 * share));
  return {
    rows: rows.map(({ id, headcount, migrantShare, agencyShare }) => {
      const said: Readonly<Record<string, CellValue | null | undefined>> = {
        workers: headcount ?? (profile['A04'] as number | undefined), // a number, by what it asks
        migrants: percent(migrantShare),
        agency: percent(agencyShare),
      };
      const asked = (table?.columns ?? []).map(({ code }) => [code, said[code]] as const);
      const cells = asked.flatMap(([code, value]) => (value === null || value === undefined ? [] : [[code, value] as const])); // prettier-ignore
      return { site: id || null, cells: Object.fromEntries(cells) };
    }),
  };
}

/** The option without risk, the better the supplier the likelier; otherwise the next best, seldom the worst. */
function optionBy(care: number, options: readonly AnswerOption[], random: SeededRandom): string {
  const byRisk = [...options].sort((a, b) => (a.risk ?? 0) - (b.risk ?? 0));
  const [best, second = best] = byRisk;
  if (!best || !second) throw new RangeError('a choice needs options');
  if (random.chance(care)) return best.value;
  return random.chance(0.7) ? second.value : random.pick(byRisk).value;
}

function severalBy(care: number, { options = [], risk }: Question, random: SeededRandom): string[] {
  const choices = options.filter(({ exclusive }) => !exclusive);
  if (risk?.rule === 'highest-chosen') return [optionBy(care, choices, random)];
  const chosen = choices.filter(() => random.chance(0.3 + 0.7 * care)).map(({ value }) => value);
  return chosen.length > 0 ? chosen : choices.slice(0, 1).map(({ value }) => value);
}

/** What has to be a document is one; a claim comes with its proof the likelier, the better the supplier. */
function hasDocument(
  question: Question,
  value: AnswerValue | null,
  { quality }: DemoRespondent,
  random: SeededRandom,
): boolean {
  if (question.type === 'file') return question.required || random.chance(quality);
  const claims = typeof value === 'string' && question.evidence?.requiredFor.includes(value);
  return Boolean(claims) && random.chance(quality);
}
