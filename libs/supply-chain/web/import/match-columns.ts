import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, injectTexts } from '@firebreak/platform/web';
import {
  DATE_ORDERS,
  doubledFields,
  IMPORT_FIELDS,
  missingFields,
  type DateOrder,
  type ImportField,
  type SupplierImportView,
} from '@firebreak/supply-chain/model';

const SAMPLES = 3;

export interface ChosenColumns {
  readonly matching: readonly (ImportField | null)[];
  readonly decimalMark: '.' | ',';
  readonly dateOrder?: DateOrder;
}

/** Second step: what each column of the file holds, with the first values below its header. */
@Component({
  selector: 'fb-match-columns',
  imports: [Icon, MatButton],
  templateUrl: './match-columns.html',
  styleUrl: './match-columns.scss',
})
export class MatchColumnsStep {
  protected readonly t = injectTexts();
  protected readonly fields = IMPORT_FIELDS;

  readonly list = input.required<SupplierImportView>();
  readonly busy = input(false);
  readonly chosen = output<ChosenColumns>();

  protected readonly matching = linkedSignal(() => this.list().matching);
  protected readonly decimalMark = linkedSignal(() => this.list().decimalMark);
  protected readonly dateOrder = linkedSignal(() => this.list().dateOrder);
  /** The file has dates that could be two, and no other date tells which. */
  protected readonly asksDates = computed(
    () => this.list().datesUnclear && this.matching().includes('since'),
  );
  protected readonly tried = signal(false);
  protected readonly missing = computed(() => missingFields(this.matching()));
  protected readonly doubled = computed(() => doubledFields(this.matching()));
  protected readonly faulty = computed(
    () =>
      this.missing().length > 0 ||
      this.doubled().length > 0 ||
      (this.asksDates() && this.dateOrder() === null),
  );
  protected readonly columns = computed(() =>
    this.list().columns.map((header, at) => ({
      at,
      header: header || this.t('supplyChain.import.unnamedColumn', { number: at + 1 }),
      samples: this.list()
        .preview.map((cells) => cells[at]?.trim() ?? '')
        .filter((cell) => cell !== '')
        .slice(0, SAMPLES),
    })),
  );

  protected setField(column: number, value: string): void {
    const field = IMPORT_FIELDS.find((known) => known === value) ?? null;
    this.matching.update((matching) => matching.map((before, at) => (at === column ? field : before)));
  }

  protected setDecimalMark(value: string): void {
    this.decimalMark.set(value === ',' ? ',' : '.');
  }

  protected setDateOrder(value: string): void {
    this.dateOrder.set(DATE_ORDERS.find((order) => order === value) ?? null);
  }

  protected goOn(): void {
    this.tried.set(true);
    if (this.faulty()) return;
    const dateOrder = this.dateOrder();
    this.chosen.emit({
      matching: this.matching(),
      decimalMark: this.decimalMark(),
      ...(dateOrder && { dateOrder }),
    });
  }
}
