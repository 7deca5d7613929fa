import type { SaveTask, SectionKind, StatementTaskView } from '@firebreak/statements/model';

/** A task as its form holds it. */
export interface TaskDraft {
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: string;
  /** Empty for the statement as a whole, else `section:<kind>` or `criterion:<id>`. */
  readonly about: string;
}

export const NEW_TASK: TaskDraft = { title: '', ownerId: '', dueOn: '', about: '' };

export function draftOf({ title, owner, dueOn, section, criterion }: StatementTaskView): TaskDraft {
  const about = criterion ? `criterion:${criterion.id}` : section ? `section:${section}` : '';
  // Who has left cannot be kept: somebody else is to be chosen.
  return { title, ownerId: owner.able ? owner.id : '', dueOn, about };
}

export function taskOf({ about, title, ownerId, dueOn }: TaskDraft): SaveTask {
  const [kind, id = ''] = about.split(/:(.*)/s);
  return {
    title: title.trim(),
    ownerId,
    dueOn,
    // The choices of the form are the sections of a statement.
    section: kind === 'section' ? (id as SectionKind) : null,
    criterionId: kind === 'criterion' ? id : null,
  };
}
