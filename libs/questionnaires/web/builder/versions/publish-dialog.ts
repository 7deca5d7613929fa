import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import { MAX_VERSION_NOTE } from '@firebreak/questionnaires/model/builder';

/** What is about to be published. */
export interface ToPublish {
  readonly title: string;
  /** Number that it gets. */
  readonly version: number;
}

/** Asks once before a version is published, and what is new in it; the result is that text, empty where nothing was said. */
@Component({
  selector: 'fb-publish-dialog',
  imports: [Field, FieldControl, MatButton, MatDialogModule],
  template: `
    <form (submit)="$event.preventDefault(); dialog.close(note.value.trim())">
      <h2 mat-dialog-title>{{ t('builder.publish.heading', { title: about.title }) }}</h2>
      <mat-dialog-content>
        <p>{{ t('builder.publish.text', { version: about.version }) }}</p>
        <fb-field
          [label]="t('builder.publish.note')"
          [help]="t('builder.publish.noteHelp')"
          [optional]="true"
        >
          <textarea #note fbControl rows="3" [attr.maxlength]="mostText"></textarea>
        </fb-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" (click)="dialog.close()">{{ t('platform.action.cancel') }}</button>
        <button matButton="filled" type="submit">{{ t('builder.publish.now') }}</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    p {
      margin: 0 0 12px;
    }
    button {
      min-block-size: 44px;
    }
  `,
})
export class PublishDialog {
  protected readonly t = injectTexts();
  protected readonly about = inject<ToPublish>(MAT_DIALOG_DATA);
  protected readonly dialog = inject<MatDialogRef<PublishDialog, string>>(MatDialogRef);
  protected readonly mostText = MAX_VERSION_NOTE;
}
