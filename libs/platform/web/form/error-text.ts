import type { ValidationError } from '@angular/forms/signals';
import type { Texts } from '../texts/texts';

/**
 * A validation error with its remedy, in the reader's language. A validator's own `message` wins (pass it
 * translated); otherwise the text of its kind: `platform.form.error.required`, `.min` with {min} and so on.
 */
export function errorText(texts: Texts, error: ValidationError): string {
  if (error.message) return error.message;
  return (
    texts.find(`platform.form.error.${error.kind}`, { ...error }) ?? texts.t('platform.form.error.invalid')
  );
}
