import type { ValidationError } from '@angular/forms/signals';
import type { Texts } from '../texts/texts';

/**
 * A validation error with its remedy, in the reader's language. A validator's own `message` wins (pass it
 * translated); otherwise the text of its kind: `platform.form.error.required`, `.min` with {min} and so on.
 * What the server answered has an English message: ours for the same rule goes before it.
 */
export function errorText(texts: Texts, error: ValidationError): string {
  const answered = 'answered' in error;
  if (error.message && !answered) return error.message;
  const ours = texts.find(`platform.form.error.${error.kind}`, { ...error });
  return ours ?? error.message ?? texts.t('platform.form.error.invalid');
}
