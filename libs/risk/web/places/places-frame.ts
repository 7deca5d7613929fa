import { Component, computed } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader, Tabs, injectTexts } from '@firebreak/platform/web';

/** Where to look first on one tab; countries, sectors and goods on the others. */
@Component({
  selector: 'fb-places-frame',
  imports: [PageHeader, RouterOutlet, Tabs],
  template: `
    <fb-page-header
      [heading]="t('riskPlaces.frame.heading')"
      [lead]="t('riskPlaces.frame.lead')"
      backLink="/risk"
      [backLabel]="t('riskPlaces.frame.back')"
    />
    <fb-tabs [tabs]="tabs()" [label]="t('riskPlaces.frame.heading')" />
    <router-outlet />
  `,
})
export class PlacesFrame {
  protected readonly t = injectTexts();

  protected readonly tabs = computed(() => [
    { link: '/risk/hot-spots', label: this.t('riskPlaces.hotSpots.title') },
    { link: '/risk/countries', label: this.t('riskPlaces.countries.title') },
    { link: '/risk/sectors', label: this.t('riskPlaces.sectors.title') },
    { link: '/risk/goods', label: this.t('riskPlaces.goods.title') },
  ]);
}
