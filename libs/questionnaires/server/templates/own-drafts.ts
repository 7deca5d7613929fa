import { platformProblem } from '@firebreak/platform/model';
import { questionnaireProblem, type Template } from '@firebreak/questionnaires/model';
import { readTemplate } from '@firebreak/questionnaires/model/builder';
import type { EntityManager } from 'typeorm';
import { CustomTemplateDraftEntity } from './custom-template-draft.entity';
import { CustomTemplateVersionEntity } from './custom-template-version.entity';
import { CustomTemplateEntity } from './custom-template.entity';

/** Locked, so that what is decided on holds until it is written. @throws Problem own-template-not-found */
export async function lockedTemplate(tx: EntityManager, id: string): Promise<CustomTemplateEntity> {
  const row = await tx.findOne(CustomTemplateEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!row) throw questionnaireProblem('own-template-not-found', { templateId: id });
  return row;
}

/** @throws Problem draft-not-found */
export async function draftOf(tx: EntityManager, templateId: string): Promise<CustomTemplateDraftEntity> {
  const draft = await tx.findOneBy(CustomTemplateDraftEntity, { templateId });
  if (!draft) throw questionnaireProblem('draft-not-found', { templateId });
  return draft;
}

/** @throws Problem draft-not-found; draft-changed-elsewhere with the version that there is now */
export async function draftAt(
  tx: EntityManager,
  templateId: string,
  version: number,
): Promise<CustomTemplateDraftEntity> {
  const draft = await draftOf(tx, templateId);
  if (draft.version !== version) {
    const { version: now, changedBy, changedAt } = draft;
    const changed = changedAt.toISOString();
    throw questionnaireProblem('draft-changed-elsewhere', { version: now, changedBy, changedAt: changed });
  }
  return draft;
}

/** A published version, the newest where no number is given. @throws Problem template-not-found */
export async function versionOf(
  tx: EntityManager,
  templateId: string,
  number?: number,
): Promise<CustomTemplateVersionEntity> {
  const [version] = await tx.find(CustomTemplateVersionEntity, {
    where: { templateId, ...(number !== undefined && { number }) },
    order: { number: 'DESC' },
    take: 1,
  });
  if (!version) throw questionnaireProblem('template-not-found', { templateId, number });
  return version;
}

/** @throws Problem input-invalid, naming every field that doesn't fit */
export function templateFrom(value: unknown): Template {
  const read = readTemplate(value);
  if ('template' in read) return read.template;
  const errors = read.errors.map((error) => ({ ...error, field: `template.${error.field}` }));
  throw platformProblem('input-invalid', { errors });
}
