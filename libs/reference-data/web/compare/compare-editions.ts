import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  Field,
  FieldControl,
  PageHeader,
  ProblemMessage,
  Session,
  Skeleton,
  SourceMark,
  injectTexts,
} from '@firebreak/platform/web';
import { isComparable, type EditionComparison, type EditionView } from '@firebreak/reference-data/model';
import { CHOOSABLE_DATASETS, type EditionEffect } from '@firebreak/risk/model';
import { ChangeTable } from './change-table';
import { DifferenceSummary } from './difference-summary';
import { EditionMeaning } from './edition-meaning';

/** Two editions of a dataset side by side: what came, went and changed, and what that means for the company's scores. */
@Component({
  selector: 'fb-compare-editions',
  imports: [
    ChangeTable,
    DifferenceSummary,
    EditionMeaning,
    EmptyState,
    Field,
    FieldControl,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
    SourceMark,
  ],
  templateUrl: './compare-editions.html',
  styleUrl: './compare-editions.scss',
})
export class CompareEditions {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly t = injectTexts();

  /** Ids of the two editions, from the address; without them the two newest of a dataset. */
  readonly from = input<string>();
  readonly to = input<string>();

  protected readonly editions = httpResource<readonly EditionView[]>(() => '/api/reference/editions');
  /** Datasets with something to compare, each with its editions, newest first. */
  protected readonly datasets = computed(() => {
    const known = this.editions.hasValue() ? this.editions.value() : [];
    const newestFirst = [...known].sort((a, b) => (a.loadedAt < b.loadedAt ? 1 : -1));
    const byDataset = Map.groupBy(newestFirst, ({ dataset }) => dataset);
    return [...byDataset]
      .filter(([dataset, editions]) => isComparable(dataset) && editions.length > 1)
      .map(([dataset, editions]) => ({
        dataset,
        title: editions.find(({ current }) => current)?.title ?? dataset,
        editions,
      }))
      .sort((a, b) => a.title.localeCompare(b.title));
  });
  protected readonly chosen = computed(() => {
    const named = this.datasets().find(({ editions }) => editions.some(({ id }) => id === this.to()));
    const group = named ?? this.datasets()[0];
    const [newest, before] = group?.editions ?? [];
    if (!group || !newest || !before) return null;
    const find = (id: string | undefined) => group.editions.find((edition) => edition.id === id);
    const to = find(this.to()) ?? newest;
    const from = find(this.from()) ?? (to === newest ? before : newest);
    return { ...group, from, to };
  });
  protected readonly comparison = httpResource<EditionComparison>(() => {
    const pair = this.chosen();
    if (!pair) return undefined;
    return { url: '/api/reference/editions/comparison', params: { from: pair.from.id, to: pair.to.id } };
  });
  protected readonly effect = httpResource<EditionEffect>(() => {
    const pair = this.chosen();
    if (!pair || !CHOOSABLE_DATASETS.includes(pair.dataset) || !this.session.can('risk:read'))
      return undefined;
    return { url: '/api/risk/editions/effect', params: { from: pair.from.id, to: pair.to.id } };
  });
  protected readonly ours = computed(
    () => new Set(this.effect.hasValue() ? this.effect.value().countries.map(({ country }) => country) : []),
  );

  protected choose(from: string, to: string): void {
    void this.router.navigate([], { queryParams: { from, to } });
  }

  /** The two newest of another dataset. */
  protected chooseDataset(dataset: string): void {
    const [to, from] = this.datasets().find((one) => one.dataset === dataset)?.editions ?? [];
    if (from && to) this.choose(from.id, to.id);
  }
}
