import { computed, inject, type Signal } from '@angular/core';
import { Formats, injectTexts } from '@firebreak/platform/web';
import { countryCodes, isicDivisions, isicSection, isicSections } from '@firebreak/supply-chain/model';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** All countries, by name in the reader's language. */
export function injectCountryChoices(): Signal<readonly Choice[]> {
  const formats = inject(Formats);
  return computed(() =>
    countryCodes()
      .map((value) => ({ value, label: formats.country(value) }))
      .sort((a, b) => a.label.localeCompare(b.label)),
  );
}

/** ISIC sections with their divisions. A finer code that a record already has is kept as one more choice. */
export function injectSectorChoices(current: () => string): Signal<readonly ChoiceGroup[]> {
  const t = injectTexts();
  return computed(() =>
    isicSections().map((section) => {
      const codes = [section, ...isicDivisions(section).filter((code) => isicSection(code))];
      const own = current();
      if (own.length > 2 && isicSection(own) === section) codes.push(own);
      const name = t(`supplyChain.isic.${section}`);
      return {
        label: name,
        choices: codes.map((value) => ({
          value,
          label:
            value === section
              ? t('supplyChain.section', { name })
              : `${value} ${t(`supplyChain.isic.${value.slice(0, 2)}`)}`,
        })),
      };
    }),
  );
}
