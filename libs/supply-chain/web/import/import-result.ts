import { Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, injectTexts } from '@firebreak/platform/web';
import type { SupplierImportView } from '@firebreak/supply-chain/model';
import { ImportDecisions } from './import-decisions';

/** Last step: what happened, and where to go from here. */
@Component({
  selector: 'fb-import-result',
  imports: [Icon, ImportDecisions, MatButton, RouterLink],
  template: `
    @if (list().result; as result) {
      <section role="status">
        <h2><fb-icon name="check-circle" [size]="24" /> {{ t('supplyChain.import.doneHeading') }}</h2>
        <ul>
          <li>{{ t('supplyChain.import.suppliersAdded', { count: result.suppliersAdded }) }}</li>
          @if (result.suppliersChanged) {
            <li>{{ t('supplyChain.import.suppliersChanged', { count: result.suppliersChanged }) }}</li>
          }
          <li>{{ t('supplyChain.import.sitesAdded', { count: result.sitesAdded }) }}</li>
          <li>{{ t('supplyChain.import.linksAdded', { count: result.linksAdded }) }}</li>
          @if (result.rowsSkipped) {
            <li>
              {{ t('supplyChain.import.rowsSkipped', { count: result.rowsSkipped }) }}
              <a [href]="'/api/supplier-imports/' + list().id + '/errors'" download>{{
                t('supplyChain.import.errorFile')
              }}</a>
            </li>
          }
        </ul>
        <p>{{ t('supplyChain.import.scoresFollow') }}</p>
      </section>
    }
    <div class="next">
      <a matButton="filled" routerLink="/suppliers" [queryParams]="{ sort: '-score' }">
        {{ t('supplyChain.import.seeSuppliers') }}
      </a>
      <a matButton="outlined" routerLink="/suppliers" [queryParams]="{ view: 'map' }">
        <fb-icon name="map" /> {{ t('supplyChain.import.seeMap') }}
      </a>
      <a matButton routerLink="/suppliers/import">{{ t('supplyChain.import.another') }}</a>
    </div>
    <fb-import-decisions [list]="list()" />
  `,
  styles: `
    h2 {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    h2 fb-icon {
      color: var(--fb-good);
    }
    .next {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ImportResultView {
  protected readonly t = injectTexts();
  readonly list = input.required<SupplierImportView>();
}
