import { Component, computed, DestroyRef, ElementRef, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon, injectTexts } from '@firebreak/platform/web';
import { Rows } from './rows';

/**
 * Moves a row up or down or removes it; in an `fbRows` list the focus goes along and the new place is said. Alt with an
 * arrow key moves it too, from any of the buttons.
 */
@Component({
  selector: 'fb-row-buttons',
  imports: [Icon, MatIconButton],
  template: `
    <button
      matIconButton
      type="button"
      [disabled]="first()"
      [attr.aria-label]="t('questionnaires.rows.up', { what: what() })"
      (click)="move(-1)"
    >
      <fb-icon name="arrow-upward" />
    </button>
    <button
      matIconButton
      type="button"
      [disabled]="last()"
      [attr.aria-label]="t('questionnaires.rows.down', { what: what() })"
      (click)="move(1)"
    >
      <fb-icon name="arrow-downward" />
    </button>
    @if (removable()) {
      <button
        matIconButton
        type="button"
        [attr.aria-label]="t('questionnaires.rows.remove', { what: what() })"
        (click)="remove()"
      >
        <fb-icon name="delete" />
      </button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
  `,
  host: {
    '(keydown.alt.arrowup)': 'byKey($event, -1)',
    '(keydown.alt.arrowdown)': 'byKey($event, 1)',
  },
})
export class RowButtons {
  protected readonly t = injectTexts();
  private readonly rows = inject(Rows);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Names the row among its list; a number where it has only a place. */
  readonly row = input.required<string | number>();
  /** In the reader's words. */
  readonly what = input.required<string>();
  /** Place of the row, from 1, and how many rows there are. */
  readonly at = input.required<number>();
  readonly total = input.required<number>();
  /** Title of what the list is part of, where rows move from one list to the next. */
  readonly part = input<string | null>(null);
  /** Where there is more to move into before or after this list. */
  readonly beyond = input<{ readonly before: boolean; readonly after: boolean }>({
    before: false,
    after: false,
  });
  readonly removable = input(false);
  readonly moved = output<-1 | 1>();
  readonly removed = output();

  protected readonly first = computed(() => this.at() <= 1 && !this.beyond().before);
  protected readonly last = computed(() => this.at() >= this.total() && !this.beyond().after);

  constructor() {
    const leave = this.rows.add({
      row: this.row,
      at: this.at,
      focus: (way) => this.focus(way),
      place: () => this.place(),
    });
    inject(DestroyRef).onDestroy(leave);
  }

  protected byKey(event: Event, way: -1 | 1): void {
    event.preventDefault();
    if (way < 0 ? !this.first() : !this.last()) this.move(way);
  }

  protected move(way: -1 | 1): void {
    const row = this.row();
    this.moved.emit(way);
    this.rows.moved(row, way);
  }

  protected remove(): void {
    const [at, words] = [this.at(), this.t('questionnaires.rows.removed', { what: this.what() })];
    this.removed.emit();
    this.rows.removed(at, words);
  }

  private focus(way: -1 | 1): boolean {
    const [up, down, ...others] = this.host.querySelectorAll('button');
    const wanted = way < 0 ? [up, down, ...others] : [down, up, ...others];
    const button = wanted.find((one) => one && !one.disabled);
    button?.focus();
    return button !== undefined;
  }

  private place(): string {
    const [part, where] = [this.part(), { what: this.what(), place: this.at(), total: this.total() }];
    return part === null
      ? this.t('questionnaires.rows.moved', where)
      : this.t('questionnaires.rows.movedIn', { ...where, section: part });
  }
}
