import { Component, computed, input } from '@angular/core';
import type { FindingState } from '@firebreak/audits/model';
import { StatusChip, injectTexts, type IconName, type Tone } from '@firebreak/platform/web';

const LOOKS: Readonly<Record<FindingState, readonly [Tone, IconName]>> = {
  open: ['warning', 'radio-button-unchecked'],
  'action-under-way': ['info', 'hourglass-empty'],
  'closure-claimed': ['info', 'help'],
  disputed: ['neutral', 'gavel'],
  'closed-verified': ['good', 'verified'],
};

/** Where a finding stands; "overdue" beside it when its deadline has passed. */
@Component({
  selector: 'fb-finding-state',
  imports: [StatusChip],
  template: `
    <fb-status-chip [tone]="look()[0]" [icon]="look()[1]">{{ t('audits.state.' + state()) }}</fb-status-chip>
    @if (overdue()) {
      <fb-status-chip tone="danger" icon="schedule">{{ t('audits.state.overdue') }}</fb-status-chip>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
    }
  `,
})
export class FindingStateChip {
  protected readonly t = injectTexts();

  readonly state = input.required<FindingState>();
  readonly overdue = input(false);

  protected readonly look = computed(() => LOOKS[this.state()]);
}
