import { CompanyDb } from '@firebreak/platform/server';
import {
  draftSection,
  type EditSection,
  type SectionKind,
  type StatementSectionView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { findProgramme } from './programme/find-programme.query';
import { findStatement } from './find-statements.query';
import { StatementFrameworks } from './statement-frameworks.service';
import { toContent } from './statement-views';
import { writeSection } from './wording/write-section';
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
    return this.db.inCompany((tx) =>
      writeSection(tx, statementId, kind, version, { text, edited: true, cause: 'saved' }),
    );
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
      const programme = await findProgramme(tx);
      const { text } = draftSection(kind, { ...content, frameworks, earlier, programme });
      return writeSection(tx, statementId, kind, version, { text, edited: false, cause: 'drafted' });
    });
  }
}
