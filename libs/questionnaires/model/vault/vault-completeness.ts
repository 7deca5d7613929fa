import { builtInTemplates } from '../built-in-templates';
import { groupCode, saidTo } from './vault-group';
import { isStale, type VaultEntry, type VaultFile } from './vault-entry';

/** How much of one group or template a vault answers. */
export interface Completeness {
  readonly questions: number;
  /** Questions with an answer (also to the same question of another template) or, of those that ask for a document, with one; stale ones count. */
  readonly answered: number;
  /** Of those answered: with nothing that is still current. */
  readonly stale: number;
}

export interface GroupCompleteness extends Completeness {
  /** `groupCode`. */
  readonly group: string;
  readonly section: string;
}

export interface TemplateCompleteness extends Completeness {
  readonly template: string;
  readonly groups: readonly GroupCompleteness[];
}

function sum(parts: readonly Completeness[]): Completeness {
  const total = (pick: (of: Completeness) => number) => parts.reduce((so, part) => so + pick(part), 0);
  return {
    questions: total((of) => of.questions),
    answered: total((of) => of.answered),
    stale: total((of) => of.stale),
  };
}

/**
 * How much of every built-in template a vault answers. All questions of a template count, also those that some answers
 * would hide: which ones are asked is known only for a customer's questionnaire.
 * @param today calendar date
 */
export function completenessOf(
  entries: readonly Pick<VaultEntry, 'template' | 'question' | 'validUntil'>[],
  files: readonly Pick<VaultFile, 'template' | 'question' | 'validUntil'>[],
  today: string,
): readonly TemplateCompleteness[] {
  return builtInTemplates().map((template) => {
    const groups = template.sections.map(({ code: section }): GroupCompleteness => {
      const questions = template.questions.filter((question) => question.section === section);
      const states = questions.map(({ code, type }) => {
        const held = saidTo(type === 'file' ? files : entries, template.code, code);
        if (held.length === 0) return 'open';
        return held.every((one) => isStale(one, today)) ? 'stale' : 'current';
      });
      return {
        group: groupCode(template.code, section),
        section,
        questions: questions.length,
        answered: states.filter((state) => state !== 'open').length,
        stale: states.filter((state) => state === 'stale').length,
      };
    });
    return { template: template.code, ...sum(groups), groups };
  });
}
