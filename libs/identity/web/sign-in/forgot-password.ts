import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isEmail, normaliseEmail, type RequestPasswordReset } from '@firebreak/identity/model';
import { ErrorSummary, Field, FieldControl, injectTexts, PublicFrame } from '@firebreak/platform/web/public';
import { firstValueFrom } from 'rxjs';
import { injectFormSending } from '../form-sending';

/** Asks for a link to choose a new password. Says the same whether there is such an account. */
@Component({
  selector: 'fb-forgot-password',
  imports: [ErrorSummary, Field, FieldControl, FormField, MatButton, PublicFrame, RouterLink],
  templateUrl: './forgot-password.html',
  styleUrl: './sign-in.scss',
})
export class ForgotPassword {
  private readonly http = inject(HttpClient);
  protected readonly t = injectTexts();
  protected readonly sending = injectFormSending();
  protected readonly sent = signal(false);
  /** On a laptop without a mail server the mail is read here. */
  protected readonly mailbox = httpResource<unknown>(() => (this.sent() ? '/api/mailbox' : undefined));

  protected readonly values = signal<RequestPasswordReset>({ email: '' });
  protected readonly form = form(this.values, (path) => {
    required(path.email);
    validate(path.email, ({ value }) =>
      value() && !isEmail(normaliseEmail(value())) ? { kind: 'email' } : null,
    );
  });

  protected async ask(): Promise<void> {
    this.sent.set(
      await this.sending.send(this.form, () =>
        firstValueFrom(this.http.post('/api/password-resets', this.values())),
      ),
    );
  }
}
