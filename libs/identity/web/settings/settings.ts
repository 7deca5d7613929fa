import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { injectTexts, PageHeader, Session, Tabs } from '@firebreak/platform/web';

/** The frame of the settings: what may be changed, in tabs. */
@Component({
  selector: 'fb-settings',
  imports: [PageHeader, RouterOutlet, Tabs],
  template: `
    <fb-page-header [heading]="t('identity.settings.title')" />
    <fb-tabs [tabs]="tabs()" [label]="t('identity.settings.title')" />
    <router-outlet />
  `,
})
export class Settings {
  private readonly session = inject(Session);
  protected readonly t = injectTexts();
  protected readonly tabs = computed(() => [
    { link: 'account', label: this.t('identity.settings.account') },
    ...(this.session.can('company:read')
      ? [
          { link: 'people', label: this.t('identity.settings.people') },
          { link: 'company', label: this.t('identity.settings.company') },
        ]
      : []),
  ]);
}
