import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  ExportMenu,
  FbDatePipe,
  FbNumberPipe,
  FbPercentPipe,
  FilterChip,
  ListToolbar,
  PageHeader,
  Session,
  injectList,
  Texts,
  injectTexts,
} from '@firebreak/platform/web';
import {
  QUESTIONNAIRE_STATUSES,
  type QuestionnaireListItem,
  type QuestionnaireStatus,
} from '@firebreak/questionnaires/model';
import { QuestionnaireStatusChip } from './questionnaire-status-chip';

/** Every questionnaire, newest first: who was asked, how far they are, what came back. */
@Component({
  selector: 'fb-questionnaire-list',
  imports: [
    Cell,
    DataList,
    EmptyState,
    ExportMenu,
    FbDatePipe,
    FbNumberPipe,
    FbPercentPipe,
    FilterChip,
    ListToolbar,
    MatButton,
    PageHeader,
    QuestionnaireStatusChip,
    RouterLink,
  ],
  templateUrl: './questionnaire-list.html',
  styleUrl: './questionnaire-list.scss',
})
export class QuestionnaireList {
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);

  protected readonly list = injectList({ filters: ['status', 'overdue'] });
  protected readonly page = httpResource<Page<QuestionnaireListItem>>(() => ({
    url: '/api/questionnaires',
    params: { ...this.list.params(), language: this.texts.language() },
  }));
  private readonly counts = httpResource<Readonly<Partial<Record<QuestionnaireStatus, number>>>>(
    () => '/api/questionnaires/counts',
  );
  protected readonly statuses = computed(() =>
    QUESTIONNAIRE_STATUSES.map((value) => ({
      value,
      label: this.t(`questionnaires.status.${value}`),
      ...(this.counts.hasValue() && { count: this.counts.value()[value] ?? 0 }),
    })),
  );
  protected readonly overdue = computed(() => [
    { value: 'true', label: this.t('questionnaires.list.overdueOnly') },
  ]);
  protected readonly columns = computed(() => [
    { key: 'supplier', label: this.t('questionnaires.column.supplier') },
    { key: 'status', label: this.t('questionnaires.column.status') },
    { key: 'due', label: this.t('questionnaires.column.due') },
    { key: 'answered', label: this.t('questionnaires.column.answered'), align: 'end' as const },
    { key: 'score', label: this.t('questionnaires.column.score'), align: 'end' as const },
    { key: 'recipient', label: this.t('questionnaires.column.recipient') },
    { key: 'sent', label: this.t('questionnaires.column.sent'), shown: false },
  ]);
}
