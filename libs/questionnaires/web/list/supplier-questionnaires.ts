import { httpResource } from '@angular/common/http';
import { Component, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  EmptyState,
  FbDatePipe,
  FbNumberPipe,
  FbPercentPipe,
  Icon,
  ProblemMessage,
  Session,
  Skeleton,
  Texts,
  injectTexts,
} from '@firebreak/platform/web';
import type { QuestionnaireListItem } from '@firebreak/questionnaires/model';
import { QuestionnaireStatusChip } from './questionnaire-status-chip';

/** The supplier's tab: what it was asked and what it answered. */
@Component({
  selector: 'fb-supplier-questionnaires',
  imports: [
    EmptyState,
    FbDatePipe,
    FbNumberPipe,
    FbPercentPipe,
    Icon,
    MatButton,
    ProblemMessage,
    QuestionnaireStatusChip,
    RouterLink,
    Skeleton,
  ],
  template: `
    @if (page.error(); as error) {
      <fb-problem [error]="error" (retry)="page.reload()" />
    } @else if (!page.hasValue()) {
      <fb-skeleton kind="table" [rows]="3" />
    } @else if (page.value().items.length === 0) {
      <fb-empty-state
        icon="quiz"
        [heading]="t('questionnaires.tab.emptyHeading')"
        [text]="t('questionnaires.tab.emptyText')"
      >
        @if (session.can('questionnaire:send')) {
          <a matButton="filled" routerLink="/questionnaires/send" [queryParams]="{ suppliers: id() }">{{
            t('questionnaires.list.send')
          }}</a>
        }
      </fb-empty-state>
    } @else {
      <div class="head">
        <h2>{{ t('questionnaires.list.title') }}</h2>
        @if (session.can('questionnaire:send')) {
          <a matButton="outlined" routerLink="/questionnaires/send" [queryParams]="{ suppliers: id() }"
            ><fb-icon name="send" /> {{ t('questionnaires.list.send') }}</a
          >
        }
      </div>
      <ul>
        @for (item of page.value().items; track item.id) {
          <li>
            <div class="what">
              <a [routerLink]="['/questionnaires', item.id]">{{ item.templateTitle }}</a>
              <span class="fb-quiet">{{
                t('questionnaires.tab.line', {
                  due: item.dueOn | fbDate,
                  answered: item.answeredRatio | fbPercent,
                })
              }}</span>
            </div>
            @if (item.controlScore !== null) {
              <span>{{ t('questionnaires.tab.score', { score: item.controlScore | fbNumber }) }}</span>
            }
            <fb-questionnaire-status
              [status]="item.status"
              [overdue]="item.overdue"
              [withSupplier]="item.withSupplier"
            />
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
    }
    h2 {
      margin: 8px 0;
    }
    ul {
      margin: 0;
      padding: 0;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
      background: var(--fb-surface-raised);
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
      max-inline-size: none;
      padding: 12px 16px;
    }
    li + li {
      border-block-start: 1px solid var(--fb-line);
    }
    .what {
      display: grid;
      flex: 1 1 240px;
      min-inline-size: 0;
    }
  `,
})
export class SupplierQuestionnaires {
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);

  /** The supplier's id, from the address. */
  readonly id = input.required<string>();

  protected readonly page = httpResource<Page<QuestionnaireListItem>>(() => ({
    url: '/api/questionnaires',
    params: { supplierId: this.id(), limit: 200, language: this.texts.language() },
  }));
}
