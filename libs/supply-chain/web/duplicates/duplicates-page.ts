import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Page } from '@firebreak/platform/model';
import {
  EmptyState,
  FbDateTimePipe,
  Icon,
  injectTexts,
  JobProgress,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  Toasts,
} from '@firebreak/platform/web';
import type { DuplicatesSummary, PairState, PairView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { SupplyChainParts } from '../supply-chain-parts';
import { PairCard } from './pair-card';

const STATES: readonly PairState[] = ['open', 'different', 'same'];
const PAIRS_AT_ONCE = 10;

/** Suppliers that may be the same, most alike first, each with the reasons and the decision to take. */
@Component({
  selector: 'fb-duplicates-page',
  imports: [
    EmptyState,
    FbDateTimePipe,
    Icon,
    JobProgress,
    MatButton,
    PageHeader,
    PairCard,
    ProblemMessage,
    RouterLink,
    Skeleton,
    SupplyChainParts,
  ],
  templateUrl: './duplicates-page.html',
  styleUrl: './duplicates-page.scss',
})
export class DuplicatesPage {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);

  /** From the address: do not trust it. */
  readonly state = input<PairState, unknown>('open', {
    transform: (value) => STATES.find((state) => state === value) ?? 'open',
  });
  protected readonly states = STATES;

  protected readonly summary = httpResource<DuplicatesSummary>(() => '/api/duplicates/summary');
  private readonly cursors = linkedSignal({ source: this.state, computation: (): readonly string[] => [] });
  protected readonly page = httpResource<Page<PairView>>(() => ({
    url: '/api/duplicates',
    params: {
      state: this.state(),
      limit: PAIRS_AT_ONCE,
      ...(this.cursors().at(-1) ? { cursor: this.cursors().at(-1) ?? '' } : {}),
    },
  }));
  protected readonly hasPrevious = computed(() => this.cursors().length > 0);
  protected readonly searching = linkedSignal(() =>
    this.summary.hasValue() ? this.summary.value().jobRunId : null,
  );
  protected readonly busy = signal(false);

  protected next(cursor: string): void {
    this.cursors.update((cursors) => [...cursors, cursor]);
  }

  protected previous(): void {
    this.cursors.update((cursors) => cursors.slice(0, -1));
  }

  protected async search(): Promise<void> {
    this.busy.set(true);
    try {
      const { jobRunId } = await firstValueFrom(
        this.http.post<{ jobRunId: string }>('/api/duplicates/search', {}),
      );
      this.searching.set(jobRunId);
    } catch (error) {
      void this.toasts.problem(error);
    } finally {
      this.busy.set(false);
    }
  }

  protected searched(): void {
    this.searching.set(null);
    this.refresh();
  }

  /** After a decision: the pair leaves this list. */
  protected refresh(): void {
    this.page.reload();
    this.summary.reload();
  }
}
