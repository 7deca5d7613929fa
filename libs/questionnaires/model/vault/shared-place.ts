import { onlySections, partsOf, type FindTemplate, type SentParts } from '../asked-template';
import { builtInTemplates, isBuiltIn } from '../built-in-templates';
import type { Circumstances } from '../circumstances';
import { placesOf, sectionsByCode } from '../place';
import type { Question, Template } from '../template';
import { siteLabel } from './site-label';
import { groupCode, questionsOf } from './vault-group';

/** A site of the supplier as the customer's questionnaire names it. */
export interface AskedSite {
  /** Of the customer's rows: means nothing elsewhere. */
  readonly id: string;
  /** `siteLabel` of it. */
  readonly label: string;
}

/** A question that everybody knows, as one questionnaire asks it at one place. */
export interface SharedPlace {
  /** Of the place in that questionnaire. */
  readonly key: string;
  /** Built-in template and its question: what the place asks. */
  readonly template: string;
  readonly question: string;
  /** `groupCode`: what a consent is about. */
  readonly group: string;
  /** Label of the site that it is asked about; null for the supplier as a whole. */
  readonly site: string | null;
}

export function askedSites({ sites }: Circumstances): readonly AskedSite[] {
  return sites.map((site) => ({ id: site.id, label: siteLabel(site) }));
}

/** Whether two questions ask the same: in the same words, answered in the same way. */
function asksTheSame(one: Question, other: Question): boolean {
  const options = (of: Question) => (of.options ?? []).map(({ value, label }) => [value, label]);
  return (
    one.code === other.code &&
    one.text === other.text &&
    one.type === other.type &&
    one.unit === other.unit &&
    JSON.stringify(options(one)) === JSON.stringify(options(other))
  );
}

/**
 * Code of the built-in template whose question this is; null for a question of a company's own. A company's copy of a
 * built-in template asks the shared question wherever it left wording and choices alone; once it has changed them, the
 * question is its own, though the code is the same.
 */
export function sharedTemplate(template: string, question: Question): string | null {
  if (isBuiltIn(template)) return template;
  const asking = builtInTemplates().flatMap(({ code, questions }) => {
    const same = questions.find((one) => asksTheSame(one, question));
    return same ? [{ code, section: same.section }] : [];
  });
  // Some questions are in several built-in templates: a copy keeps the sections of the one it was made from.
  const original = asking.find(({ section }) => section === question.section) ?? asking[0];
  return original?.code ?? null;
}

/**
 * Every place of a questionnaire that asks a shared question, in its order; a question that two of its parts ask is
 * asked by the first.
 * @param find gives templates in their own language
 * @throws Problem template-not-found
 */
export function sharedPlaces(
  sent: SentParts,
  find: FindTemplate,
  circumstances: Circumstances,
): readonly SharedPlace[] {
  const [main, ...modules] = partsOf(sent, find);
  if (!main) return [];
  const parts = [sent.asked?.sections ? onlySections(main, sent.asked.sections) : main, ...modules];
  const seen = new Set<string>();
  return parts.flatMap((part) =>
    part.questions.flatMap((question) => {
      if (seen.has(question.code)) return [];
      seen.add(question.code);
      return placesAt(part, question, circumstances);
    }),
  );
}

function placesAt(part: Template, question: Question, circumstances: Circumstances): SharedPlace[] {
  const template = sharedTemplate(part.code, question);
  const section = template && sharedSection(template, question.code);
  if (!template || !section) return [];
  const asked = placesOf(question, sectionsByCode(part).get(question.section), circumstances);
  return asked.map(({ key, site }) => ({
    ...{ key, template, question: question.code, group: groupCode(template, section) },
    site: site && siteLabel(site),
  }));
}

function sharedSection(template: string, question: string): string | undefined {
  const found = builtInTemplates().find(({ code }) => code === template);
  return found?.questions.find(({ code }) => code === question)?.section;
}

/** Groups of these places, each once, in their order. */
export function groupsOf(places: readonly SharedPlace[]): readonly string[] {
  return [...new Set(places.map(({ group }) => group))];
}

/** The places of a questionnaire of which only the groups are known: everything that these ask, once. */
export function placesOfGroups(groups: readonly string[]): readonly SharedPlace[] {
  return questionsOf(groups).map((one) => ({ ...one, key: one.question, site: null }));
}
