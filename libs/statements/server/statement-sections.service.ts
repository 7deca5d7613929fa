import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  draftSection,
  statementProblem,
  type EditSection,
  type SectionKind,
  type StatementSectionView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ensureChangeable } from './approval/ensure-changeable';
import { findStatement } from './find-statements.query';
import { StatementFrameworks } from './statement-frameworks.service';
import { StatementSectionEntity } from './statement-section.entity';
import { toContent, toSectionView } from './statement-views';
import { StatementEntity } from './statement.entity';
import { findEarlierYear } from './years/find-earlier-year.query';

/** The texts of a statement, each edited on its own so that several people can write at once. */
@Injectable()
export class StatementSections {
  constructor(
    private readonly db: CompanyDb,
    private readonly frameworks: StatementFrameworks,
  ) {}

  /**
   * Saves what somebody typed, unless somebody else saved in the meantime.
   * @throws Problem statement-not-found, statement-locked, statement-section-not-found, statement-changed
   */
  edit(
    statementId: string,
    kind: SectionKind,
    { text, version }: EditSection,
  ): Promise<StatementSectionView> {
    return this.db.inCompany((tx) => this.write(tx, statementId, kind, version, { text, edited: true }));
  }

  /**
   * Drafts the section again from the figures that the statement has.
   * @param version the one that its reader saw: a text written since is not lost
   * @throws Problem statement-not-found, statement-locked, statement-section-not-found, statement-changed
   */
  redraft(statementId: string, kind: SectionKind, version: number): Promise<StatementSectionView> {
    return this.db.inCompany(async (tx) => {
      const content = toContent(await findStatement(tx, statementId));
      const frameworks = await this.frameworks.get(content.frameworkIds);
      const earlier = await findEarlierYear(tx, content.period);
      const { text } = draftSection(kind, { ...content, frameworks, earlier });
      return this.write(tx, statementId, kind, version, { text, edited: false });
    });
  }

  private async write(
    tx: EntityManager,
    statementId: string,
    kind: SectionKind,
    version: number,
    change: { readonly text: string; readonly edited: boolean },
  ): Promise<StatementSectionView> {
    await ensureChangeable(tx, statementId);
    const { affected } = await tx.update(
      StatementSectionEntity,
      { statementId, kind, version },
      { ...change, version: version + 1, updatedBy: currentActor().name },
    );
    const section = await tx.findOneBy(StatementSectionEntity, { statementId, kind });
    if (!section) throw statementProblem('statement-section-not-found', { section: kind });
    if (affected === 0) throw statementProblem('statement-changed', { section: toSectionView(section) });
    await tx.update(StatementEntity, { id: statementId }, { updatedAt: section.updatedAt });
    return toSectionView(section);
  }
}
