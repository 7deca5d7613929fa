import { CompanyDb } from '@firebreak/platform/server';
import {
  isSameText,
  statementProblem,
  type RestoreVersion,
  type SectionHistoryPage,
  type SectionKind,
  type SectionVersionView,
  type StatementSectionView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ensureChangeable } from '../approval/ensure-changeable';
import { StatementSectionEntity } from '../statement-section.entity';
import { toSectionView } from '../statement-views';
import { StatementEntity } from '../statement.entity';
import { findVersion, findVersions } from './find-versions.query';
import { writeSection } from './write-section';

/** Every text that a section had: who wrote it, when and why. A text can be put back; none is ever taken away. */
@Injectable()
export class SectionHistory {
  constructor(private readonly db: CompanyDb) {}

  /**
   * Newest first.
   * @param before only versions before this one; null for the newest
   * @throws Problem statement-not-found, statement-section-not-found
   */
  list(statementId: string, kind: SectionKind, before: number | null): Promise<SectionHistoryPage> {
    return this.db.inCompany(async (tx) =>
      findVersions(tx, await findSection(tx, statementId, kind), before),
    );
  }

  /** @throws Problem statement-not-found, statement-section-not-found, section-version-not-found */
  get(statementId: string, kind: SectionKind, version: number): Promise<SectionVersionView> {
    return this.db.inCompany(async (tx) =>
      findVersion(tx, await findSection(tx, statementId, kind), version),
    );
  }

  /**
   * Puts an earlier text back, as a new version.
   * @throws Problem statement-not-found, statement-locked, statement-section-not-found, section-version-not-found;
   *   statement-changed with the section as it is
   */
  restore(
    statementId: string,
    kind: SectionKind,
    restored: number,
    { version }: RestoreVersion,
  ): Promise<StatementSectionView> {
    return this.db.inCompany(async (tx) => {
      await ensureChangeable(tx, statementId);
      const section = await findSection(tx, statementId, kind);
      const { text } = await findVersion(tx, section, restored);
      // Asked for twice, or put back by somebody else already: it is there.
      if (section.version === version && isSameText(text, section.text)) return toSectionView(section);
      return writeSection(tx, statementId, kind, version, {
        text,
        edited: true,
        cause: 'restored',
        restoredFrom: restored,
      });
    });
  }
}

async function findSection(
  tx: EntityManager,
  statementId: string,
  kind: SectionKind,
): Promise<StatementSectionEntity> {
  const section = await tx.findOneBy(StatementSectionEntity, { statementId, kind });
  if (section) return section;
  if (!(await tx.existsBy(StatementEntity, { id: statementId })))
    throw statementProblem('statement-not-found', { statementId });
  throw statementProblem('statement-section-not-found', { section: kind });
}
