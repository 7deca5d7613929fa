import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { email, form, FormField, maxLength, min, pattern, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  ErrorSummary,
  Field,
  FieldControl,
  injectTexts,
  PageHeader,
  ProblemMessage,
  Skeleton,
  Toasts,
} from '@firebreak/platform/web';
import {
  SUPPLIER_STATUSES,
  type SupplierInput,
  type SupplierStatus,
  type SupplierView,
} from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { injectCountryChoices } from './choices';
import { orNull, SaveForm } from './save-form';
import { SectorField } from './sector-field';
import { sectorCodeOf, validateSector } from './sector-text';

interface SupplierDraft {
  name: string;
  country: string;
  address: string;
  isic: string;
  externalId: string;
  status: SupplierStatus;
  statusReason: string;
  spendAmount: number | null;
  spendCurrency: string;
  contactName: string;
  contactEmail: string;
  contactLanguage: string;
  notes: string;
}

const EMPTY: SupplierDraft = {
  name: '',
  country: '',
  address: '',
  isic: '',
  externalId: '',
  status: 'active',
  statusReason: '',
  spendAmount: null,
  spendCurrency: '',
  contactName: '',
  contactEmail: '',
  contactLanguage: '',
  notes: '',
};

/** Languages that contacts are usually written to; others can be entered by their tag. */
const CONTACT_LANGUAGES = ['en', 'es', 'ar'] as const;

/** A new supplier, or changes to one. */
@Component({
  selector: 'fb-supplier-form',
  imports: [
    ErrorSummary,
    Field,
    FieldControl,
    FormField,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    SectorField,
    Skeleton,
  ],
  templateUrl: './supplier-form.html',
  styleUrl: './forms.scss',
})
export class SupplierForm {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  /** Of the supplier to change; undefined for a new one. */
  readonly id = input<string>();

  protected readonly statuses = SUPPLIER_STATUSES;
  protected readonly languages = CONTACT_LANGUAGES;
  protected readonly draft = signal<SupplierDraft>(EMPTY);
  protected readonly countries = injectCountryChoices();
  protected readonly saving = new SaveForm();
  protected readonly known = httpResource<SupplierView>(() =>
    this.id() ? `/api/suppliers/${this.id()}` : undefined,
  );
  protected readonly ready = computed(() => !this.id() || this.known.hasValue());
  protected readonly back = computed(() => (this.id() ? ['/suppliers', this.id()] : '/suppliers'));

  protected readonly form = form(this.draft, (supplier) => {
    required(supplier.name);
    maxLength(supplier.name, 300);
    required(supplier.country);
    maxLength(supplier.address, 1000);
    validateSector(supplier.isic, () => this.t('supplyChain.fault.sector'));
    maxLength(supplier.externalId, 200);
    min(supplier.spendAmount, 0);
    pattern(supplier.spendCurrency, /^[A-Za-z]{3}$/, { message: () => this.t('supplyChain.fault.currency') });
    validate(supplier.spendCurrency, ({ value, valueOf }) =>
      valueOf(supplier.spendAmount) !== null && value().trim() === ''
        ? { kind: 'currency-missing', message: this.t('supplyChain.fault.currencyMissing') }
        : null,
    );
    email(supplier.contactEmail);
    maxLength(supplier.notes, 4000);
  });

  constructor() {
    effect(() => {
      const supplier = this.known.hasValue() ? this.known.value() : undefined;
      if (supplier) untracked(() => this.draft.set(toDraft(supplier)));
    });
  }

  protected async save(): Promise<void> {
    const body = toInput(this.draft());
    const saved = await this.saving.send(this.form, async () => {
      const id = this.id();
      const request = id
        ? this.http.put<SupplierView>(`/api/suppliers/${id}`, body)
        : this.http.post<SupplierView>('/api/suppliers', body);
      const supplier = await firstValueFrom(request);
      await this.router.navigate(['/suppliers', supplier.id]);
    });
    if (saved) void this.toasts.say(this.t('supplyChain.form.saved'));
  }
}

function toDraft(supplier: SupplierView): SupplierDraft {
  const text = (value: string | null) => value ?? '';
  return {
    name: supplier.name,
    country: supplier.country,
    address: text(supplier.address),
    isic: text(supplier.isic),
    externalId: text(supplier.externalId),
    status: supplier.status,
    statusReason: text(supplier.statusReason),
    spendAmount: supplier.spendAmount,
    spendCurrency: text(supplier.spendCurrency),
    contactName: text(supplier.contactName),
    contactEmail: text(supplier.contactEmail),
    contactLanguage: text(supplier.contactLanguage),
    notes: text(supplier.notes),
  };
}

function toInput(draft: SupplierDraft): SupplierInput {
  return {
    name: draft.name.trim(),
    country: draft.country,
    address: orNull(draft.address),
    isic: sectorCodeOf(draft.isic),
    externalId: orNull(draft.externalId),
    status: draft.status,
    statusReason: orNull(draft.statusReason),
    spendAmount: draft.spendAmount,
    spendCurrency: draft.spendAmount === null ? null : orNull(draft.spendCurrency.toUpperCase()),
    contactName: orNull(draft.contactName),
    contactEmail: orNull(draft.contactEmail),
    contactLanguage: orNull(draft.contactLanguage),
    notes: orNull(draft.notes),
  };
}
