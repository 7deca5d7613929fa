import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import {
  Field,
  FieldControl,
  Icon,
  injectTexts,
  PageHeader,
  ProblemMessage,
  Skeleton,
  Toasts,
} from '@firebreak/platform/web';
import type { MergeView, SplitSupplier, SupplierView } from '@firebreak/supply-chain/model';
import { firstValueFrom } from 'rxjs';
import { leadToKept } from '../lead-to-kept';

/** Takes sites and links out of a supplier into a supplier of its own, when two were taken for one. */
@Component({
  selector: 'fb-split-supplier',
  imports: [Field, FieldControl, Icon, MatButton, PageHeader, ProblemMessage, RouterLink, Skeleton],
  templateUrl: './split-supplier.html',
  styleUrl: './split-supplier.scss',
})
export class SplitSupplierPage {
  protected readonly t = injectTexts();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  /** From the address. */
  readonly id = input.required<string>();

  protected readonly supplier = httpResource<SupplierView>(() => `/api/suppliers/${this.id()}`);
  protected readonly view = computed(() => (this.supplier.hasValue() ? this.supplier.value() : undefined));
  protected readonly links = computed(() => {
    const supplier = this.view();
    return supplier ? [...supplier.buyers, ...supplier.suppliers] : [];
  });
  protected readonly name = signal('');
  protected readonly reason = signal('');
  protected readonly suppliesOwnCompany = linkedSignal(
    () => this.view()?.buyers.some(({ buyerSupplierId }) => buyerSupplierId === null) ?? false,
  );
  protected readonly sites = signal<ReadonlySet<string>>(new Set());
  protected readonly takenLinks = signal<ReadonlySet<string>>(new Set());
  protected readonly problem = signal<unknown>(null);
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly named = computed(() => this.name().trim() !== '');
  protected readonly chosen = computed(() => this.sites().size + this.takenLinks().size > 0);

  constructor() {
    leadToKept(this.view);
  }

  protected toggle(chosen: typeof this.sites, id: string): void {
    chosen.update((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  protected async split(supplier: SupplierView): Promise<void> {
    this.tried.set(true);
    if (!this.named() || !this.chosen()) return;
    const body: SplitSupplier = {
      name: this.name().trim(),
      country: supplier.country,
      suppliesOwnCompany: this.suppliesOwnCompany(),
      siteIds: [...this.sites()],
      linkIds: [...this.takenLinks()],
      reason: this.reason(),
    };
    this.problem.set(null);
    this.busy.set(true);
    try {
      const { otherId } = await firstValueFrom(
        this.http.post<MergeView>(`/api/suppliers/${supplier.id}/split`, body),
      );
      void this.toasts.say(this.t('duplicates.split.done', { name: body.name }));
      await this.router.navigate(['/suppliers', otherId]);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
