import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  FbDateTimePipe,
  FbNumberPipe,
  PageHeader,
  ProblemMessage,
  Skeleton,
  SourceMark,
  injectTexts,
} from '@firebreak/platform/web';
import type { EditionChange, RiskRunReportView } from '@firebreak/risk/model';
import { MovementView } from '../editions/movement-view';

/** What a run moved, and why: its scores beside those before, from the scores that are stored. */
@Component({
  selector: 'fb-run-report',
  imports: [
    FbDateTimePipe,
    FbNumberPipe,
    MovementView,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
    SourceMark,
  ],
  template: `
    <fb-page-header
      [heading]="t('riskEditions.run.title')"
      [lead]="t('riskEditions.run.lead')"
      backLink="/risk/runs"
      [backLabel]="t('riskEditions.runs.title')"
    />
    @if (report.error(); as error) {
      <fb-problem [error]="error" (retry)="report.reload()" />
    } @else if (report.hasValue()) {
      @let view = report.value();
      <p>
        {{
          t('riskEditions.run.made', {
            when: view.computedAt | fbDateTime,
            cause: t('riskEditions.runs.cause.' + view.cause),
            method: view.methodVersion,
          })
        }}
      </p>
      <p class="fb-quiet">
        {{
          t('riskEditions.run.counts', {
            suppliers: view.suppliers | fbNumber,
            computed: view.computed | fbNumber,
            changed: view.changed | fbNumber,
            first: view.firstScored | fbNumber,
          })
        }}
      </p>
      @for (change of view.switches; track change.dataset) {
        <section class="fb-card switch">
          @for (side of sides(view, change); track side.label) {
            <div>
              <h2>{{ t('riskEditions.' + side.label) }}</h2>
              @if (side.edition; as edition) {
                <fb-source-mark [source]="edition" />
                @if (edition.correction; as correction) {
                  <p>{{ t('riskEditions.run.correction', { reason: correction.reason }) }}</p>
                }
              } @else {
                <p>{{ t('riskEditions.run.noEdition') }}</p>
              }
            </div>
          }
          @if (change.from && change.to) {
            <a routerLink="/reference-data/compare" [queryParams]="{ from: change.from, to: change.to }">{{
              t('riskEditions.run.compare')
            }}</a>
          }
        </section>
      }
      @if (view.movement; as movement) {
        @if (view.switches.length > 0) {
          <p class="fb-quiet">{{ t('riskEditions.run.others') }}</p>
        }
        <fb-movement-view [movement]="movement" />
      } @else {
        <p>{{ t('riskEditions.run.nothing') }}</p>
      }
    } @else {
      <fb-skeleton kind="card" />
      <fb-skeleton kind="table" [rows]="6" />
    }
  `,
  styles: `
    .switch {
      display: flex;
      flex-wrap: wrap;
      gap: 12px 32px;
      align-items: start;
      margin-block-end: 16px;
    }
    .switch div {
      flex: 1 1 280px;
    }
    .switch a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
    h2 {
      margin: 0;
      color: var(--fb-ink-quiet);
      font-size: 12px;
      font-weight: 500;
    }
    p {
      max-inline-size: 75ch;
      margin: 0 0 12px;
    }
  `,
})
export class RunReportPage {
  protected readonly t = injectTexts();

  /** Id of the run, from the address. */
  readonly runId = input.required<string>();

  protected readonly report = httpResource<RiskRunReportView>(() => `/api/risk/runs/${this.runId()}`);

  protected sides({ editions }: RiskRunReportView, { from, to }: EditionChange) {
    const find = (wanted: string | null) => editions.find(({ id }) => id === wanted) ?? null;
    return [
      { label: 'before', edition: find(from) },
      { label: 'after', edition: find(to) },
    ];
  }
}
