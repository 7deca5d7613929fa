import { validate, type SchemaPath } from '@angular/forms/signals';
import { passwordFlaw, type PasswordOwner } from '@firebreak/identity/model';
import type { Texts } from '@firebreak/platform/web/public';

/** Judges a new password by the model's rules while the form knows who it is for. */
export function strongPassword(path: SchemaPath<string>, t: Texts['t'], owner: () => PasswordOwner): void {
  validate(path, ({ value }) => {
    const flaw = passwordFlaw(value(), owner());
    return flaw ? { kind: flaw, message: t(`identity.flaw.${flaw}`) } : null;
  });
}
