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
  FbNumberPipe,
  FilterChip,
  ListToolbar,
  PageHeader,
  Session,
  StatusChip,
  injectList,
  injectTexts,
} from '@firebreak/platform/web';
import { OWN_TEMPLATE_STATES, type OwnTemplateListItem } from '@firebreak/questionnaires/model/builder';

const TONES = { draft: 'warning', published: 'good', retired: 'neutral' } as const;

/** The questionnaires that the company made itself. */
@Component({
  selector: 'fb-own-template-list',
  imports: [
    Cell,
    DataList,
    EmptyState,
    FbDatePipe,
    FbNumberPipe,
    FilterChip,
    ListToolbar,
    MatButton,
    PageHeader,
    RouterLink,
    StatusChip,
  ],
  template: `
    <fb-page-header
      [heading]="t('builder.list.title')"
      [count]="page.hasValue() ? page.value().total : null"
      [lead]="t('builder.list.lead')"
      backLink="/questionnaires"
      [backLabel]="t('builder.list.back')"
    >
      @if (mayWrite) {
        <a matButton="filled" routerLink="/questionnaires/builder/new">{{ t('builder.list.create') }}</a>
      }
    </fb-page-header>
    <fb-list-toolbar [list]="list" [searchLabel]="t('builder.list.search')">
      <fb-filter-chip [list]="list" name="state" [label]="t('builder.column.state')" [options]="states()" />
    </fb-list-toolbar>
    <fb-data-list [page]="page" [list]="list" [columns]="columns()" [label]="t('builder.list.title')">
      <ng-template fbCell="title" [fbCellOf]="page" let-row>
        <a [routerLink]="['/questionnaires/builder', row.id]">{{ row.title }}</a>
        <div class="fb-quiet">{{ row.code }}</div>
      </ng-template>
      <ng-template fbCell="state" [fbCellOf]="page" let-row>
        <fb-status-chip [tone]="tones[row.state]">{{ t('builder.state.' + row.state) }}</fb-status-chip>
        @if (row.state !== 'draft' && row.draftChangedAt) {
          <fb-status-chip tone="warning">{{ t('builder.list.nextDraft') }}</fb-status-chip>
        }
      </ng-template>
      <ng-template fbCell="version" [fbCellOf]="page" let-row>
        @if (row.version !== null) {
          {{ row.version | fbNumber }}
        } @else {
          <span class="fb-quiet">{{ t('builder.list.notYet') }}</span>
        }
      </ng-template>
      <ng-template fbCell="questions" [fbCellOf]="page" let-row>{{ row.questions | fbNumber }}</ng-template>
      <ng-template fbCell="changed" [fbCellOf]="page" let-row>
        {{ (row.draftChangedAt ?? row.publishedAt)?.slice(0, 10) | fbDate }}
      </ng-template>
      <fb-empty-state
        empty
        icon="quiz"
        [heading]="t('builder.list.emptyHeading')"
        [text]="t('builder.list.emptyText')"
      >
        @if (mayWrite) {
          <a matButton="filled" routerLink="/questionnaires/builder/new">{{ t('builder.list.create') }}</a>
        }
      </fb-empty-state>
    </fb-data-list>
  `,
})
export class OwnTemplateList {
  protected readonly t = injectTexts();
  protected readonly tones = TONES;
  protected readonly mayWrite = inject(Session).can('template:write');
  protected readonly list = injectList({ filters: ['state'] });
  protected readonly page = httpResource<Page<OwnTemplateListItem>>(() => ({
    url: '/api/custom-templates',
    params: this.list.filterParams(),
  }));
  protected readonly states = computed(() =>
    OWN_TEMPLATE_STATES.map((value) => ({ value, label: this.t(`builder.state.${value}`) })),
  );
  protected readonly columns = computed(() => [
    { key: 'title', label: this.t('builder.column.title') },
    { key: 'state', label: this.t('builder.column.state') },
    { key: 'version', label: this.t('builder.column.version'), align: 'end' as const },
    { key: 'questions', label: this.t('builder.column.questions'), align: 'end' as const },
    { key: 'changed', label: this.t('builder.column.changed') },
  ]);
}
