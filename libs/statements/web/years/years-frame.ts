import { Component, computed } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { injectTexts, PageHeader, Tabs } from '@firebreak/platform/web';

/** What all parts of `/statements/years` stand in. */
@Component({
  selector: 'fb-years-frame',
  imports: [PageHeader, RouterOutlet, Tabs],
  template: `
    <fb-page-header
      [heading]="t('years.title')"
      [lead]="t('years.lead')"
      backLink="/statements"
      [backLabel]="t('years.statements')"
    />
    <fb-tabs [tabs]="tabs()" [label]="t('years.title')" />
    <router-outlet />
  `,
})
export class YearsFrame {
  protected readonly t = injectTexts();
  protected readonly tabs = computed(() => [
    { link: '.', label: this.t('years.indicators.title') },
    { link: 'commitments', label: this.t('years.commitments.title') },
    { link: 'compare', label: this.t('years.compare.title') },
    { link: 'board', label: this.t('years.board.title') },
  ]);
}
