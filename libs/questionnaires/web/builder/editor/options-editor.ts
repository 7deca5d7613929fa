import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FieldControl, injectTexts } from '@firebreak/platform/web';
import type { AnswerOption } from '@firebreak/questionnaires/model';
import { compact, freeOptionValue } from '@firebreak/questionnaires/model/builder';
import { RowButtons } from '../../rows/row-buttons';
import { Rows } from '../../rows/rows';

/** The options of a question: what suppliers read, the risk of choosing it, and whether it excludes the others. */
@Component({
  selector: 'fb-options-editor',
  imports: [FieldControl, MatButton, RowButtons, Rows],
  template: `
    <h3>{{ t('builder.options.heading') }}</h3>
    <ul class="rows" fbRows>
      @for (option of options(); track option.value; let at = $index) {
        <li>
          <label class="text">
            {{ t('builder.options.label') }}
            <input
              #label
              fbControl
              maxlength="4000"
              [value]="option.label"
              (change)="set(at, { label: label.value })"
            />
          </label>
          @if (rated()) {
            <label class="short">
              {{ t('builder.options.risk') }}
              <input
                #risk
                fbControl
                type="number"
                min="0"
                max="100"
                [value]="option.risk ?? 0"
                (change)="set(at, { risk: risk.valueAsNumber || 0 })"
              />
            </label>
          }
          @if (several()) {
            <label class="check">
              <input
                #only
                type="checkbox"
                [checked]="option.exclusive ?? false"
                (change)="set(at, { exclusive: only.checked || undefined })"
              />
              {{ t('builder.options.exclusive') }}
            </label>
          }
          <fb-row-buttons
            [row]="option.value"
            [what]="option.label"
            [at]="at + 1"
            [total]="options().length"
            [removable]="true"
            (moved)="move(at, $event)"
            (removed)="remove(at)"
          />
        </li>
      }
    </ul>
    <button matButton="outlined" type="button" (click)="add()">{{ t('builder.options.add') }}</button>
  `,
  styleUrl: './editor-form.scss',
})
export class OptionsEditor {
  protected readonly t = injectTexts();

  readonly options = input.required<readonly AnswerOption[]>();
  /** The rule reads a risk of each. */
  readonly rated = input(false);
  readonly several = input(false);
  readonly changed = output<readonly AnswerOption[]>();

  protected set(at: number, change: Partial<AnswerOption>): void {
    this.changed.emit(
      this.options().map((one, index) => (index === at ? compact({ ...one, ...change }) : one)),
    );
  }

  protected move(at: number, by: -1 | 1): void {
    const option = this.options()[at];
    if (option)
      this.changed.emit(
        this.options()
          .toSpliced(at, 1)
          .toSpliced(at + by, 0, option),
      );
  }

  protected remove(at: number): void {
    this.changed.emit(this.options().toSpliced(at, 1));
  }

  protected add(): void {
    const value = freeOptionValue(this.options().map((one) => one.value));
    this.changed.emit([...this.options(), { value, label: '', ...(this.rated() && { risk: 50 }) }]);
  }
}
