import { Component, inject, output, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { Formats, injectTexts, RecordSearch, type NamedRecord } from '@firebreak/platform/web';

/** A supplier as the register's list has it, as far as a chain needs it. */
export interface PickedSupplier extends NamedRecord {
  readonly country: string;
  readonly tier: number | null;
}

/** Finds a supplier of the register to put on the chain, with its tier and country. */
@Component({
  selector: 'fb-supplier-picker',
  imports: [FormField, RecordSearch],
  template: `
    <fb-record-search
      url="/api/suppliers"
      [toDetail]="detail"
      [label]="t('dossiers.chain.addSupplier')"
      [help]="t('dossiers.chain.addSupplierHelp')"
      [placeholder]="t('dossiers.chain.search')"
      [none]="t('dossiers.chain.noneFound')"
      chosenName=""
      [formField]="form.id"
      (chosen)="picked.emit($event)"
    />
  `,
})
export class SupplierPicker {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  readonly picked = output<PickedSupplier>();
  protected readonly form = form(signal({ id: '' }));

  protected readonly detail = ({ country, tier }: PickedSupplier) =>
    [this.formats.country(country), tier === null ? '' : this.t('dossiers.chain.tier', { tier })]
      .filter(Boolean)
      .join(', ');
}
