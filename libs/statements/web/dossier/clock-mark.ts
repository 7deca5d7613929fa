import { Component, computed, input } from '@angular/core';
import { injectTexts, StatusChip, type Tone } from '@firebreak/platform/web';
import type { DossierClock, DossierState } from '@firebreak/statements/model';

const TONES: Readonly<Record<DossierClock['state'], Tone>> = {
  'no-date': 'neutral',
  running: 'info',
  pressing: 'warning',
  overdue: 'danger',
  stopped: 'good',
};

/** How much time is left for an answer, in words and colour. */
@Component({
  selector: 'fb-clock-mark',
  imports: [StatusChip],
  template: `<fb-status-chip [tone]="tone()" icon="schedule">{{ words() }}</fb-status-chip>`,
})
export class ClockMark {
  private readonly t = injectTexts();
  readonly clock = input.required<DossierClock>();
  readonly state = input.required<DossierState>();

  protected readonly tone = computed(() => TONES[this.clock().state]);
  protected readonly words = computed(() => {
    const { state, daysLeft } = this.clock();
    if (state === 'stopped') return this.t(`dossiers.state.${this.state()}`);
    return this.t(`dossiers.clock.${state}`, { days: Math.abs(daysLeft ?? 0) });
  });
}
