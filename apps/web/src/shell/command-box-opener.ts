import { Injectable, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Texts } from '@firebreak/platform/web';

/** Opens the command box; its code is loaded the first time. */
@Injectable({ providedIn: 'root' })
export class CommandBoxOpener {
  private readonly dialogs = inject(MatDialog);
  private readonly texts = inject(Texts);

  async open(): Promise<void> {
    if (this.dialogs.getDialogById('commands')) return;
    const { CommandBox } = await import('./command-box');
    this.dialogs.open(CommandBox, {
      id: 'commands',
      direction: this.texts.direction(),
      position: { top: '10vh' },
      width: 'min(640px, calc(100vw - 16px))',
      maxWidth: 'none',
      ariaLabel: this.texts.t('app.search.open'),
      autoFocus: 'input',
    });
  }
}
