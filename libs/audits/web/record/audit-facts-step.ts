import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, model } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { AUDIT_KINDS } from '@firebreak/audits/model';
import { Field, FieldControl, Formats, RecordSearch, injectTexts } from '@firebreak/platform/web';
import type { SupplierListItem, SupplierView } from '@firebreak/supply-chain/model';
import type { AuditFacts } from './audit-draft';

/** Programmes that audits often follow; any other text is welcome. */
const SCHEMES = ['SMETA', 'SA8000', 'RBA VAP', 'amfori BSCI', 'WRAP', 'SLCP'];

/** First step: whom, where, when, who audited and by which rules. */
@Component({
  selector: 'fb-audit-facts-step',
  imports: [Field, FieldControl, FormField, RecordSearch],
  templateUrl: './audit-facts-step.html',
  styles: `
    .fb-columns {
      align-items: start;
    }
  `,
})
export class AuditFactsStep {
  protected readonly t = injectTexts();
  private readonly formats = inject(Formats);
  protected readonly kinds = AUDIT_KINDS;
  protected readonly schemes = SCHEMES;

  readonly form = input.required<FieldTree<AuditFacts>>();
  readonly facts = model.required<AuditFacts>();
  readonly today = input.required<string>();

  private readonly supplier = httpResource<SupplierView>(() =>
    this.facts().supplierId ? `/api/suppliers/${this.facts().supplierId}` : undefined,
  );
  protected readonly sites = computed(() => (this.supplier.hasValue() ? this.supplier.value().sites : []));

  protected readonly countryOf = ({ country }: SupplierListItem): string => this.formats.country(country);

  protected chooseSupplier({ id, name }: SupplierListItem): void {
    this.facts.update((facts) => ({
      ...facts,
      supplierId: id,
      supplierName: name,
      siteId: '',
      siteName: '',
    }));
  }

  protected chooseSite(siteId: string): void {
    const siteName = this.sites().find(({ id }) => id === siteId)?.name ?? '';
    this.facts.update((facts) => ({ ...facts, siteId, siteName }));
  }
}
