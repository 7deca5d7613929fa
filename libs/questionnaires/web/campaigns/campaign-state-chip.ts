import { Component, computed, input } from '@angular/core';
import { StatusChip, injectTexts, type IconName, type Tone } from '@firebreak/platform/web';
import type { CampaignState } from '@firebreak/questionnaires/model/campaigns';

const LOOKS: Readonly<Record<CampaignState, { tone: Tone; icon: IconName }>> = {
  draft: { tone: 'neutral', icon: 'edit' },
  sending: { tone: 'info', icon: 'send' },
  running: { tone: 'good', icon: 'hourglass-empty' },
  paused: { tone: 'warning', icon: 'schedule' },
  cancelled: { tone: 'neutral', icon: 'close' },
};

/** What a campaign is doing. */
@Component({
  selector: 'fb-campaign-state',
  imports: [StatusChip],
  template: `<fb-status-chip [tone]="look().tone" [icon]="look().icon">{{
    t('campaigns.state.' + state())
  }}</fb-status-chip>`,
})
export class CampaignStateChip {
  protected readonly t = injectTexts();
  readonly state = input.required<CampaignState>();

  protected readonly look = computed(() => LOOKS[this.state()]);
}
