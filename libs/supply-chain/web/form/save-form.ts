import { signal } from '@angular/core';
import { submit, type FieldTree } from '@angular/forms/signals';
import { serverErrors } from '@firebreak/platform/web';

/** Sends a form and keeps what the server said, so that every form of this capability handles refusals alike. */
export class SaveForm {
  /** True once the person tried to send it. */
  readonly tried = signal(false);
  /** What the server answered, if it refused. */
  readonly problem = signal<unknown>(null);

  /** @returns true where `save` went through */
  async send<T>(form: FieldTree<T>, save: () => Promise<unknown>): Promise<boolean> {
    this.tried.set(true);
    this.problem.set(null);
    let saved = false;
    await submit(form, async (sent) => {
      try {
        await save();
        saved = true;
        return null;
      } catch (error) {
        this.problem.set(error);
        return serverErrors(sent, error);
      }
    });
    return saved;
  }
}

/** What a text box holds, as the API wants it: null for nothing. */
export function orNull(text: string): string | null {
  return text.trim() || null;
}
