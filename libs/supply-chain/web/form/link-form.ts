import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { form, FormField, max, maxLength, min, validate } from '@angular/forms/signals';
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
  LINK_CERTAINTIES,
  LINK_DISCLOSERS,
  LINK_KINDS,
  type LinkCertainty,
  type LinkDiscloser,
  type LinkInput,
  type LinkKind,
  type LinkView,
  type SupplierView,
} from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { toPercent, toRatio } from './percent';
import { orNull, SaveForm } from './save-form';
import { SupplierSearch } from './supplier-search';

/** What this supplier is in the link: it supplies the own company, it supplies another, or another supplies it. */
type Direction = 'to-company' | 'to-other' | 'from-other';

interface LinkDraft {
  direction: Direction;
  otherId: string;
  otherName: string;
  kind: LinkKind;
  good: string;
  /** In percent. */
  share: number | null;
  since: string;
  certainty: LinkCertainty;
  disclosedBy: LinkDiscloser;
}

const EMPTY: LinkDraft = {
  direction: 'from-other',
  otherId: '',
  otherName: '',
  kind: 'supplier',
  good: '',
  share: null,
  since: '',
  certainty: 'declared',
  disclosedBy: 'own-company',
};

/** A new link of a supplier, up or down, or changes to one. */
@Component({
  selector: 'fb-link-form',
  imports: [
    ErrorSummary,
    Field,
    FieldControl,
    FormField,
    MatButton,
    PageHeader,
    ProblemMessage,
    RouterLink,
    Skeleton,
    SupplierSearch,
  ],
  templateUrl: './link-form.html',
  styleUrl: './forms.scss',
})
export class LinkForm {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  /** Of the supplier whose record one comes from. */
  readonly id = input.required<string>();
  /** Of the link to change; undefined for a new one. */
  readonly linkId = input<string>();

  protected readonly directions: readonly Direction[] = ['from-other', 'to-other', 'to-company'];
  protected readonly kinds = LINK_KINDS;
  protected readonly certainties = LINK_CERTAINTIES;
  protected readonly disclosers = LINK_DISCLOSERS;
  protected readonly draft = signal(EMPTY);
  protected readonly saving = new SaveForm();
  protected readonly supplier = httpResource<SupplierView>(() => `/api/suppliers/${this.id()}`);
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
  });

  constructor() {
    effect(() => {
      const supplier = this.supplier.hasValue() ? this.supplier.value() : undefined;
      if (supplier) untracked(() => this.begin(supplier));
    });
  }

  protected choose({ id, name }: { readonly id: string; readonly name: string }): void {
    this.draft.update((draft) => ({ ...draft, otherId: id, otherName: name }));
  }

  protected async save(): Promise<void> {
    const body = toInput(this.draft(), this.id());
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
    if (link) this.draft.set(toDraft(link, supplier.id));
  }
}

function toDraft(link: LinkView, recordId: string): LinkDraft {
  const supplies = link.supplierId === recordId;
  const direction = !supplies ? 'from-other' : link.buyerSupplierId === null ? 'to-company' : 'to-other';
  return {
    direction,
    otherId: (supplies ? link.buyerSupplierId : link.supplierId) ?? '',
    otherName: (supplies ? link.buyerName : link.supplierName) ?? '',
    kind: link.kind,
    good: link.good ?? '',
    share: link.share === null ? null : toPercent(link.share),
    since: link.since ?? '',
    certainty: link.certainty,
    disclosedBy: link.disclosedBy,
  };
}

function toInput(draft: LinkDraft, recordId: string): LinkInput {
  const ends = {
    'to-company': { buyerSupplierId: null, supplierId: recordId },
    'to-other': { buyerSupplierId: draft.otherId, supplierId: recordId },
    'from-other': { buyerSupplierId: recordId, supplierId: draft.otherId },
  }[draft.direction];
  return {
    ...ends,
    kind: draft.kind,
    good: orNull(draft.good),
    share: draft.share === null ? null : toRatio(draft.share),
    since: orNull(draft.since),
    certainty: draft.certainty,
    disclosedBy: draft.disclosedBy,
  };
}
