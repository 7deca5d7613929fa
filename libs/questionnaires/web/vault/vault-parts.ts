import { Component, computed } from '@angular/core';
import { injectTexts, Tabs } from '@firebreak/platform/web';

/** The pages of the vault beside each other. */
@Component({
  selector: 'fb-vault-parts',
  imports: [Tabs],
  template: `<fb-tabs [tabs]="tabs()" [label]="t('vault.parts.label')" />`,
})
export class VaultParts {
  protected readonly t = injectTexts();

  protected readonly tabs = computed(() => [
    { link: '/vault', label: this.t('vault.parts.answers'), exact: true },
    { link: '/vault/kept', label: this.t('vault.parts.kept') },
    { link: '/vault/customers', label: this.t('vault.parts.customers') },
    { link: '/vault/log', label: this.t('vault.parts.log') },
  ]);
}
