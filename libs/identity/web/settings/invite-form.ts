import { HttpClient } from '@angular/common/http';
import { Component, inject, output, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { isEmail, normaliseEmail, ROLES, type InvitationView, type Role } from '@firebreak/identity/model';
import { ErrorSummary, Field, FieldControl, injectTexts } from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';
import { injectFormSending } from '../form-sending';

const EMPTY: { email: string; role: Role } = { email: '', role: 'procurement' };

/** Invites a colleague by mail, with a role. */
@Component({
  selector: 'fb-invite-form',
  imports: [ErrorSummary, Field, FieldControl, FormField, MatButton],
  template: `
    <form class="narrow fb-card" novalidate (submit)="$event.preventDefault(); invite()">
      <h2>{{ t('identity.invite.heading') }}</h2>
      <p class="fb-quiet">{{ t('identity.invite.lead') }}</p>
      <fb-error-summary [form]="form" [shown]="sending.tried()" [problem]="sending.problem()" />
      <fb-field [label]="t('identity.field.email')" [for]="form.email">
        <input
          fbControl
          type="email"
          autocomplete="off"
          spellcheck="false"
          dir="ltr"
          [formField]="form.email"
        />
      </fb-field>
      <fb-field
        [label]="t('identity.people.role')"
        [help]="t('identity.roleHelp.' + form.role().value())"
        [for]="form.role"
      >
        <select fbControl [formField]="form.role">
          @for (role of roles; track role) {
            <option [value]="role">{{ t('identity.role.' + role) }}</option>
          }
        </select>
      </fb-field>
      <button matButton="filled" type="submit" [disabled]="form().submitting()">
        {{ t('identity.invite.action') }}
      </button>
    </form>
  `,
  styleUrl: './settings.scss',
})
export class InviteForm {
  private readonly http = inject(HttpClient);
  protected readonly t = injectTexts();
  protected readonly roles = ROLES;
  protected readonly sending = injectFormSending();

  readonly invited = output<InvitationView>();

  private readonly values = signal(EMPTY);
  protected readonly form = form(this.values, (path) => {
    required(path.email);
    validate(path.email, ({ value }) =>
      value() && !isEmail(normaliseEmail(value())) ? { kind: 'email' } : null,
    );
  });

  protected async invite(): Promise<void> {
    await this.sending.send(this.form, async () => {
      const url = '/api/invitations';
      this.invited.emit(await firstValueFrom(this.http.post<InvitationView>(url, this.values())));
      this.form().reset(EMPTY);
    });
  }
}
