import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { injectTexts } from '@firebreak/platform/web/light';

/** Leads from an answered questionnaire to the supplier's feedback about the buyer. */
@Component({
  selector: 'fb-feedback-door',
  template: `
    <h2>{{ t('questionnairePortal.feedback.heading') }}</h2>
    <p>{{ t('questionnairePortal.feedback.text') }}</p>
    <p>
      <a [href]="link()" (click)="$event.preventDefault(); go()">{{
        t('questionnairePortal.feedback.link')
      }}</a>
    </p>
  `,
  styles: `
    @use 'portal/portal-styles' as portal;

    :host {
      display: block;
      margin-block-start: 32px;
    }
    a {
      @include portal.button;
    }
  `,
})
export class FeedbackDoor {
  protected readonly t = injectTexts();
  private readonly router = inject(Router);

  readonly token = input.required<string>();

  protected link(): string {
    return `/answer/${encodeURIComponent(this.token())}/feedback`;
  }

  protected go(): void {
    void this.router.navigateByUrl(this.link());
  }
}
