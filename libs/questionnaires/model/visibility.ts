import { NOTHING_KNOWN, type Circumstances, type KnownSite } from './circumstances';
import { ruleHolds, type CountryLists, type Known } from './condition-holds';
import { questionsInOrder, rulesOf } from './evaluation-order';
import { keyOf, placesOf, sectionsByCode, sitesAsked, type Place } from './place';
import { answerAt, hasDocument, isGiven, type Answers, type AnswerValue, type Response } from './response';
import type { Question, Template } from './template';

export function countryListsOf(template: Template): CountryLists {
  return new Map((template.countryLists ?? []).map(({ code, countries }) => [code, countries]));
}

/** What conditions see while the answers that count are gathered in `counted`, by key. */
function knownOf(
  template: Template,
  circumstances: Circumstances,
  counted: ReadonlyMap<string, AnswerValue>,
): Known {
  const sections = sectionsByCode(template);
  const sectionOf = new Map(template.questions.map(({ code, section }) => [code, sections.get(section)]));
  const answersTo = (code: string, asker: KnownSite | null) => {
    const asked = sitesAsked(sectionOf.get(code), circumstances);
    const looked = asker && asked.includes(asker) ? [asker] : asked;
    return looked.map((site) => counted.get(keyOf(code, site?.id ?? null)));
  };
  return { circumstances, lists: countryListsOf(template), answersTo };
}

/**
 * The places to ask, in the template's order. The answer at a hidden place counts as not given, so hiding one also hides
 * what hangs on it. This is what the rules mean, worked out from the start each time; `FormState` comes to the same by
 * looking only at what an answer moves.
 *
 * @throws RangeError for circular conditions
 */
export function askedPlaces(
  template: Template,
  answers: Answers,
  circumstances: Circumstances = NOTHING_KNOWN,
): readonly Place[] {
  const sections = sectionsByCode(template);
  const counted = new Map<string, AnswerValue>();
  const known = knownOf(template, circumstances, counted);
  const asked = new Set<string>();
  for (const question of questionsInOrder(template)) {
    const section = sections.get(question.section);
    const rules = rulesOf(question, section);
    for (const { key, site } of placesOf(question, section, circumstances)) {
      if (!rules.every((rule) => ruleHolds(rule, known, site))) continue;
      asked.add(key);
      const value = answerAt(answers, key);
      if (isGiven(value)) counted.set(key, value);
    }
  }
  return template.questions
    .flatMap((question) => placesOf(question, sections.get(question.section), circumstances))
    .filter(({ key }) => asked.has(key));
}

/** The questions to ask at one site at least, in the template's order. */
export function visibleQuestions(
  template: Template,
  answers: Answers,
  circumstances: Circumstances = NOTHING_KNOWN,
): readonly Question[] {
  return [...new Set(askedPlaces(template, answers, circumstances).map(({ question }) => question))];
}

/** The response without hidden questions, blank answers and unknown keys: what is stored and scored. */
export function keptResponse<R extends Response>(
  template: Template,
  response: R,
  circumstances: Circumstances = NOTHING_KNOWN,
): R {
  const keys = new Set(askedPlaces(template, response.answers, circumstances).map(({ key }) => key));
  return responseAt(response, keys);
}

/** The part of a response that was given at these places. */
export function responseAt<R extends Response>(response: R, keys: ReadonlySet<string>): R {
  const given = [...keys].flatMap((key) => {
    const value = answerAt(response.answers, key);
    return isGiven(value) ? [[key, value] as const] : [];
  });
  return {
    ...response,
    answers: Object.fromEntries(given),
    evidence: response.evidence.filter((item) => keys.has(item.question)),
    ...(response.verifiedByAudit && {
      verifiedByAudit: response.verifiedByAudit.filter((key) => keys.has(key)),
    }),
  };
}

/** A file question is answered by a document that was not refused, any other by its value. */
export function isAnswered(question: Question, response: Response, key = question.code): boolean {
  return question.type === 'file' ? hasDocument(response, key) : isGiven(answerAt(response.answers, key));
}
