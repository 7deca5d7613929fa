import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import {
  Cell,
  DataList,
  EmptyState,
  ExportMenu,
  FbNumberPipe,
  FbPercentPipe,
  Field,
  FieldControl,
  FilterChip,
  ListToolbar,
  PageHeader,
  Session,
  Texts,
  injectList,
} from '@firebreak/platform/web';
import type { InsightsView, QuestionCounts } from '@firebreak/questionnaires/model';
import { INSIGHT_FILTERS, injectInsightChips, withoutSearch } from './insight-filters';

type Row = QuestionCounts & { readonly id: string; readonly sectionTitle: string };

/** Questions named at the top. */
const MOST = 3;

/** Every question over all suppliers: who was asked, who did not know, who skipped it. */
@Component({
  selector: 'fb-insights-page',
  imports: [
    Cell,
    DataList,
    EmptyState,
    ExportMenu,
    FbNumberPipe,
    FbPercentPipe,
    Field,
    FieldControl,
    FilterChip,
    ListToolbar,
    MatButton,
    PageHeader,
    RouterLink,
  ],
  templateUrl: './insights-page.html',
  styleUrl: './insights-page.scss',
})
export class InsightsPage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly session = inject(Session);

  protected readonly troubles = ['unknown', 'skipped'] as const;
  protected readonly list = injectList({ filters: ['template', ...INSIGHT_FILTERS] });
  /** What the API narrows by; the search in the questions' texts is done here. */
  protected readonly narrowed = computed(() => {
    return { ...withoutSearch(this.list.filterParams()), language: this.texts.language() };
  });
  protected readonly view = httpResource<InsightsView>(() => ({
    url: '/api/questionnaire-insights',
    params: this.narrowed(),
  }));
  protected readonly chips = injectInsightChips(
    () => (this.view.hasValue() ? this.view.value().filters : undefined),
    () => (this.view.hasValue() ? this.view.value().sectorNames : undefined),
  );
  protected readonly rows = computed((): readonly Row[] => {
    if (!this.view.hasValue()) return [];
    const { questions, sections } = this.view.value();
    const titles = new Map(sections.map(({ code, title }) => [code, title]));
    const words = this.list.search().toLowerCase();
    const found = questions
      .filter(({ asked, code, text }) => asked > 0 && `${code} ${text}`.toLowerCase().includes(words))
      .map((question) => ({
        ...question,
        id: question.code,
        sectionTitle: titles.get(question.section) ?? '',
      }));
    return sorted(found, this.list.sort());
  });
  /** The rows as the list takes them: all on one page. */
  protected readonly page = {
    value: () => ({ items: this.rows(), nextCursor: null, total: this.rows().length }),
    hasValue: () => this.view.hasValue(),
    error: () => this.view.error(),
    isLoading: () => this.view.isLoading(),
    reload: () => this.view.reload(),
  };
  protected readonly columns = computed(() => [
    { key: 'question', label: this.t('questionnaireInsights.column.question'), sort: 'question' },
    {
      key: 'asked',
      label: this.t('questionnaireInsights.column.asked'),
      sort: 'asked',
      align: 'end' as const,
    },
    {
      key: 'unknown',
      label: this.t('questionnaireInsights.column.unknown'),
      sort: 'unknown',
      align: 'end' as const,
    },
    {
      key: 'skipped',
      label: this.t('questionnaireInsights.column.skipped'),
      sort: 'skipped',
      align: 'end' as const,
    },
  ]);

  /** The three questions with the largest share of it. */
  protected most(column: 'unknown' | 'skipped'): readonly Row[] {
    return sorted(this.rows(), `-${column}`)
      .filter((row) => row[column] > 0)
      .slice(0, MOST);
  }
}

/** In the questionnaire's order, or by a column of the address. */
function sorted(rows: readonly Row[], sort: string): readonly Row[] {
  const sign = sort.startsWith('-') ? -1 : 1;
  const column = sort.replace('-', '');
  if (column === 'question') return rows.toSorted((a, b) => sign * a.text.localeCompare(b.text));
  if (column === 'asked') return rows.toSorted((a, b) => sign * (a.asked - b.asked));
  if (column !== 'unknown' && column !== 'skipped') return rows;
  return rows.toSorted((a, b) => sign * (a[column] / a.asked - b[column] / b.asked));
}
