import { Component, computed, inject, input, output } from '@angular/core';
import { Texts, problemText, type ApiProblem } from '@firebreak/platform/web/light';

/** Why there is nothing to answer here, and what to do. */
@Component({
  selector: 'fb-link-over',
  template: `
    <h1>{{ texts.t('signalReply.over.' + kind()) }}</h1>
    <p>{{ explanation() }}</p>
    @if (kind() === 'other') {
      <button type="button" (click)="retry.emit()">{{ texts.t('signalReply.retry') }}</button>
    }
  `,
  styles: `
    button {
      min-block-size: 48px;
      padding: 10px 20px;
      border: 0;
      border-radius: var(--fb-radius);
      background: var(--fb-primary);
      color: var(--fb-on-primary);
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
  `,
})
export class LinkOver {
  protected readonly texts = inject(Texts);

  readonly problem = input.required<ApiProblem>();
  readonly retry = output();

  protected readonly kind = computed(() => {
    const { code, details } = this.problem();
    if (code === 'signal-reply-link-unknown') return 'unknown';
    if (code !== 'signal-reply-link-over') return 'other';
    return details['reason'] === 'withdrawn' ? 'withdrawn' : 'expired';
  });
  protected readonly explanation = computed(
    () => this.texts.find(`signalReply.over.${this.kind()}Text`) ?? problemText(this.texts, this.problem()),
  );
}
