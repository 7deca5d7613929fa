import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  FbDatePipe,
  FbNumberPipe,
  Formats,
  PageHeader,
  ProblemMessage,
  Skeleton,
  injectTexts,
} from '@firebreak/platform/web';
import {
  FEEDBACK_STEP,
  FREQUENCIES,
  PURCHASING_PRACTICES,
  type FeedbackFigure,
  type FeedbackView,
  type Frequency,
} from '@firebreak/questionnaires/model';

/** What suppliers say about this company's purchasing: totals in fives, by year, and texts without a sender. */
@Component({
  selector: 'fb-feedback-page',
  imports: [
    EmptyState,
    FbDatePipe,
    FbNumberPipe,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './feedback-page.html',
  styleUrl: './feedback-page.scss',
})
export class FeedbackPage {
  protected readonly t = injectTexts();
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);

  /** Year in the address; the newest where it names none that there is. */
  readonly year = input<string>();

  protected readonly practices = PURCHASING_PRACTICES;
  protected readonly frequencies = FREQUENCIES;
  protected readonly step = FEEDBACK_STEP;
  protected readonly view = httpResource<FeedbackView>(() => '/api/supplier-feedback');
  protected readonly shown = computed(() => {
    const years = this.view.hasValue() ? this.view.value().years : [];
    return years.find(({ year }) => String(year) === this.year()) ?? years[0];
  });

  /** A figure in words: below the step nothing is told. */
  protected said(count: number): string {
    return count === 0
      ? this.t('supplierFeedback.read.fewer', { step: this.step })
      : this.t('supplierFeedback.read.atLeast', { count: this.formats.number(count) });
  }

  /** Width of a part of the bar, in percent of those who answered. */
  protected width(figure: FeedbackFigure, frequency: Frequency): number {
    return figure.suppliers ? Math.min(100, (100 * figure[frequency]) / figure.suppliers) : 0;
  }

  protected choose(year: string): void {
    void this.router.navigate([], { queryParams: { year } });
  }
}
