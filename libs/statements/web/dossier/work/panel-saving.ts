import { inject, Injectable, signal } from '@angular/core';
import { injectTexts, Toasts } from '@firebreak/platform/web';

/** Saves a part of a dossier, and keeps what went wrong for its panel. */
@Injectable()
export class PanelSaving {
  private readonly t = injectTexts();
  private readonly toasts = inject(Toasts);

  readonly busy = signal(false);
  readonly problem = signal<unknown>(null);

  /** @returns whether it went well */
  async run(save: () => Promise<unknown>): Promise<boolean> {
    this.problem.set(null);
    this.busy.set(true);
    try {
      await save();
      void this.toasts.say(this.t('dossiers.saved'));
      return true;
    } catch (error) {
      this.problem.set(error);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
