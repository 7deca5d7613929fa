import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { Page } from '@firebreak/platform/model';
import {
  Chart,
  FbDateTimePipe,
  Formats,
  ProblemMessage,
  RiskBadge,
  Skeleton,
  injectTexts,
  lineChart,
} from '@firebreak/platform/web';
import {
  shownScore,
  type ScoreDifferenceView,
  type ScoreHistoryItem,
  type SupplierScoreView,
} from '@firebreak/risk/model';
import { StepWords } from '../words/step-words';
import { ChangeList } from './change-list';

/** The scores so far, as a line and as a list with what moved each, and the difference between any two. */
@Component({
  selector: 'fb-score-history',
  imports: [ChangeList, Chart, FbDateTimePipe, ProblemMessage, RiskBadge, Skeleton],
  templateUrl: './score-history.html',
  styleUrl: './score-history.scss',
})
export class ScoreHistory {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly words = inject(StepWords);
  protected readonly shown = shownScore;

  readonly supplierId = input.required<string>();
  /** The newest score: another one means that the history has grown. */
  readonly newest = input.required<SupplierScoreView>();

  protected readonly history = httpResource<Page<ScoreHistoryItem>>(() => {
    this.newest();
    return { url: `/api/risk/suppliers/${this.supplierId()}/history` };
  });
  private readonly items = computed(() => (this.history.hasValue() ? this.history.value().items : []));
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
        label: this.formats.date(computedAt),
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

  protected optionOf({ computedAt, value }: ScoreHistoryItem): string {
    return `${this.formats.dateTime(computedAt)} (${shownScore(value)})`;
  }
}
