import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  Field,
  FieldControl,
  FilterChip,
  Formats,
  PageHeader,
  ProblemMessage,
  Skeleton,
  Texts,
  injectList,
} from '@firebreak/platform/web';
import {
  INSIGHT_DIMENSIONS,
  SKIPPED,
  type InsightDimension,
  type QuestionInsight,
} from '@firebreak/questionnaires/model';
import { AnswerBars, type AnswerBar } from './answer-bars';
import { AnswerQuartiles } from './answer-quartiles';
import { AnswerGroups } from './answer-groups';
import { BehindFigure } from './behind-figure';
import { INSIGHT_FILTERS, injectInsightChips, injectInsightWords, withoutSearch } from './insight-filters';

/** One question: how many chose what, set apart by place, sector, tier, risk or time, down to the questionnaires. */
@Component({
  selector: 'fb-question-insight-page',
  imports: [
    AnswerBars,
    AnswerGroups,
    AnswerQuartiles,
    BehindFigure,
    Field,
    FieldControl,
    FilterChip,
    MatButton,
    PageHeader,
    ProblemMessage,
    Skeleton,
  ],
  templateUrl: './question-insight-page.html',
  styleUrl: './question-insight-page.scss',
})
export class QuestionInsightPage {
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly t = this.texts.t;

  readonly code = input.required<string>();
  /** What the answers are set apart by, from the address. */
  readonly by = input<string>();
  /** The figure whose questionnaires are listed, from the address. */
  readonly answer = input<string>();

  protected readonly dimensions = INSIGHT_DIMENSIONS;
  protected readonly list = injectList({ filters: ['template', ...INSIGHT_FILTERS] });
  protected readonly dimension = computed(
    (): InsightDimension => INSIGHT_DIMENSIONS.find((one) => one === this.by()) ?? 'country',
  );
  protected readonly noFilters = Object.fromEntries(INSIGHT_FILTERS.map((name) => [name, []]));
  protected readonly narrowed = computed(() =>
    INSIGHT_FILTERS.some((name) => this.list.filter(name).length > 0),
  );
  /** What the API narrows by; a search in the list of questions stays in the address for the way back. */
  protected readonly params = computed(() => {
    return { ...withoutSearch(this.list.filterParams()), language: this.texts.language() };
  });
  protected readonly view = httpResource<QuestionInsight>(() => ({
    url: `/api/questionnaire-insights/questions/${encodeURIComponent(this.code())}`,
    params: { ...this.params(), by: this.dimension() },
  }));
  private readonly sectors = () => (this.view.hasValue() ? this.view.value().sectorNames : undefined);
  protected readonly words = injectInsightWords(this.sectors);
  protected readonly chips = injectInsightChips(
    () => (this.view.hasValue() ? this.view.value().filters : undefined),
    this.sectors,
  );
  /** Options in the order of the question; countries by how often they were chosen. */
  protected readonly options = computed(() => {
    if (!this.view.hasValue()) return [];
    const { options, all } = this.view.value();
    if (options.length > 0) return options;
    return Object.entries(all.chosen)
      .sort(([, a], [, b]) => b - a)
      .map(([value]) => ({ value, label: this.formats.country(value) }));
  });
  protected readonly bars = computed((): readonly AnswerBar[] => {
    if (!this.view.hasValue()) return [];
    const { all, benchmark } = this.view.value();
    const own = this.options().map(({ value, label }) => ({
      value,
      label,
      count: all.chosen[value] ?? 0,
      others: benchmark ? (benchmark.chosen[value] ?? 0) / benchmark.suppliers : null,
    }));
    const skipped = {
      value: SKIPPED,
      label: this.t('questionnaireInsights.skipped'),
      count: all.skipped,
      others: null,
    };
    return all.skipped > 0 || (own.length === 0 && !all.quartiles) ? [...own, skipped] : own;
  });
  protected readonly answerLabel = computed(() => {
    const answer = this.answer();
    return this.bars().find(({ value }) => value === answer)?.label ?? null;
  });
  protected readonly groups = computed(() =>
    this.view.hasValue()
      ? this.view.value().groups.map((group) => ({
          ...group,
          label: this.words.word(this.view.value()?.by ?? 'country', group.key),
        }))
      : [],
  );

  protected setApart(by: string): void {
    void this.router.navigate([], { queryParams: { by }, queryParamsHandling: 'merge' });
  }
}
