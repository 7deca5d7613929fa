import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { FbDatePipe, Field, FieldControl, Icon, injectTexts } from '@firebreak/platform/web';
import { addDays, isCalendarDate } from '@firebreak/questionnaires/model';
import {
  MAX_ESCALATE_AFTER_DAYS,
  MAX_REMINDERS,
  REMINDER_RANGE_IN_DAYS,
} from '@firebreak/questionnaires/model/campaigns';
import { CampaignEdit } from './campaign-edit';

/** Until when, when to remind, and when to write to somebody else. */
@Component({
  selector: 'fb-schedule-step',
  imports: [FbDatePipe, Field, FieldControl, Icon, MatButton],
  templateUrl: './schedule-step.html',
  styleUrl: './step.scss',
})
export class ScheduleStep {
  protected readonly t = injectTexts();
  protected readonly edit = inject(CampaignEdit);
  protected readonly range = REMINDER_RANGE_IN_DAYS;
  protected readonly mostReminders = MAX_REMINDERS;
  protected readonly mostDays = MAX_ESCALATE_AFTER_DAYS;

  /** Each reminder with the day that it falls on, earliest first. */
  protected readonly reminders = computed(() => {
    const { reminders, dueOn } = this.edit.content();
    const known = isCalendarDate(dueOn);
    return reminders
      .toSorted((a, b) => a - b)
      .map((days) => ({ days, on: known ? addDays(dueOn, days) : null }));
  });

  protected add(text: string): boolean {
    const days = Number(text);
    const { reminders } = this.edit.content();
    const fits = Number.isInteger(days) && days >= this.range.from && days <= this.range.to;
    if (text.trim() === '' || !fits || reminders.includes(days)) return false;
    this.edit.change({ reminders: [...reminders, days].toSorted((a, b) => a - b) });
    return true;
  }

  protected remove(days: number): void {
    this.edit.change({ reminders: this.edit.content().reminders.filter((one) => one !== days) });
  }

  protected escalate(text: string): void {
    this.edit.change({ escalateAfterDays: text.trim() === '' ? null : Number(text) });
  }

  /** "7 days before the due date" */
  protected inWords(days: number): string {
    if (days === 0) return this.t('campaigns.schedule.onDay');
    return this.t(days < 0 ? 'campaigns.schedule.before' : 'campaigns.schedule.after', {
      count: Math.abs(days),
    });
  }
}
