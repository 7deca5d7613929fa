import { httpResource } from '@angular/common/http';
import { Component, computed, DestroyRef, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import type { Page } from '@firebreak/platform/model';
import { FbCountryPipe, FieldControl, injectTexts } from '@firebreak/platform/web';
import type { SupplierListItem } from '@firebreak/supply-chain/model';

const PAUSE_IN_MS = 250;

/** Finds another supplier by a few letters of its name. */
@Component({
  selector: 'fb-supplier-search',
  imports: [FbCountryPipe, FieldControl, MatAutocompleteModule],
  template: `
    <input
      #box
      fbControl
      type="text"
      autocomplete="off"
      [attr.aria-label]="label()"
      [value]="text()"
      [placeholder]="t('supplyChain.form.searchSupplier')"
      [matAutocomplete]="suggestions"
      (input)="searchSoon(box.value)"
      (focus)="searchSoon(box.value)"
      (blur)="box.value = name()"
    />
    <mat-autocomplete #suggestions (optionSelected)="choose($event)">
      @for (supplier of found(); track supplier.id) {
        <mat-option [value]="supplier">
          {{ supplier.name }} <span class="fb-quiet">{{ supplier.country | fbCountry }}</span>
        </mat-option>
      }
      @if (nothing()) {
        <mat-option [disabled]="true">{{ t('supplyChain.form.noSupplierFound') }}</mat-option>
      }
    </mat-autocomplete>
  `,
})
export class SupplierSearch {
  protected readonly t = injectTexts();
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Name of the chosen supplier, empty without one. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  /** Never offered: a supplier cannot supply itself. */
  readonly except = input.required<string>();
  readonly chosen = output<SupplierListItem>();

  protected readonly text = linkedSignal(() => this.name());
  private readonly words = signal<string | null>(null);
  private readonly page = httpResource<Page<SupplierListItem>>(() => {
    const q = this.words();
    return q === null ? undefined : { url: '/api/suppliers', params: { ...(q ? { q } : {}), limit: 9 } };
  });
  protected readonly found = computed(() =>
    this.page.hasValue() ? this.page.value().items.filter(({ id }) => id !== this.except()) : [],
  );
  protected readonly nothing = computed(() => this.page.hasValue() && this.found().length === 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected searchSoon(text: string): void {
    clearTimeout(this.timer);
    // The chosen name is not a search: whoever comes back to the box sees others, too.
    const words = text === this.name() ? '' : text.trim();
    this.timer = setTimeout(() => this.words.set(words), PAUSE_IN_MS);
  }

  protected choose(event: MatAutocompleteSelectedEvent): void {
    // The options above have suppliers as their values.
    const supplier = event.option.value as SupplierListItem;
    this.text.set(supplier.name);
    this.chosen.emit(supplier);
  }
}
