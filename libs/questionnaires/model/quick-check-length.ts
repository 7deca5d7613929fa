import { joinTemplates, onlySections, type AskedParts } from './asked-template';
import { builtInTemplate } from './built-in-templates';
import { NOTHING_KNOWN, type Circumstances } from './circumstances';
import { progressOf } from './progress';
import { questionRisk } from './question-risk';
import type { Answers, AnswerValue } from './response';
import type { Template } from './template';
import {
  FIREBREAK_BASELINE,
  FIREBREAK_CONSTRUCTION_SITE,
  FIREBREAK_HOMEWORK,
  FIREBREAK_LABOUR_PROVIDER,
  FIREBREAK_QUICK_CHECK,
} from './template-languages';

/** The supplier's risk as it is known without its answers; null where it has not been estimated. */
export type KnownBand = 'low' | 'medium' | 'high' | 'very-high' | null;

/** Why something is asked. A code is public: clients translate it. */
export const LENGTH_REASONS = {
  'high-risk': 'Asked because the risk of this supplier is estimated as high.',
  'medium-risk': 'Asked because the risk of this supplier is estimated as medium.',
  'risk-unknown': 'Asked because the risk of this supplier has not been estimated yet.',
  'severe-answer': 'Asked because an answer in the quick check points to a severe problem.',
  'migrant-workers': 'Asked because migrants work there.',
  'agency-workers': 'Asked because workers come through agencies or labour providers.',
  'recruitment-fees': 'Asked because it is not certain that workers pay nothing for their job.',
  'papers-kept': 'Asked because workers may not keep their own papers.',
  'not-free-to-leave': 'Asked because workers may not be able to leave freely after work.',
  'wage-in-doubt': 'Asked because it is not certain that everyone gets the minimum wage.',
  'employer-housing': 'Asked because the employer or an agent provides housing.',
  homeworkers: 'Asked because goods are or may be made in people’s homes.',
  construction: 'Asked because the supplier builds.',
  'listed-goods': 'Asked because goods are bought that are known for forced or child labour.',
  subcontracting: 'Asked because work is or may be subcontracted.',
  'frames-the-answers': 'Asked so that it is clear which places and people the other answers are about.',
} as const;

export type LengthReason = keyof typeof LENGTH_REASONS;

/** A section or module to ask, with at least one reason. */
export interface PartToAsk {
  readonly code: string;
  readonly title: string;
  readonly reasons: readonly LengthReason[];
}

/** What to ask after a quick check. Nothing more is needed where there are neither sections nor modules. */
export interface QuestionnaireLength {
  /** Template that the sections are of. */
  readonly template: string;
  readonly sections: readonly PartToAsk[];
  readonly modules: readonly PartToAsk[];
  /** Questions still open when the quick check's answers are carried over, and minutes to answer them. */
  readonly questions: number;
  readonly minutes: number;
}

const AGENTS = ['licensed', 'informal', 'gov', 'onsite'];
const CONSTRUCTION = 'F';

function above(value: AnswerValue | undefined, least: number): boolean {
  return typeof value === 'number' && value > least;
}

function hasAny(value: AnswerValue | undefined, wanted: readonly string[]): boolean {
  return Array.isArray(value) && wanted.some((one) => value.includes(one));
}

function isOneOf(value: AnswerValue | undefined, wanted: readonly string[]): boolean {
  return typeof value === 'string' && wanted.includes(value);
}

/** What the answers themselves say, reason by reason. A question left open gives no reason of its own. */
function reasonsIn(answers: Answers): ReadonlySet<LengthReason> {
  const holds: Partial<Record<LengthReason, boolean>> = {
    'migrant-workers': above(answers['B01'], 0),
    'agency-workers': above(answers['B03'], 0) || hasAny(answers['D01'], AGENTS),
    'recruitment-fees': isOneOf(answers['D04'], ['yes', 'unknown']),
    'papers-kept': isOneOf(answers['E01'], ['request', 'employer']),
    'not-free-to-leave': isOneOf(answers['E02'], ['partly', 'no', 'unknown']),
    'wage-in-doubt': isOneOf(answers['F01'], ['partly', 'no', 'unknown']),
    'employer-housing': isOneOf(answers['G01'], ['employer', 'agent']),
    homeworkers: isOneOf(answers['HW01'], ['yes', 'unknown']),
    construction: hasAny(answers['A03'], [CONSTRUCTION]),
    'listed-goods': Array.isArray(answers['I03']) && answers['I03'].some((good) => good !== 'none'),
    subcontracting: isOneOf(answers['I05'], ['approved', 'unapproved', 'unknown']),
    'severe-answer': hasSevereAnswer(builtInTemplate(FIREBREAK_QUICK_CHECK), answers),
  };
  return new Set((Object.keys(holds) as LengthReason[]).filter((reason) => holds[reason]));
}

/** No rule of a critical question looks at the date of answering. */
function hasSevereAnswer(template: Template, answers: Answers): boolean {
  const { minRisk } = template.scoring.critical;
  return template.questions.some((question) => {
    if (!question.critical || answers[question.code] === undefined) return false;
    return (questionRisk(template, question, { answers, evidence: [] }, '2000-01-01') ?? 0) >= minRisk;
  });
}

/** Reasons that call for each section of the baseline; the whole baseline is asked for the first two. */
const EVERYTHING: readonly LengthReason[] = ['severe-answer', 'high-risk'];
const SECTION_REASONS: Readonly<Record<string, readonly LengthReason[]>> = {
  B: ['migrant-workers', 'agency-workers'],
  C: ['medium-risk', 'risk-unknown'],
  D: ['migrant-workers', 'agency-workers', 'recruitment-fees'],
  E: ['migrant-workers', 'papers-kept', 'not-free-to-leave'],
  F: ['wage-in-doubt', 'homeworkers', 'agency-workers'],
  G: ['employer-housing'],
  H: ['medium-risk', 'risk-unknown', 'migrant-workers'],
  I: ['listed-goods', 'subcontracting'],
};
const MODULE_REASONS: Readonly<Record<string, readonly LengthReason[]>> = {
  [FIREBREAK_LABOUR_PROVIDER]: ['agency-workers'],
  [FIREBREAK_HOMEWORK]: ['homeworkers'],
  [FIREBREAK_CONSTRUCTION_SITE]: ['construction'],
};

function bandReason(band: KnownBand): LengthReason | null {
  if (band === null) return 'risk-unknown';
  if (band === 'low') return null;
  return band === 'medium' ? 'medium-risk' : 'high-risk';
}

/**
 * Which questions a supplier is asked after its quick check, so that nobody gets a long questionnaire without a reason.
 *
 * - A high estimated risk, or a critical answer of at least the template's severe risk, calls for the whole baseline:
 *   there the cost of a question not asked is greatest.
 * - Otherwise a section is asked where an answer points to its subject (workers from agencies: recruitment and wages;
 *   housing by the employer: living and safety; ...), and policy and worker voice where the risk is medium or unknown.
 * - A module is asked where its subject exists at all (agency workers, homeworkers, building), at any risk.
 * - Where anything is asked, so is section A: it says whom the answers are about.
 * - A low risk and no such answer call for nothing more.
 *
 * Reading the estimate as medium where it is unknown errs on the side of asking. The thresholds are our own judgement.
 *
 * @param quickAnswers by question code, as submitted
 * @param band the supplier's estimated risk without its answers
 * @param circumstances its sites: some questions are asked once for each
 */
export function lengthFor(
  quickAnswers: Answers,
  band: KnownBand,
  circumstances: Circumstances = NOTHING_KNOWN,
): QuestionnaireLength {
  const baseline = builtInTemplate(FIREBREAK_BASELINE);
  const byRisk = bandReason(band);
  const given = new Set([...reasonsIn(quickAnswers), ...(byRisk ? [byRisk] : [])]);
  const known = (wanted: readonly LengthReason[]) => wanted.filter((reason) => given.has(reason));

  const modules = Object.entries(MODULE_REASONS).flatMap(([code, wanted]): PartToAsk[] => {
    const reasons = known(wanted);
    return reasons.length > 0 ? [{ code, title: builtInTemplate(code).title, reasons }] : [];
  });
  const subjects = baseline.sections.flatMap(({ code, title }): PartToAsk[] => {
    const reasons = known([...EVERYTHING, ...(SECTION_REASONS[code] ?? [])]);
    return reasons.length > 0 ? [{ code, title, reasons }] : [];
  });
  const first = baseline.sections[0];
  const framing = modules.length > 0 || subjects.length > 0;
  const sections: readonly PartToAsk[] =
    first && framing && subjects[0]?.code !== first.code
      ? [{ code: first.code, title: first.title, reasons: ['frames-the-answers'] }, ...subjects]
      : subjects;
  const length = lengthOf(sections, modules, quickAnswers, circumstances);
  return { template: FIREBREAK_BASELINE, sections, modules, ...length };
}

function lengthOf(
  sections: readonly PartToAsk[],
  modules: readonly PartToAsk[],
  answers: Answers,
  circumstances: Circumstances,
) {
  const baseline = builtInTemplate(FIREBREAK_BASELINE);
  const asked = joinTemplates(
    onlySections(baseline, sections.map(({ code }) => code)), // prettier-ignore
    modules.map(({ code }) => builtInTemplate(code)),
  );
  const progress = progressOf(asked, { answers, evidence: [] }, circumstances);
  return { questions: progress.asked - progress.answered, minutes: progress.minutesLeft };
}

/** The parts as a questionnaire stores them: modules in their newest version. @throws Problem template-not-found */
export function partsToAsk(sections: readonly string[], modules: readonly string[]): AskedParts {
  const all = builtInTemplate(FIREBREAK_BASELINE).sections.length;
  return {
    ...(sections.length < all && { sections }),
    ...(modules.length > 0 && {
      modules: modules.map((code) => ({ code, version: builtInTemplate(code).version })),
    }),
  };
}

/** The answers to questions that the next template asks too: they are not asked twice. */
export function answersToCarry(answers: Answers, next: Template): Answers {
  const codes = new Set(next.questions.map(({ code }) => code));
  return Object.fromEntries(Object.entries(answers).filter(([code]) => codes.has(code)));
}
