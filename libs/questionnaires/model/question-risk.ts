import { addMonths } from './calendar';
import { hasDocument, isGiven, type Answers, type AnswerValue, type Response } from './response';
import type { AnswerOption, Question, RiskRule, Template } from './template';
import { isAnswered } from './visibility';

type Rule<K extends RiskRule['rule']> = Extract<RiskRule, { rule: K }>;

function chosenOptions(question: Question, value: AnswerValue): readonly AnswerOption[] {
  return (question.options ?? []).filter((option) =>
    typeof value === 'object' ? value.includes(option.value) : option.value === value,
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

function ageRisk({ steps, older }: Rule<'age'>, date: string, asOf: string): number {
  return steps.find(({ upToMonths }) => addMonths(date, upToMonths) >= asOf)?.risk ?? older;
}

/** A good counts by its listing in the stated countries of origin; where none is stated, by any listing. */
function listedGoodsRisk(
  rule: Rule<'listed-goods'>,
  chosen: readonly AnswerOption[],
  answers: Answers,
): number {
  const stated = answers[rule.origins];
  const origins = Array.isArray(stated) && stated.length > 0 ? stated : null;
  const hits = (countries: readonly string[]) =>
    origins ? origins.some((country) => countries.includes(country)) : countries.length > 0;
  if (chosen.some((good) => good.listed && hits(good.listed.forced))) return rule.forced;
  return chosen.some((good) => good.listed && hits(good.listed.child)) ? rule.child : 0;
}

function ruleRisk(question: Question, rule: RiskRule, value: AnswerValue, response: Response, asOf: string) {
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
      return bandRisk(rule, Number(value));
    case 'age':
      return ageRisk(rule, String(value), asOf);
    case 'listed-goods':
      return listedGoodsRisk(rule, chosen, response.answers);
    case 'file':
      return rule.present;
  }
}

function absentRisk(template: Template, question: Question): number | null {
  if (question.required) return template.scoring.missingRequired;
  return question.risk?.rule === 'age' || question.risk?.rule === 'file' ? question.risk.absent : null;
}

/** Whether the answer claims something that asks for a document and has none (or only refused ones). */
export function lacksEvidence(question: Question, response: Response): boolean {
  const value = response.answers[question.code];
  const claimed = typeof value === 'string' && question.evidence?.requiredFor.includes(value);
  return Boolean(claimed) && !hasDocument(response, question.code);
}

/**
 * Risk of one visible question's answer: the template's rule; at least `withoutEvidence` for a claim without its
 * document; `missingRequired` where a required answer is missing.
 *
 * @param asOf calendar date of answering
 * @returns 0 (no concern) to 100, or null where the question isn't scored: weight 0, no rule, or optional and open
 */
export function questionRisk(
  template: Template,
  question: Question,
  response: Response,
  asOf: string,
): number | null {
  if (question.weight === 0) return null;
  if (!isAnswered(question, response)) return absentRisk(template, question);
  if (!question.risk) return null;
  const value = response.answers[question.code];
  const risk = ruleRisk(question, question.risk, isGiven(value) ? value : '', response, asOf);
  return lacksEvidence(question, response) ? Math.max(risk, template.scoring.withoutEvidence) : risk;
}
