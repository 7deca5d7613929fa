import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, LANGUAGES, Texts } from '@firebreak/platform/web';
import {
  addDays,
  MOST_REPLY_DAYS,
  REPLY_DAYS,
  replyLanguage,
  type AskSupplier,
  type SignalView,
} from '@firebreak/supply-chain/model';

/** The question to the supplier: to whom, in which language, until when. */
@Component({
  selector: 'fb-ask-supplier',
  imports: [Field, FieldControl, MatButton],
  template: `
    <form
      novalidate
      (submit)="
        $event.preventDefault();
        send(email, due, { name: name.value, language: language.value, message: message.value })
      "
    >
      <h3>{{ t('signals.ask.heading', { name: view().supplier.name }) }}</h3>
      <p class="fb-quiet">{{ t('signals.ask.text') }}</p>
      <fb-field
        [label]="t('signals.ask.email')"
        [error]="tried() && !email.validity.valid ? t('platform.form.error.email') : null"
      >
        <input
          #email
          fbControl
          type="email"
          required
          maxlength="254"
          [value]="view().supplier.contactEmail ?? ''"
        />
      </fb-field>
      <fb-field [label]="t('signals.ask.name')" [optional]="true">
        <input #name fbControl maxlength="200" [value]="view().supplier.contactName ?? ''" />
      </fb-field>
      <div class="pair">
        <fb-field [label]="t('signals.ask.language')">
          <select #language fbControl>
            @for (one of languages; track one.id) {
              <option [value]="one.id" [selected]="one.id === preferred()">{{ one.name }}</option>
            }
          </select>
        </fb-field>
        <fb-field
          [label]="t('signals.ask.dueOn')"
          [error]="tried() && !due.validity.valid ? t('signals.problems.signal-due-date-invalid') : null"
        >
          <input
            #due
            fbControl
            type="date"
            required
            [min]="tomorrow"
            [max]="inNinetyDays"
            [value]="inTwoWeeks"
          />
        </fb-field>
      </div>
      <fb-field [label]="t('signals.ask.message')" [help]="t('signals.ask.messageHelp')" [optional]="true">
        <textarea #message fbControl rows="3" maxlength="2000"></textarea>
      </fb-field>
      <div class="actions">
        <button matButton="filled" type="submit" [disabled]="busy()">
          {{ t('signals.ask.send') }}
        </button>
        <button matButton type="button" (click)="closed.emit()">{{ t('platform.action.cancel') }}</button>
      </div>
    </form>
  `,
  styleUrl: './signal-forms.scss',
})
export class AskSupplierForm {
  protected readonly t = inject(Texts).t;
  protected readonly languages = LANGUAGES;

  readonly view = input.required<SignalView>();
  readonly busy = input(false);
  readonly asked = output<AskSupplier>();
  readonly closed = output();

  protected readonly tried = signal(false);
  protected readonly preferred = computed(() => replyLanguage(this.view().supplier.contactLanguage));
  private readonly today = new Date().toISOString().slice(0, 10);
  protected readonly tomorrow = addDays(this.today, 1);
  protected readonly inTwoWeeks = addDays(this.today, REPLY_DAYS);
  protected readonly inNinetyDays = addDays(this.today, MOST_REPLY_DAYS);

  protected send(
    email: HTMLInputElement,
    due: HTMLInputElement,
    { name, language, message }: { name: string; language: string; message: string },
  ): void {
    this.tried.set(true);
    if (!email.validity.valid || !due.validity.valid) return;
    this.asked.emit({
      email: email.value.trim(),
      name: name.trim() || null,
      language,
      message: message.trim() || null,
      dueOn: due.value,
    });
  }
}
