import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Page } from '@firebreak/platform/model';
import {
  EmptyState,
  ExportMenu,
  FilterChip,
  Formats,
  Icon,
  ListToolbar,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  Toasts,
  injectList,
  injectTexts,
} from '@firebreak/platform/web';
import {
  SIGNAL_RULES,
  SIGNAL_STATES,
  type SignalCount,
  type SignalState,
  type SignalView,
} from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { SupplyChainParts } from '../supply-chain-parts';
import { SignalCard } from './signal-card';

/** How long a look through a company's suppliers usually takes, with its start. */
const LOOK_MS = 3000;

/** The review list: what the data asks, newest first, those that wait for a person unless the address says otherwise. */
@Component({
  selector: 'fb-signal-list',
  imports: [
    EmptyState,
    ExportMenu,
    FilterChip,
    Icon,
    ListToolbar,
    MatButton,
    PageHeader,
    ProblemMessage,
    SignalCard,
    Skeleton,
    SupplyChainParts,
  ],
  templateUrl: './signal-list.html',
  styleUrl: './signal-list.scss',
})
export class SignalList {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  protected readonly formats = inject(Formats);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);

  protected readonly list = injectList({ filters: ['rule', 'state', 'replied'], limit: 20 });
  protected readonly state = computed(
    () => SIGNAL_STATES.find((state) => state === this.list.filter('state')[0]) ?? 'new',
  );
  protected readonly page = httpResource<Page<SignalView>>(() => ({
    url: '/api/signals',
    params: { ...this.list.params(), state: this.state() },
  }));
  private readonly counts = httpResource<readonly SignalCount[]>(() => '/api/signals/counts');

  protected readonly states = computed(() =>
    SIGNAL_STATES.map((state) => ({
      state,
      count: this.counts.hasValue()
        ? this.counts.value().reduce((sum, { states }) => sum + states[state], 0)
        : null,
    })),
  );
  protected readonly rules = computed(() =>
    SIGNAL_RULES.map((value) => ({
      value,
      label: this.t(`signals.rule.${value}`),
      ...(this.counts.hasValue() && {
        count: this.counts.value().find(({ rule }) => rule === value)?.states[this.state()] ?? 0,
      }),
    })),
  );
  /** Signals of the chosen questions that wait until others are decided; said beside those to review only. */
  protected readonly leftOut = computed(() => {
    if (this.state() !== 'new' || !this.counts.hasValue()) return 0;
    const chosen = this.list.filter('rule');
    return this.counts
      .value()
      .filter(({ rule }) => chosen.length === 0 || chosen.includes(rule))
      .reduce((sum, { leftOut }) => sum + leftOut, 0);
  });
  protected readonly replies = computed(() => [{ value: 'true', label: this.t('signals.repliesOnly') }]);
  protected readonly exportParams = computed(() => ({ ...this.list.filterParams(), state: this.state() }));
  protected readonly narrowed = computed(
    () =>
      this.list.search() !== '' ||
      this.list.filter('rule').length > 0 ||
      this.list.filter('replied').length > 0,
  );

  protected show(state: SignalState): void {
    this.list.setFilter('state', state === 'new' ? [] : [state]);
  }

  /** One that is decided stays in sight until the list is opened again, so that nothing jumps away under the hand. */
  protected replace(changed: SignalView): void {
    this.page.update(
      (page) =>
        page && { ...page, items: page.items.map((item) => (item.id === changed.id ? changed : item)) },
    );
    this.counts.reload();
  }

  protected async look(): Promise<void> {
    try {
      await firstValueFrom(this.http.post('/api/signals/look', {}));
      void this.toasts.say(this.t('signals.looking'));
      setTimeout(() => {
        this.page.reload();
        this.counts.reload();
      }, LOOK_MS);
    } catch (error) {
      void this.toasts.problem(error);
    }
  }
}
