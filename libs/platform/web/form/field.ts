import { Component, computed, contentChild, inject, input, type Signal } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { Texts } from '../texts/texts';
import { FieldControl } from './field-control';
import { FIELD_PARTS } from './field-parts';
import { errorText } from './error-text';

/** What a field of any form tells: the part of a signal form's state that is shown around a control. */
type AnyField =
  | FieldTree<unknown>
  | (() => {
      touched: Signal<boolean>;
      errors: Signal<readonly ValidationError[]>;
      required: Signal<boolean>;
    });

/**
 * One question of a form: label above, help below, error under the control, all tied to it for
 * screen readers.
 * ```html
 * <fb-field [label]="t('audits.form.auditor')" [help]="t('…')" [for]="form.auditor">
 *   <input fbControl [formField]="form.auditor" />
 * </fb-field>
 * ```
 * `for` may be left out; `error` shows a text of one's own (a problem of the server).
 */
@Component({
  selector: 'fb-field',
  providers: [{ provide: FIELD_PARTS, useExisting: Field }],
  template: `
    <label [attr.for]="control()?.id">
      {{ label() }}
      @if (optional()) {
        <span class="fb-quiet">{{ t('platform.form.optional') }}</span>
      }
    </label>
    <ng-content />
    @if (help()) {
      <p class="help" [id]="helpId()">{{ help() }}</p>
    }
    @if (message(); as text) {
      <p class="error" [id]="errorId()">{{ text }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      max-inline-size: var(--fb-field-width, 640px);
      margin-block-end: 16px;
    }
    label {
      font-weight: 500;
    }
    p {
      margin: 0;
    }
    .help {
      max-inline-size: 75ch;
      color: var(--fb-ink-quiet);
      font-size: 12px;
    }
    .error {
      color: var(--fb-danger);
      font-weight: 500;
    }
  `,
})
export class Field {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly control = contentChild(FieldControl);

  readonly label = input.required<string>();
  readonly help = input<string>();
  /** The field of the signal form: its errors show once it was left. */
  readonly for = input<AnyField>();
  /** An error from elsewhere, translated. */
  readonly error = input<string | null>();
  /** Marks the label as optional; required is the rule, so that is not marked. */
  readonly optional = input(false);

  readonly message = computed(() => {
    const state = this.for()?.();
    const own = state?.touched() ? state.errors()[0] : undefined;
    return this.error() || (own ? errorText(this.texts, own) : null);
  });
  readonly helpId = computed(() => `${this.control()?.id}-help`);
  readonly errorId = computed(() => `${this.control()?.id}-error`);
}
