import { Component, inject, Injectable, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Field, FieldControl, injectTexts, Texts } from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';

/** What is asked, all translated. */
export interface ReasonQuestion {
  readonly heading: string;
  readonly text: string;
  /** Label of the box. */
  readonly label: string;
  /** Shown where nothing was entered. */
  readonly missing: string;
  /** The verb on the button. */
  readonly action: string;
}

@Component({
  selector: 'fb-reason-dialog',
  imports: [Field, FieldControl, MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ question.heading }}</h2>
    <form novalidate (submit)="finish(); $event.preventDefault()">
      <mat-dialog-content>
        <p>{{ question.text }}</p>
        <fb-field [label]="question.label" [error]="error()">
          <textarea
            fbControl
            rows="3"
            maxlength="1000"
            [value]="reason()"
            (input)="reason.set($any($event.target).value)"
          ></textarea>
        </fb-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" [mat-dialog-close]="null">{{ t('platform.action.cancel') }}</button>
        <button matButton="filled" type="submit">{{ question.action }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
class ReasonDialog {
  protected readonly t = injectTexts();
  protected readonly question = inject<ReasonQuestion>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ReasonDialog, string | null>>(MatDialogRef);
  protected readonly reason = signal('');
  protected readonly error = signal<string | null>(null);

  protected finish(): void {
    const reason = this.reason().trim();
    if (reason.length < 3) this.error.set(this.question.missing);
    else this.dialog.close(reason);
  }
}

/** Asks why, before something that nobody should do without saying why. */
@Injectable({ providedIn: 'root' })
export class AskReason {
  private readonly dialogs = inject(MatDialog);
  private readonly texts = inject(Texts);

  /** @returns what was entered, 3 to 1,000 characters; null where the person went back */
  async ask(question: ReasonQuestion): Promise<string | null> {
    const dialog = this.dialogs.open<ReasonDialog, ReasonQuestion, string | null>(ReasonDialog, {
      data: question,
      direction: this.texts.direction(),
      width: '480px',
      maxWidth: '95vw',
    });
    return (await firstValueFrom(dialog.afterClosed())) ?? null;
  }
}
