import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import type { JobRunView } from '@firebreak/platform/model';
import { ProblemMessage } from '../api/problem';
import { Toasts } from '../feedback/toasts';
import { Texts } from '../texts/texts';
import { JobRuns } from './job-runs';
import { progressOf, runProblemText } from './job-state';

/**
 * Progress of one run, by id, with a retry where it failed:
 * `<fb-job-progress [run]="runId()" (finished)="showResult($event)" />`. Survives a reload of the page.
 */
@Component({
  selector: 'fb-job-progress',
  imports: [MatButton, MatProgressBar, ProblemMessage],
  template: `
    @if (first.error(); as error) {
      <fb-problem [error]="error" (retry)="first.reload()" />
    } @else if (view(); as run) {
      <p role="status">
        <b>{{ runs.title(run) }}</b>
        <span class="fb-quiet">{{ t('platform.job.' + run.status) }}</span>
        @if (run.status === 'running' && progress() !== null) {
          <span class="fb-quiet">{{ t('platform.job.percent', { percent: progress() }) }}</span>
        }
      </p>
      @if (run.status === 'failed') {
        <p class="error">{{ problem() }}</p>
        <button matButton="outlined" type="button" (click)="retry(run.id)">
          {{ t('platform.action.retry') }}
        </button>
      } @else if (run.status !== 'done') {
        <mat-progress-bar
          [mode]="progress() === null ? 'indeterminate' : 'determinate'"
          [value]="progress()"
          [attr.aria-label]="runs.title(run)"
        />
      }
    } @else {
      <p role="status">{{ t('platform.loading') }}</p>
      <mat-progress-bar mode="indeterminate" [attr.aria-label]="t('platform.loading')" />
    }
  `,
  styles: `
    p {
      margin: 0 0 8px;
    }
    b,
    .fb-quiet {
      margin-inline-end: 8px;
    }
    .error {
      color: var(--fb-danger);
    }
  `,
})
export class JobProgress {
  protected readonly runs = inject(JobRuns);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** Id of the run, as the request that started it answered. */
  readonly run = input.required<string>();
  /** Once, when the run is done; with its result. */
  readonly finished = output<JobRunView>();

  protected readonly first = httpResource<JobRunView>(() =>
    this.runs.run(this.run()) ? undefined : `/api/jobs/${this.run()}`,
  );
  protected readonly view = computed(
    () => this.runs.run(this.run()) ?? (this.first.hasValue() ? this.first.value() : undefined),
  );
  protected readonly progress = computed(() => progressOf(this.view()));
  protected readonly problem = computed(() => runProblemText(this.texts, this.view()));
  private readonly status = computed(() => this.view()?.status);

  private readonly toasts = inject(Toasts);

  constructor() {
    this.runs.listen();
    effect(() => {
      const run = this.status() === 'done' ? this.view() : undefined;
      if (run) queueMicrotask(() => this.finished.emit(run));
    });
  }

  protected async retry(id: string): Promise<void> {
    await this.runs.retry(id).catch((error: unknown) => this.toasts.problem(error));
  }
}
