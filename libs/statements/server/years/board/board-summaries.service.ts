import { FindingsService } from '@firebreak/audits/server';
import { Companies } from '@firebreak/identity/server';
import { CompanyDb, currentActor, enqueue, FileStore } from '@firebreak/platform/server';
import { RiskFigures } from '@firebreak/risk/server';
import {
  BOARD_LIMITS,
  commitmentsForBoard,
  compareYears,
  largestChanges,
  madeBy,
  periodKey,
  statementProblem,
  toBoardKpi,
  withBrand,
  type BoardSummaryContent,
  type BoardSummaryOrdered,
  type BoardSummaryView,
  type MakeBoardSummary,
} from '@firebreak/statements/model';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { StatementBrands } from '../../brand/statement-brands.service';
import { today } from '../../today';
import { CommitmentsService } from '../commitments.service';
import { findYearFigures } from '../find-year-figures.query';
import { KpisService } from '../kpis.service';
import { BoardSummaryEntity } from './board-summary.entity';
import { RenderBoardSummary } from './render-board-summary.job';

/** Two pages for the board: frozen when they are made, so that the page and the file say the same for good. */
@Injectable()
export class BoardSummariesService {
  constructor(
    private readonly db: CompanyDb,
    private readonly companies: Companies,
    private readonly kpis: KpisService,
    private readonly commitments: CommitmentsService,
    private readonly risk: RiskFigures,
    private readonly findings: FindingsService,
    private readonly files: FileStore,
    private readonly brands: StatementBrands,
  ) {}

  /** Newest first. */
  list(): Promise<BoardSummaryView[]> {
    return this.db.inCompany(async (tx) => {
      const rows = await tx.find(BoardSummaryEntity, { order: { createdAt: 'DESC', id: 'DESC' }, take: 50 });
      return rows.map(toView);
    });
  }

  /** @throws Problem board-summary-not-found */
  get(id: string): Promise<BoardSummaryView> {
    return this.db.inCompany(async (tx) => toView(await this.row(tx, id)));
  }

  /** Freezes what the records say today and orders the file. @throws Problem board-summary-no-figures */
  make(input: MakeBoardSummary): Promise<BoardSummaryOrdered> {
    return this.db.inCompany(async (tx) => {
      const content = withBrand(await this.gather(tx, input), await this.brands.freeze(tx));
      const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
      const row = tx.create(BoardSummaryEntity, {
        content,
        contentHash,
        jobRunId: null,
        fileId: null,
        fileName: null,
        bytes: null,
        createdBy: currentActor().name,
      });
      await tx.insert(BoardSummaryEntity, row);
      const options = { subject: row.id, dedupeKey: row.id };
      const jobId = await enqueue(tx, RenderBoardSummary, { summaryId: row.id }, options);
      await tx.update(BoardSummaryEntity, { id: row.id }, { jobRunId: jobId });
      return { jobId, id: row.id };
    });
  }

  /** @throws Problem board-summary-not-found, statement-file-not-found while the file is not made */
  open(id: string) {
    return this.db.inCompany(async (tx) => {
      const { fileId } = await this.row(tx, id);
      if (!fileId) throw statementProblem('statement-file-not-found', { boardSummaryId: id });
      return this.files.open(tx, fileId);
    });
  }

  /** With its file. @throws Problem board-summary-not-found */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { fileId } = await this.row(tx, id);
      await tx.delete(BoardSummaryEntity, { id });
      if (fileId) await this.files.remove(tx, fileId);
    });
  }

  private async row(tx: EntityManager, id: string): Promise<BoardSummaryEntity> {
    const row = await tx.findOneBy(BoardSummaryEntity, { id });
    if (!row) throw statementProblem('board-summary-not-found', { boardSummaryId: id });
    return row;
  }

  private async gather(
    tx: EntityManager,
    { period, language, decisions }: MakeBoardSummary,
  ): Promise<BoardSummaryContent> {
    const asOf = today();
    const years = await findYearFigures(tx);
    const year = years.find((each) => periodKey(each.period) === periodKey(period));
    if (!year) throw statementProblem('board-summary-no-figures', { period });
    const earlier = years.find((each) => each.period.to < period.to) ?? null;
    const chosen = [earlier, year].flatMap((each) => (each ? [periodKey(each.period)] : []));
    const kpis = await this.kpis.follow(tx, years);
    const { highestSuppliers } = await this.risk.figures(tx, {
      from: period.from,
      to: asOf < period.from ? period.to : asOf,
    });
    const overdue = await this.findings.list({ overdue: true, limit: BOARD_LIMITS.findings });
    return {
      company: (await this.companies.get()).name,
      language,
      period,
      earlier: earlier?.period ?? null,
      asOf,
      kpis: kpis.slice(0, BOARD_LIMITS.kpis).map((kpi) => toBoardKpi(kpi, period.to)),
      changes: earlier ? largestChanges(compareYears(years, [], chosen)) : [],
      risks: highestSuppliers.slice(0, BOARD_LIMITS.risks).map(({ name, country, value, band }) => ({
        name,
        country: country ?? '',
        score: value,
        band,
      })),
      findings: {
        overdue: (await this.findings.counts()).overdue,
        rows: overdue.items.map(({ title, supplierName, severity, dueOn }) => ({
          title,
          supplier: supplierName,
          severity,
          dueOn,
        })),
      },
      commitments: commitmentsForBoard(madeBy(await this.commitments.all(tx), period.to)),
      decisions,
    };
  }
}

function toView(row: BoardSummaryEntity): BoardSummaryView {
  const { id, createdAt, createdBy, contentHash, jobRunId, content, fileId, fileName, bytes } = row;
  const file = fileId
    ? { name: fileName ?? '', bytes: bytes ?? 0, href: `/api/board-summaries/${id}/file` }
    : null;
  return { id, createdAt: createdAt.toISOString(), createdBy, contentHash, jobId: jobRunId, content, file };
}
