import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  EmptyState,
  FbCountryPipe,
  FbDateTimePipe,
  Icon,
  ProblemMessage,
  Session,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import type { CountedParties, DisclosureListItem, DisclosureView } from '@firebreak/supply-chain/model';
import { RequestList } from './request-list';

/** The supplier's tab: what it was asked, what it disclosed as what and when, and what it took back. */
@Component({
  selector: 'fb-supplier-disclosures',
  imports: [
    EmptyState,
    FbCountryPipe,
    FbDateTimePipe,
    Icon,
    MatButton,
    ProblemMessage,
    RequestList,
    RouterLink,
    Skeleton,
  ],
  template: `
    @if (page.error(); as error) {
      <fb-problem [error]="error" (retry)="page.reload()" />
    } @else if (!page.hasValue()) {
      <fb-skeleton kind="table" [rows]="3" />
    } @else if (page.value().items.length === 0) {
      <fb-empty-state
        icon="account-tree"
        [heading]="t('disclosure.tab.emptyHeading')"
        [text]="t('disclosure.tab.emptyText')"
      >
        @if (session.can('supplier:write')) {
          <a matButton="filled" routerLink="/suppliers/cascade/ask" [queryParams]="{ suppliers: id() }">{{
            t('disclosure.cascade.askOne')
          }}</a>
        }
      </fb-empty-state>
    } @else {
      <div class="head">
        <h2>{{ t('disclosure.tab.requests') }}</h2>
        @if (session.can('supplier:write') && !open()) {
          <a matButton="outlined" routerLink="/suppliers/cascade/ask" [queryParams]="{ suppliers: id() }">
            <fb-icon name="send" /> {{ t('disclosure.cascade.askOne') }}
          </a>
        }
      </div>
      <fb-request-list [items]="page.value().items" [named]="false" (changed)="page.reload()" />
      @if (newest.hasValue() && newest.value(); as view) {
        @if (view.receipts.length > 0) {
          <h2>{{ t('disclosure.tab.received') }}</h2>
          <ul>
            @for (party of view.received; track party.key) {
              <li [style.padding-inline-start.px]="16 * party.tier">
                <a [routerLink]="['/suppliers', party.supplierId]">{{ party.name }}</a>
                <span class="fb-quiet">
                  {{ t('disclosure.kind.' + party.kind) }} · {{ party.country | fbCountry }} ·
                  {{ t('disclosure.tab.as.' + party.visibility) }}
                  @if (!party.newSupplier) {
                    · {{ t('disclosure.tab.known') }}
                  }
                </span>
              </li>
            }
            @for (count of view.counted; track $index) {
              <li [style.padding-inline-start.px]="16 * count.tier">
                {{ t('disclosure.tab.counted', { count: count.parties }) }}
                <span class="fb-quiet">
                  {{ t('disclosure.kind.' + count.kind) }}
                  @if (suppliedBy(view, count); as name) {
                    · {{ t('disclosure.tab.supplies', { name }) }}
                  }
                </span>
              </li>
            }
            @if (view.saysNone) {
              <li>{{ t('disclosure.request.none') }}</li>
            }
          </ul>
          <h2>{{ t('disclosure.tab.history') }}</h2>
          <ul>
            @for (receipt of view.receipts; track receipt.version) {
              <li>
                {{ receipt.sentAt | fbDateTime }}
                <span class="fb-quiet">
                  {{
                    t('disclosure.request.parties', {
                      named: receipt.named,
                      placed: receipt.placed,
                      counted: receipt.counted,
                    })
                  }}
                  @if (receipt.withdrawn) {
                    · {{ t('disclosure.status.withdrawn') }}
                  }
                  · {{ t('disclosure.tab.fingerprint') }}
                  <span dir="ltr">{{ receipt.fingerprint.slice(0, 12) }}</span>
                </span>
              </li>
            }
          </ul>
        }
      }
    }
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
    }
    h2 {
      margin: 16px 0 8px;
    }
    ul {
      margin: 0;
      padding: 0;
      border: 1px solid var(--fb-line);
      border-radius: var(--fb-radius);
      background: var(--fb-surface-raised);
      list-style: none;
    }
    li {
      display: grid;
      max-inline-size: none;
      padding: 10px 16px;
      overflow-wrap: anywhere;
    }
    li + li {
      border-block-start: 1px solid var(--fb-line);
    }
  `,
})
export class SupplierDisclosures {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);

  /** The supplier's id, from the address. */
  readonly id = input.required<string>();

  protected readonly page = httpResource<Page<DisclosureListItem>>(() => ({
    url: '/api/disclosures',
    params: { supplierId: this.id(), limit: 200 },
  }));
  /** The request whose answer counts: the newest that was answered, else the newest. */
  private readonly newestId = computed(() => {
    const items = this.page.hasValue() ? this.page.value().items : [];
    return (items.find(({ status }) => status === 'disclosed') ?? items[0])?.id;
  });
  protected readonly newest = httpResource<DisclosureView>(() =>
    this.newestId() ? `/api/disclosures/${this.newestId()}` : undefined,
  );
  /** Whom those that are only a number supply, where it is somebody below the supplier itself. */
  protected suppliedBy(view: DisclosureView, { parentKey }: CountedParties): string | null {
    return view.received.find(({ key }) => key === parentKey)?.name ?? null;
  }

  /** Whether it was asked and that still stands. */
  protected readonly open = computed(() =>
    (this.page.hasValue() ? this.page.value().items : []).some(({ status }) =>
      ['sent', 'opened', 'in-progress', 'disclosed'].includes(status),
    ),
  );
}
