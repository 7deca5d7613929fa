import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import type { EditionView, ListedEntity } from '@firebreak/reference-data/model';
import {
  EmptyState,
  FilterChip,
  Formats,
  ListToolbar,
  ProblemMessage,
  Skeleton,
  SourceMark,
  StatusChip,
  injectList,
  injectTexts,
} from '@firebreak/platform/web';

/** Names on lists of import bans, with the date and the count of what was found. */
@Component({
  selector: 'fb-entity-list',
  imports: [EmptyState, FilterChip, ListToolbar, ProblemMessage, Skeleton, SourceMark, StatusChip],
  templateUrl: './entity-list.html',
  styleUrl: './entity-list.scss',
})
export class EntityList {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);

  protected readonly list = injectList({ filters: ['list'] });
  protected readonly entities = httpResource<readonly ListedEntity[]>(() => '/api/reference/entities');
  private readonly editions = httpResource<readonly EditionView[]>(() => '/api/reference/editions');

  protected readonly lists = computed(() =>
    (['uflpa', 'cbp'] as const).map((value) => ({
      value,
      label: this.t(`referenceData.entityList.${value}`),
    })),
  );
  /** What is here of each list. */
  protected readonly loaded = computed(() =>
    (this.editions.hasValue() ? this.editions.value() : []).filter(
      ({ dataset, current }) => current && (dataset === 'uflpa' || dataset === 'cbp'),
    ),
  );
  protected readonly found = computed(() => {
    const wanted = this.list.search().toLowerCase();
    const chosen = this.list.filter('list');
    return (this.entities.hasValue() ? this.entities.value() : []).filter(
      ({ list, name, aliases, goods }) =>
        (chosen.length === 0 || chosen.includes(list)) &&
        [name, ...aliases, goods ?? ''].some((text) => text.toLowerCase().includes(wanted)),
    );
  });

  protected country({ country }: ListedEntity): string {
    return country ? this.formats.country(country) : '';
  }

  /** A date, month or year, as precise as it is known. */
  protected since({ since }: ListedEntity): string {
    if (since === null) return this.t('referenceData.entities.noDate');
    return /^\d{4}-\d{2}-\d{2}$/.test(since) ? this.formats.date(since) : since;
  }
}
