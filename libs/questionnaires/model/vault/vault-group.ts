import { onlySections, partsOf, type FindTemplate, type SentParts } from '../asked-template';
import { builtInTemplates, isBuiltIn } from '../built-in-templates';
import type { Question, Template } from '../template';

/** The group of documents: consented to apart from answers, since a document says more than was asked. */
export const DOCUMENTS_GROUP = 'documents';

/** Months that an answer of any group counts as current; documents have a date of their own. */
export const VALID_FOR_MONTHS = 12;

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

/** A built-in template by its code; a vault holds answers to these only, since everybody knows their questions. */
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

/** Groups of the built-in templates that a questionnaire asks, in their order; those of a company's own template are none. */
export function askedGroups({ templateCode, asked }: SentParts): readonly string[] {
  const codes = [templateCode, ...(asked?.modules ?? []).map(({ code }) => code)];
  return codes.flatMap((code) => {
    const chosen = code === templateCode ? asked?.sections : undefined;
    return (vaultTemplate(code)?.sections ?? [])
      .filter((section) => !chosen || chosen.includes(section.code))
      .map((section) => groupCode(code, section.code));
  });
}

/**
 * Codes under which a questionnaire asks questions of a company's own templates. They mean what that company means by
 * them, also where a built-in template has the same code: a copy begins with its original's codes.
 * @throws Problem template-not-found
 */
export function ownCodes(sent: SentParts, find: FindTemplate): ReadonlySet<string> {
  const [main, ...modules] = partsOf(sent, find);
  if (!main) return new Set();
  const parts = [sent.asked?.sections ? onlySections(main, sent.asked.sections) : main, ...modules];
  const firstToAsk = new Map<string, string>();
  for (const { code: template, questions } of parts)
    for (const { code } of questions) if (!firstToAsk.has(code)) firstToAsk.set(code, template);
  return new Set([...firstToAsk].flatMap(([code, template]) => (isBuiltIn(template) ? [] : [code])));
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
