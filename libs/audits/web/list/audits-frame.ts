import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Icon, PageHeader, Session, Tabs, injectTexts } from '@firebreak/platform/web';

/** `/audits`: findings and actions on one tab, the audits themselves on the other. */
@Component({
  selector: 'fb-audits-frame',
  imports: [Icon, MatButton, PageHeader, RouterLink, RouterOutlet, Tabs],
  template: `
    <fb-page-header [heading]="t('audits.list.heading')" [lead]="t('audits.list.lead')">
      @if (session.can('audit:write')) {
        <a matButton="filled" routerLink="/audits/new"><fb-icon name="add" /> {{ t('audits.record') }}</a>
      }
    </fb-page-header>
    <fb-tabs [tabs]="tabs()" [label]="t('audits.list.heading')" />
    <router-outlet />
  `,
})
export class AuditsFrame {
  protected readonly t = injectTexts();
  protected readonly session = inject(Session);

  protected readonly tabs = computed(() => [
    { link: '.', label: this.t('audits.list.title') },
    { link: 'all', label: this.t('audits.all.title') },
  ]);
}
