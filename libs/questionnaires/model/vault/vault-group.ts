import { builtInTemplates } from '../built-in-templates';
import type { Question, Template } from '../template';
import { isSameSite } from './site-label';

/** The group of documents: consented to apart from answers, since a document says more than was asked. */
export const DOCUMENTS_GROUP = 'documents';

/** What one consent is about: the section of a built-in template, or `documents`. */
export function groupCode(template: string, section: string): string {
  return `${template}/${section}`;
}

export interface GroupParts {
  readonly template: string;
  readonly section: string;
}

/** Null for `documents`. */
export function partsOfGroup(group: string): GroupParts | null {
  const at = group.indexOf('/');
  return at < 0 ? null : { template: group.slice(0, at), section: group.slice(at + 1) };
}

/** A built-in template by its code; only answers to these are for others, since everybody knows their questions. */
export function vaultTemplate(code: string): Template | null {
  return builtInTemplates().find((template) => template.code === code) ?? null;
}

export function vaultQuestion(template: string, question: string): Question | null {
  return vaultTemplate(template)?.questions.find(({ code }) => code === question) ?? null;
}

/** The group that a question belongs to; null for one that no built-in template asks. */
export function groupOf(template: string, question: string): string | null {
  const found = vaultQuestion(template, question);
  return found && groupCode(template, found.section);
}

/** The template among these groups that asks a question, the first where several do: so are joined templates put together. */
export function askedBy(groups: readonly string[], question: string): string | null {
  const templates = new Set(groups.flatMap((group) => partsOfGroup(group)?.template ?? []));
  for (const template of templates) {
    const group = groupOf(template, question);
    if (group && groups.includes(group)) return template;
  }
  return null;
}

/** What is said about a question: its template and its code. */
export interface Placed {
  readonly template: string;
  readonly question: string;
}

/** Whether two built-in templates ask the same by this code: in the same words, answered in the same way. */
function isSameQuestion(one: string, other: string, question: string): boolean {
  const [a, b] = [vaultQuestion(one, question), vaultQuestion(other, question)];
  if (!a || !b) return false;
  const options = (of: Question) => (of.options ?? []).map(({ value }) => value).join();
  return one === other || (a.text === b.text && a.type === b.type && options(a) === options(b));
}

/**
 * What of a vault answers a question of a template: what was said to it there and, where nothing was, to the same
 * question of another template.
 */
export function saidTo<T extends Placed>(
  held: readonly T[],
  template: string,
  question: string,
): readonly T[] {
  const same = held.filter(
    (one) => one.question === question && isSameQuestion(one.template, template, question),
  );
  const own = same.filter((one) => one.template === template);
  if (own.length > 0) return own;
  return same.filter((one) => one.template === same[0]?.template);
}

/** What of a vault answers a question asked at one place: said of the same site, or of the company as a whole. */
export function saidAt<T extends Placed & { readonly site: string | null }>(
  held: readonly T[],
  { template, question, site }: Placed & { readonly site: string | null },
): readonly T[] {
  const there = held.filter((one) => isSameSite(one.site, site));
  return saidTo(there, template, question);
}

/** Every question of these groups once, in the order of the groups, with the template that asks it. */
export function questionsOf(groups: readonly string[]): readonly (Placed & { readonly group: string })[] {
  return groups.flatMap((group) => {
    const parts = partsOfGroup(group);
    const questions = (parts && vaultTemplate(parts.template)?.questions) ?? [];
    return questions.flatMap(({ code, section }) =>
      parts && section === parts.section && askedBy(groups, code) === parts.template
        ? [{ group, template: parts.template, question: code }]
        : [],
    );
  });
}
