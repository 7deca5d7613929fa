import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AuditSummary, FindingSummary } from '@firebreak/audits/model';
import type { Page } from '@firebreak/platform/model';
import {
  EmptyState,
  FbDatePipe,
  Icon,
  ProblemMessage,
  Session,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import { FindingStateChip } from '../finding/finding-state-chip';
import { injectFindingTitle } from '../finding/finding-title';
import { SeverityChip } from '../finding/severity-chip';

/** The supplier's tab: what audits found there and what is being done, then the audits themselves. */
@Component({
  selector: 'fb-supplier-audits',
  imports: [
    EmptyState,
    FbDatePipe,
    FindingStateChip,
    Icon,
    MatButton,
    ProblemMessage,
    RouterLink,
    SeverityChip,
    Skeleton,
  ],
  templateUrl: './supplier-audits.html',
  styleUrl: './supplier-audits.scss',
})
export class SupplierAudits {
  protected readonly t = injectTexts();
  protected readonly titleOf = injectFindingTitle();
  protected readonly session = inject(Session);

  /** The supplier's id, from the address. */
  readonly id = input.required<string>();

  protected readonly audits = httpResource<Page<AuditSummary>>(() => ({
    url: '/api/audits',
    params: { supplierId: this.id(), limit: 200 },
  }));
  protected readonly findings = httpResource<Page<FindingSummary>>(() => ({
    url: '/api/findings',
    params: { supplierId: this.id(), limit: 200 },
  }));
  protected readonly error = computed(() => this.audits.error() ?? this.findings.error());
  protected readonly loaded = computed(() => this.audits.hasValue() && this.findings.hasValue());

  protected reload(): void {
    this.audits.reload();
    this.findings.reload();
  }
}
