import { Component, DOCUMENT, inject } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web/light';

/** Stands where a part of the page should be that the connection broke off before. Reloading loses nothing. */
@Component({
  selector: 'fb-part-missing',
  template: `
    <p role="alert">{{ t('questionnairePortal.partMissing') }}</p>
    <button type="button" (click)="reload()">{{ t('platform.action.retry') }}</button>
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    button {
      @include portal.main-button;
    }
  `,
})
export class PartMissing {
  protected readonly t = injectTexts();
  private readonly window = inject(DOCUMENT).defaultView;

  protected reload(): void {
    this.window?.location.reload();
  }
}
