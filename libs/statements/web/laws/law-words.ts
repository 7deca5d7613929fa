import { inject } from '@angular/core';
import { Formats, Texts, type Tone } from '@firebreak/platform/web';
import type { Force, Applicability, Wording } from '@firebreak/statements/model';

const FORCE_TONES: Readonly<Record<Force, Tone>> = {
  'in-force': 'good',
  guidance: 'info',
  voluntary: 'neutral',
  'not-enforced': 'warning',
  'not-yet': 'warning',
  revised: 'warning',
};

const WORDING_TONES: Readonly<Record<Wording, Tone>> = {
  official: 'good',
  elsewhere: 'info',
  summary: 'warning',
  background: 'warning',
};

const APPLICABILITY_TONES: Readonly<Record<Applicability, Tone>> = {
  applies: 'danger',
  likely: 'warning',
  'cannot-tell': 'info',
  no: 'neutral',
};

/** Names and tones that the pages of laws share. */
export function injectLawWords() {
  const formats = inject(Formats);
  const { t } = inject(Texts);
  return {
    /** `GB,AU,CA` as names; a part of a country with its country. */
    jurisdiction(codes: string): string {
      return codes
        .split(',')
        .map((code) => (code === 'US-CA' ? t('laws.california') : formats.country(code.trim())))
        .join(', ');
    },
    forceTone: (force: Force): Tone => FORCE_TONES[force],
    wordingTone: (wording: Wording): Tone => WORDING_TONES[wording],
    verdictTone: (verdict: Applicability): Tone => APPLICABILITY_TONES[verdict],
  };
}
