import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import { injectCountryChoices } from './choices';

/** The country of a supplier or site. */
@Component({
  selector: 'fb-country-field',
  imports: [Field, FieldControl, FormField],
  template: `
    <fb-field [label]="t('supplyChain.column.country')" [for]="field()">
      <select fbControl [formField]="field()">
        <option value="">{{ t('supplyChain.list.choose') }}</option>
        @for (country of countries(); track country.value) {
          <option [value]="country.value">{{ country.label }}</option>
        }
      </select>
    </fb-field>
  `,
})
export class CountryField {
  protected readonly t = injectTexts();
  protected readonly countries = injectCountryChoices();

  readonly field = input.required<FieldTree<string>>();
}
