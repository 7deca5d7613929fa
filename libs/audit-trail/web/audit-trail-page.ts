import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { MatButton } from '@angular/material/button';
import { AUDIT_ACTIONS, type AuditAction, type AuditEntryView } from '@firebreak/audit-trail/model';
import type { Page } from '@firebreak/platform/model';
import {
  Cell,
  DataList,
  EmptyState,
  FbDateTimePipe,
  FilterChip,
  Icon,
  PageHeader,
  StatusChip,
  injectList,
  injectTexts,
  type Tone,
} from '@firebreak/platform/web';
import { ChainCheck } from './chain-check';
import { EntryChanges } from './entry-changes';
import { injectEntryWords } from './entry-words';

const TONES: Readonly<Record<AuditAction, Tone>> = { created: 'good', changed: 'info', deleted: 'warning' };

/** The records that people most often look for; the trail holds more. */
const TABLES = [
  'supplier', 'site', 'supply_link', 'signal', 'questionnaire_submission', 'audit', 'finding', 'statement', 'membership', 'invitation',
  'company',
]; // prettier-ignore

/** Every change in this company, newest first. */
@Component({
  selector: 'fb-audit-trail-page',
  imports: [
    Cell,
    ChainCheck,
    DataList,
    EmptyState,
    EntryChanges,
    FbDateTimePipe,
    FilterChip,
    Icon,
    MatButton,
    PageHeader,
    StatusChip,
  ],
  templateUrl: './audit-trail-page.html',
  styleUrl: './audit-trail-page.scss',
})
export class AuditTrailPage {
  protected readonly t = injectTexts();
  protected readonly words = injectEntryWords();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected readonly list = injectList({ filters: ['table', 'action', 'actorId', 'recordId', 'from', 'to'] });
  protected readonly page = httpResource<Page<AuditEntryView>>(() => ({
    url: '/api/audit-trail',
    params: this.list.params(),
  }));

  protected readonly bounds = ['from', 'to'] as const;
  protected readonly actions = computed(() =>
    AUDIT_ACTIONS.map((value) => ({ value, label: this.t(`auditTrail.action.${value}`) })),
  );
  protected readonly tables = computed(() =>
    TABLES.map((value) => ({ value, label: this.words.table(value) })).sort((a, b) =>
      a.label.localeCompare(b.label),
    ),
  );
  protected readonly columns = computed(() => [
    { key: 'what', label: this.t('auditTrail.list.what') },
    { key: 'who', label: this.t('auditTrail.list.who') },
    { key: 'when', label: this.t('auditTrail.list.when') },
    { key: 'changes', label: this.t('auditTrail.list.changes') },
    { key: 'seq', label: this.t('auditTrail.list.seq'), align: 'end' as const, shown: false },
  ]);

  protected tone(action: AuditAction): Tone {
    return TONES[action];
  }

  protected name({ record }: AuditEntryView): string {
    return record.label ?? `…${record.id.slice(-8)}`;
  }

  /** Shows the history of one record, or what one person did. */
  protected only(filter: 'recordId' | 'actorId', id: string): void {
    this.list.setFilter(filter, [id]);
  }

  protected setDate(name: 'from' | 'to', date: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { [name]: date || null, cursor: null },
      queryParamsHandling: 'merge',
    });
  }
}
