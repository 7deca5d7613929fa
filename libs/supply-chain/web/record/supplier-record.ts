import { HttpClient } from '@angular/common/http';
import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink, RouterOutlet } from '@angular/router';
import {
  Confirm,
  ConfidenceBadge,
  Formats,
  Icon,
  injectTexts,
  PageHeader,
  PageTitle,
  ProblemMessage,
  RecordHeader,
  RiskBadge,
  Session,
  Skeleton,
  Tabs,
  Toasts,
  type Tab,
} from '@firebreak/platform/web';
import { confidenceLevel, likelyRange } from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';
import { leadToKept } from '../lead-to-kept';
import { refreshAfterJobs } from '../refresh-after-jobs';
import { SupplierStatusChip } from '../supplier-status-chip';
import { SupplierData } from './supplier-data';

/** A supplier's record: who and where, the score, and the tabs of all capabilities below. */
@Component({
  selector: 'fb-supplier-record',
  imports: [
    ConfidenceBadge,
    Icon,
    MatButton,
    PageHeader,
    ProblemMessage,
    RecordHeader,
    RiskBadge,
    RouterLink,
    RouterOutlet,
    Skeleton,
    SupplierStatusChip,
    Tabs,
  ],
  providers: [SupplierData],
  templateUrl: './supplier-record.html',
})
export class SupplierRecord {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  protected readonly data = inject(SupplierData);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly place = computed(() => {
    const supplier = this.data.supplier();
    return supplier
      ? [supplier.address, this.formats.country(supplier.country)].filter(Boolean).join(', ')
      : null;
  });
  protected readonly range = computed(() => {
    const { score, confidence } = this.data.supplier() ?? {};
    return score == null || confidence == null ? null : likelyRange(score, confidence);
  });
  protected readonly confidence = computed(() => {
    const confidence = this.data.supplier()?.confidence;
    return confidence == null ? null : confidenceLevel(confidence);
  });
  protected readonly tabs = computed((): Tab[] => {
    const link = (path: string) => ['/suppliers', this.id(), ...(path ? [path] : [])];
    const tab = (path: string, key: string): Tab => ({
      link: link(path),
      label: this.t(`supplyChain.tab.${key}`),
    });
    return [
      { ...tab('', 'overview'), link: '.' },
      tab('chain', 'chain'),
      tab('disclosures', 'disclosures'),
      tab('signals', 'signals'),
      ...(this.session.can('risk:read') ? [tab('risk', 'risk')] : []),
      ...(this.session.can('questionnaire:read') ? [tab('questionnaires', 'questionnaires')] : []),
      ...(this.session.can('audit:read') ? [tab('audits', 'audits')] : []),
    ];
  });

  constructor() {
    const title = inject(PageTitle);
    refreshAfterJobs(() => this.data.resource.reload());
    effect(() => this.data.id.set(this.id()));
    leadToKept(this.data.supplier);
    effect(() => {
      const name = this.data.supplier()?.name;
      if (name) title.show(name);
    });
  }

  protected async remove(name: string): Promise<void> {
    const sure = await this.confirm.ask({
      heading: this.t('supplyChain.record.removeHeading', { name }),
      text: this.t('supplyChain.record.removeText'),
      action: this.t('supplyChain.record.remove'),
      danger: true,
    });
    if (!sure) return;
    try {
      await firstValueFrom(this.http.delete(`/api/suppliers/${this.id()}`));
      void this.toasts.say(this.t('supplyChain.record.removed', { name }));
      await this.router.navigateByUrl('/suppliers');
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
