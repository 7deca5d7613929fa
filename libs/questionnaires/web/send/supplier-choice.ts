import { httpResource } from '@angular/common/http';
import { Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import type { Page } from '@firebreak/platform/model';
import {
  EmptyState,
  FbCountryPipe,
  ProblemMessage,
  RiskBadge,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import type { SupplierListItem } from '@firebreak/supply-chain/model';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

const PAUSE_IN_MS = 300;
const SHOWN = 20;

/** Suppliers to ask, the riskiest first, with a search for the others. */
@Component({
  selector: 'fb-supplier-choice',
  imports: [EmptyState, FbCountryPipe, MatButton, ProblemMessage, RiskBadge, RouterLink, Skeleton],
  templateUrl: './supplier-choice.html',
  styleUrl: './supplier-choice.scss',
})
export class SupplierChoice {
  protected readonly t = injectTexts();
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly chosen = input.required<ReadonlySet<string>>();
  readonly toggled = output<string>();

  protected readonly words = signal('');
  protected readonly page = httpResource<Page<SupplierListItem>>(() => ({
    url: '/api/suppliers',
    params: { ...(this.words() && { q: this.words() }), sort: '-score', limit: SHOWN },
  }));
  protected readonly suppliers = computed(() => (this.page.hasValue() ? this.page.value().items : []));
  protected readonly none = computed(() => this.page.hasValue() && this.suppliers().length === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected searchSoon(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.words.set(text.trim()), PAUSE_IN_MS);
  }
}
