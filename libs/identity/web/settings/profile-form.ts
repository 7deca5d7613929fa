import { HttpClient } from '@angular/common/http';
import { Component, inject, linkedSignal } from '@angular/core';
import { form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { UpdateAccount } from '@firebreak/identity/model';
import {
  ErrorSummary,
  Field,
  FieldControl,
  LANGUAGES,
  Session,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';
import { injectFormSending } from '../form-sending';

/** Name and language. The e-mail is who one is to the product, and stays. */
@Component({
  selector: 'fb-profile-form',
  imports: [ErrorSummary, Field, FieldControl, FormField, MatButton],
  template: `
    <form class="narrow fb-card" novalidate (submit)="$event.preventDefault(); save()">
      <h2>{{ t('identity.profile.heading') }}</h2>
      <p class="fb-quiet">
        <bdi>{{ session.view()?.account?.email }}</bdi>
      </p>
      <fb-error-summary [form]="form" [shown]="sending.tried()" [problem]="sending.problem()" />
      <fb-field [label]="t('identity.field.name')" [help]="t('identity.field.nameHelp')" [for]="form.name">
        <input fbControl autocomplete="name" [formField]="form.name" />
      </fb-field>
      <fb-field
        [label]="t('identity.field.language')"
        [help]="t('identity.profile.languageHelp')"
        [for]="form.language"
      >
        <select fbControl [formField]="form.language">
          @for (language of languages; track language.id) {
            <option [value]="language.id" [attr.lang]="language.id">{{ language.name }}</option>
          }
        </select>
      </fb-field>
      <button matButton="filled" type="submit" [disabled]="form().submitting()">
        {{ t('platform.action.save') }}
      </button>
    </form>
  `,
  styleUrl: './settings.scss',
})
export class ProfileForm {
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly t = this.texts.t;
  protected readonly languages = LANGUAGES;
  protected readonly sending = injectFormSending();

  private readonly values = linkedSignal<UpdateAccount>(() => {
    const account = this.session.view()?.account;
    return { name: account?.name ?? '', language: account?.language ?? 'en' };
  });
  protected readonly form = form(this.values, (path) => {
    required(path.name);
    maxLength(path.name, 120);
  });

  protected async save(): Promise<void> {
    const accepted = await this.sending.send(this.form, () =>
      firstValueFrom(this.http.put('/api/account', this.values())),
    );
    if (!accepted) return;
    await this.texts.use(this.values().language);
    this.session.reload();
    void this.toasts.say(this.t('identity.profile.saved'));
  }
}
