import type { SentParts } from '../asked-template';
import { builtInTemplates } from '../built-in-templates';
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

/** The template among these groups that asks a question, the first where several do: so are joined templates put together. */
export function askedBy(groups: readonly string[], question: string): string | null {
  const templates = new Set(groups.flatMap((group) => partsOfGroup(group)?.template ?? []));
  for (const template of templates) {
    const group = groupOf(template, question);
    if (group && groups.includes(group)) return template;
  }
  return null;
}
