import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageHeader, Tabs, Texts } from '@firebreak/platform/web';
import { programmeWords, type ProgrammeOverview } from '@firebreak/statements/model';
import { PROGRAMME_PARTS, type ProgrammePart } from './programme-parts';
import { RegisterCounts } from './register-counts';

/** What all registers of own measures stand in. */
@Component({
  selector: 'fb-programme-frame',
  imports: [PageHeader, RouterOutlet, Tabs],
  providers: [RegisterCounts],
  template: `
    <fb-page-header
      [heading]="t('programme.title')"
      [lead]="t('programme.lead')"
      backLink="/statements"
      [backLabel]="t('programme.statements')"
    />
    <fb-tabs [tabs]="tabs()" [label]="t('programme.title')" />
    <router-outlet />
  `,
})
export class ProgrammeFrame {
  private readonly texts = inject(Texts);
  protected readonly t = this.texts.t;
  private readonly counts = inject(RegisterCounts);
  private readonly overview = httpResource<ProgrammeOverview>(() => '/api/programme');

  protected readonly tabs = computed(() => {
    const words = programmeWords(this.texts.language());
    return (Object.keys(PROGRAMME_PARTS) as ProgrammePart[]).map((part) => ({
      link: part,
      label: words.registers[part],
      count: this.counts.of(part) ?? (this.overview.hasValue() ? this.overview.value()[part] : null),
    }));
  });
}
