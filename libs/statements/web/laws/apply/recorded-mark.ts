import { Component, computed, inject, input } from '@angular/core';
import { Formats, injectTexts, StatusChip } from '@firebreak/platform/web';
import type { FactKey, RecordedFact } from '@firebreak/statements/model';

/** Where a fact is from: typed, or from a record that it names. Nothing where nobody knows it. */
@Component({
  selector: 'fb-recorded-mark',
  imports: [StatusChip],
  template: `
    @if (typed()) {
      <fb-status-chip icon="edit">{{ t('laws.origin.typed') }}</fb-status-chip>
    } @else if (fact(); as known) {
      <fb-status-chip tone="info" icon="database">{{ t('laws.origin.records') }}</fb-status-chip>
      <span class="fb-quiet">{{ t('laws.origin.' + known.from, { record: record() }) }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      font-size: 12px;
    }
  `,
})
export class RecordedMark {
  private readonly formats = inject(Formats);
  protected readonly t = injectTexts();

  readonly key = input.required<FactKey>();
  readonly typed = input.required<boolean>();
  readonly recorded = input.required<readonly RecordedFact[]>();

  protected readonly fact = computed(() => this.recorded().find(({ key }) => key === this.key()));
  protected readonly record = computed(() => {
    const fact = this.fact();
    return fact?.from === 'statement' ? this.formats.date(fact.record) : (fact?.record ?? '');
  });
}
