import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { platformProblem, type FieldError } from '@firebreak/platform/model';

/** Checks every body and query against its DTO; unknown fields are refused, not dropped. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      platformProblem('input-invalid', { errors: errors.flatMap((error) => fieldErrors(error)) }),
  });
}

/** class-validator's tree as a flat list, each with the path of its field. */
function fieldErrors(error: ValidationError, parent = ''): FieldError[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    code: codeOf(rule),
    message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, field))];
}

/** `isEmail` is `is-email`; `whitelistValidation` is `unknown-field`. */
function codeOf(rule: string): string {
  if (rule === 'whitelistValidation') return 'unknown-field';
  return rule.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
