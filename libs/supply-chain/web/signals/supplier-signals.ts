import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import { EmptyState, ProblemMessage, Skeleton, injectTexts } from '@firebreak/platform/web';
import type { SignalView } from '@firebreak/supply-chain/model';
import { SignalCard } from './signal-card';

/** The supplier's tab: every signal about it, decided ones too. */
@Component({
  selector: 'fb-supplier-signals',
  imports: [EmptyState, ProblemMessage, RouterLink, SignalCard, Skeleton],
  template: `
    @if (page.error(); as error) {
      <fb-problem [error]="error" (retry)="page.reload()" />
    } @else if (!page.hasValue()) {
      <fb-skeleton kind="card" />
    } @else {
      @for (signal of page.value().items; track signal.id) {
        <fb-signal-card [view]="signal" [named]="false" (changed)="replace($event)" />
      } @empty {
        <fb-empty-state
          icon="check-circle"
          [heading]="t('signals.tab.emptyHeading')"
          [text]="t('signals.tab.emptyText')"
        />
      }
      <p>
        <a routerLink="/suppliers/signals">{{ t('signals.tab.all') }}</a>
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
      margin-block-start: 16px;
    }
  `,
})
export class SupplierSignals {
  protected readonly t = injectTexts();

  /** The supplier's id, from the address. */
  readonly id = input.required<string>();

  /** More than a hundred about one supplier would be a mistake of the rules. */
  protected readonly page = httpResource<Page<SignalView>>(() => ({
    url: '/api/signals',
    params: { supplierId: this.id(), limit: 100 },
  }));

  protected replace(changed: SignalView): void {
    this.page.update(
      (page) =>
        page && { ...page, items: page.items.map((item) => (item.id === changed.id ? changed : item)) },
    );
  }
}
