import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import {
  Field,
  FieldControl,
  Texts,
  TypeAhead,
  TypeAheadBox,
  type TypeAheadOption,
} from '@firebreak/platform/web';
import type { SectorChoice } from '@firebreak/supply-chain/model';
import { capitalised, sectorText } from './sector-text';

const ADDRESS = '/api/classification/sectors';

/**
 * The sector of a supplier or site: found by plain words, by what is made, or by its code. The form's value is
 * the box's text, which begins with the code (`1410 · Clothing`); `sectorCodeOf` reads it. A bare code gets its
 * name when nobody is typing.
 */
@Component({
  selector: 'fb-sector-field',
  imports: [Field, FieldControl, FormField, TypeAhead, TypeAheadBox],
  template: `
    <fb-field
      [label]="t('supplyChain.column.sector')"
      [help]="t('supplyChain.form.sectorHelp')"
      [optional]="true"
      [for]="field()"
    >
      <fb-type-ahead
        [url]="address"
        [params]="params()"
        [toOption]="toOption"
        [none]="t('supplyChain.form.sectorNone')"
        (picked)="choose($event)"
      >
        <input
          fbControl
          fbTypeAheadBox
          [formField]="field()"
          (focus)="editing.set(true)"
          (blur)="editing.set(false)"
        />
      </fb-type-ahead>
    </fb-field>
  `,
})
export class SectorField {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly address = ADDRESS;

  readonly field = input.required<FieldTree<string>>();

  protected readonly editing = signal(false);
  protected readonly params = computed(() => ({ limit: 8, language: this.texts.language() }));
  /** The code that stands in the box without its name. */
  private readonly bareCode = computed(() => {
    const text = this.field()().value().trim();
    return !this.editing() && /^(?:[A-U]|\d{2,4})$/.test(text) ? text : null;
  });
  private readonly named = httpResource<readonly SectorChoice[]>(() => {
    const q = this.bareCode();
    return q && q.length > 2 ? { url: ADDRESS, params: { q, limit: 1 } } : undefined;
  });

  constructor() {
    effect(() => {
      const code = this.bareCode();
      const name = code && this.nameOf(code, this.named.hasValue() ? this.named.value()[0] : undefined);
      if (code && name) untracked(() => this.field()().value.set(sectorText(code, name)));
    });
  }

  protected readonly toOption = ({ isic, name, makes }: SectorChoice): TypeAheadOption => ({
    label: capitalised(this.textOf(isic) ?? name),
    code: isic,
    detail: [
      makes && this.t('supplyChain.form.sectorMakes', { good: makes }),
      isic.length > 2 ? this.textOf(isic.slice(0, 2)) : null,
    ]
      .filter(Boolean)
      .join(' · '),
  });

  protected choose({ isic, name }: SectorChoice): void {
    this.field()().value.set(sectorText(isic, this.textOf(isic) ?? name));
  }

  private nameOf(code: string, found: SectorChoice | undefined): string | null {
    return this.textOf(code) ?? (found?.isic === code ? found.name : null);
  }

  /** Sections and divisions have names in the reader's language. */
  private textOf(isic: string): string | null {
    return isic.length <= 2 ? this.texts.find(`supplyChain.isic.${isic}`) : null;
  }
}
