import { Component, computed } from '@angular/core';
import { injectTexts, Tabs } from '@firebreak/platform/web';

/** The pages of the supply chain beside each other: who supplies, who was asked, what to look into, what is there twice. */
@Component({
  selector: 'fb-supply-chain-parts',
  imports: [Tabs],
  template: `<fb-tabs [tabs]="tabs()" [label]="t('supplyChain.parts.label')" />`,
})
export class SupplyChainParts {
  protected readonly t = injectTexts();

  protected readonly tabs = computed(() => [
    { link: '/suppliers', label: this.t('supplyChain.parts.suppliers'), exact: true },
    { link: '/suppliers/cascade', label: this.t('supplyChain.parts.cascade') },
    { link: '/suppliers/signals', label: this.t('supplyChain.parts.signals') },
    { link: '/suppliers/duplicates', label: this.t('supplyChain.parts.duplicates') },
  ]);
}
