import type { Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, FileStore } from '@firebreak/platform/server';
import {
  changedFigures,
  checkStatement,
  draftSections,
  figuresIn,
  isPeriod,
  NOT_APPROVED,
  NOT_PUBLISHED,
  statementProblem,
  type EditStatement,
  type StartStatement,
  type ChangedFiguresView,
  type StatementCheck,
  type StatementSummary,
  type StatementView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findStatement, findStatements } from './find-statements.query';
import { StatementFigures } from './statement-figures.service';
import { StatementFrameworks } from './statement-frameworks.service';
import { StatementSectionEntity } from './statement-section.entity';
import { toContent, toSummary, toView } from './statement-views';
import { StatementEntity } from './statement.entity';
import { today } from './today';

/** Statements: started from the company's figures, edited, checked. */
@Injectable()
export class StatementsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly frameworks: StatementFrameworks,
    private readonly figures: StatementFigures,
    private readonly files: FileStore,
  ) {}

  /** Newest period first. @param cursor of the page before */
  list(cursor: string | null): Promise<Page<StatementSummary>> {
    return this.db.inCompany(async (tx) => {
      const { items, nextCursor } = await findStatements(tx, cursor);
      const summaries: StatementSummary[] = [];
      for (const stored of items) {
        const { name, criteria } = await this.frameworks.get(stored.row.frameworkId);
        summaries.push(toSummary(stored, name, checkStatement(toContent(stored), criteria, today())));
      }
      return { items: summaries, nextCursor };
    });
  }

  /** @throws Problem statement-not-found */
  get(id: string): Promise<StatementView> {
    return this.db.inCompany((tx) => this.view(tx, id));
  }

  /**
   * Starts a statement with a draft of every section from the figures of today.
   * @throws Problem statement-framework-not-found, statement-framework-unsupported, statement-period-invalid,
   *   statement-exists
   */
  start(input: StartStatement): Promise<StatementView> {
    const { frameworkId, language, period, organisation } = input;
    if (!isPeriod(period)) throw statementProblem('statement-period-invalid', { period });
    return this.db.inCompany(async (tx) => {
      const framework = await this.frameworks.forWriting(frameworkId);
      await this.refuseSecond(tx, input);
      const figures = await this.figures.gather(tx, period, today());
      const row = tx.create(StatementEntity, {
        frameworkId,
        language,
        periodFrom: period.from,
        periodTo: period.to,
        organisation,
        approval: NOT_APPROVED,
        publication: NOT_PUBLISHED,
        figures,
        figuresAt: new Date(),
      });
      await tx.insert(StatementEntity, row);
      const drafts = draftSections({ framework, figures, organisation, period, language });
      const sections = drafts.map((draft, position) => ({
        ...new StatementSectionEntity(),
        ...draft,
        position,
        statementId: row.id,
        updatedBy: currentActor().name,
      }));
      await tx.insert(StatementSectionEntity, sections);
      return this.view(tx, row.id);
    });
  }

  /**
   * Changes what the statement says about organisation, approval or publication.
   * @throws Problem statement-not-found, statement-changed
   */
  edit(id: string, { version, ...changes }: EditStatement): Promise<StatementView> {
    return this.db.inCompany(async (tx) => {
      const { row } = await findStatement(tx, id);
      const { affected } = await tx.update(
        StatementEntity,
        { id, version },
        { ...changes, version: version + 1 },
      );
      if (affected === 0) throw statementProblem('statement-changed', { version: row.version });
      return this.view(tx, id);
    });
  }

  /** Takes the figures anew; texts quote them by id, so they follow. @throws Problem statement-not-found */
  refreshFigures(id: string): Promise<StatementView> {
    return this.db.inCompany(async (tx) => {
      const { row } = await findStatement(tx, id);
      const figures = await this.figures.gather(tx, { from: row.periodFrom, to: row.periodTo }, today());
      await tx.update(StatementEntity, { id }, { figures, figuresAt: new Date() });
      return this.view(tx, id);
    });
  }

  /** @throws Problem statement-not-found */
  check(id: string): Promise<StatementCheck> {
    return this.db.inCompany(async (tx) => {
      const content = toContent(await findStatement(tx, id));
      const { criteria } = await this.frameworks.get(content.frameworkId);
      return checkStatement(content, criteria, today());
    });
  }

  /** Which quoted figures differ from the records of today. @throws Problem statement-not-found */
  changedFigures(id: string): Promise<ChangedFiguresView> {
    return this.db.inCompany(async (tx) => {
      const content = toContent(await findStatement(tx, id));
      const current = await this.figures.gather(tx, content.period, today());
      const quoted = new Set(content.sections.flatMap(({ text }) => figuresIn(text)));
      return { changed: changedFigures(content.figures, current).filter((figure) => quoted.has(figure)) };
    });
  }

  /** With its versions and files; the audit trail keeps that it was there. @throws Problem statement-not-found */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      await findStatement(tx, id);
      const files = await tx.query<{ file_id: string }[]>(
        `SELECT r.file_id FROM statement_rendition r
         JOIN statement_version v ON v.company_id = r.company_id AND v.id = r.version_id WHERE v.statement_id = $1`,
        [id],
      );
      await tx.delete(StatementEntity, { id });
      for (const { file_id } of files) await this.files.remove(tx, file_id);
    });
  }

  private async refuseSecond(
    tx: EntityManager,
    { frameworkId, language, period }: StartStatement,
  ): Promise<void> {
    // Two that start at once would both see none: the second waits here until the first is in.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('statement ' || current_company_id(), 0))`);
    const where = { frameworkId, language, periodFrom: period.from, periodTo: period.to };
    const existing = await tx.findOneBy(StatementEntity, where);
    if (existing) throw statementProblem('statement-exists', { statementId: existing.id });
  }

  private async view(tx: EntityManager, id: string): Promise<StatementView> {
    const stored = await findStatement(tx, id);
    const { name } = await this.frameworks.get(stored.row.frameworkId);
    return toView(stored, name);
  }
}
