import { computed, inject, type Signal } from '@angular/core';
import { Formats } from '@firebreak/platform/web';
import { countryCodes } from '@firebreak/supply-chain/model';

export interface Choice {
  readonly value: string;
  readonly label: string;
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
