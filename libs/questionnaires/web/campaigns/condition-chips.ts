import { httpResource } from '@angular/common/http';
import { Component, Injectable, computed, inject, input } from '@angular/core';
import { FilterChip, Formats, injectTexts, type FilterOption, type ListState } from '@firebreak/platform/web';
import {
  HEADLINE_BANDS,
  isicSection,
  isicSections,
  LINK_KINDS,
  SUPPLIER_STATUSES,
  type SupplierChoices,
} from '@firebreak/supply-chain/model';

/** What suppliers can be told apart by, in words, with how many there are. */
@Injectable()
export class ConditionChoices {
  private readonly t = injectTexts();
  private readonly formats = inject(Formats);
  private readonly choices = httpResource<SupplierChoices>(() => '/api/suppliers/choices');
  private readonly found = computed(() => (this.choices.hasValue() ? this.choices.value() : null));

  readonly options = computed((): Readonly<Record<string, readonly FilterOption[]>> => ({
    band: [...HEADLINE_BANDS, 'unknown' as const].map((value) => ({
      value,
      label: this.t(`platform.band.${value}`),
    })),
    country: (this.found()?.countries ?? [])
      .map(({ value, count }) => ({ value, count, label: this.formats.country(value) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
    sector: this.sectors(),
    tier: (this.found()?.tiers ?? []).map(({ value, count }) => ({
      value: String(value),
      count,
      label: value === 0 ? this.t('campaigns.noTier') : this.t('campaigns.tier', { tier: value }),
    })),
    kind: LINK_KINDS.map((value) => ({ value, label: this.t(`campaigns.kind.${value}`) })),
    status: SUPPLIER_STATUSES.map((value) => ({ value, label: this.t(`campaigns.supplierStatus.${value}`) })),
  }));

  /** In words; the value itself where the company has no such supplier any more. */
  label(name: string, value: string): string {
    return this.options()[name]?.find((option) => option.value === value)?.label ?? value;
  }

  /** Sections that have suppliers, then the divisions themselves. */
  private sectors(): readonly FilterOption[] {
    const found = this.found()?.sectors ?? [];
    const used = new Set(found.map(({ value }) => isicSection(value)));
    return [
      ...isicSections()
        .filter((letter) => used.has(letter))
        .map((value) => ({
          value,
          label: this.t('campaigns.section', { name: this.t(`campaigns.isic.${value}`) }),
        })),
      ...found
        .filter(({ value }) => /^\d\d$/.test(value))
        .map(({ value, count }) => ({ value, count, label: this.t(`campaigns.isic.${value}`) })),
    ];
  }
}

/** Chips that say which suppliers something holds for. */
@Component({
  selector: 'fb-condition-chips',
  imports: [FilterChip],
  template: `
    @for (name of names(); track name) {
      <fb-filter-chip
        [list]="list()"
        [name]="name"
        [label]="t('campaigns.condition.' + name)"
        [options]="choices.options()[name] ?? []"
      />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-end: 8px;
    }
  `,
})
export class ConditionChips {
  protected readonly t = injectTexts();
  protected readonly choices = inject(ConditionChoices);

  readonly list = input.required<ListState>();
  readonly names = input<readonly string[]>(['band', 'sector', 'country', 'tier']);
}
