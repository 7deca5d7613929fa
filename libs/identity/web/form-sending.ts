import { inject, signal } from '@angular/core';
import { submit, type FieldTree } from '@angular/forms/signals';
import { serverErrors, Texts } from '@firebreak/platform/web/public';

/** How sending a form stands: for its error summary and its button. */
export interface FormSending {
  /** True once the person tried. */
  readonly tried: () => boolean;
  /** What the server answered, if it refused. */
  readonly problem: () => unknown;
  /**
   * Sends the form when it is valid; the server's errors land beside their fields.
   * @returns whether it was sent and accepted
   */
  send(form: FieldTree<unknown>, request: () => Promise<unknown>): Promise<boolean>;
}

/** The way every form of this capability is sent. Call it where a component is made. */
export function injectFormSending(): FormSending {
  const texts = inject(Texts);
  const tried = signal(false);
  const problem = signal<unknown>(null);
  return {
    tried,
    problem,
    async send(form, request) {
      tried.set(true);
      problem.set(null);
      let accepted = false;
      await submit(form, async () => {
        try {
          await request();
          accepted = true;
          tried.set(false);
          return null;
        } catch (error) {
          problem.set(error);
          return serverErrors(form, error).map((found) => ({
            ...found,
            message: texts.find(`identity.flaw.${found.kind}`) ?? found.message,
          }));
        }
      });
      return accepted;
    },
  };
}
