import { Component, computed, inject, input, signal } from '@angular/core';
import { Formats, Texts, problemText, toApiProblem } from '@firebreak/platform/web/light';
import type { DisclosurePortalView } from '@firebreak/supply-chain/model';
import { Disclosing } from './disclosing';

const WEEKS_TO_ANSWER = 3;

/** Asks suppliers on the list the same question: they answer to this list, whose owner decides what goes on. */
@Component({
  selector: 'fb-ask-on',
  template: `
    @if (parties().length > 0) {
      <section class="card" aria-labelledby="ask-on-heading">
        <h2 id="ask-on-heading">{{ t('disclosurePortal.askOn.heading') }}</h2>
        <p>{{ t('disclosurePortal.askOn.text', { customer: view().customer }) }}</p>
        <ul>
          @for (party of parties(); track party.id) {
            <li>
              <span>
                {{ party.name }}
                @if (party.passedOn; as asked) {
                  <span class="small">
                    {{
                      t('disclosurePortal.askOn.status.' + asked.status, { day: formats.date(asked.sentAt) })
                    }}
                  </span>
                }
              </span>
              @if (canAsk(party.passedOn?.status)) {
                <button
                  type="button"
                  class="quiet"
                  [attr.aria-label]="t('disclosurePortal.askOn.askNamed', { name: party.name ?? '' })"
                  (click)="openId.set(party.id)"
                >
                  {{ t('disclosurePortal.askOn.ask') }}
                </button>
              }
            </li>
            @if (openId() === party.id) {
              <li class="ask">
                <label class="field">
                  {{ t('disclosurePortal.askOn.email', { name: party.name ?? '' }) }}
                  <input #email class="fb-control" type="email" dir="ltr" [value]="party.email ?? ''" />
                </label>
                <label class="field">
                  {{ t('disclosurePortal.askOn.message') }}
                  <textarea #message class="fb-control" rows="2" maxlength="2000"></textarea>
                </label>
                @if (failure(); as text) {
                  <p class="error" role="alert">{{ text }}</p>
                }
                <div class="row">
                  <button type="button" class="main" (click)="ask(party.id, email.value, message.value)">
                    {{ t('disclosurePortal.askOn.send') }}
                  </button>
                  <button type="button" class="quiet" (click)="openId.set(null)">
                    {{ t('disclosurePortal.action.cancel') }}
                  </button>
                </div>
              </li>
            }
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './who-has-what.scss',
})
export class AskOn {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly formats = inject(Formats);
  private readonly disclosing = inject(Disclosing);

  readonly view = input.required<DisclosurePortalView>();

  protected readonly openId = signal<string | null>(null);
  protected readonly failure = signal<string | null>(null);
  protected readonly parties = computed(() =>
    this.view().parties.filter(({ received, version }) => !received && version > 0),
  );

  protected canAsk(status: string | undefined): boolean {
    return status === undefined || status === 'expired' || status === 'declined';
  }

  protected async ask(partyId: string, email: string, message: string): Promise<void> {
    this.failure.set(null);
    const due = new Date(Date.now() + WEEKS_TO_ANSWER * 7 * 86_400_000);
    try {
      await this.disclosing.passOn(partyId, {
        email: email.trim(),
        dueOn: due.toISOString().slice(0, 10),
        language: this.texts.language(),
        ...(message.trim() && { message: message.trim() }),
      });
      this.openId.set(null);
    } catch (error) {
      const problem = toApiProblem(error);
      const wrongAddress = problem.errors.some(({ field }) => field === 'email');
      this.failure.set(
        wrongAddress ? this.t('disclosurePortal.fault.email-invalid') : problemText(this.texts, problem),
      );
    }
  }
}
