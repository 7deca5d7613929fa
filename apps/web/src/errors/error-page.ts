import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { EmptyState, injectTexts } from '@firebreak/platform/web';

/** A page that can't be shown: it does not exist, or the role does not include it. Says what to do instead. */
@Component({
  selector: 'fb-error-page',
  imports: [EmptyState, MatButton, RouterLink],
  template: `
    <fb-empty-state
      [level]="1"
      [icon]="kind() === 'not-allowed' ? 'lock' : 'help'"
      [heading]="t('app.error.' + kind() + '.heading')"
      [text]="t('app.error.' + kind() + '.text')"
    >
      <a matButton="filled" routerLink="/">{{ t('app.error.home') }}</a>
    </fb-empty-state>
  `,
})
export class ErrorPage {
  protected readonly t = injectTexts();

  /** From the route's data. */
  readonly kind = input<'not-found' | 'not-allowed'>('not-found');
}
