import { currentActor } from '@firebreak/platform/server';
import {
  LONGEST_SECTION,
  statementProblem,
  type SectionKind,
  type SectionText,
  type StatementSectionView,
  type VersionCause,
} from '@firebreak/statements/model';
import type { EntityManager } from 'typeorm';
import { ensureChangeable } from '../approval/ensure-changeable';
import { StatementSectionEntity } from '../statement-section.entity';
import { toSectionView } from '../statement-views';
import { StatementEntity } from '../statement.entity';

/** A new text of a section, and why it came about. */
export interface SectionChange {
  readonly text: SectionText;
  /** Somebody changed the drafted text. */
  readonly edited: boolean;
  readonly cause: VersionCause;
  /** The version whose text is put back. */
  readonly restoredFrom?: number | null;
}

/**
 * Gives a section a new text, unless it is not any more as its author saw it; the one that it had goes to its history.
 * Every change of a section's text is made here.
 * @param version the one that the author saw
 * @throws Problem statement-not-found, statement-locked, statement-section-not-found, section-too-long;
 *   statement-changed with the section as it is
 */
export async function writeSection(
  tx: EntityManager,
  statementId: string,
  kind: SectionKind,
  version: number,
  { restoredFrom = null, ...change }: SectionChange,
): Promise<StatementSectionView> {
  await ensureChangeable(tx, statementId);
  const section = await tx.findOneBy(StatementSectionEntity, { statementId, kind });
  if (!section) throw statementProblem('statement-section-not-found', { section: kind });
  if (section.version !== version)
    throw statementProblem('statement-changed', { section: toSectionView(section) });
  if (change.text.length > LONGEST_SECTION)
    throw statementProblem('section-too-long', { most: LONGEST_SECTION });
  await keepText(tx, section.id);
  await tx.update(
    StatementSectionEntity,
    { id: section.id },
    { ...change, restoredFrom, version: version + 1, updatedBy: currentActor().name },
  );
  const written = await tx.findOneByOrFail(StatementSectionEntity, { id: section.id });
  await tx.update(StatementEntity, { id: statementId }, { updatedAt: written.updatedAt });
  return toSectionView(written);
}

/** The key of the history holds even those apart that would write without having the statement held. */
async function keepText(tx: EntityManager, sectionId: string): Promise<void> {
  await tx.query(
    `INSERT INTO statement_section_version
       (section_id, version, text, edited, cause, restored_from, written_by, written_at)
     SELECT id, version, text, edited, cause, restored_from, updated_by, updated_at
     FROM statement_section WHERE id = $1`,
    [sectionId],
  );
}
