import type { Page } from '@firebreak/platform/model';
import { CompanyDb, currentActor, FileStore } from '@firebreak/platform/server';
import {
  changedFigures,
  checkCriteria,
  draftSections,
  figuresIn,
  isPeriod,
  NOT_APPROVED,
  NOT_PUBLISHED,
  SECTION_KINDS,
  statementProblem,
  type EditStatement,
  type StartStatement,
  type ChangedFiguresView,
  type StatementSectionContent,
  type StatementSummary,
  type StatementView,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ensureChangeable } from './approval/ensure-changeable';
import { findStatement, findStatements } from './find-statements.query';
import { PublishedStatementEntity } from './publication/published-statement.entity';
import { StatementFigures } from './statement-figures.service';
import { StatementFrameworks } from './statement-frameworks.service';
import { StatementSectionEntity } from './statement-section.entity';
import { toContent, toSummary, toView, type StoredStatement } from './statement-views';
import { StatementEntity } from './statement.entity';
import { openThreadCounts } from './talk/comment-threads.query';
import { today } from './today';
import { findProgramme } from './programme/find-programme.query';
import { findEarlierYear } from './years/find-earlier-year.query';

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
      const open = await openThreadCounts(
        tx,
        items.map(({ row }) => row.id),
      );
      const summaries: StatementSummary[] = [];
      for (const stored of items) {
        const frameworks = await this.frameworks.get(stored.row.frameworkIds);
        const check = checkCriteria(toContent(stored), frameworks);
        summaries.push(toSummary(stored, frameworks, check, open.get(stored.row.id) ?? 0));
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
    const { language, period, organisation } = input;
    if (!isPeriod(period)) throw statementProblem('statement-period-invalid', { period });
    return this.db.inCompany(async (tx) => {
      const frameworks = await this.frameworks.forWriting(input.frameworkIds);
      const frameworkIds = frameworks.map(({ id }) => id);
      await this.refuseSecond(tx, { ...input, frameworkIds });
      const figures = await this.figures.gather(tx, period, today());
      const row = tx.create(StatementEntity, {
        frameworkIds,
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
      const earlier = await findEarlierYear(tx, period);
      const programme = await findProgramme(tx);
      const facts = { frameworks, figures, organisation, period, language, earlier, programme };
      await this.draft(tx, row.id, draftSections(facts));
      return this.view(tx, row.id);
    });
  }

  /**
   * Changes the laws that the statement answers, and what it says about organisation, approval or publication.
   * @throws Problem statement-not-found, statement-locked, statement-changed, statement-framework-not-found,
   *   statement-framework-unsupported, statement-exists
   */
  edit(id: string, { version, ...input }: EditStatement): Promise<StatementView> {
    return this.db.inCompany(async (tx) => {
      await ensureChangeable(tx, id);
      const stored = await findStatement(tx, id);
      const { row } = stored;
      const changes = input.frameworkIds
        ? { ...input, frameworkIds: await this.changeFrameworks(tx, stored, input.frameworkIds) }
        : input;
      const { affected } = await tx.update(
        StatementEntity,
        { id, version },
        { ...changes, version: version + 1 },
      );
      if (affected === 0) throw statementProblem('statement-changed', { version: row.version });
      return this.view(tx, id);
    });
  }

  /** Takes the figures anew; texts quote them by id, so they follow. @throws Problem statement-not-found, statement-locked */
  refreshFigures(id: string): Promise<StatementView> {
    return this.db.inCompany(async (tx) => {
      await ensureChangeable(tx, id);
      const { row } = await findStatement(tx, id);
      const figures = await this.figures.gather(tx, { from: row.periodFrom, to: row.periodTo }, today());
      await tx.update(StatementEntity, { id }, { figures, figuresAt: new Date() });
      return this.view(tx, id);
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

  /**
   * With its versions and files; the audit trail keeps that it was there.
   * @throws Problem statement-not-found, statement-locked, statement-published
   */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      await ensureChangeable(tx, id);
      if (await tx.existsBy(PublishedStatementEntity, { statementId: id }))
        throw statementProblem('statement-published');
      const files = await tx.query<{ file_id: string }[]>(
        `SELECT r.file_id FROM statement_rendition r
         JOIN statement_version v ON v.company_id = r.company_id AND v.id = r.version_id WHERE v.statement_id = $1`,
        [id],
      );
      await tx.delete(StatementEntity, { id });
      for (const { file_id } of files) await this.files.remove(tx, file_id);
    });
  }

  /** Drafts the sections that the new laws ask for and the statement lacks. @returns their codes, in order */
  private async changeFrameworks(
    tx: EntityManager,
    stored: StoredStatement,
    frameworkIds: readonly string[],
  ): Promise<string[]> {
    const { id, ...content } = { id: stored.row.id, ...toContent(stored) };
    const frameworks = await this.frameworks.forWriting(frameworkIds);
    const ids = frameworks.map((framework) => framework.id);
    await this.refuseSecond(tx, { ...content, frameworkIds: ids }, id);
    const written = new Set(content.sections.map(({ kind }) => kind));
    const earlier = await findEarlierYear(tx, content.period);
    const programme = await findProgramme(tx);
    const drafts = draftSections({ ...content, frameworks, earlier, programme }).filter(
      ({ kind }) => !written.has(kind),
    );
    await this.draft(tx, id, drafts);
    return ids;
  }

  private async draft(
    tx: EntityManager,
    statementId: string,
    drafts: readonly StatementSectionContent[],
  ): Promise<void> {
    const sections = drafts.map((draft) => ({
      ...new StatementSectionEntity(),
      ...draft,
      position: SECTION_KINDS.indexOf(draft.kind),
      statementId,
      updatedBy: currentActor().name,
    }));
    if (sections.length > 0) await tx.insert(StatementSectionEntity, sections);
  }

  /** @param self the statement that may be the existing one */
  private async refuseSecond(
    tx: EntityManager,
    { frameworkIds, language, period }: Pick<StartStatement, 'frameworkIds' | 'language' | 'period'>,
    self?: string,
  ): Promise<void> {
    // Two that start at once would both see none: the second waits here until the first is in.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('statement ' || current_company_id(), 0))`);
    const [existing] = await tx.query<{ id: string }[]>(
      `SELECT id FROM statement
       WHERE framework_ids = $1 AND language = $2 AND period_from = $3 AND period_to = $4`,
      [frameworkIds, language, period.from, period.to],
    );
    if (existing && existing.id !== self)
      throw statementProblem('statement-exists', { statementId: existing.id });
  }

  private async view(tx: EntityManager, id: string): Promise<StatementView> {
    const stored = await findStatement(tx, id);
    return toView(stored, await this.frameworks.get(stored.row.frameworkIds));
  }
}
