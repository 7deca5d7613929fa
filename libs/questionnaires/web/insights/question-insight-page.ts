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
  ANSWERED,
  INSIGHT_DIMENSIONS,
  SKIPPED,
  type InsightDimension,
  type QuestionInsight,
} from '@firebreak/questionnaires/model';
import { AnswerBars, type AnswerBar } from './answer-bars';
import { AnswerQuartiles } from './answer-quartiles';
import { AnswerGroups } from './answer-groups';
import { AnswerDetails, type NamedDetail } from './answer-details';
import { BehindFigure } from './behind-figure';
import { INSIGHT_FILTERS, injectInsightChips, injectInsightWords, withoutSearch } from './insight-filters';

/** One question: how many chose what, set apart by place, sector, tier, risk or time, down to the questionnaires. */
@Component({
  selector: 'fb-question-insight-page',
  imports: [
    AnswerBars,
    AnswerDetails,
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
    const byTime = this.view.value().type === 'date';
    return Object.entries(all.chosen)
      .sort(([one, a], [other, b]) => (byTime ? one.localeCompare(other) : b - a))
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
    const plain = (value: string, count: number): AnswerBar => ({
      value,
      label: this.t(`questionnaireInsights.${value}`),
      count,
      others: null,
    });
    // Texts, documents, amounts and tables have no choices to count: how many answered says something all the same.
    const answered = own.length === 0 ? [plain(ANSWERED, all.asked - all.skipped)] : [];
    const skipped = all.skipped > 0 ? [plain(SKIPPED, all.skipped)] : [];
    return [...own, ...answered, ...skipped];
  });
  /** Currencies of amounts and columns of tables, by their names. */
  protected readonly details = computed((): readonly NamedDetail[] => {
    if (!this.view.hasValue()) return [];
    const { all, columns } = this.view.value();
    return all.details.map((detail) => {
      const column = columns.find(({ code }) => code === detail.of);
      return {
        ...detail,
        label: column?.text ?? this.formats.currencyName(detail.of),
        unit: column ? column.unit : detail.of,
        ofRows: column !== undefined,
        options: column?.options ?? [],
      };
    });
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
