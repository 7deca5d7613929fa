import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';
import type { ListState } from './list-state';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly count?: number;
}

/** One filter of a list: a chip that says what is chosen, with its choices behind it. Long lists get a search. */
@Component({
  selector: 'fb-filter-chip',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, CdkTrapFocus, Icon, MatButton],
  templateUrl: './filter-chip.html',
  styleUrl: './filter-chip.scss',
})
export class FilterChip {
  protected readonly t = injectTexts();

  readonly list = input.required<ListState>();
  /** The filter's name in the URL. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();

  protected readonly open = signal(false);
  protected readonly narrowing = signal('');
  protected readonly chosen = computed(() => this.list().filter(this.name()));
  protected readonly summary = computed(() => {
    const chosen = this.options().filter(({ value }) => this.chosen().includes(value));
    const [first] = chosen;
    return !first
      ? null
      : chosen.length === 1
        ? first.label
        : this.t('platform.list.filterCount', { count: chosen.length });
  });
  protected readonly searchable = computed(() => this.options().length > 12);
  protected readonly visible = computed(() => {
    const text = this.narrowing().toLowerCase();
    return this.options().filter(({ label }) => label.toLowerCase().includes(text));
  });

  protected toggle(value: string): void {
    const chosen = this.chosen();
    const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    this.list().setFilter(this.name(), values);
  }

  protected close(): void {
    this.open.set(false);
    this.narrowing.set('');
  }
}
