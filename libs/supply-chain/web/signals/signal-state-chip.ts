import { Component, computed, input } from '@angular/core';
import { StatusChip, injectTexts, type Tone } from '@firebreak/platform/web';
import type { SignalState } from '@firebreak/supply-chain/model';

const TONES: Readonly<Record<SignalState, Tone>> = {
  new: 'info',
  confirmed: 'warning',
  dismissed: 'neutral',
  cleared: 'good',
};

/** Where a signal stands, in a word. */
@Component({
  selector: 'fb-signal-state',
  imports: [StatusChip],
  template: `<fb-status-chip [tone]="tone()">{{ t('signals.state.' + state()) }}</fb-status-chip>`,
})
export class SignalStateChip {
  protected readonly t = injectTexts();
  readonly state = input.required<SignalState>();
  protected readonly tone = computed(() => TONES[this.state()]);
}
