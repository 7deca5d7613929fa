import { HttpClient } from '@angular/common/http';
import { Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { form, FormField, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { SignIn } from '@firebreak/identity/model';
import { ErrorSummary, Field, FieldControl, injectTexts, PublicFrame } from '@firebreak/platform/web/public';
import { firstValueFrom } from 'rxjs';
import { injectFormSending } from '../form-sending';
import { safeReturnUrl } from './return-url';

/** The door for people with an account. `returnUrl` comes from the address: only pages of ours are followed. */
@Component({
  selector: 'fb-sign-in',
  imports: [ErrorSummary, Field, FieldControl, FormField, MatButton, PublicFrame, RouterLink],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.scss',
})
export class SignInPage {
  private readonly http = inject(HttpClient);
  private readonly location = inject(DOCUMENT).location;
  protected readonly t = injectTexts();
  protected readonly sending = injectFormSending();

  readonly returnUrl = input<string>();
  /** What happened before: `password-changed`. */
  readonly after = input<string>();

  private readonly values = signal<SignIn>({ email: '', password: '' });
  protected readonly form = form(this.values, (path) => {
    required(path.email);
    required(path.password);
  });

  protected async signIn(): Promise<void> {
    const accepted = await this.sending.send(this.form, () =>
      firstValueFrom(this.http.post('/api/sign-in', this.values())),
    );
    // A fresh start: nothing of whoever was signed in before stays in memory.
    if (accepted) this.location.assign(safeReturnUrl(this.returnUrl()));
  }
}
