import { HttpClient } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { form, FormField, maxLength, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { isEmail, normaliseEmail, type SignUp } from '@firebreak/identity/model';
import { ErrorSummary, Field, FieldControl, PublicFrame, Texts } from '@firebreak/platform/web/public';
import { firstValueFrom } from 'rxjs';
import { countryChoices } from '../country-choices';
import { injectFormSending } from '../form-sending';
import { strongPassword } from '../password-rule';

const NAME_MAX_LENGTH = 120;

/** Opens a company with its first person. */
@Component({
  selector: 'fb-sign-up',
  imports: [ErrorSummary, Field, FieldControl, FormField, MatButton, PublicFrame, RouterLink],
  templateUrl: './sign-up.html',
  styleUrl: './sign-in.scss',
})
export class SignUpPage {
  private readonly http = inject(HttpClient);
  private readonly location = inject(DOCUMENT).location;
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly sending = injectFormSending();
  protected readonly countries = computed(() => countryChoices(this.texts.locale()));

  private readonly values = signal({ companyName: '', country: '', name: '', email: '', password: '' });
  protected readonly form = form(this.values, (path) => {
    required(path.companyName);
    maxLength(path.companyName, NAME_MAX_LENGTH);
    required(path.country);
    required(path.name);
    maxLength(path.name, NAME_MAX_LENGTH);
    required(path.email);
    validate(path.email, ({ value }) =>
      value() && !isEmail(normaliseEmail(value())) ? { kind: 'email' } : null,
    );
    strongPassword(path.password, this.t, () => {
      const { email, name, companyName } = this.values();
      return { email, name, company: companyName };
    });
  });

  protected async signUp(): Promise<void> {
    const body: SignUp = { ...this.values(), language: this.texts.language() };
    const accepted = await this.sending.send(this.form, () =>
      firstValueFrom(this.http.post('/api/sign-up', body)),
    );
    if (accepted) this.location.assign('/');
  }
}
