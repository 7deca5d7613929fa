import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import { applyWhen, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { AcceptInvitation, InvitationLinkView } from '@firebreak/identity/model';
import {
  ErrorSummary,
  Field,
  FieldControl,
  FbDatePipe,
  ProblemMessage,
  PublicFrame,
  Skeleton,
  Texts,
} from '@firebreak/platform/web/public';
import { firstValueFrom } from 'rxjs';
import { mayPass } from './link-error';
import { injectFormSending } from '../form-sending';
import { strongPassword } from '../password-rule';

/** Where an invitation's link leads: joins the company with a new account or the one that exists. */
@Component({
  selector: 'fb-accept-invitation',
  imports: [
    ErrorSummary,
    FbDatePipe,
    Field,
    FieldControl,
    FormField,
    MatButton,
    ProblemMessage,
    PublicFrame,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './accept-invitation.html',
  styleUrl: './sign-in.scss',
})
export class AcceptInvitationPage {
  private readonly http = inject(HttpClient);
  private readonly location = inject(DOCUMENT).location;
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly sending = injectFormSending();
  protected readonly mayPass = mayPass;

  readonly token = input.required<string>();
  private readonly url = () => `/api/invitation-links/${encodeURIComponent(this.token())}`;
  protected readonly link = httpResource<InvitationLinkView>(() => this.url());
  /** What is asked: a new account, the password of the one that exists, or nothing. */
  protected readonly kind = computed(() => {
    const link = this.link.hasValue() ? this.link.value() : undefined;
    if (link?.yours) return 'yours';
    return link?.accountExists ? 'known' : 'new';
  });

  private readonly values = signal({ name: '', password: '' });
  protected readonly form = form(this.values, (path) => {
    applyWhen(
      path,
      () => this.kind() === 'known',
      (known) => required(known.password),
    );
    applyWhen(
      path,
      () => this.kind() === 'new',
      (fresh) => {
        required(fresh.name);
        maxLength(fresh.name, 120);
        strongPassword(fresh.password, this.t, () => ({
          name: this.values().name,
          email: this.link.hasValue() ? this.link.value().email : '',
        }));
      },
    );
  });

  protected async accept(): Promise<void> {
    const { name, password } = this.values();
    const bodies: Record<'yours' | 'known' | 'new', AcceptInvitation> = {
      yours: {},
      known: { password },
      new: { name, password, language: this.texts.language() },
    };
    const accepted = await this.sending.send(this.form, () =>
      firstValueFrom(this.http.post(`${this.url()}/acceptances`, bodies[this.kind()])),
    );
    if (accepted) this.location.assign('/');
  }
}
