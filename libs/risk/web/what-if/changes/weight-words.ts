import { Injectable, inject } from '@angular/core';
import { Formats, Texts } from '@firebreak/platform/web';
import type { WeightBounds } from '@firebreak/risk/model';

/** Weights of the method in the reader's words. */
@Injectable({ providedIn: 'root' })
export class WeightWords {
  private readonly t = inject(Texts).t;
  private readonly formats = inject(Formats);

  label({ group, name }: WeightBounds): string {
    return group === 'country' ? this.t(`risk.index.${name}`) : this.t(`riskWhatIf.weight.${group}.${name}`);
  }

  /** `+20 %` of the standard; empty at it. */
  difference({ standard }: WeightBounds, value: number): string {
    if (value === standard) return '';
    const sign = value > standard ? '+' : '−';
    return `${sign}${this.formats.percent(Math.abs(value - standard) / standard)}`;
  }
}
