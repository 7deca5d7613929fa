import { Component, inject, signal } from '@angular/core';
import { Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import { Answering } from './answering';
import { PortalComments } from './comments/portal-comments';

/** For a device that others use too: afterwards it needs a new code. What has not been sent yet is sent first. */
@Component({
  selector: 'fb-forget-device',
  template: `
    <button
      type="button"
      class="fb-link"
      aria-describedby="forget-why"
      [disabled]="busy()"
      (click)="forget()"
    >
      {{ t('answerForm.forget.device') }}
    </button>
    <p class="fb-quiet" id="forget-why">{{ t('answerForm.forget.why') }}</p>
    @if (failure(); as text) {
      <p class="failure" role="alert">{{ text }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-block-start: 16px;
    }
    button {
      min-block-size: 44px;
    }
    .fb-quiet {
      margin: 0;
      font-size: 14px;
    }
    .failure {
      color: var(--fb-danger);
      font-weight: 600;
    }
  `,
})
export class ForgetDevice {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly answering = inject(Answering);
  private readonly comments = inject(PortalComments);

  protected readonly busy = signal(false);
  protected readonly failure = signal<string | null>(null);

  protected async forget(): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      if (!(await this.comments.leave()) || !(await this.answering.forgetDevice()))
        this.failure.set(this.t('answerForm.forget.waiting'));
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
