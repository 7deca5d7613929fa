import { InjectionToken, type Signal } from '@angular/core';

/** What a control needs to know of the field around it. */
export interface FieldParts {
  readonly help: Signal<string | undefined>;
  readonly message: Signal<string | null>;
}

export const FIELD_PARTS = new InjectionToken<FieldParts>('the field around a control');
