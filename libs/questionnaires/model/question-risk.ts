import { addMonths, isCalendarDate } from './calendar';
import { headcountShares, NOTHING_KNOWN, type Circumstances } from './circumstances';
import { keyOf, partsOfKey } from './place';
import {
  answerAt,
  hasDocument,
  isGiven,
  isTable,
  type AnswerValue,
  type Response,
  type TableAnswer,
} from './response';
import type { AnswerOption, Question, RiskRule, TableColumn, Template } from './template';
import { isAnswered } from './visibility';

type Rule<K extends RiskRule['rule']> = Extract<RiskRule, { rule: K }>;

/** What was given at one place, as far as its risk depends on it. */
export interface GivenThere {
  /** Undefined where no answer was given. */
  readonly value: AnswerValue | undefined;
  /** At least one document that was not refused. */
  readonly documented: boolean;
  /** The answer to the question with the countries of origin, for listed goods. */
  readonly origins: AnswerValue | undefined;
}

/** Beside the answer: the day that it was given, and the sites that a table may be about. */
export interface RiskSetting {
  /** Calendar date of answering. */
  readonly asOf: string;
  readonly circumstances: Circumstances;
}

function chosenOptions(question: Question | TableColumn, value: AnswerValue): readonly AnswerOption[] {
  return (question.options ?? []).filter((option) =>
    Array.isArray(value) ? value.includes(option.value) : option.value === value,
  );
}

function bandRisk({ bands, closedAt }: Rule<'bands'>, value: number): number {
  const fits = bands.find(({ from, to }) =>
    closedAt === 'from' ? value >= from && value < to : value > from && value <= to,
  );
  const end = closedAt === 'from' ? bands.at(-1) : bands[0];
  const found = fits ?? end;
  if (!found) throw new RangeError('a rule of bands needs at least one band');
  return found.risk;
}

/** What is no date counts as none. */
function ageRisk({ steps, older, absent }: Rule<'age'>, date: string, asOf: string): number {
  if (!isCalendarDate(date)) return absent;
  return steps.find(({ upToMonths }) => addMonths(date, upToMonths) >= asOf)?.risk ?? older;
}

/** A good counts by its listing in the stated countries of origin; where none is stated, by any listing. */
function listedGoodsRisk(
  rule: Rule<'listed-goods'>,
  chosen: readonly AnswerOption[],
  stated: AnswerValue | undefined,
): number {
  const origins = Array.isArray(stated) && stated.length > 0 ? stated : null;
  const hits = (countries: readonly string[]) =>
    origins ? origins.some((country) => countries.includes(country)) : countries.length > 0;
  if (chosen.some((good) => good.listed && hits(good.listed.forced))) return rule.forced;
  return chosen.some((good) => good.listed && hits(good.listed.child)) ? rule.child : 0;
}

/** Rows without an answer in the column say nothing; a table of such rows has no risk. */
function rowsRisk(
  rule: Rule<'rows'>,
  question: Question,
  { rows }: TableAnswer,
  setting: RiskSetting,
): number | null {
  const column = question.table?.columns.find(({ code }) => code === rule.column);
  const byRule = column?.risk;
  if (!byRule) return null;
  const rated = rows.flatMap((row) => {
    const value = answerAt(row.cells, column.code);
    if (!isGiven(value)) return [];
    const risk = ruleRisk(column, byRule, { value, documented: false, origins: undefined }, setting);
    const site = setting.circumstances.sites.find(({ id }) => id === row.site) ?? null;
    return risk === null ? [] : [{ risk, site }];
  });
  if (rated.length === 0) return null;
  if (rule.by === 'worst') return Math.max(...rated.map(({ risk }) => risk));
  const shares = headcountShares(rated.map(({ site }) => site));
  return rated.reduce((sum, { risk }, index) => sum + risk * (shares[index] ?? 0), 0);
}

function ruleRisk(
  question: Question | TableColumn,
  rule: RiskRule,
  given: GivenThere,
  setting: RiskSetting,
): number | null {
  const value = given.value ?? '';
  const chosen = chosenOptions(question, value);
  const risks = chosen.map((option) => option.risk ?? 0);
  switch (rule.rule) {
    case 'chosen':
    case 'highest-chosen':
      return Math.max(0, ...risks);
    case 'lowest-chosen':
      return Math.min(100, ...risks);
    case 'share-missing':
      return 100 * (1 - chosen.length / (question.options?.length || 1));
    case 'bands':
      return bandRisk(rule, typeof value === 'number' ? value : NaN);
    case 'age':
      return ageRisk(rule, typeof value === 'string' ? value : '', setting.asOf);
    case 'listed-goods':
      return listedGoodsRisk(rule, chosen, given.origins);
    case 'file':
      return rule.present;
    case 'rows':
      return 'section' in question && isTable(value) ? rowsRisk(rule, question, value, setting) : null;
  }
}

function absentRisk(template: Template, question: Question): number | null {
  if (question.required) return template.scoring.missingRequired;
  return question.risk?.rule === 'age' || question.risk?.rule === 'file' ? question.risk.absent : null;
}

function claims(question: Question, value: AnswerValue | undefined): boolean {
  return typeof value === 'string' && Boolean(question.evidence?.requiredFor.includes(value));
}

/** Whether the answer claims something that asks for a document and has none (or only refused ones). */
export function lacksEvidence(question: Question, response: Response, key = question.code): boolean {
  return claims(question, answerAt(response.answers, key)) && !hasDocument(response, key);
}

/** The question whose answer says where listed goods come from; null where the rule needs none. */
export function originsOf(question: Question): string | null {
  return question.risk?.rule === 'listed-goods' ? question.risk.origins : null;
}

/** `questionRisk` for one place, from what was given there alone. */
export function givenRisk(
  template: Template,
  question: Question,
  given: GivenThere,
  setting: RiskSetting,
): number | null {
  if (question.weight === 0) return null;
  const answered = question.type === 'file' ? given.documented : isGiven(given.value);
  if (!answered) return absentRisk(template, question);
  if (!question.risk) return null;
  const risk = ruleRisk(question, question.risk, given, setting);
  const unproven = claims(question, given.value) && !given.documented;
  return unproven && risk !== null ? Math.max(risk, template.scoring.withoutEvidence) : risk;
}

/**
 * Risk of the answer at one visible place: the template's rule; at least `withoutEvidence` for a claim without its
 * document; `missingRequired` where a required answer is missing.
 *
 * @param response with the answers that count (`keptResponse`)
 * @param asOf calendar date of answering
 * @param key of the place: the question's code, with the site in a section that repeats
 * @returns 0 (no concern) to 100, or null where the question isn't scored: weight 0, no rule, or optional and open
 */
export function questionRisk(
  template: Template,
  question: Question,
  response: Response,
  asOf: string,
  key = question.code,
  circumstances: Circumstances = NOTHING_KNOWN,
): number | null {
  const origins = originsOf(question);
  const { site } = partsOfKey(key);
  const originsThere = origins ? answerAt(response.answers, keyOf(origins, site)) : undefined;
  const given: GivenThere = {
    value: isAnswered(question, response, key) ? answerAt(response.answers, key) : undefined,
    documented: hasDocument(response, key),
    origins: originsThere ?? (origins ? answerAt(response.answers, origins) : undefined),
  };
  return givenRisk(template, question, given, { asOf, circumstances });
}
