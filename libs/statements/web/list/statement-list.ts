import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  FbDatePipe,
  FbRelativePipe,
  Icon,
  PageHeader,
  Session,
  StatusChip,
  injectList,
  injectTexts,
} from '@firebreak/platform/web';
import type { StatementSummary } from '@firebreak/statements/model';
import { statementLanguageOf } from '../statement-languages';

/** Every statement of the company, newest period first. */
@Component({
  selector: 'fb-statement-list',
  imports: [
    Cell,
    DataList,
    EmptyState,
    FbDatePipe,
    FbRelativePipe,
    Icon,
    MatButton,
    PageHeader,
    RouterLink,
    StatusChip,
  ],
  templateUrl: './statement-list.html',
  styles: `
    .name {
      font-weight: 500;
    }
  `,
})
export class StatementList {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  protected readonly languageOf = statementLanguageOf;

  protected readonly list = injectList();
  protected readonly page = httpResource<Page<StatementSummary>>(() => ({
    url: '/api/statements',
    params: this.list.params(),
  }));
  protected readonly columns = computed(() => [
    { key: 'statement', label: this.t('statements.column.statement') },
    { key: 'period', label: this.t('statements.column.period') },
    { key: 'state', label: this.t('statements.column.state') },
    { key: 'criteria', label: this.t('statements.column.criteria') },
    { key: 'comments', label: this.t('statements.column.comments') },
    { key: 'language', label: this.t('statements.column.language') },
    { key: 'updated', label: this.t('statements.column.updated') },
  ]);
}
