import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import { CAPACITY_UNIT_KEYS } from '@firebreak/supply-chain/model';

/** An amount a month and its unit: a site's capacity, a link's volume. Stands in the grid around it. */
@Component({
  selector: 'fb-amount-fields',
  imports: [Field, FieldControl, FormField],
  template: `
    <fb-field [label]="label()" [help]="help()" [optional]="true" [for]="amount()">
      <input fbControl type="number" step="any" inputmode="decimal" [formField]="amount()" />
    </fb-field>
    <fb-field [label]="t('register.site.unit')" [optional]="true" [for]="unit()">
      <select fbControl [formField]="unit()">
        <option value="">{{ t('supplyChain.list.choose') }}</option>
        @for (key of units; track key) {
          <option [value]="key">{{ t('register.unit.' + key) }}</option>
        }
      </select>
    </fb-field>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class AmountFields {
  protected readonly t = injectTexts();
  protected readonly units = CAPACITY_UNIT_KEYS;

  readonly label = input.required<string>();
  readonly help = input<string>();
  readonly amount = input.required<FieldTree<number | null>>();
  readonly unit = input.required<FieldTree<string>>();
}
