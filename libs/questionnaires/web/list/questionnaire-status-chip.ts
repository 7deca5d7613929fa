import { Component, computed, input } from '@angular/core';
import { StatusChip, injectTexts, type IconName, type Tone } from '@firebreak/platform/web';
import type { QuestionnaireStatus } from '@firebreak/questionnaires/model';

const LOOKS: Readonly<Record<QuestionnaireStatus, { tone: Tone; icon: IconName }>> = {
  draft: { tone: 'neutral', icon: 'edit' },
  sent: { tone: 'info', icon: 'mail' },
  opened: { tone: 'info', icon: 'visibility' },
  'in-progress': { tone: 'info', icon: 'hourglass-empty' },
  submitted: { tone: 'warning', icon: 'task-alt' },
  reviewed: { tone: 'good', icon: 'verified' },
  closed: { tone: 'neutral', icon: 'close' },
  expired: { tone: 'danger', icon: 'schedule' },
};
const WITH_SUPPLIER = { tone: 'info', icon: 'hourglass-empty' } as const;

/** Where a questionnaire stands: waiting for the supplier, for a review here, or done. */
@Component({
  selector: 'fb-questionnaire-status',
  imports: [StatusChip],
  template: `
    <fb-status-chip [tone]="look().tone" [icon]="look().icon">{{
      t('questionnaires.status.' + (withSupplier() ? 'withSupplier' : status()))
    }}</fb-status-chip>
    @if (overdue() && status() !== 'expired') {
      <fb-status-chip tone="danger" icon="schedule">{{ t('questionnaires.status.overdue') }}</fb-status-chip>
    }
    @if (unanswered(); as count) {
      <fb-status-chip tone="warning">{{ t('questionnaires.comment.unanswered', { count }) }}</fb-status-chip>
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
export class QuestionnaireStatusChip {
  protected readonly t = injectTexts();
  readonly status = input.required<QuestionnaireStatus>();
  readonly overdue = input(false);
  /** Submitted, and some of it is with the supplier again. */
  readonly withSupplier = input(false);
  /** Questions on which the supplier wrote and nobody has answered yet. */
  readonly unanswered = input(0);

  protected readonly look = computed(() => (this.withSupplier() ? WITH_SUPPLIER : LOOKS[this.status()]));
}
