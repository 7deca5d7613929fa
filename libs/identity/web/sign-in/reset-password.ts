import { HttpClient, httpResource } from '@angular/common/http';
import { Component, inject, input, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { PasswordResetView, ResetPassword } from '@firebreak/identity/model';
import {
  ErrorSummary,
  Field,
  FieldControl,
  injectTexts,
  ProblemMessage,
  PublicFrame,
  Skeleton,
} from '@firebreak/platform/web/public';
import { firstValueFrom } from 'rxjs';
import { mayPass } from './link-error';
import { injectFormSending } from '../form-sending';
import { strongPassword } from '../password-rule';

/** Where the mailed link leads: looking at it uses nothing up, choosing a password does. */
@Component({
  selector: 'fb-reset-password',
  imports: [
    ErrorSummary,
    Field,
    FieldControl,
    FormField,
    MatButton,
    ProblemMessage,
    PublicFrame,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './reset-password.html',
  styleUrl: './sign-in.scss',
})
export class ResetPasswordPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  protected readonly t = injectTexts();
  protected readonly sending = injectFormSending();
  protected readonly mayPass = mayPass;

  readonly token = input.required<string>();
  private readonly url = () => `/api/password-resets/${encodeURIComponent(this.token())}`;
  protected readonly link = httpResource<PasswordResetView>(() => this.url());

  private readonly values = signal<ResetPassword>({ password: '' });
  protected readonly form = form(this.values, (path) => {
    strongPassword(path.password, this.t, () => ({
      email: this.link.hasValue() ? this.link.value().email : '',
    }));
  });

  protected async reset(): Promise<void> {
    const accepted = await this.sending.send(this.form, () =>
      firstValueFrom(this.http.post(this.url(), this.values())),
    );
    if (accepted) await this.router.navigate(['/sign-in'], { queryParams: { after: 'password-changed' } });
  }
}
