import { httpResource } from '@angular/common/http';
import { Component, computed, effect, ElementRef, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Field, FieldControl, injectTexts, ProblemMessage } from '@firebreak/platform/web';
import type { DossierParty } from '@firebreak/statements/model';
import type { SupplierView } from '@firebreak/supply-chain/model';

/** Which of a supplier's sites a party is; the sites are asked for once somebody wants to choose. */
@Component({
  selector: 'fb-party-site',
  imports: [Field, FieldControl, MatButton, ProblemMessage],
  template: `
    @if (supplier.error(); as error) {
      <fb-problem [error]="error" (retry)="supplier.reload()" />
    } @else if (choosing()) {
      <fb-field [label]="t('dossiers.chain.site')" [help]="none() ? t('dossiers.chain.noSites') : ''">
        <select #box fbControl [attr.aria-busy]="supplier.isLoading()" (change)="choose(box.value)">
          <option value="" [selected]="party().siteId === null">
            {{ t('dossiers.chain.wholeSupplier') }}
          </option>
          @for (site of sites(); track site.id) {
            <option [value]="site.id" [selected]="site.id === party().siteId">{{ site.name }}</option>
          }
        </select>
      </fb-field>
    } @else {
      @if (party().siteName) {
        <span>{{ t('dossiers.chain.atSite', { site: party().siteName }) }}</span>
      }
      @if (canWrite()) {
        <button matButton type="button" (click)="choosing.set(true)">
          {{ t(party().siteId ? 'dossiers.chain.changeSite' : 'dossiers.chain.nameSite') }}
          <span class="fb-visually-hidden">{{ party().name }}</span>
        </button>
      }
    }
  `,
})
export class PartySite {
  protected readonly t = injectTexts();
  readonly party = input.required<DossierParty>();
  readonly canWrite = input.required<boolean>();
  readonly named = output<Pick<DossierParty, 'siteId' | 'siteName'>>();

  protected readonly choosing = signal(false);
  protected readonly supplier = httpResource<SupplierView>(() =>
    this.choosing() ? `/api/suppliers/${this.party().supplierId}` : undefined,
  );
  /** With the one that was named, also where the register lost it or nothing has come yet. */
  protected readonly sites = computed(() => {
    const { siteId, siteName } = this.party();
    const found = this.supplier.hasValue() ? this.supplier.value().sites : [];
    const lost = siteId !== null && !found.some(({ id }) => id === siteId);
    return lost ? [{ id: siteId, name: siteName }, ...found] : found;
  });
  protected readonly none = computed(() => this.supplier.hasValue() && this.sites().length === 0);

  private readonly box = viewChild<ElementRef<HTMLSelectElement>>('box');

  constructor() {
    // It comes in place of the button that had the focus.
    effect(() => this.box()?.nativeElement.focus());
  }

  protected choose(id: string): void {
    const site = this.sites().find((each) => each.id === id);
    this.named.emit({ siteId: site?.id ?? null, siteName: site?.name ?? '' });
  }
}
