import { CompanyDb } from '@firebreak/platform/server';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { QuestionnaireEntity } from './questionnaire.entity';
import { SavedAnswers } from './saved-answers';

/** Long enough for the next answer of somebody who types quickly. */
const QUIET_IN_MS = 2000;
/** How far the buyer's list may lag behind somebody who never pauses. */
const LATEST_IN_MS = 15_000;

interface Due {
  readonly companyId: string;
  readonly since: number;
  last: number;
}

/**
 * How far respondents are, for the buyer's list: worked out when they pause, once for many answers, because it takes
 * all of a questionnaire's answers to say. It follows from them, so that what a killed process had not worked out yet
 * comes with the next answer.
 */
@Injectable()
export class ProgressKeeper implements BeforeApplicationShutdown {
  private readonly log = new Logger('progress');
  private readonly due = new Map<string, Due>();
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: CompanyDb,
    private readonly answers: SavedAnswers,
  ) {}

  /** An answer was saved. */
  note(companyId: string, questionnaireId: string): void {
    const now = Date.now();
    const due = this.due.get(questionnaireId);
    if (due) due.last = now;
    else this.due.set(questionnaireId, { companyId, since: now, last: now });
    this.timer ??= setTimeout(() => this.look(), QUIET_IN_MS).unref();
  }

  /** Works out all that is due, at once. */
  async settle(): Promise<void> {
    this.take(() => true);
    await this.turn;
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.settle();
  }

  private look(): void {
    this.timer = undefined;
    const now = Date.now();
    this.take(({ since, last }) => now - last >= QUIET_IN_MS || now - since >= LATEST_IN_MS);
    if (this.due.size > 0) this.timer = setTimeout(() => this.look(), QUIET_IN_MS / 2).unref();
  }

  /** One after the other: it must not crowd out those who are answering. */
  private take(isReady: (due: Due) => boolean): void {
    for (const [questionnaireId, due] of this.due) {
      if (!isReady(due)) continue;
      this.due.delete(questionnaireId);
      this.turn = this.turn.then(() => this.record(due.companyId, questionnaireId));
    }
  }

  private async record(companyId: string, questionnaireId: string): Promise<void> {
    try {
      await this.db.runAs(companyId, () =>
        this.db.inCompany(async (tx) => {
          const row = await tx.findOne(QuestionnaireEntity, {
            where: { id: questionnaireId, stage: 'in-progress' }, // else it was submitted or withdrawn meanwhile
            lock: { mode: 'pessimistic_write' },
          });
          if (row) await this.answers.recordProgress(tx, row, new Date());
        }),
      );
    } catch (error) {
      this.log.warn({ questionnaireId, error: error instanceof Error ? error.message : String(error) });
    }
  }
}
