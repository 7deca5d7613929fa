import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { JobRunView, JobStatus, Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  FbDateTimePipe,
  FbRelativePipe,
  JobRuns,
  PageHeader,
  Session,
  StatusChip,
  Texts,
  Toasts,
  injectList,
  progressOf,
  runProblemText,
  type ListColumn,
  type Tone,
} from '@firebreak/platform/web';

const TONES: Readonly<Record<JobStatus, Tone>> = {
  queued: 'neutral',
  running: 'info',
  done: 'good',
  failed: 'danger',
};

/** All background work of the company, newest first; what failed can be tried again. */
@Component({
  selector: 'fb-jobs',
  imports: [Cell, DataList, EmptyState, FbDateTimePipe, FbRelativePipe, MatButton, PageHeader, StatusChip],
  templateUrl: './jobs.html',
})
export class Jobs {
  private readonly runs = inject(JobRuns);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  protected readonly session = inject(Session);
  protected readonly t = this.texts.t;
  protected readonly tones = TONES;
  protected readonly list = injectList();
  protected readonly page = httpResource<Page<JobRunView>>(() => ({
    url: '/api/jobs',
    params: this.list.params(),
  }));
  protected readonly columns = computed((): readonly ListColumn[] => [
    { key: 'title', label: this.t('app.jobs.work') },
    { key: 'state', label: this.t('app.jobs.state') },
    { key: 'ordered', label: this.t('app.jobs.ordered') },
    { key: 'finished', label: this.t('app.jobs.finished') },
    { key: 'actions', label: this.t('app.jobs.actions') },
  ]);

  /** The row as it is now: what was pushed since the list came counts. */
  protected now(row: JobRunView): JobRunView {
    return this.runs.run(row.id) ?? row;
  }

  protected title(run: JobRunView): string {
    return this.runs.title(run);
  }

  protected percent(run: JobRunView): number | null {
    return run.status === 'running' ? progressOf(run) : null;
  }

  protected problem(run: JobRunView): string | null {
    return run.status === 'failed' ? runProblemText(this.texts, run) : null;
  }

  protected async retry(id: string): Promise<void> {
    await this.runs.retry(id).catch((error: unknown) => this.toasts.problem(error));
  }
}
