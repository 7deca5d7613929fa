import { Injectable, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { toApiProblem } from '../api/api-problem';
import { problemText } from '../api/problem-text';
import { Texts } from '../texts/texts';

/** Short messages at the bottom: what happened, and one way to take it back or follow it up. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly bar = inject(MatSnackBar);
  private readonly texts = inject(Texts);

  /** Says that something worked. With an action, the promise tells whether it was chosen. */
  say(message: string, action?: string): Promise<boolean> {
    return this.open(message, action, action ? 10_000 : 5000);
  }

  /** Says what went wrong; for errors that have no place on the page. Stays until closed. */
  problem(error: unknown): Promise<boolean> {
    return this.open(problemText(this.texts, toApiProblem(error)), this.texts.t('platform.action.close'), 0);
  }

  private open(message: string, action: string | undefined, duration: number): Promise<boolean> {
    const shown = this.bar.open(message, action, { duration, direction: this.texts.direction() });
    return new Promise((resolve) =>
      shown.afterDismissed().subscribe(({ dismissedByAction }) => resolve(dismissedByAction)),
    );
  }
}
