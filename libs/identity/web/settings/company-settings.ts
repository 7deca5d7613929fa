import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal } from '@angular/core';
import { disabled, form, FormField, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { CompanyView, UpdateCompany } from '@firebreak/identity/model';
import {
  ErrorSummary,
  Field,
  FieldControl,
  ProblemMessage,
  Session,
  Skeleton,
  Texts,
  Toasts,
} from '@firebreak/platform/web';
import { firstValueFrom } from 'rxjs';
import { CompanyBrandForm } from './company-brand-form';
import { countryChoices } from '../country-choices';
import { injectFormSending } from '../form-sending';

/** The company's own facts; changed by its admins, seen by all of it. */
@Component({
  selector: 'fb-company-settings',
  imports: [
    CompanyBrandForm,
    ErrorSummary,
    Field,
    FieldControl,
    FormField,
    MatButton,
    ProblemMessage,
    Skeleton,
  ],
  templateUrl: './company-settings.html',
  styleUrl: './settings.scss',
})
export class CompanySettings {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  protected readonly sending = injectFormSending();
  protected readonly mayChange = computed(() => this.session.can('company:manage'));
  protected readonly countries = computed(() => countryChoices(this.texts.locale()));
  protected readonly company = httpResource<CompanyView>(() => '/api/company');

  private readonly values = linkedSignal<UpdateCompany>(() => {
    const company = this.company.hasValue() ? this.company.value() : undefined;
    return { name: company?.name ?? '', country: company?.country ?? '' };
  });
  protected readonly form = form(this.values, (path) => {
    disabled(path, () => !this.mayChange());
    required(path.name);
    maxLength(path.name, 120);
    required(path.country);
  });

  protected async save(): Promise<void> {
    const accepted = await this.sending.send(this.form, () =>
      firstValueFrom(this.http.put('/api/company', this.values())),
    );
    if (!accepted) return;
    this.session.reload();
    void this.toasts.say(this.t('identity.company.saved'));
  }
}
