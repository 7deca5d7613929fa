import { Component, Injectable, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogModule } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { Texts, injectTexts } from '../texts/texts';

/** What is asked, all translated. `text` says what will happen and to whom. */
export interface Question {
  readonly heading: string;
  readonly text: string;
  /** The verb on the button: "Remove supplier", never "OK". */
  readonly action: string;
  readonly danger?: boolean;
}

@Component({
  selector: 'fb-confirm-dialog',
  imports: [MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ question.heading }}</h2>
    <mat-dialog-content>{{ question.text }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="false">{{ t('platform.action.cancel') }}</button>
      <button matButton="filled" type="button" [class.fb-danger]="question.danger" [mat-dialog-close]="true">
        {{ question.action }}
      </button>
    </mat-dialog-actions>
  `,
})
class ConfirmDialog {
  protected readonly t = injectTexts();
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}

/** Asks once before something that can't be taken back: `if (await confirm.ask({...})) …`. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly dialogs = inject(MatDialog);
  private readonly texts = inject(Texts);

  async ask(question: Question): Promise<boolean> {
    const dialog = this.dialogs.open(ConfirmDialog, {
      data: question,
      direction: this.texts.direction(),
      maxWidth: '480px',
      role: 'alertdialog',
    });
    return (await firstValueFrom(dialog.afterClosed())) === true;
  }
}
