import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  FbDateTimePipe,
  PageHeader,
  ProblemMessage,
  Skeleton,
  SourceMark,
  injectTexts,
} from '@firebreak/platform/web';
import type { EditionRunReport, EditionSwitch } from '@firebreak/risk/model';
import { MovementView } from './movement-view';

/** What moved when other editions came into use, and why: from the scores that are stored. */
@Component({
  selector: 'fb-edition-report',
  imports: [FbDateTimePipe, MovementView, PageHeader, ProblemMessage, RouterLink, Skeleton, SourceMark],
  template: `
    <fb-page-header
      [heading]="t('riskEditions.report.title')"
      [lead]="t('riskEditions.report.lead')"
      backLink="/risk/editions/moved"
      [backLabel]="t('riskEditions.moved.title')"
    />
    @if (report.error(); as error) {
      <fb-problem [error]="error" (retry)="report.reload()" />
    } @else if (report.hasValue()) {
      @let view = report.value();
      <p class="fb-quiet">{{ t('riskEditions.report.made', { when: view.run.computedAt | fbDateTime }) }}</p>
      @for (change of view.run.switches; track change.dataset) {
        <section class="fb-card switch">
          @for (side of sides(view, change); track side.label) {
            <div>
              <h2>{{ t('riskEditions.' + side.label) }}</h2>
              @if (side.edition; as edition) {
                <fb-source-mark [source]="edition" />
                @if (edition.correction; as correction) {
                  <p>{{ t('riskEditions.report.correction', { reason: correction.reason }) }}</p>
                }
              } @else {
                <p>{{ t('riskEditions.report.noEdition') }}</p>
              }
            </div>
          }
          @if (change.from && change.to) {
            <a routerLink="/reference-data/compare" [queryParams]="{ from: change.from, to: change.to }">{{
              t('riskEditions.report.compare')
            }}</a>
          }
        </section>
      }
      <fb-movement-view [movement]="view" />
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
export class EditionReportPage {
  protected readonly t = injectTexts();

  /** Id of the run, from the address. */
  readonly runId = input.required<string>();

  protected readonly report = httpResource<EditionRunReport>(() => `/api/risk/editions/runs/${this.runId()}`);

  protected sides({ editions }: EditionRunReport, { from, to }: EditionSwitch) {
    const find = (wanted: string | null) => editions.find(({ id }) => id === wanted) ?? null;
    return [
      { label: 'before', edition: find(from) },
      { label: 'after', edition: find(to) },
    ];
  }
}
