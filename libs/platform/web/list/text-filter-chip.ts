import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { Component, DestroyRef, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';
import type { FilterOption } from './filter-chip';
import type { ListState } from './list-state';

const PAUSE_IN_MS = 250;

/**
 * A filter of a list that takes any words: a chip that says them, with a box, suggestions, and further choices
 * (the content) behind it.
 * ```html
 * <fb-text-filter-chip [list]="list" name="good" [label]="…" [help]="…" [suggestions]="goods()" (typed)="find($event)">
 *   <label>…</label>
 * </fb-text-filter-chip>
 * ```
 */
@Component({
  selector: 'fb-text-filter-chip',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, CdkTrapFocus, Icon, MatButton],
  templateUrl: './text-filter-chip.html',
  styleUrl: './filter-chip.scss',
})
export class TextFilterChip {
  protected readonly t = injectTexts();
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly list = input.required<ListState>();
  /** The filter's name in the URL. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  /** What may be written. */
  readonly help = input.required<string>();
  readonly suggestions = input<readonly FilterOption[]>([]);
  /** Names of filters that mean nothing without this one: cleared with it. */
  readonly dependent = input<readonly string[]>([]);
  /** What is in the box, as one pauses typing; also as the box opens. */
  readonly typed = output<string>();

  protected readonly open = signal(false);
  protected readonly value = computed(() => this.list().filter(this.name()).join(','));

  /** What is in the box. */
  protected readonly text = linkedSignal(() => this.value());

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected toggle(): void {
    this.open.update((open) => !open);
    if (this.open()) this.typed.emit(this.text());
  }

  protected typeSoon(text: string): void {
    this.text.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.typed.emit(text.trim()), PAUSE_IN_MS);
  }

  /** Filters by the text; an empty one clears. */
  protected use(text: string): void {
    clearTimeout(this.timer);
    const words = text.trim();
    if (words) this.list().setFilter(this.name(), [words]);
    else this.clear();
  }

  protected clear(): void {
    const names = [this.name(), ...this.dependent()];
    if (names.some((name) => this.list().filter(name).length > 0))
      this.list().setFilters(Object.fromEntries(names.map((name) => [name, []])));
  }

  /** Closing keeps what was typed: nobody has to know about the Enter key. */
  protected close(): void {
    if (this.text().trim() !== this.value()) this.use(this.text());
    this.open.set(false);
  }
}
