import { httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { injectTexts } from '../texts/texts';

/** How a suggestion is shown. */
export interface TypeAheadOption {
  readonly label: string;
  /** Stands after the label, such as a code. */
  readonly code?: string;
  /** A second, quieter line. */
  readonly detail?: string;
}

const PAUSE_IN_MS = 200;

let count = 0;

/**
 * Suggestions of the server below a text box, as one types: a combobox with a list, for mouse, keyboard and
 * screen reader. What was typed stays as it is until a suggestion is chosen, so free text remains possible.
 * ```html
 * <fb-field [label]="t('…')" [for]="form.good">
 *   <fb-type-ahead url="/api/classification/goods" [toOption]="toOption" [none]="t('…')" (picked)="choose($event)">
 *     <input fbControl fbTypeAheadBox [formField]="form.good" />
 *   </fb-type-ahead>
 * </fb-field>
 * ```
 * The address is asked with the typed text as `q` and the `params`; it answers a list, best first. An answer that
 * was overtaken by further typing is dropped.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (editable, list autocomplete with manual selection)
 */
@Component({
  selector: 'fb-type-ahead',
  templateUrl: './type-ahead.html',
  styleUrl: './type-ahead.scss',
  // The focus stays in the box, so that the options themselves take no part in the order of keys.
  host: { '(mousedown)': 'keepFocus($event)', '(click)': 'pickClicked($event)' },
})
export class TypeAhead<T> {
  protected readonly t = injectTexts();
  private readonly element: HTMLElement = inject(ElementRef).nativeElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly url = input.required<string>();
  readonly params = input<Readonly<Record<string, string | number>>>({});
  readonly toOption = input.required<(row: T) => TypeAheadOption>();
  /** Said where nothing matches: what to do about it. */
  readonly none = input.required<string>();
  readonly picked = output<T>();

  readonly listId = `fb-type-ahead-${++count}`;
  /** What is looked for; null while nothing is. */
  private readonly words = signal<string | null>(null);
  private readonly answer = httpResource<readonly T[]>(() => {
    const q = this.words();
    return q === null ? undefined : { url: this.url(), params: { ...this.params(), q } };
  });
  /** While the next answer is under way the last one stays, so that the list does not flicker. */
  private readonly rows = linkedSignal<readonly T[] | null, readonly T[]>({
    source: () => (this.answer.isLoading() ? null : this.answer.hasValue() ? this.answer.value() : []),
    computation: (rows, previous) => rows ?? previous?.value ?? [],
  });
  protected readonly options = computed(() => this.rows().map((row) => this.toOption()(row)));
  /** Place of the suggestion that Enter would choose; -1 for none. */
  readonly active = linkedSignal<readonly TypeAheadOption[], number>({
    source: this.options,
    // A better answer must not take away what somebody is about to choose.
    computation: (options, previous) => {
      const chosen = previous && previous.source[previous.value];
      return chosen
        ? options.findIndex(({ label, code }) => label === chosen.label && code === chosen.code)
        : -1;
    },
  });
  /** Whether something is shown below the box. */
  readonly looking = computed(() => this.words() !== null);
  readonly expanded = computed(() => this.looking() && this.options().length > 0);
  readonly activeId = computed(() =>
    this.expanded() && this.active() >= 0 ? this.optionId(this.active()) : null,
  );
  /** One line in place of suggestions. */
  protected readonly notice = computed(() => {
    if (!this.looking() || this.options().length > 0) return null;
    if (this.answer.error()) return this.t('platform.typeAhead.failed');
    return this.answer.isLoading() ? this.t('platform.typeAhead.searching') : this.none();
  });
  /** For screen readers, which do not see the list appear. */
  protected readonly announcement = computed(() =>
    this.expanded() && !this.answer.isLoading()
      ? this.t('platform.typeAhead.found', { count: this.options().length })
      : (this.notice() ?? ''),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    effect(() => {
      const id = this.activeId();
      if (id) this.element.querySelector(`#${id}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Looks for the text once typing pauses; too little text closes the list. */
  searchSoon(text: string): void {
    clearTimeout(this.timer);
    if (!isEnough(text)) return this.close();
    this.timer = setTimeout(() => this.search(text), PAUSE_IN_MS);
  }

  search(text: string): void {
    clearTimeout(this.timer);
    this.words.set(isEnough(text) ? text.trim() : null);
  }

  close(): void {
    clearTimeout(this.timer);
    this.words.set(null);
    this.active.set(-1);
  }

  /** Moves to the next suggestion or the one before; after the last comes the first. */
  move(by: 1 | -1): void {
    const length = this.options().length;
    if (length === 0) return;
    this.active.update((at) => (at < 0 ? (by > 0 ? 0 : length - 1) : (at + by + length) % length));
  }

  /** Chooses the suggestion at a place and closes the list. */
  pick(at: number): void {
    const row = this.rows()[at];
    if (row === undefined) return;
    this.close();
    this.picked.emit(row);
  }

  protected keepFocus(event: Event): void {
    if (this.optionAt(event) >= 0) event.preventDefault();
  }

  protected pickClicked(event: Event): void {
    this.pick(this.optionAt(event));
  }

  /** Place of the suggestion that an event happened on; -1 for none. */
  private optionAt({ target }: Event): number {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    return option ? [...this.element.querySelectorAll('[role="option"]')].indexOf(option) : -1;
  }

  protected optionId(at: number): string {
    return `${this.listId}-${at}`;
  }
}

/** Two letters of an alphabet, or one character of a script in which that is a word. */
function isEnough(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length > 1 || /\p{Script=Han}/u.test(trimmed);
}
