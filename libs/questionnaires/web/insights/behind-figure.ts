import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  FbCountryPipe,
  FbDatePipe,
  Texts,
  injectList,
} from '@firebreak/platform/web';
import type { InsightQuestionnaire } from '@firebreak/questionnaires/model';

/** The questionnaires behind a figure, each to be opened. */
@Component({
  selector: 'fb-behind-figure',
  imports: [Cell, DataList, EmptyState, FbCountryPipe, FbDatePipe, RouterLink],
  template: `
    <h2>
      {{
        label()
          ? t('questionnaireInsights.behindAnswer', { answer: label() })
          : t('questionnaireInsights.behind')
      }}
      @if (page.hasValue() && page.value().total !== undefined) {
        <span class="fb-quiet">{{ page.value().total }}</span>
      }
    </h2>
    <fb-data-list
      [page]="page"
      [list]="list"
      [columns]="columns()"
      [label]="t('questionnaireInsights.behind')"
    >
      <ng-template fbCell="supplier" [fbCellOf]="page" let-row>
        <a [routerLink]="['/questionnaires', row.id]">{{ row.supplierName }}</a>
      </ng-template>
      <ng-template fbCell="country" [fbCellOf]="page" let-row>{{ row.country | fbCountry }}</ng-template>
      <ng-template fbCell="answered" [fbCellOf]="page" let-row>{{ row.answeredOn | fbDate }}</ng-template>
      <fb-empty-state empty icon="quiz" [heading]="t('questionnaireInsights.nobody')" />
    </fb-data-list>
  `,
  styles: `
    h2 {
      margin: 8px 0 12px;
    }
    h2 span {
      font-weight: 400;
    }
  `,
})
export class BehindFigure {
  protected readonly t = inject(Texts).t;
  protected readonly list = injectList({ limit: 20 });

  readonly code = input.required<string>();
  readonly params = input.required<Readonly<Record<string, string>>>();
  /** Option, country or `skipped`; null for every questionnaire that asked. */
  readonly answer = input<string | null>(null);
  /** The answer in the reader's words. */
  readonly label = input<string | null>(null);

  protected readonly page = httpResource<Page<InsightQuestionnaire>>(() => {
    const answer = this.answer();
    const { cursor, limit } = this.list.params();
    return {
      url: `/api/questionnaire-insights/questions/${encodeURIComponent(this.code())}/questionnaires`,
      params: {
        ...this.params(),
        ...(answer !== null && { answer }),
        ...(cursor && { cursor }),
        ...(limit && { limit }),
      },
    };
  });
  protected readonly columns = computed(() => [
    { key: 'supplier', label: this.t('questionnaireInsights.column.supplier') },
    { key: 'country', label: this.t('questionnaireInsights.filter.country') },
    { key: 'answered', label: this.t('questionnaireInsights.column.answeredOn') },
  ]);
}
