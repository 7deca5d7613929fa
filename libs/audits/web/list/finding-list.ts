import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { FINDING_STATES, SEVERITIES, type FindingCounts, type FindingSummary } from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  ExportMenu,
  FbDatePipe,
  FilterChip,
  ListToolbar,
  Session,
  injectList,
  injectTexts,
} from '@firebreak/platform/web';
import { FindingStateChip } from '../finding/finding-state-chip';
import { injectFindingTitle } from '../finding/finding-title';
import { SeverityChip } from '../finding/severity-chip';

/** Every finding of the company: what is overdue leads, what is verified comes last. */
@Component({
  selector: 'fb-finding-list',
  imports: [
    Cell,
    DataList,
    EmptyState,
    ExportMenu,
    FbDatePipe,
    FilterChip,
    FindingStateChip,
    ListToolbar,
    MatButton,
    RouterLink,
    SeverityChip,
  ],
  templateUrl: './finding-list.html',
  styleUrl: './audit-lists.scss',
})
export class FindingList {
  protected readonly t = injectTexts();
  protected readonly titleOf = injectFindingTitle();
  protected readonly session = inject(Session);

  protected readonly list = injectList({ filters: ['state', 'severity', 'overdue'] });
  protected readonly page = httpResource<Page<FindingSummary>>(() => ({
    url: '/api/findings',
    params: this.list.params(),
  }));
  private readonly counts = httpResource<FindingCounts>(() => '/api/findings/counts');
  private readonly known = computed(() => (this.counts.hasValue() ? this.counts.value() : undefined));

  protected readonly states = computed(() =>
    FINDING_STATES.map((value) => ({
      value,
      label: this.t(`audits.state.${value}`),
      count: this.known()?.byState[value],
    })),
  );
  protected readonly severities = computed(() =>
    SEVERITIES.map((value) => ({
      value,
      label: this.t(`audits.severity.${value}`),
      count: this.known()?.bySeverity[value],
    })),
  );
  protected readonly deadlines = computed(() => [
    { value: 'true', label: this.t('audits.list.overdueOnly'), count: this.known()?.overdue },
  ]);
  protected readonly columns = computed(() => [
    { key: 'finding', label: this.t('audits.column.finding') },
    { key: 'severity', label: this.t('audits.column.severity') },
    { key: 'supplier', label: this.t('audits.column.supplier') },
    { key: 'state', label: this.t('audits.column.state') },
    { key: 'due', label: this.t('audits.column.due') },
    { key: 'owner', label: this.t('audits.column.owner') },
  ]);
}
