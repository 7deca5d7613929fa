import { Component, computed, input } from '@angular/core';
import { StatusChip, injectTexts, type IconName, type Tone } from '@firebreak/platform/web';
import type { CampaignRecipientView, RecipientStatus } from '@firebreak/questionnaires/model/campaigns';

export const RECIPIENT_LOOKS: Readonly<Record<RecipientStatus, { tone: Tone; icon: IconName }>> = {
  'left-out': { tone: 'neutral', icon: 'visibility-off' },
  queued: { tone: 'neutral', icon: 'schedule' },
  'not-delivered': { tone: 'danger', icon: 'error' },
  sent: { tone: 'info', icon: 'mail' },
  opened: { tone: 'info', icon: 'visibility' },
  'in-progress': { tone: 'info', icon: 'hourglass-empty' },
  submitted: { tone: 'warning', icon: 'task-alt' },
  reviewed: { tone: 'good', icon: 'verified' },
  expired: { tone: 'danger', icon: 'schedule' },
  closed: { tone: 'neutral', icon: 'close' },
};

/** Where one recipient stands, with the reason where it stands aside. */
@Component({
  selector: 'fb-recipient-status',
  imports: [StatusChip],
  template: `
    <fb-status-chip [tone]="look().tone" [icon]="look().icon">{{
      t('campaigns.status.' + of().status)
    }}</fb-status-chip>
    @if (of().overdue && of().status !== 'expired') {
      <fb-status-chip tone="danger" icon="schedule">{{ t('campaigns.status.overdue') }}</fb-status-chip>
    }
    @if (of().leftOut; as reason) {
      <span class="fb-quiet">{{ t('campaigns.leftOut.' + reason) }}</span>
    }
    @if (of().status === 'not-delivered' && of().bounceReason) {
      <span class="fb-quiet" dir="auto">{{ of().bounceReason }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    .fb-quiet {
      overflow-wrap: anywhere;
    }
  `,
})
export class RecipientStatusChip {
  protected readonly t = injectTexts();
  readonly of = input.required<CampaignRecipientView>();

  protected readonly look = computed(() => RECIPIENT_LOOKS[this.of().status]);
}
