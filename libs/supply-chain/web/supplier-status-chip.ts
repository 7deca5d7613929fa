import { Component, computed, input } from '@angular/core';
import { injectTexts, StatusChip, type Tone } from '@firebreak/platform/web';
import type { SupplierStatus } from '@firebreak/supply-chain/model';

const TONES: Readonly<Record<SupplierStatus, Tone>> = {
  prospect: 'info',
  active: 'good',
  suspended: 'danger',
  leaving: 'warning',
  left: 'neutral',
};

/** How far the relation with a supplier has come, in a word. */
@Component({
  selector: 'fb-supplier-status-chip',
  imports: [StatusChip],
  template: `<fb-status-chip [tone]="tone()">{{ t('supplyChain.status.' + status()) }}</fb-status-chip>`,
})
export class SupplierStatusChip {
  protected readonly t = injectTexts();
  readonly status = input.required<SupplierStatus>();
  protected readonly tone = computed(() => TONES[this.status()]);
}
