import { httpResource } from '@angular/common/http';
import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EditionView } from '@firebreak/reference-data/model';
import {
  EmptyState,
  FbDateTimePipe,
  PageHeader,
  ProblemMessage,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import type { EditionRunView, EditionSwitch } from '@firebreak/risk/model';

/** Every time that other editions came into use: which, and how many scores that made anew. */
@Component({
  selector: 'fb-edition-runs',
  imports: [EmptyState, FbDateTimePipe, MatButton, PageHeader, ProblemMessage, RouterLink, Skeleton],
  template: `
    <fb-page-header
      [heading]="t('riskEditions.moved.title')"
      [lead]="t('riskEditions.moved.lead')"
      backLink="/risk/editions"
      [backLabel]="t('riskEditions.choice.title')"
    />
    @if (runs.error(); as error) {
      <fb-problem [error]="error" (retry)="runs.reload()" />
    } @else if (runs.hasValue()) {
      <ol>
        @for (run of runs.value(); track run.runId) {
          <li class="fb-card">
            <div>
              <a [routerLink]="['/risk/editions/moved', run.runId]">{{ run.computedAt | fbDateTime }}</a>
              @for (change of run.switches; track change.dataset) {
                <div>{{ switchText(change) }}</div>
              }
            </div>
            <span class="fb-quiet">{{ t('riskEditions.moved.scores', { count: run.changed }) }}</span>
          </li>
        }
      </ol>
      @if (runs.value().length === 0) {
        <fb-empty-state
          icon="history"
          [heading]="t('riskEditions.moved.empty')"
          [text]="t('riskEditions.moved.emptyText')"
        >
          <a matButton="outlined" routerLink="/reference-data">{{ t('riskEditions.moved.toEditions') }}</a>
        </fb-empty-state>
      }
    } @else {
      <fb-skeleton kind="table" [rows]="4" />
    }
  `,
  styles: `
    ol {
      display: grid;
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      justify-content: space-between;
      overflow-wrap: anywhere;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
      font-weight: 500;
    }
  `,
})
export class EditionRunsPage {
  protected readonly t = injectTexts();

  protected readonly runs = httpResource<readonly EditionRunView[]>(() => '/api/risk/editions/runs');
  private readonly editions = httpResource<readonly EditionView[]>(() => '/api/reference/editions');

  /** `Corruption Perceptions Index: CPI 2025 to CPI 2026`. */
  protected switchText({ dataset, from, to }: EditionSwitch): string {
    const known = this.editions.hasValue() ? this.editions.value() : [];
    const find = (id: string | null) => known.find((edition) => edition.id === id);
    return this.t(`riskEditions.switch.${from === null ? 'new' : to === null ? 'gone' : 'other'}`, {
      title: (find(to) ?? find(from))?.title ?? dataset,
      from: find(from)?.edition ?? from,
      to: find(to)?.edition ?? to,
    });
  }
}
