import { Clipboard } from '@angular/cdk/clipboard';
import { inject, Injectable } from '@angular/core';
import { Texts, Toasts } from '@firebreak/platform/web';

/** Puts texts into the clipboard and says so; where a browser refuses, it says that instead. */
@Injectable()
export class Copying {
  private readonly clipboard = inject(Clipboard);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);

  /** @param what was copied, in words */
  copy(text: string, what: string): void {
    const done = this.clipboard.copy(text);
    void this.toasts.say(this.texts.t(done ? 'forms.copied' : 'forms.notCopied', { what }));
  }
}
