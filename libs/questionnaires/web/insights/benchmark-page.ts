import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  Confirm,
  FbDatePipe,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  Toasts,
  injectTexts,
} from '@firebreak/platform/web';
import {
  BENCHMARK_COMPANIES,
  BENCHMARK_SUPPLIERS,
  type BenchmarkView,
} from '@firebreak/questionnaires/model';
import { firstValueFrom } from 'rxjs';

/** The rule of the benchmark in words, and whether this company is part of it. */
@Component({
  selector: 'fb-benchmark-page',
  imports: [FbDatePipe, MatButton, PageHeader, ProblemMessage, Skeleton],
  templateUrl: './benchmark-page.html',
  styles: `
    section + section {
      margin-block-start: 16px;
    }
    h2 {
      margin: 0 0 12px;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding-inline-start: 20px;
    }
  `,
})
export class BenchmarkPage {
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  protected readonly t = injectTexts();
  protected readonly mayDecide = inject(Session).can('company:manage');
  protected readonly limits = { suppliers: BENCHMARK_SUPPLIERS, companies: BENCHMARK_COMPANIES };

  protected readonly view = httpResource<BenchmarkView>(() => '/api/questionnaire-insights/benchmark');
  protected readonly busy = signal(false);

  protected async decide(contributes: boolean): Promise<void> {
    const key = `questionnaireInsights.benchmark.${contributes ? 'join' : 'leave'}`;
    const sure = await this.confirm.ask({
      heading: this.t(`${key}Heading`),
      text: this.t(`${key}Text`),
      action: this.t(key),
    });
    if (!sure) return;
    this.busy.set(true);
    try {
      const request = this.http.put<BenchmarkView>('/api/questionnaire-insights/benchmark', { contributes });
      this.view.set(await firstValueFrom(request));
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }
}
