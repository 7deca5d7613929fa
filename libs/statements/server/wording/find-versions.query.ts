import {
  statementProblem,
  type SectionHistoryPage,
  type SectionVersionSummary,
  type SectionVersionView,
} from '@firebreak/statements/model';
import { LessThan, type EntityManager } from 'typeorm';
import type { StatementSectionEntity } from '../statement-section.entity';
import { StatementSectionVersionEntity } from './statement-section-version.entity';

/** Versions per page of a history. */
const PAGE = 100;

/** The present text of a section as a version of it. */
function present({
  version,
  cause,
  restoredFrom,
  updatedBy,
  updatedAt,
}: StatementSectionEntity): SectionVersionSummary {
  return { version, cause, restoredFrom, by: updatedBy, at: updatedAt.toISOString() };
}

function toSummary({
  version,
  cause,
  restoredFrom,
  writtenBy,
  writtenAt,
}: Omit<
  StatementSectionVersionEntity,
  'text' | 'edited' | 'companyId' | 'sectionId'
>): SectionVersionSummary {
  return { version, cause, restoredFrom, by: writtenBy, at: writtenAt.toISOString() };
}

/** One page of the texts that a section has and had, newest first, without the texts. */
export async function findVersions(
  tx: EntityManager,
  section: StatementSectionEntity,
  before: number | null,
): Promise<SectionHistoryPage> {
  const rows = await tx.find(StatementSectionVersionEntity, {
    select: { version: true, cause: true, restoredFrom: true, writtenBy: true, writtenAt: true },
    where: { sectionId: section.id, version: LessThan(before ?? section.version) },
    order: { version: 'DESC' },
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE).map(toSummary);
  const items = before === null ? [present(section), ...shown] : shown;
  return { items, before: rows.length > PAGE ? (shown.at(-1)?.version ?? null) : null };
}

/** @throws Problem section-version-not-found */
export async function findVersion(
  tx: EntityManager,
  section: StatementSectionEntity,
  version: number,
): Promise<SectionVersionView> {
  if (version === section.version) return { ...present(section), text: section.text };
  // A number that no version has may be too large to ask the database for.
  const isPast = version > 0 && version < section.version;
  const row = isPast
    ? await tx.findOneBy(StatementSectionVersionEntity, { sectionId: section.id, version })
    : null;
  if (!row) throw statementProblem('section-version-not-found', { version });
  return { ...toSummary(row), text: row.text };
}
