import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  EmptyState,
  FbCountryPipe,
  FbDatePipe,
  FbNumberPipe,
  FbPercentPipe,
  FbSharePipe,
  Formats,
  Icon,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import {
  MOST_GAPS,
  type CascadeGap,
  type CascadeView,
  type DisclosureListItem,
} from '@firebreak/supply-chain/model';
import { SupplyChainParts } from '../supply-chain-parts';
import { RequestActions } from './request-actions';
import { RequestList } from './request-list';

/** How far the chain is mapped: share of spend by tier, who answered, and the gaps that would map most. */
@Component({
  selector: 'fb-cascade-page',
  imports: [
    EmptyState,
    FbCountryPipe,
    FbDatePipe,
    FbNumberPipe,
    FbPercentPipe,
    FbSharePipe,
    Icon,
    MatButton,
    PageHeader,
    ProblemMessage,
    RequestList,
    RouterLink,
    Skeleton,
    SupplyChainParts,
  ],
  templateUrl: './cascade-page.html',
  styleUrl: './cascade-page.scss',
})
export class CascadePage {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly actions = inject(RequestActions);

  protected readonly cascade = httpResource<CascadeView>(() => '/api/disclosures/cascade');
  protected readonly everyGap = signal(false);
  /** Asked for beside the page, which stays as it is meanwhile. */
  protected readonly allGaps = httpResource<CascadeView>(() =>
    this.everyGap() ? { url: '/api/disclosures/cascade', params: { gaps: MOST_GAPS } } : undefined,
  );
  protected readonly gaps = computed(() => {
    const view = this.allGaps.hasValue() ? this.allGaps.value() : this.cascade.value();
    return view?.gaps ?? [];
  });
  protected readonly requests = httpResource<Page<DisclosureListItem>>(() => ({
    url: '/api/disclosures',
    params: { limit: 100 },
  }));

  /** The finding in a sentence: how much of the spend is mapped beyond tier 1. */
  protected readonly finding = computed(() => {
    const second = this.cascade.hasValue() ? this.cascade.value().tiers[1] : undefined;
    return second
      ? this.t('disclosure.cascade.finding', { share: this.formats.share(second.mappedRatio) })
      : '';
  });
  protected readonly deepest = computed(() => {
    const tiers = this.cascade.hasValue() ? this.cascade.value().tiers : [];
    return tiers.filter(({ suppliers }) => suppliers > 0).at(-1)?.tier ?? 0;
  });

  protected reload(): void {
    this.cascade.reload();
    this.allGaps.reload();
    this.requests.reload();
  }

  protected async act({ request, supplierName, action }: CascadeGap): Promise<void> {
    if (!request) return;
    const done =
      action === 'remind'
        ? await this.actions.remind(request.id, supplierName)
        : await this.actions.renewLink(request.id, supplierName);
    if (done) this.reload();
  }
}
