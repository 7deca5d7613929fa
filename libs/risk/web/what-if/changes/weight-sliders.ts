import { Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { FbNumberPipe, Icon, injectTexts } from '@firebreak/platform/web';
import { weightIn, withWeight, type WeightBounds, type WhatIfChanges } from '@firebreak/risk/model';
import { WeightWords } from './weight-words';

/** Every number of the method that a company may change, within its bounds: by slider or by typing. */
@Component({
  selector: 'fb-weight-sliders',
  imports: [FbNumberPipe, Icon, MatIconButton],
  templateUrl: './weight-sliders.html',
  styleUrl: './weight-sliders.scss',
})
export class WeightSliders {
  protected readonly t = injectTexts();
  protected readonly words = inject(WeightWords);

  readonly bounds = input.required<readonly WeightBounds[]>();
  readonly changes = input.required<WhatIfChanges>();
  readonly changed = output<WhatIfChanges>();

  protected readonly groups = computed(() =>
    [...Map.groupBy(this.bounds(), ({ group }) => group)].map(([group, bounds]) => ({
      group,
      rows: bounds.map((bound) => {
        const value = weightIn(this.changes().weights, bound);
        return {
          bound,
          value,
          id: `weight-${bound.group}-${bound.name}`,
          step: Math.round(50_000 * bound.standard) / 1e6,
          difference: this.words.difference(bound, value),
        };
      }),
    })),
  );

  /** An empty or unreadable number changes nothing; one out of bounds becomes the bound. */
  protected take(bound: WeightBounds, box: HTMLInputElement): void {
    const value = box.valueAsNumber;
    if (Number.isFinite(value)) this.set(bound, value);
    box.value = String(weightIn(this.changes().weights, bound));
  }

  protected set(bound: WeightBounds, value: number): void {
    const weights = withWeight(this.changes().weights, bound, Math.round(value * 1e6) / 1e6);
    this.changed.emit({ ...this.changes(), weights });
  }
}
