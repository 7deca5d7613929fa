import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { TrailCheckView } from '@firebreak/audit-trail/model';
import { Icon, JobProgress, JobRuns, ProblemMessage, injectTexts } from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';
import { ChainCheckList } from './chain-check-list';
import { ChainCheckResult } from './chain-check-result';

/** Checks the chain when asked, a job, and says what came of it and of earlier checks. */
@Component({
  selector: 'fb-chain-check',
  imports: [ChainCheckList, ChainCheckResult, Icon, JobProgress, MatButton, ProblemMessage],
  template: `
    <div class="ask">
      <p>{{ t('auditTrail.check.about') }}</p>
      <button matButton="outlined" type="button" [disabled]="busy() || running()" (click)="start()">
        <fb-icon name="verified" />
        {{ running() ? t('auditTrail.check.running') : t('auditTrail.check.start') }}
      </button>
    </div>
    @if (problem(); as error) {
      <fb-problem [error]="error" [canRetry]="false" />
    }
    @if (checks.error(); as error) {
      <fb-problem [error]="error" (retry)="checks.reload()" />
    }
    @if (running(); as check) {
      <p class="fb-quiet">{{ t('auditTrail.check.mayLeave') }}</p>
      <fb-job-progress [run]="check.jobRunId" (finished)="checks.reload()" />
    }
    <div aria-live="polite">
      @if (latest(); as check) {
        <fb-chain-check-result [check]="check" />
      }
    </div>
    @if (earlier().length > 0) {
      <fb-chain-check-list [checks]="earlier()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      margin-block-end: 20px;
    }
    .ask {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      justify-content: space-between;
    }
    p {
      max-inline-size: 75ch;
      margin: 0;
    }
  `,
  host: { class: 'fb-card' },
})
export class ChainCheck {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly runs = inject(JobRuns);

  protected readonly checks = httpResource<{ items: readonly TrailCheckView[] }>(
    () => '/api/audit-trail/checks',
  );
  private readonly items = computed(() => (this.checks.hasValue() ? this.checks.value().items : []));
  protected readonly running = computed(() => this.items().find(({ status }) => status === 'running'));
  private readonly ended = computed(() => this.items().filter(({ status }) => status !== 'running'));
  protected readonly latest = computed(() => this.ended()[0]);
  protected readonly earlier = computed(() => this.ended().slice(1));
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);

  constructor() {
    // A job that failed says so itself; what became of the check is asked for.
    effect(() => {
      const check = this.running();
      if (check && this.runs.run(check.jobRunId)?.status === 'failed') this.checks.reload();
    });
  }

  protected async start(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.post<TrailCheckView>('/api/audit-trail/checks', {}));
      this.checks.reload();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
