import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ThemeName = (typeof THEMES)[number];
export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

/** Light or dark, and how tight: chosen by the person, kept in this browser. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly storage = this.document.defaultView?.localStorage;
  private readonly systemDark = this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
  private readonly systemIsDark = signal(this.systemDark?.matches ?? false);

  readonly name = signal(oneOf(THEMES, this.storage?.getItem('firebreak.theme')));
  readonly density = signal(oneOf(DENSITIES, this.storage?.getItem('firebreak.density')));
  /** What is on screen now: charts and maps draw their own colours. */
  readonly dark = computed(() => (this.name() === 'auto' ? this.systemIsDark() : this.name() === 'dark'));

  constructor() {
    this.systemDark?.addEventListener('change', ({ matches }) => this.systemIsDark.set(matches));
    effect(() => {
      const { dataset } = this.document.documentElement;
      dataset['theme'] = this.name();
      dataset['density'] = this.density();
      this.storage?.setItem('firebreak.theme', this.name());
      this.storage?.setItem('firebreak.density', this.density());
    });
  }
}

function oneOf<T extends string>(values: readonly [T, ...T[]], stored: string | null | undefined): T {
  return values.find((value) => value === stored) ?? values[0];
}
