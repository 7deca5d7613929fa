import { computed, inject } from '@angular/core';
import { Formats, injectTexts, type FilterOption } from '@firebreak/platform/web';
import { isicSection, isicSections, type SupplierChoices } from '@firebreak/supply-chain/model';

/** The choices of the filters in words: countries by name, divisions under their numbers, tiers. */
export function injectSupplierFilters(choices: () => SupplierChoices | undefined) {
  const t = injectTexts();
  const formats = inject(Formats);
  return {
    countries: computed((): FilterOption[] =>
      (choices()?.countries ?? [])
        .map(({ value, count }) => ({ value, count, label: formats.country(value) }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    ),
    /** Sections that have suppliers, then the divisions themselves. */
    sectors: computed((): FilterOption[] => {
      const found = choices()?.sectors ?? [];
      const counts = new Map<string, number>();
      for (const { value, count } of found) {
        const section = isicSection(value);
        if (section) counts.set(section, (counts.get(section) ?? 0) + count);
      }
      const sections = isicSections().filter((letter) => counts.has(letter));
      return [
        ...sections.map((value) => ({
          value,
          count: counts.get(value),
          label: t('supplyChain.section', { name: t(`supplyChain.isic.${value}`) }),
        })),
        ...found
          .filter(({ value }) => /^\d\d$/.test(value))
          .map(({ value, count }) => ({ value, count, label: t(`supplyChain.isic.${value}`) })),
      ];
    }),
    tiers: computed((): FilterOption[] =>
      (choices()?.tiers ?? []).map(({ value, count }) => ({
        value: String(value),
        count,
        label: value === 0 ? t('supplyChain.noTier') : t('supplyChain.tier', { tier: value }),
      })),
    ),
  };
}
