import { AppConfig, CompanyDb } from '@firebreak/platform/server';
import type { FeedbackRelease, FeedbackView } from '@firebreak/questionnaires/model';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

/** How often to look whether a month has turned. */
const EVERY_MS = 60 * 60_000;

/** The totals of suppliers' feedback: makes the step of each month, and shows what the steps released. */
@Injectable()
export class ReleasedFeedback implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('feedback');
  private stop = () => {};
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: AppConfig,
    private readonly db: CompanyDb,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.workers) return;
    const look = () => (this.looking = this.look());
    const timer = setInterval(look, EVERY_MS);
    this.stop = () => clearInterval(timer);
    look();
  }

  async onModuleDestroy(): Promise<void> {
    this.stop();
    await this.looking;
  }

  /** What has been released so far, newest first. */
  view(): Promise<FeedbackView> {
    return this.db.inCompany(async (tx) => {
      const releases = await tx.query<(FeedbackRelease & { year: number })[]>(
        `SELECT year, month::text AS month, figures FROM feedback_release ORDER BY year DESC, month DESC`,
      );
      const comments = await tx.query<{ year: number; text: string }[]>(
        `SELECT year, text FROM feedback_comment ORDER BY year DESC, id`,
      );
      const years = [...new Set([...releases, ...comments].map(({ year }) => year))].sort((a, b) => b - a);
      return {
        years: years.map((year) => ({
          year,
          releases: releases
            .filter((release) => release.year === year)
            .map(({ month, figures }) => ({ month, figures })),
          comments: comments.filter((comment) => comment.year === year).map(({ text }) => text),
        })),
      };
    });
  }

  /** Makes the month's step of every company that has not had it. The database decides whether anything comes out. */
  async releaseDue(): Promise<void> {
    const due = await this.db.global((tx) =>
      tx.query<{ company_id: string }[]>(`SELECT company_id FROM supplier_feedback_due()`),
    );
    for (const { company_id: companyId } of due) {
      await this.db.runAs(companyId, () =>
        this.db.inCompany((tx) => tx.query(`SELECT release_supplier_feedback()`)),
      );
    }
  }

  private async look(): Promise<void> {
    try {
      await this.releaseDue();
    } catch (error) {
      // The next look makes good: a step that was missed is made whole.
      this.log.warn(`releasing feedback failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
