import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  EmptyState,
  FilterChip,
  Formats,
  Icon,
  ListToolbar,
  StatusChip,
  injectList,
  injectTexts,
  type Tone,
} from '@firebreak/platform/web';
import type { RowChange, RowChangeKind } from '@firebreak/reference-data/model';
import { injectFigureWords } from '../words/figure-words';
import { wantedRows, type WordedRow } from './changed-rows';

/** Rows in the page at first: more are for who asks. */
const AT_FIRST = 50;
const TONES: Readonly<Record<RowChangeKind, Tone>> = { added: 'good', removed: 'danger', changed: 'info' };

/** Every row that two editions do not have alike, to be searched, filtered and sorted. */
@Component({
  selector: 'fb-change-table',
  imports: [EmptyState, FilterChip, Icon, ListToolbar, MatButton, StatusChip],
  templateUrl: './change-table.html',
  styleUrl: './change-table.scss',
})
export class ChangeTable {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();
  protected readonly words = injectFigureWords();
  protected readonly tones = TONES;

  readonly changes = input.required<readonly RowChange[]>();
  /** Countries in which the company has sites; empty where that is not known. */
  readonly ours = input<ReadonlySet<string>>(new Set());

  protected readonly list = injectList({ sort: '-move', filters: ['kind', 'figure', 'ours'] });
  protected readonly all = signal(false);

  private readonly rows = computed(() =>
    this.changes().map((change): WordedRow & { place: string; what: string } => {
      const place = change.country === null ? '' : this.formats.country(change.country);
      const what = this.words.name(change.name);
      return { ...change, place, what, words: `${place} ${change.country ?? ''} ${what}` };
    }),
  );
  protected readonly found = computed(() =>
    wantedRows(this.rows(), {
      search: this.list.search().toLowerCase(),
      kinds: this.list.filter('kind'),
      names: this.list.filter('figure'),
      countries: this.list.filter('ours').length > 0 ? this.ours() : null,
      sort: this.list.sort(),
    }),
  );
  protected readonly visible = computed(() => (this.all() ? this.found() : this.found().slice(0, AT_FIRST)));
  protected readonly kinds = computed(() =>
    (['added', 'removed', 'changed', 'jump'] as const).map((value) => ({
      value,
      label: this.t(`referenceData.compare.kind.${value}`),
      count: this.changes().filter(({ kind, jump }) => (value === 'jump' ? jump : kind === value)).length,
    })),
  );
  protected readonly figures = computed(() =>
    [...new Set(this.changes().map(({ name }) => name))].map((value) => ({
      value,
      label: this.words.name(value),
    })),
  );
  protected readonly oursOption = computed(() => [
    { value: 'yes', label: this.t('referenceData.compare.oursOnly') },
  ]);
  /** Where each row is of a country of its own, the country needs no other word. */
  protected readonly severalNames = computed(() => this.figures().length > 1);

  /** What the sort buttons say to who cannot see the arrow. */
  protected sortOf(column: string): 'ascending' | 'descending' | 'none' {
    if (this.list.sort() === column) return 'ascending';
    return this.list.sort() === `-${column}` ? 'descending' : 'none';
  }

  protected moveText({ move }: RowChange): string {
    if (move === null) return '';
    const size = this.formats.number(Math.abs(move), 3);
    return move < 0 ? `−${size}` : `+${size}`;
  }
}
