import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../icon/icon';
import { Texts } from '../texts/texts';
import { toApiProblem } from './api-problem';
import { problemText } from './problem-text';

/**
 * An error with its remedy: `<fb-problem [error]="page.error()" (retry)="page.reload()" />`.
 * The text comes from `<scope>.problems.<code>` of any loaded capability, else the server's title.
 */
@Component({
  selector: 'fb-problem',
  imports: [Icon, MatButton],
  template: `
    <fb-icon [name]="problem().code === 'offline' ? 'cloud-off' : 'error'" [size]="24" />
    <div>
      <p class="title">{{ text() }}</p>
      @for (error of problem().errors; track error.field) {
        <p>{{ error.message }}</p>
      }
      @if (requestId(); as id) {
        <p class="fb-quiet">{{ t('platform.problem.reference', { id }) }}</p>
      }
      @if (retryable()) {
        <button matButton="outlined" type="button" (click)="retry.emit()">
          {{ t('platform.action.retry') }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 12px;
      padding: 16px;
      border: 1px solid var(--fb-danger-line);
      border-radius: var(--fb-radius);
      background: var(--fb-danger-surface);
      color: var(--fb-ink);
    }
    fb-icon {
      color: var(--fb-danger);
    }
    p {
      margin: 0 0 8px;
    }
    .title {
      font-weight: 600;
    }
    div > :last-child {
      margin-block-end: 0;
    }
  `,
  host: { role: 'alert' },
})
export class ProblemMessage {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;

  /** A thrown value, a resource's error, or an ApiProblem's cause. */
  readonly error = input.required<unknown>();
  /** Hide the button where trying again makes no sense. */
  readonly canRetry = input(true);
  readonly retry = output();

  protected readonly problem = computed(() => toApiProblem(this.error()));
  protected readonly text = computed(() => problemText(this.texts, this.problem()));
  protected readonly requestId = computed(() => {
    const { requestId } = this.problem().details;
    return this.problem().status >= 500 && typeof requestId === 'string' ? requestId : null;
  });
  protected readonly retryable = computed(
    () => this.canRetry() && ![403, 404, 422].includes(this.problem().status),
  );
}
