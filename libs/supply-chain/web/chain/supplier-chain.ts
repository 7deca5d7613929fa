import { Component, inject } from '@angular/core';
import { SupplierData } from '../record/supplier-data';
import { ChainSide } from './chain-side';
import { SupplyPaths } from './supply-paths';

/** A supplier's place in the chain: the paths to the own company, and who stands above and below it. */
@Component({
  selector: 'fb-supplier-chain',
  imports: [ChainSide, SupplyPaths],
  template: `
    @if (supplier(); as supplier) {
      <div class="fb-stack">
        <fb-supply-paths class="fb-card" [supplierId]="supplier.id" />
        <div class="fb-columns">
          <fb-chain-side class="fb-card" direction="upstream" [supplierId]="supplier.id" />
          <fb-chain-side class="fb-card" direction="downstream" [supplierId]="supplier.id" />
        </div>
      </div>
    }
  `,
  styles: `
    .fb-columns {
      align-items: start;
    }
  `,
})
export class SupplierChain {
  protected readonly supplier = inject(SupplierData).supplier;
}
