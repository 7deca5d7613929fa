import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import type { DisclosurePortalView } from '@firebreak/supply-chain/model';
import { Disclosing } from './disclosing';

/** Keeps the list in a free account: then only people who sign in open it, whoever has the link. */
@Component({
  selector: 'fb-keep-in-account',
  imports: [RouterLink],
  template: `
    <section class="card" aria-labelledby="keep-heading">
      <h2 id="keep-heading">{{ t('disclosurePortal.keep.heading') }}</h2>
      @if (kept(); as email) {
        <p class="good" role="status">{{ t('disclosurePortal.keep.done', { email }) }}</p>
        <a class="main" routerLink="/sign-in" [queryParams]="{ returnUrl: router.url }">{{
          t('disclosurePortal.over.signIn')
        }}</a>
      } @else {
        <p>{{ t('disclosurePortal.keep.text', { email: view().maskedEmail }) }}</p>
        <label class="field">
          {{ t('disclosurePortal.keep.company') }}
          <input
            #company
            class="fb-control"
            maxlength="120"
            autocomplete="organization"
            [value]="view().supplier"
          />
        </label>
        <label class="field">
          {{ t('disclosurePortal.keep.name') }}
          <input
            #name
            class="fb-control"
            maxlength="120"
            autocomplete="name"
            [value]="view().recipientName ?? ''"
          />
        </label>
        <label class="field">
          {{ t('disclosurePortal.keep.password') }}
          <input #password class="fb-control" type="password" autocomplete="new-password" />
          <span class="small">{{ t('disclosurePortal.keep.passwordHelp') }}</span>
        </label>
        @if (failure(); as text) {
          <p class="error" role="alert">{{ text }}</p>
        }
        <div class="row">
          <button
            type="button"
            class="second"
            [disabled]="sending()"
            (click)="keep(company.value, name.value, password.value)"
          >
            {{ t('disclosurePortal.keep.make') }}
          </button>
        </div>
      }
    </section>
  `,
  styles: `
    @use './parts';
    @include parts.form;

    h2 {
      margin-block: 0 8px;
      font-size: 18px;
    }
    .field {
      margin-block-end: 12px;
    }
  `,
})
export class KeepInAccount {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly router = inject(Router);
  private readonly disclosing = inject(Disclosing);

  readonly view = input.required<DisclosurePortalView>();

  protected readonly kept = signal<string | null>(null);
  protected readonly sending = signal(false);
  protected readonly failure = signal<string | null>(null);

  protected async keep(companyName: string, name: string, password: string): Promise<void> {
    if (!companyName.trim() || !name.trim() || !password) {
      return this.failure.set(this.t('disclosurePortal.keep.missing'));
    }
    this.failure.set(null);
    this.sending.set(true);
    try {
      this.kept.set(await this.disclosing.keepInAccount({ companyName, name, password }));
    } catch (error) {
      const problem = toApiProblem(error);
      const weak = problem.errors.some(({ field }) => field === 'password');
      this.failure.set(weak ? this.t('disclosurePortal.keep.weak') : problemText(this.texts, problem));
    } finally {
      this.sending.set(false);
    }
  }
}
