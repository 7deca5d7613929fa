import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import {
  Field,
  FieldControl,
  Texts,
  TypeAhead,
  TypeAheadBox,
  type TypeAheadOption,
} from '@firebreak/platform/web';
import type { GoodChoice } from '@firebreak/supply-chain/model';
import type { GoodDraft } from './site-draft';
import { capitalised } from './sector-text';

/**
 * A good made at a site: its name, found by plain words or kept as typed, and its HS code, which a chosen good
 * brings along. Stands in the grid of its row.
 */
@Component({
  selector: 'fb-good-fields',
  imports: [Field, FieldControl, FormField, TypeAhead, TypeAheadBox],
  template: `
    <fb-field
      class="name"
      [label]="t('supplyChain.form.good', { number: number() })"
      [help]="t('supplyChain.form.goodHelp')"
      [for]="good().name"
    >
      <fb-type-ahead
        url="/api/classification/goods"
        [params]="params()"
        [toOption]="toOption"
        [none]="t('supplyChain.form.goodNone')"
        (picked)="choose($event)"
      >
        <input fbControl fbTypeAheadBox [formField]="good().name" />
      </fb-type-ahead>
    </fb-field>
    <fb-field [label]="t('supplyChain.form.hs')" [help]="t('supplyChain.form.hsHelp')" [for]="good().hs">
      <fb-type-ahead
        url="/api/classification/goods"
        [params]="params()"
        [toOption]="toOption"
        [none]="t('supplyChain.form.hsNone')"
        (picked)="chooseCode($event)"
      >
        <input fbControl fbTypeAheadBox inputmode="numeric" [formField]="good().hs" />
      </fb-type-ahead>
    </fb-field>
  `,
  styles: `
    :host {
      display: contents;
    }
    @media (max-width: 599px) {
      .name {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class GoodFields {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  readonly good = input.required<FieldTree<GoodDraft>>();
  /** 1 for the first good of the site. */
  readonly number = input.required<number>();

  protected readonly params = computed(() => ({ limit: 8, language: this.texts.language() }));

  protected readonly toOption = ({ hs, name, isic, listings }: GoodChoice): TypeAheadOption => ({
    label: capitalised(name),
    code: `HS ${hs}`,
    detail: [
      `ISIC ${isic} ${this.t(`supplyChain.isic.${isic.slice(0, 2)}`)}`,
      listings.length > 0 ? this.t('supplyChain.form.goodListed') : null,
    ]
      .filter(Boolean)
      .join(' · '),
  });

  protected choose({ hs, name }: GoodChoice): void {
    this.good().name().value.set(capitalised(name));
    this.good().hs().value.set(hs);
  }

  /** A name that somebody typed stays. */
  protected chooseCode(choice: GoodChoice): void {
    if (this.good().name().value().trim() === '') this.choose(choice);
    else this.good().hs().value.set(choice.hs);
  }
}
