import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { toApiProblem, type FieldProblem } from '../api/api-problem';

/** `answered`: the server refused the value; its message is English and stands back behind a text of ours. */
type FieldError = ValidationError & { readonly fieldTree: FieldTree<unknown>; readonly answered: true };

/**
 * Puts the server's field errors next to their fields. Use it in `submit`; what belongs to no field
 * comes back for the summary on top:
 * ```ts
 * await submit(this.form, async (form) => {
 *   try { await firstValueFrom(this.http.post(url, form().value())); }
 *   catch (error) { this.error.set(error); return serverErrors(form, error); }
 * });
 * ```
 */
export function serverErrors(form: FieldTree<unknown>, error: unknown): FieldError[] {
  return toApiProblem(error).errors.flatMap((problem) => {
    const field = fieldAt(form, problem);
    return field
      ? [
          {
            kind: problem.code || 'server',
            message: problem.message,
            fieldTree: field,
            answered: true as const,
          },
        ]
      : [];
  });
}

function fieldAt(form: FieldTree<unknown>, { field }: FieldProblem): FieldTree<unknown> | null {
  let node: unknown = form;
  for (const key of field.split('.')) {
    // A field tree has its children as properties; what is not there is undefined.
    node = (node as Record<string, unknown> | undefined)?.[key];
    if (typeof node !== 'function') return null;
  }
  return node as FieldTree<unknown>;
}
