import { AppConfig, CompanyDb, RegularLook } from '@firebreak/platform/server';
import type { FeedbackRelease, FeedbackView } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';

/** The totals of suppliers' feedback: makes the step of each month, and shows what the steps released. */
@Injectable()
export class ReleasedFeedback extends RegularLook {
  protected readonly subject = 'feedback';
  protected readonly everyMs = 60 * 60_000;

  constructor(
    config: AppConfig,
    private readonly db: CompanyDb,
  ) {
    super(config);
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

  /** A step that was missed is made whole. */
  protected look(): Promise<void> {
    return this.releaseDue();
  }
}
