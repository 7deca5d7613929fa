import { Component, computed, input } from '@angular/core';
import { StatusChip, injectTexts, type IconName, type Tone } from '@firebreak/platform/web';
import type { DisclosureStatus } from '@firebreak/supply-chain/model';

const LOOKS: Readonly<Record<DisclosureStatus, { tone: Tone; icon: IconName }>> = {
  sent: { tone: 'info', icon: 'mail' },
  opened: { tone: 'info', icon: 'visibility' },
  'in-progress': { tone: 'info', icon: 'hourglass-empty' },
  disclosed: { tone: 'good', icon: 'task-alt' },
  declined: { tone: 'warning', icon: 'close' },
  withdrawn: { tone: 'warning', icon: 'undo' },
  cancelled: { tone: 'neutral', icon: 'close' },
  expired: { tone: 'danger', icon: 'schedule' },
};

/** How a request for disclosure stands. */
@Component({
  selector: 'fb-disclosure-status',
  imports: [StatusChip],
  template: `<fb-status-chip [tone]="look().tone" [icon]="look().icon">{{
    t('disclosure.status.' + status())
  }}</fb-status-chip>`,
})
export class DisclosureStatusChip {
  protected readonly t = injectTexts();
  readonly status = input.required<DisclosureStatus>();
  protected readonly look = computed(() => LOOKS[this.status()]);
}
