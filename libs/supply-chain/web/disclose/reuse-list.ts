import { Component, inject, input, output, signal } from '@angular/core';
import { Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import type { DisclosurePortalView } from '@firebreak/supply-chain/model';
import { Disclosing } from './disclosing';

/**
 * Takes over a list from before. Whether there is one is told only to somebody who reads the invited address,
 * or who is signed in to the company that owns it.
 */
@Component({
  selector: 'fb-reuse-list',
  template: `
    <section class="card" aria-labelledby="reuse-heading">
      <h2 id="reuse-heading">{{ t('disclosurePortal.reuse.heading') }}</h2>
      @if (view().account.signedInTo) {
        <p>{{ t('disclosurePortal.reuse.signedIn') }}</p>
        <button type="button" class="second" (click)="useCompany()">
          {{ t('disclosurePortal.reuse.useCompany') }}
        </button>
      } @else if (!asked()) {
        <p>{{ t('disclosurePortal.reuse.text', { email: view().maskedEmail }) }}</p>
        <button type="button" class="second" (click)="ask()">{{ t('disclosurePortal.reuse.send') }}</button>
      } @else {
        <p role="status">{{ t('disclosurePortal.reuse.sent', { email: view().maskedEmail }) }}</p>
        <label class="field">
          {{ t('disclosurePortal.reuse.code') }}
          <input
            #code
            class="fb-control"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="6"
            dir="ltr"
          />
        </label>
        <div class="row">
          <button type="button" class="second" (click)="use(code.value)">
            {{ t('disclosurePortal.reuse.use') }}
          </button>
        </div>
      }
      @if (outcome(); as text) {
        <p class="good" role="status">{{ text }}</p>
      }
      @if (failure(); as text) {
        <p class="error" role="alert">{{ text }}</p>
      }
    </section>
  `,
  styles: `
    @use './parts';
    @include parts.form;

    h2 {
      margin-block-start: 0;
      font-size: 16px;
    }
  `,
})
export class ReuseList {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly disclosing = inject(Disclosing);

  readonly view = input.required<DisclosurePortalView>();
  readonly used = output();

  protected readonly asked = signal(false);
  protected readonly outcome = signal<string | null>(null);
  protected readonly failure = signal<string | null>(null);

  protected ask(): Promise<void> {
    return this.attempt(async () => {
      await this.disclosing.sendCode();
      this.asked.set(true);
    });
  }

  protected use(code: string): Promise<void> {
    return this.attempt(async () => {
      const rows = await this.disclosing.useCode(code);
      if (rows !== null) this.used.emit();
      else this.outcome.set(this.t('disclosurePortal.reuse.nothing'));
    });
  }

  protected useCompany(): Promise<void> {
    return this.attempt(async () => {
      await this.disclosing.useOwnCompany();
      this.used.emit();
    });
  }

  private async attempt(fn: () => Promise<void>): Promise<void> {
    this.failure.set(null);
    try {
      await fn();
    } catch (error) {
      this.failure.set(problemText(this.texts, toApiProblem(error)));
    }
  }
}
