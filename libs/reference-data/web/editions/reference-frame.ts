import { Component, computed } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader, Tabs, injectTexts } from '@firebreak/platform/web';

/** `/reference-data`: editions, countries and import bans, a tab each. */
@Component({
  selector: 'fb-reference-frame',
  imports: [PageHeader, RouterOutlet, Tabs],
  template: `
    <fb-page-header [heading]="t('referenceData.heading')" [lead]="t('referenceData.lead')" />
    <fb-tabs [tabs]="tabs()" [label]="t('referenceData.heading')" />
    <router-outlet />
  `,
})
export class ReferenceFrame {
  protected readonly t = injectTexts();

  protected readonly tabs = computed(() => [
    { link: '.', label: this.t('referenceData.editions.title') },
    { link: 'countries', label: this.t('referenceData.countries.title') },
    { link: 'import-bans', label: this.t('referenceData.entities.title') },
  ]);
}
