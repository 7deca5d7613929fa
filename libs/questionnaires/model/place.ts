import type { Circumstances, KnownSite } from './circumstances';
import type { Question, Section, Template } from './template';

/** One question as it is put to the respondent: once, or once for each site. */
export interface Place {
  readonly key: string;
  readonly question: Question;
  /** Null outside sections that repeat, and where no site is known. */
  readonly site: KnownSite | null;
}

/** A question as it is put at one place: its code is the place's key. */
export interface PlacedQuestion extends Question {
  readonly site: KnownSite | null;
}

export function placedQuestion({ key, question, site }: Place): PlacedQuestion {
  return { ...question, code: key, site };
}

const BETWEEN = '@';

/** What an answer is stored under: the question's code, and the site's id where there is one (`Q1@0198...`). */
export function keyOf(question: string, site: string | null): string {
  return site === null ? question : `${question}${BETWEEN}${site}`;
}

/** The question and site that a key names. Codes have no `@`, so that there is one way to read it. */
export function partsOfKey(key: string): { readonly question: string; readonly site: string | null } {
  const at = key.indexOf(BETWEEN);
  return at < 0
    ? { question: key, site: null }
    : { question: key.slice(0, at), site: key.slice(at + BETWEEN.length) };
}

/** Sites that a section is asked for; null: once, for the supplier as a whole. */
export function sitesAsked(
  section: Section | undefined,
  { sites }: Circumstances,
): readonly (KnownSite | null)[] {
  return section?.repeat === 'site' && sites.length > 0 ? sites : [null];
}

/** Every place that a question can be asked at, seen or hidden. */
export function placesOf(
  question: Question,
  section: Section | undefined,
  circumstances: Circumstances,
): readonly Place[] {
  return sitesAsked(section, circumstances).map((site) => ({
    key: keyOf(question.code, site?.id ?? null),
    question,
    site,
  }));
}

export function sectionsByCode(template: Template): ReadonlyMap<string, Section> {
  return new Map(template.sections.map((section) => [section.code, section]));
}

/** The place that a key names, or null where the template or the sites have none such. */
export function placeAt(template: Template, key: string, circumstances: Circumstances): Place | null {
  const { question: code } = partsOfKey(key);
  const question = template.questions.find((one) => one.code === code);
  if (!question) return null;
  const section = template.sections.find((one) => one.code === question.section);
  return placesOf(question, section, circumstances).find((place) => place.key === key) ?? null;
}
