import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { form, FormField, max, maxLength, min, pattern, validate } from '@angular/forms/signals';
import { Router } from '@angular/router';
import {
  ErrorSummary,
  Field,
  FieldControl,
  Formats,
  injectTexts,
  PageHeader,
  ProblemMessage,
  RecordSearch,
  Skeleton,
  Toasts,
} from '@firebreak/platform/web';
import {
  LINK_CERTAINTIES,
  LINK_DISCLOSERS,
  LINK_KINDS,
  type SupplierListItem,
  type SupplierView,
} from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { leadToKept } from '../lead-to-kept';
import { AmountFields } from './amount-fields';
import { EMPTY_LINK, toLinkDraft, toLinkInput, type Direction } from './link-draft';
import { FormButtons } from './form-buttons';
import { SaveForm } from './save-form';

/** A new link of a supplier, up or down, or changes to one. */
@Component({
  selector: 'fb-link-form',
  imports: [
    AmountFields,
    ErrorSummary,
    Field,
    FieldControl,
    FormButtons,
    FormField,
    PageHeader,
    ProblemMessage,
    RecordSearch,
    Skeleton,
  ],
  templateUrl: './link-form.html',
  styleUrl: './forms.scss',
})
export class LinkForm {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);

  /** Of the supplier whose record one comes from. */
  readonly id = input.required<string>();
  /** Of the link to change; undefined for a new one. */
  readonly linkId = input<string>();

  protected readonly directions: readonly Direction[] = ['from-other', 'to-other', 'to-company'];
  protected readonly kinds = LINK_KINDS;
  protected readonly certainties = LINK_CERTAINTIES;
  protected readonly disclosers = LINK_DISCLOSERS;
  protected readonly draft = signal(EMPTY_LINK);
  /** As it was when the page opened: further facts stand open where some are known. */
  private readonly loaded = signal(EMPTY_LINK);
  protected readonly saving = new SaveForm();
  protected readonly supplier = httpResource<SupplierView>(() => `/api/suppliers/${this.id()}`);
  protected readonly more = computed(() => {
    const { hs, volumePerMonth, evidenceNote, disclosedByName } = this.loaded();
    const faulty = this.saving.tried() && this.form().errorSummary().length > 0;
    return (
      faulty || volumePerMonth !== null || [hs, evidenceNote, disclosedByName].some((text) => text !== '')
    );
  });
  protected readonly back = computed(() => ['/suppliers', this.id()]);

  protected readonly form = form(this.draft, (link) => {
    validate(link.otherId, ({ value, valueOf }) =>
      value() === '' && valueOf(link.direction) !== 'to-company'
        ? { kind: 'required', message: this.t('supplyChain.fault.otherMissing') }
        : null,
    );
    maxLength(link.good, 200);
    min(link.share, 0);
    max(link.share, 100);
    pattern(link.hs, /^\s*\d[\d.\s]*$/, { message: () => this.t('supplyChain.fault.hs') });
    min(link.volumePerMonth, 0);
    validate(link.volumeUnit, ({ value, valueOf }) =>
      value() === '' && valueOf(link.volumePerMonth) !== null
        ? { kind: 'unit-missing', message: this.t('register.site.unitMissing') }
        : null,
    );
    validate(link.volumePerMonth, ({ value, valueOf }) =>
      value() === null && valueOf(link.volumeUnit) !== ''
        ? { kind: 'amount-missing', message: this.t('register.site.amountMissing') }
        : null,
    );
    maxLength(link.disclosedByName, 200);
    maxLength(link.evidenceNote, 2000);
  });

  constructor() {
    leadToKept(() => (this.supplier.hasValue() ? this.supplier.value() : undefined));
    effect(() => {
      const supplier = this.supplier.hasValue() ? this.supplier.value() : undefined;
      if (supplier) untracked(() => this.begin(supplier));
    });
  }

  protected readonly countryOf = ({ country }: SupplierListItem): string => this.formats.country(country);

  protected choose({ id, name }: SupplierListItem): void {
    this.draft.update((draft) => ({ ...draft, otherId: id, otherName: name }));
  }

  protected async save(): Promise<void> {
    const body = toLinkInput(this.draft(), this.id());
    const saved = await this.saving.send(this.form, async () => {
      const linkId = this.linkId();
      const request = linkId
        ? this.http.put(`/api/supply-links/${linkId}`, body)
        : this.http.post('/api/supply-links', body);
      await firstValueFrom(request);
      await this.router.navigate(this.back());
    });
    if (saved) void this.toasts.say(this.t('supplyChain.form.saved'));
  }

  private begin(supplier: SupplierView): void {
    const link = [...supplier.buyers, ...supplier.suppliers].find(({ id }) => id === this.linkId());
    if (!link) return;
    const draft = toLinkDraft(link, supplier.id);
    this.loaded.set(draft);
    this.draft.set(draft);
  }
}
