import { httpResource } from '@angular/common/http';
import {
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, type FormValueControl } from '@angular/forms/signals';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import type { Page } from '@firebreak/platform/model';
import { Field } from './field';
import { FieldControl } from './field-control';

/** What a list of the API must say of a record, so that a person can choose it by name. */
export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

const PAUSE_IN_MS = 250;
const SHOWN = 8;

/**
 * A question of a form whose answer is a record on file, found by a few letters of its name: the first ones as
 * soon as the box is entered, others as one types. Unlike `fb-type-ahead` it takes no free text: what is no record
 * gives way to the chosen name when the box is left.
 * ```html
 * <fb-record-search url="/api/suppliers" [toDetail]="countryOf" [label]="t('…')" [placeholder]="t('…')"
 *   [none]="t('…')" [chosenName]="draft().supplierName" [formField]="form.supplierId" (chosen)="choose($event)" />
 * ```
 * The form's field holds the record's id; `chosen` hands over the record for all else that a draft keeps of it.
 * The address is asked with `q` and `limit`, and answers a page.
 */
@Component({
  selector: 'fb-record-search',
  imports: [Field, FieldControl, MatAutocompleteModule],
  template: `
    <fb-field [label]="label()" [help]="help()" [for]="bound.state">
      <input
        #box
        fbControl
        type="text"
        autocomplete="off"
        [value]="text()"
        [placeholder]="placeholder()"
        [matAutocomplete]="suggestions"
        (input)="searchSoon(box.value)"
        (focus)="searchSoon(box.value)"
        (blur)="leave()"
      />
    </fb-field>
    <mat-autocomplete #suggestions (optionSelected)="choose($event)">
      @for (record of found(); track record.id) {
        <mat-option [value]="record">
          {{ record.name }} <span class="fb-quiet">{{ toDetail()(record) }}</span>
        </mat-option>
      }
      @if (nothing()) {
        <mat-option [disabled]="true">{{ none() }}</mat-option>
      }
    </mat-autocomplete>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class RecordSearch<T extends NamedRecord> implements FormValueControl<string> {
  protected readonly bound = inject<FormField<string>>(FormField, { self: true });
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly url = input.required<string>();
  /** Stands quietly after the name: what tells two of the same name apart. */
  readonly toDetail = input.required<(record: T) => string>();
  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly placeholder = input.required<string>();
  /** Said where no record has these letters. */
  readonly none = input.required<string>();
  /** Name of the chosen record, empty without one. */
  readonly chosenName = input.required<string>();
  /** Id of the chosen record, empty without one. */
  readonly value = model('');
  readonly touch = output<void>();
  /** Id of a record that is never offered, such as the one that the form is about. */
  readonly except = input<string>();
  readonly chosen = output<T>();

  protected readonly text = linkedSignal(() => this.chosenName());
  private readonly words = signal<string | null>(null);
  private readonly page = httpResource<Page<T>>(() => {
    const q = this.words();
    // One more than are shown, because one may be left out.
    return q === null ? undefined : { url: this.url(), params: { ...(q ? { q } : {}), limit: SHOWN + 1 } };
  });
  protected readonly found = computed(() =>
    this.page.hasValue()
      ? this.page
          .value()
          .items.filter(({ id }) => id !== this.except())
          .slice(0, SHOWN)
      : [],
  );
  protected readonly nothing = computed(() => this.page.hasValue() && this.found().length === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  focus(options?: FocusOptions): void {
    this.box().nativeElement.focus(options);
  }

  protected leave(): void {
    this.box().nativeElement.value = this.chosenName();
    this.touch.emit();
  }

  protected searchSoon(text: string): void {
    clearTimeout(this.timer);
    // The chosen name is not a search: whoever comes back to the box sees others, too.
    const words = text === this.chosenName() ? '' : text.trim();
    this.timer = setTimeout(() => this.words.set(words), PAUSE_IN_MS);
  }

  protected choose(event: MatAutocompleteSelectedEvent): void {
    // The options above have records as their values.
    const record = event.option.value as T;
    this.text.set(record.name);
    this.value.set(record.id);
    this.chosen.emit(record);
  }
}
