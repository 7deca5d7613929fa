import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { AuditView, FindingView } from '@firebreak/audits/model';
import {
  Confirm,
  EmptyState,
  FbDatePipe,
  FbDateTimePipe,
  Formats,
  Icon,
  PageHeader,
  PageTitle,
  ProblemMessage,
  RecordHeader,
  Session,
  Skeleton,
  StatusChip,
  Toasts,
  injectTexts,
} from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';
import { FindingCard } from './finding-card';

/** One audit with its findings; `#<finding id>` in the address opens that finding. */
@Component({
  selector: 'fb-audit-page',
  imports: [
    EmptyState,
    FbDatePipe,
    FbDateTimePipe,
    FindingCard,
    Icon,
    MatButton,
    PageHeader,
    ProblemMessage,
    RecordHeader,
    RouterLink,
    Skeleton,
    StatusChip,
  ],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
})
export class AuditPage {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);

  /** The audit's id, from the address. */
  readonly id = input.required<string>();

  protected readonly audit = httpResource<AuditView>(() => `/api/audits/${this.id()}`);
  protected readonly view = computed(() => (this.audit.hasValue() ? this.audit.value() : undefined));
  protected readonly opened = toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
  protected readonly heading = computed(() => {
    const audit = this.view();
    return audit ? this.t('audits.audit.heading', { supplier: audit.supplierName }) : '';
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      if (this.heading()) title.show(this.heading());
    });
  }

  protected replace(changed: FindingView): void {
    this.audit.update(
      (audit) =>
        audit && { ...audit, findings: audit.findings.map((old) => (old.id === changed.id ? changed : old)) },
    );
    void this.toasts.say(this.t('audits.finding.moved', { state: this.t(`audits.state.${changed.state}`) }));
  }

  protected async remove(audit: AuditView): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('audits.audit.removeHeading'),
      text: this.t('audits.audit.removeText', {
        supplier: audit.supplierName,
        date: this.formats.date(audit.auditedOn),
        count: audit.findingCount,
      }),
      action: this.t('audits.audit.remove'),
      danger: true,
    });
    if (!sure) return;
    try {
      await firstValueFrom(this.http.delete(`/api/audits/${audit.id}`));
      void this.toasts.say(this.t('audits.audit.removed'));
      await this.router.navigate(['/suppliers', audit.supplierId, 'audits']);
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
