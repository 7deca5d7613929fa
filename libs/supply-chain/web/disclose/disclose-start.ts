import { Component, inject, input, output, signal } from '@angular/core';
import { Formats, Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import type { DisclosurePortalView } from '@firebreak/supply-chain/model';
import { Disclosing } from './disclosing';
import { ReuseList } from './reuse-list';

/** Who asks and why, what happens with the list, who sees it; the ways to begin, and the way to say no. */
@Component({
  selector: 'fb-disclose-start',
  imports: [ReuseList],
  template: `
    <h1>
      {{ t('disclosurePortal.start.heading', { customer: view().customer, supplier: view().supplier }) }}
    </h1>
    @if (view().status === 'declined') {
      <p class="notice">{{ t('disclosurePortal.start.declined', { customer: view().customer }) }}</p>
    }
    @if (view().message; as message) {
      <blockquote>
        <p>{{ message }}</p>
        <footer>{{ view().customer }}</footer>
      </blockquote>
    }
    <p>{{ t('disclosurePortal.start.why') }}</p>
    <h2>{{ t('disclosurePortal.start.dataHeading') }}</h2>
    <ul>
      <li>{{ t('disclosurePortal.start.yours', { customer: view().customer }) }}</li>
      <li>{{ t('disclosurePortal.start.choose') }}</li>
      <li>{{ t('disclosurePortal.start.see') }}</li>
      <li>{{ t('disclosurePortal.start.withdraw') }}</li>
      <li>{{ t('disclosurePortal.start.due', { day: formats.date(view().dueOn) }) }}</li>
    </ul>
    <div class="row">
      <button type="button" class="main" [disabled]="starting()" (click)="starting.set(true); begin.emit()">
        {{ t(view().parties.length > 0 ? 'disclosurePortal.start.resume' : 'disclosurePortal.start.begin') }}
      </button>
    </div>
    @if (view().canReuse) {
      <fb-reuse-list [view]="view()" (used)="begin.emit()" />
    }
    @if (!view().sent && view().status !== 'declined') {
      <details>
        <summary>{{ t('disclosurePortal.decline.open') }}</summary>
        <label class="field">
          {{ t('disclosurePortal.decline.reason', { customer: view().customer }) }}
          <textarea #reason class="fb-control" rows="3" maxlength="1000"></textarea>
        </label>
        @if (failure(); as text) {
          <p class="error" role="alert">{{ text }}</p>
        }
        <div class="row">
          <button type="button" class="second" (click)="decline(reason.value)">
            {{ t('disclosurePortal.decline.send') }}
          </button>
        </div>
      </details>
    }
    <p class="small">{{ t('disclosurePortal.start.link', { customer: view().customer }) }}</p>
  `,
  styles: `
    @use './parts';
    @include parts.form;

    blockquote {
      margin: 0 0 16px;
      padding: 12px 16px;
      border-inline-start: 4px solid var(--fb-line-strong);
      background: var(--fb-surface-raised);
      white-space: pre-line;
    }
    blockquote p {
      margin: 0;
    }
    blockquote footer {
      margin-block-start: 8px;
      color: var(--fb-ink-quiet);
      font-size: 14px;
    }
    h2 {
      font-size: 18px;
    }
    ul {
      display: grid;
      gap: 8px;
      padding-inline-start: 20px;
    }
    details {
      margin-block: 16px;
    }
    summary {
      min-block-size: 44px;
      padding-block: 10px;
      color: var(--fb-primary);
      cursor: pointer;
    }
  `,
})
export class DiscloseStart {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);
  private readonly disclosing = inject(Disclosing);

  readonly view = input.required<DisclosurePortalView>();
  readonly begin = output();

  protected readonly starting = signal(false);
  protected readonly failure = signal<string | null>(null);

  protected async decline(reason: string): Promise<void> {
    if (!reason.trim()) return this.failure.set(this.t('disclosurePortal.decline.missing'));
    try {
      await this.disclosing.decline(reason);
      this.failure.set(null);
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    }
  }
}
