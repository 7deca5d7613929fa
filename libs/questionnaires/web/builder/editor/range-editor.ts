import { Component, input, output } from '@angular/core';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import type { NumberRange } from '@firebreak/questionnaires/model';

/** The least and most that may be answered. */
@Component({
  selector: 'fb-range-editor',
  imports: [Field, FieldControl],
  template: `
    <div class="pair">
      <fb-field [label]="t('builder.range.min')" [optional]="true">
        <input
          #min
          fbControl
          type="number"
          [value]="range()?.min ?? ''"
          (change)="set(min.valueAsNumber, max.valueAsNumber)"
        />
      </fb-field>
      <fb-field [label]="t('builder.range.max')" [optional]="true">
        <input
          #max
          fbControl
          type="number"
          [value]="range()?.max ?? ''"
          (change)="set(min.valueAsNumber, max.valueAsNumber)"
        />
      </fb-field>
    </div>
    @if (range(); as limits) {
      <label class="check">
        <input
          #whole
          type="checkbox"
          [checked]="limits.whole ?? false"
          (change)="setWhole(limits, whole.checked)"
        />
        <span>{{ t('builder.range.whole') }}</span>
      </label>
    }
  `,
  styleUrl: './editor-form.scss',
})
export class RangeEditor {
  protected readonly t = injectTexts();

  readonly range = input<NumberRange>();
  readonly changed = output<NumberRange | undefined>();

  /** One end alone leaves the other far out. */
  protected set(min: number, max: number): void {
    if (Number.isNaN(min) && Number.isNaN(max)) this.changed.emit(undefined);
    else
      this.changed.emit({
        ...this.range(),
        min: Number.isNaN(min) ? 0 : min,
        max: Number.isNaN(max) ? 1_000_000_000 : max,
      });
  }

  protected setWhole({ min, max }: NumberRange, whole: boolean): void {
    this.changed.emit({ min, max, ...(whole && { whole }) });
  }
}
