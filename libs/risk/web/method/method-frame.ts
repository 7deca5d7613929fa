import { Component, computed } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader, Tabs, injectTexts } from '@firebreak/platform/web';
import { METHOD_VERSION } from '@firebreak/risk/model';

/** `/risk/method`: the method on one tab, an example on the next, its test on the last. */
@Component({
  selector: 'fb-method-frame',
  imports: [PageHeader, RouterOutlet, Tabs],
  template: `
    <fb-page-header
      [heading]="t('riskMethod.frame.heading')"
      [lead]="t('riskMethod.frame.lead', { version })"
      backLink="/risk"
      [backLabel]="t('riskMethod.frame.back')"
    />
    <fb-tabs [tabs]="tabs()" [label]="t('riskMethod.frame.heading')" />
    <router-outlet />
  `,
})
export class MethodFrame {
  protected readonly t = injectTexts();
  protected readonly version = METHOD_VERSION;

  protected readonly tabs = computed(() => [
    { link: '.', label: this.t('riskMethod.explained.title') },
    { link: 'example', label: this.t('riskMethod.example.title') },
    { link: 'quality', label: this.t('riskMethod.quality.title') },
  ]);
}
