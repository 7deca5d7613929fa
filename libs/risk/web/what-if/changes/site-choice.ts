import { Component, computed, input, output } from '@angular/core';
import { injectTexts } from '@firebreak/platform/web';
import type { WhatIfChanges } from '@firebreak/risk/model';
import type { PortfolioSummary } from '../portfolio-messages';
import { TickList, type TickChoice } from './tick-list';

/** Sites of suppliers that have several: what if nothing came from one of them? */
@Component({
  selector: 'fb-site-choice',
  imports: [TickList],
  template: `
    <fb-tick-list
      [heading]="t('riskWhatIf.sites.title')"
      [lead]="t('riskWhatIf.sites.lead')"
      [none]="t('riskWhatIf.sites.none')"
      [search]="t('riskWhatIf.sites.search')"
      [choices]="choices()"
      [ticked]="changes().droppedSites"
      (tickedChange)="changed.emit({ ...changes(), droppedSites: $event })"
    />
  `,
})
export class SiteChoice {
  protected readonly t = injectTexts();

  readonly summary = input.required<PortfolioSummary>();
  readonly changes = input.required<WhatIfChanges>();
  readonly changed = output<WhatIfChanges>();

  protected readonly choices = computed((): TickChoice[] => {
    const { sites, names } = this.summary();
    const kept = this.kept();
    return sites.map(({ id, name, supplierId }) => {
      const fixed = kept.has(id);
      const supplier = names[supplierId] ?? '';
      const about = fixed ? `${supplier} · ${this.t('riskWhatIf.sites.last')}` : supplier;
      return { id, title: name, about, fixed };
    });
  });
  /** The last site of a supplier stays: whoever leaves a supplier altogether moves its volume. */
  private readonly kept = computed(() => {
    const dropped = new Set(this.changes().droppedSites);
    const bySupplier = Map.groupBy(
      this.summary().sites.filter(({ id }) => !dropped.has(id)),
      ({ supplierId }) => supplierId,
    );
    return new Set(
      [...bySupplier.values()].flatMap(([only, ...others]) => (only && others.length === 0 ? [only.id] : [])),
    );
  });
}
