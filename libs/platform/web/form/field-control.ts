import { Directive, ElementRef, inject } from '@angular/core';
import { FIELD_PARTS } from './field-parts';

let count = 0;

/**
 * Makes a native `input`, `select` or `textarea` the control of the `fb-field` around it: look, id,
 * description, invalid state. Outside of a field it only gives the look.
 */
@Directive({
  selector: '[fbControl]',
  host: {
    class: 'fb-control',
    '[id]': 'id',
    '[attr.aria-describedby]': 'describedBy()',
    '[attr.aria-invalid]': 'parts?.message() ? true : null',
  },
})
export class FieldControl {
  protected readonly parts = inject(FIELD_PARTS, { optional: true });
  private readonly element: HTMLElement = inject(ElementRef).nativeElement;
  /** The id given in the template, else one of its own. */
  readonly id = this.element.id || `fb-control-${++count}`;

  focus(): void {
    this.element.focus();
  }

  protected describedBy(): string | null {
    const ids = [
      this.parts?.help() ? `${this.id}-help` : null,
      this.parts?.message() ? `${this.id}-error` : null,
    ].filter((id) => id !== null);
    return ids.join(' ') || null;
  }
}
