import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import {
  applyEach,
  email,
  form,
  FormField,
  max,
  maxLength,
  min,
  pattern,
  required,
  validate,
  type SchemaPath,
} from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  ErrorSummary,
  Field,
  FieldControl,
  Icon,
  SUPPLIER_LANGUAGES,
  injectTexts,
  PageHeader,
  ProblemMessage,
  Skeleton,
  Toasts,
} from '@firebreak/platform/web';
import {
  isPhoneNumber,
  lacksReason,
  needsReason,
  SUPPLIER_STATUSES,
  type SupplierView,
} from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { leadToKept } from '../lead-to-kept';
import { CountryField } from './country-field';
import { FormButtons } from './form-buttons';
import { SaveForm } from './save-form';
import { SectorField } from './sector-field';
import { validateSector } from './sector-text';
import {
  EMPTY_CONTACT,
  EMPTY_SPEND,
  EMPTY_SUPPLIER,
  repeatsYear,
  toSupplierDraft,
  toSupplierInput,
  type SpendDraft,
  type SupplierDraft,
} from './supplier-draft';

/** A new supplier, or changes to one. */
@Component({
  selector: 'fb-supplier-form',
  imports: [
    CountryField,
    ErrorSummary,
    Field,
    FieldControl,
    FormButtons,
    FormField,
    Icon,
    MatButton,
    MatIconButton,
    PageHeader,
    ProblemMessage,
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
  protected readonly languages = SUPPLIER_LANGUAGES;
  protected readonly draft = signal(EMPTY_SUPPLIER);
  /** The contact's language where it is none of those that suppliers are asked in. */
  protected readonly otherLanguage = computed(() => {
    const { contactLanguage } = this.draft();
    return this.languages.some(({ id }) => id === contactLanguage) ? '' : contactLanguage;
  });
  /** As it was when the page opened: lists that hold something stand open. */
  protected readonly loaded = signal(EMPTY_SUPPLIER);
  protected readonly saving = new SaveForm();
  protected readonly known = httpResource<SupplierView>(() =>
    this.id() ? `/api/suppliers/${this.id()}` : undefined,
  );
  protected readonly reasonNeeded = computed(() => needsReason(this.draft().status));
  protected readonly ready = computed(() => !this.id() || this.known.hasValue());
  protected readonly back = computed(() => {
    const id = this.id();
    return id ? ['/suppliers', id] : '/suppliers';
  });

  private readonly yearRange = () => this.t('register.spend.yearRange');
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
    this.inYears(supplier.spendYear);
    validate(supplier.statusReason, ({ value, valueOf }) =>
      lacksReason(valueOf(supplier.status), value())
        ? { kind: 'reason-missing', message: this.t('register.status.reasonMissing') }
        : null,
    );
    maxLength(supplier.statusReason, 1000);
    applyEach(supplier.spend, (row) => {
      this.inYears(row.year);
      validate(row.year, ({ value, valueOf }) => this.yearFault(value(), valueOf(row)));
      min(row.amount, 0);
      validate(row.currency, ({ value, valueOf }) =>
        valueOf(row.amount) === null || /^\s*[A-Za-z]{3}\s*$/.test(value())
          ? null
          : { kind: 'currency', message: this.t('supplyChain.fault.currency') },
      );
    });
    email(supplier.contactEmail);
    this.phone(supplier.contactPhone);
    applyEach(supplier.contacts, (contact) => {
      maxLength(contact.name, 200);
      maxLength(contact.role, 200);
      email(contact.email);
      this.phone(contact.phone);
      validate(contact.name, ({ value, valueOf }) =>
        [value(), valueOf(contact.email), valueOf(contact.phone)].some((text) => text.trim() !== '')
          ? null
          : { kind: 'contact', message: this.t('register.contacts.incomplete') },
      );
    });
    maxLength(supplier.notes, 4000);
  });

  constructor() {
    leadToKept(() => (this.known.hasValue() ? this.known.value() : undefined));
    effect(() => {
      const supplier = this.known.hasValue() ? this.known.value() : undefined;
      if (supplier) untracked(() => this.begin(toSupplierDraft(supplier)));
    });
  }

  private begin(draft: SupplierDraft): void {
    this.loaded.set(draft);
    this.draft.set(draft);
  }

  protected addYear(): void {
    const { spendCurrency } = this.draft();
    this.draft.update((draft) => ({
      ...draft,
      spend: [...draft.spend, { ...EMPTY_SPEND, currency: spendCurrency }],
    }));
  }

  protected removeYear(at: number): void {
    this.draft.update((draft) => ({ ...draft, spend: draft.spend.filter((_row, index) => index !== at) }));
  }

  protected addContact(): void {
    this.draft.update((draft) => ({ ...draft, contacts: [...draft.contacts, EMPTY_CONTACT] }));
  }

  protected removeContact(at: number): void {
    this.draft.update((draft) => ({
      ...draft,
      contacts: draft.contacts.filter((_each, index) => index !== at),
    }));
  }

  private inYears(year: SchemaPath<number | null>): void {
    min(year, 1990, { message: this.yearRange });
    max(year, 2100, { message: this.yearRange });
  }

  private phone(phone: SchemaPath<string>): void {
    validate(phone, ({ value }) =>
      value().trim() === '' || isPhoneNumber(value())
        ? null
        : { kind: 'phone', message: this.t('register.contacts.phoneInvalid') },
    );
  }

  /** An amount needs its year, and each year and currency is told once. */
  private yearFault(year: number | null, row: SpendDraft) {
    if (year === null) {
      return row.amount === null
        ? null
        : { kind: 'year-missing', message: this.t('register.spend.yearMissing') };
    }
    return repeatsYear(this.draft(), this.draft().spend.indexOf(row))
      ? { kind: 'year-doubled', message: this.t('register.spend.yearDoubled') }
      : null;
  }

  protected async save(): Promise<void> {
    const body = toSupplierInput(this.draft(), this.known.value());
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
