import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Page } from '@firebreak/platform/model';
import {
  Chart,
  FbDateTimePipe,
  Formats,
  ProblemMessage,
  RiskBadge,
  Skeleton,
  Toasts,
  injectTexts,
  lineChart,
} from '@firebreak/platform/web';
import {
  shownScore,
  type ScoreDifferenceView,
  type ScoreHistoryItem,
  type SupplierScoreView,
} from '@firebreak/risk/model';
import { firstValueFrom } from 'rxjs';
import { StepWords } from '../words/step-words';
import { DifferenceBetweenDays } from '../explanation/difference-between-days';
import { ChangeList } from './change-list';

type HistoryPage = Page<ScoreHistoryItem>;

/** The scores so far, as a line and as a list with what moved each, and the difference between any two. */
@Component({
  selector: 'fb-score-history',
  imports: [
    ChangeList,
    Chart,
    DifferenceBetweenDays,
    FbDateTimePipe,
    MatButton,
    ProblemMessage,
    RiskBadge,
    Skeleton,
  ],
  templateUrl: './score-history.html',
  styleUrl: './score-history.scss',
})
export class ScoreHistory {
  private readonly formats = inject(Formats);
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly words = inject(StepWords);
  protected readonly shown = shownScore;

  readonly supplierId = input.required<string>();
  /** The newest score: another one means that the history has grown. */
  readonly newest = input.required<SupplierScoreView>();

  protected readonly history = httpResource<HistoryPage>(() => {
    this.newest();
    return { url: this.url() };
  });
  /** The first page, and those that the reader asked for. */
  protected readonly loaded = linkedSignal(() =>
    this.history.hasValue() ? this.history.value() : { items: [], nextCursor: null },
  );
  protected readonly items = computed(() => this.loaded().items);
  /** Calendar dates, UTC, of the oldest score loaded and the newest. */
  protected readonly firstDay = computed(() => this.items().at(-1)?.computedAt.slice(0, 10) ?? '');
  protected readonly lastDay = computed(() => this.items()[0]?.computedAt.slice(0, 10) ?? '');
  protected readonly later = linkedSignal(() => this.items()[0]?.scoreId ?? '');
  protected readonly earlier = linkedSignal(() => this.items().at(-1)?.scoreId ?? '');
  protected readonly difference = httpResource<ScoreDifferenceView>(() =>
    this.items().length > 1 && this.earlier() !== this.later()
      ? {
          url: `/api/risk/suppliers/${this.supplierId()}/difference`,
          params: { from: this.earlier(), to: this.later() },
        }
      : undefined,
  );

  protected readonly spec = computed(() =>
    lineChart(
      [...this.items()].reverse().map(({ computedAt, value }) => ({
        label: this.whenOf(computedAt),
        value: shownScore(value),
      })),
      { when: this.t('risk.history.when'), value: this.t('risk.history.score') },
      100,
    ),
  );
  protected readonly heading = computed(() => {
    const [last] = this.items();
    const first = this.items().at(-1);
    if (!last || !first) return '';
    const [from, to] = [shownScore(first.value), shownScore(last.value)];
    const kind = from === to ? 'steady' : to > from ? 'risen' : 'fallen';
    return this.t(`risk.history.${kind}`, { from, to, since: this.formats.date(first.computedAt) });
  });

  /** Adds the next page of older scores. */
  protected async loadOlder(cursor: string): Promise<void> {
    try {
      const page = await firstValueFrom(this.http.get<HistoryPage>(this.url(), { params: { cursor } }));
      this.loaded.update(({ items }) => ({ items: [...items, ...page.items], nextCursor: page.nextCursor }));
    } catch (error) {
      void this.toasts.problem(error);
    }
  }

  protected optionOf({ computedAt, value }: ScoreHistoryItem): string {
    return `${this.formats.dateTime(computedAt)} (${shownScore(value)})`;
  }

  private url(): string {
    return `/api/risk/suppliers/${this.supplierId()}/history`;
  }

  /** The day; the time of the day while all scores are of one day. */
  private whenOf(computedAt: string): string {
    const days = new Set(this.items().map((item) => this.formats.date(item.computedAt)));
    return days.size > 1 ? this.formats.date(computedAt) : this.formats.time(computedAt);
  }
}
