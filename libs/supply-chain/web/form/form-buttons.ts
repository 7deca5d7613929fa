import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { injectTexts } from '@firebreak/platform/web';

/** The end of a form: send it, or go back without. */
@Component({
  selector: 'fb-form-buttons',
  imports: [MatButton, RouterLink],
  template: `
    <button matButton="filled" type="submit" [disabled]="busy()">{{ t('supplyChain.form.save') }}</button>
    <a matButton="outlined" [routerLink]="back()">{{ t('platform.action.cancel') }}</a>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class FormButtons {
  protected readonly t = injectTexts();

  readonly busy = input.required<boolean>();
  /** Where one came from. */
  readonly back = input.required<string | readonly string[]>();
}
