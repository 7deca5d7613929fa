import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AuditSummary } from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  FbDatePipe,
  Session,
  injectList,
  injectTexts,
} from '@firebreak/platform/web';

/** Every audit on record, newest first. */
@Component({
  selector: 'fb-audit-list',
  imports: [Cell, DataList, EmptyState, FbDatePipe, MatButton, RouterLink],
  template: `
    <fb-data-list [page]="page" [list]="list" [columns]="columns()" [label]="t('audits.all.title')">
      <ng-template fbCell="date" [fbCellOf]="page" let-row>
        <a class="name" [routerLink]="['/audits', row.id]">{{ row.auditedOn | fbDate }}</a>
      </ng-template>
      <ng-template fbCell="supplier" [fbCellOf]="page" let-row>
        <a [routerLink]="['/suppliers', row.supplierId]">{{ row.supplierName }}</a>
        <div class="fb-quiet">{{ row.siteName ?? t('audits.audit.wholeSupplier') }}</div>
      </ng-template>
      <ng-template fbCell="kind" [fbCellOf]="page" let-row>
        {{ t('audits.kind.' + row.kind) }}
      </ng-template>
      <ng-template fbCell="auditor" [fbCellOf]="page" let-row>
        {{ row.auditor }}
        <div class="fb-quiet">{{ row.scheme }}</div>
      </ng-template>
      <ng-template fbCell="findings" [fbCellOf]="page" let-row>
        {{ t('audits.all.findings', { total: row.findingCount, open: row.openFindingCount }) }}
      </ng-template>
      <fb-empty-state
        empty
        icon="fact-check"
        [heading]="t('audits.all.emptyHeading')"
        [text]="t('audits.list.emptyText')"
      >
        @if (session.can('audit:write')) {
          <a matButton="filled" routerLink="/audits/new">{{ t('audits.record') }}</a>
        }
      </fb-empty-state>
    </fb-data-list>
  `,
  styleUrl: './audit-lists.scss',
})
export class AuditList {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);

  protected readonly list = injectList();
  protected readonly page = httpResource<Page<AuditSummary>>(() => ({
    url: '/api/audits',
    params: this.list.params(),
  }));
  protected readonly columns = computed(() => [
    { key: 'date', label: this.t('audits.column.date') },
    { key: 'supplier', label: this.t('audits.column.supplier') },
    { key: 'kind', label: this.t('audits.column.kind') },
    { key: 'auditor', label: this.t('audits.column.auditor') },
    { key: 'findings', label: this.t('audits.column.findings') },
  ]);
}
