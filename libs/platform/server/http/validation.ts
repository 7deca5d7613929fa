import { ValidationPipe, type Type, type ValidationError } from '@nestjs/common';
import { platformProblem, type FieldError } from '@firebreak/platform/model';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

const STRICT = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true } as const;

/** Checks every body and query against its DTO; unknown fields are refused, not dropped. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    ...STRICT,
    exceptionFactory: (errors) =>
      platformProblem('input-invalid', { errors: errors.flatMap((error) => fieldErrors(error)) }),
  });
}

/** One row of a body checked by itself, so that the others may pass where it fails. */
export function checkRow<T extends object>(
  type: Type<T>,
  row: unknown,
): { readonly value: T | null; readonly errors: readonly FieldError[] } {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return { value: null, errors: [{ field: '', code: 'is-object', message: 'A row must be an object.' }] };
  }
  const value = plainToInstance(type, row);
  const errors = validateSync(value, STRICT).flatMap((error) => fieldErrors(error));
  return errors.length > 0 ? { value: null, errors } : { value, errors };
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
