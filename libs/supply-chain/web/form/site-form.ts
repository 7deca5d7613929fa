import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import {
  applyEach,
  form,
  FormField,
  max,
  maxLength,
  min,
  pattern,
  required,
  validate,
} from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  ErrorSummary,
  Field,
  FieldControl,
  Icon,
  injectTexts,
  PageHeader,
  ProblemMessage,
  Skeleton,
  Toasts,
} from '@firebreak/platform/web';
import { GOOD_ROLES, type SupplierView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { leadToKept } from '../lead-to-kept';
import { AmountFields } from './amount-fields';
import { CountryField } from './country-field';
import { GoodFields } from './good-fields';
import { ProcessChoice } from './process-choice';
import { FormButtons } from './form-buttons';
import { SaveForm } from './save-form';
import { SectorField } from './sector-field';
import { sectorCodeOf, validateSector } from './sector-text';
import { EMPTY_SITE, toSiteDraft, toSiteInput } from './site-draft';

/** A new site of a supplier, or changes to one. */
@Component({
  selector: 'fb-site-form',
  imports: [
    AmountFields,
    CountryField,
    ErrorSummary,
    Field,
    FieldControl,
    FormButtons,
    FormField,
    GoodFields,
    Icon,
    MatButton,
    MatIconButton,
    PageHeader,
    ProblemMessage,
    ProcessChoice,
    SectorField,
    Skeleton,
  ],
  templateUrl: './site-form.html',
  styleUrl: './forms.scss',
})
export class SiteForm {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  /** Of the supplier. */
  readonly id = input.required<string>();
  /** Of the site to change; undefined for a new one. */
  readonly siteId = input<string>();

  protected readonly draft = signal(EMPTY_SITE);
  /** As it was when the page opened, so that typing opens and closes nothing. */
  private readonly loaded = signal(EMPTY_SITE);
  protected readonly isic = computed(() => sectorCodeOf(this.draft().isic));
  protected readonly saving = new SaveForm();
  protected readonly supplier = httpResource<SupplierView>(() => `/api/suppliers/${this.id()}`);
  /** Whether the further facts stand open: something is known of them, or wrong with them. */
  protected readonly more = computed(() => {
    const { processes, capacityPerMonth, housedWorkers } = this.loaded();
    const faulty = this.saving.tried() && this.form().errorSummary().length > 0;
    return faulty || processes.length > 0 || capacityPerMonth !== null || housedWorkers !== null;
  });
  protected readonly back = computed(() => ['/suppliers', this.id()]);
  protected readonly shares = ['womenShare', 'migrantShare', 'agencyShare'] as const;
  protected readonly roles = GOOD_ROLES;
  protected readonly facts = ['labourProvider', 'employerHousing', 'pieceRate'] as const;

  protected readonly form = form(this.draft, (site) => {
    required(site.name);
    maxLength(site.name, 300);
    required(site.country);
    maxLength(site.address, 1000);
    maxLength(site.city, 200);
    min(site.latitude, -90);
    max(site.latitude, 90);
    min(site.longitude, -180);
    max(site.longitude, 180);
    for (const [one, other] of [
      [site.latitude, site.longitude],
      [site.longitude, site.latitude],
    ] as const) {
      validate(one, ({ value, valueOf }) =>
        value() === null && valueOf(other) !== null
          ? { kind: 'coordinates', message: this.t('supplyChain.fault.coordinates') }
          : null,
      );
    }
    validateSector(site.isic, () => this.t('supplyChain.fault.sector'));
    min(site.headcount, 0);
    max(site.headcount, 2_000_000);
    for (const share of this.shares) {
      min(site[share], 0);
      max(site[share], 100);
    }
    min(site.capacityPerMonth, 0);
    validate(site.capacityUnit, ({ value, valueOf }) =>
      value() === '' && valueOf(site.capacityPerMonth) !== null
        ? { kind: 'unit-missing', message: this.t('register.site.unitMissing') }
        : null,
    );
    validate(site.capacityPerMonth, ({ value, valueOf }) =>
      value() === null && valueOf(site.capacityUnit) !== ''
        ? { kind: 'amount-missing', message: this.t('register.site.amountMissing') }
        : null,
    );
    min(site.housedWorkers, 0);
    max(site.housedWorkers, 2_000_000);
    applyEach(site.goods, (good) => {
      maxLength(good.name, 200);
      pattern(good.hs, /^\s*\d[\d.\s]*$/, { message: () => this.t('supplyChain.fault.hs') });
    });
  });

  constructor() {
    leadToKept(() => (this.supplier.hasValue() ? this.supplier.value() : undefined));
    effect(() => {
      const supplier = this.supplier.hasValue() ? this.supplier.value() : undefined;
      if (supplier) untracked(() => this.begin(supplier));
    });
  }

  protected addGood(): void {
    this.draft.update((draft) => ({
      ...draft,
      goods: [...draft.goods, { name: '', hs: '', role: 'makes' as const }],
    }));
  }

  protected removeGood(at: number): void {
    this.draft.update((draft) => ({ ...draft, goods: draft.goods.filter((_good, index) => index !== at) }));
  }

  protected chooseProcesses(processes: readonly string[]): void {
    this.draft.update((draft) => ({ ...draft, processes }));
  }

  protected async save(): Promise<void> {
    const url = `/api/suppliers/${this.id()}/sites`;
    const body = toSiteInput(this.draft());
    const saved = await this.saving.send(this.form, async () => {
      const siteId = this.siteId();
      await firstValueFrom(siteId ? this.http.put(`${url}/${siteId}`, body) : this.http.post(url, body));
      await this.router.navigate(this.back());
    });
    if (saved) void this.toasts.say(this.t('supplyChain.form.saved'));
  }

  /** A new site begins in the supplier's country and trade. */
  private begin(supplier: SupplierView): void {
    const site = supplier.sites.find(({ id }) => id === this.siteId());
    const fresh = { ...EMPTY_SITE, country: supplier.country, isic: supplier.isic ?? '' };
    const draft = site ? toSiteDraft(site) : fresh;
    this.loaded.set(draft);
    this.draft.set(draft);
  }
}
