import { HttpClient } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { ChangePassword } from '@firebreak/identity/model';
import { ErrorSummary, Field, FieldControl, injectTexts, Session, Toasts } from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';
import { injectFormSending } from '../form-sending';
import { strongPassword } from '../password-rule';

const EMPTY: ChangePassword = { currentPassword: '', newPassword: '' };

/** Changes the password; every other browser is signed out. */
@Component({
  selector: 'fb-password-form',
  imports: [ErrorSummary, Field, FieldControl, FormField, MatButton],
  template: `
    <form class="narrow fb-card" novalidate (submit)="$event.preventDefault(); change()">
      <h2>{{ t('identity.password.heading') }}</h2>
      <p class="fb-quiet">{{ t('identity.password.lead') }}</p>
      <fb-error-summary [form]="form" [shown]="sending.tried()" [problem]="sending.problem()" />
      <fb-field [label]="t('identity.field.currentPassword')" [for]="form.currentPassword">
        <input
          fbControl
          type="password"
          autocomplete="current-password"
          dir="ltr"
          [formField]="form.currentPassword"
        />
      </fb-field>
      <fb-field
        [label]="t('identity.field.newPassword')"
        [help]="t('identity.field.passwordHelp')"
        [for]="form.newPassword"
      >
        <input
          fbControl
          type="password"
          autocomplete="new-password"
          dir="ltr"
          [formField]="form.newPassword"
        />
      </fb-field>
      <button matButton="filled" type="submit" [disabled]="form().submitting()">
        {{ t('identity.password.action') }}
      </button>
    </form>
  `,
  styleUrl: './settings.scss',
})
export class PasswordForm {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly sending = injectFormSending();

  private readonly values = signal(EMPTY);
  protected readonly form = form(this.values, (path) => {
    required(path.currentPassword);
    strongPassword(path.newPassword, this.t, () => {
      const view = this.session.view();
      return { name: view?.account.name, email: view?.account.email };
    });
  });

  protected async change(): Promise<void> {
    const accepted = await this.sending.send(this.form, () =>
      firstValueFrom(this.http.put('/api/account/password', this.values())),
    );
    if (!accepted) return;
    this.form().reset(EMPTY);
    void this.toasts.say(this.t('identity.password.changed'));
  }
}
