import { Injectable, inject } from '@angular/core';
import { Formats } from '@firebreak/platform/web';
import { onCommonScale, SCALE_FORMULAS, type CountryPart } from '@firebreak/risk/model';

/** Sums as one writes them down, with the numbers of the reader's language. */
@Injectable({ providedIn: 'root' })
export class Arithmetic {
  private readonly formats = inject(Formats);

  /** Four digits at most: enough to follow a sum with pencil and paper. */
  number(value: number, digits = 2): string {
    return this.formats.number(value, digits);
  }

  /** `100 · (2.5 − −0.9601) / 5 = 69.2`; `2WL → 70` for a rating. */
  onScale({ index, value, scaled }: CountryPart): string {
    const formula = SCALE_FORMULAS[index];
    if (formula === null || typeof value !== 'number') return `${value} → ${this.number(scaled)}`;
    const x = value < 0 ? `(${this.number(value, 4)})` : this.number(value, 4);
    // A figure beyond the ends of its scale is cut there, which the formula alone would not do.
    const cut = onCommonScale(index, value);
    return `${formula.replace(/x/g, x)} = ${this.number(cut)}`;
  }

  /** `0.16 · 40 = 6.4`. */
  product(weight: number, value: number, digits = 2): string {
    return `${this.number(weight, 3)} · ${this.number(value, 3)} = ${this.number(weight * value, digits)}`;
  }
}
