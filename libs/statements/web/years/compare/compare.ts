import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  ExportMenu,
  FbDatePipe,
  Icon,
  ProblemMessage,
  Skeleton,
  Texts,
} from '@firebreak/platform/web';
import { periodKey, periodLabel, type ComparisonRow, type YearComparison } from '@firebreak/statements/model';
import { injectYearWords } from '../year-words';

/** `/statements/years/compare?periods=…`: figures of two years or more side by side. */
@Component({
  selector: 'fb-compare',
  imports: [EmptyState, ExportMenu, FbDatePipe, Icon, ProblemMessage, RouterLink, Skeleton],
  templateUrl: './compare.html',
  styleUrl: './compare.scss',
})
export class Compare {
  protected readonly t = inject(Texts).t;
  protected readonly words = injectYearWords();
  private readonly router = inject(Router);
  protected readonly periodKey = periodKey;
  protected readonly periodLabel = periodLabel;

  /** Keys of the years, from the address: the server checks them. */
  readonly periods = input<string>();

  protected readonly answer = httpResource<YearComparison>(() => ({
    url: '/api/years',
    params: this.params(),
  }));
  protected readonly params = computed((): Record<string, string> => {
    const periods = this.periods();
    return periods ? { periods } : {};
  });
  private readonly shown = computed(() =>
    (this.answer.hasValue() ? this.answer.value().years : []).map(({ period }) => periodKey(period)),
  );
  protected readonly hasBreaks = computed(
    () =>
      this.answer.hasValue() &&
      this.answer.value().rows.some(({ cells }) => cells.some(({ breaks }) => breaks.length > 0)),
  );

  protected isShown(key: string): boolean {
    return this.shown().includes(key);
  }

  protected name({ figure, name }: ComparisonRow): string {
    return figure ? this.words.figure(figure) : name;
  }

  /** The last one stays: without any the newest three would come back. */
  protected toggle(key: string, box: HTMLInputElement): void {
    const chosen = box.checked ? [...this.shown(), key] : this.shown().filter((each) => each !== key);
    if (chosen.length === 0) box.checked = true;
    else void this.router.navigate([], { queryParams: { periods: chosen.join(',') } });
  }
}
