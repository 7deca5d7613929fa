import { addDays } from '../calendar';
import type { CampaignState } from '../campaigns/campaign';
import { escalationDue, nextReminder, reminderDue } from '../campaigns/campaign-schedule';

/** Days from the due date on which questions of no campaign are reminded of. */
export const ASKED_BACK_REMINDERS: readonly number[] = [-3, 1, 7];
/** Days past the due date from which a second contact is written to, for questions of no campaign. */
export const ASKED_BACK_ESCALATION_IN_DAYS = 4;

/** What a campaign says about reminding; it holds for what is asked back of its questionnaires too. */
export interface CampaignSchedule {
  readonly state: CampaignState;
  readonly reminders: readonly number[];
  readonly escalateAfterDays: number | null;
}

/** Questions that are with a supplier; dates are calendar dates in UTC. */
export interface AskedBackWaiting {
  readonly askedOn: string;
  readonly dueOn: string;
  readonly remindedOn: string | null;
  /** A second contact was written to, or looked for in vain. */
  readonly escalated: boolean;
  /** The address at hand refused a mail since. */
  readonly bounced: boolean;
  /** Null where the questionnaire belongs to none. */
  readonly campaign: CampaignSchedule | null;
}

/** Whether reminders stand still: the campaign is paused or was cancelled. */
export function remindersPaused({ campaign }: Pick<AskedBackWaiting, 'campaign'>): boolean {
  return campaign?.state === 'paused' || campaign?.state === 'cancelled';
}

/** What is to be done on this day about questions that were asked back; null: nothing. A bounced address is not reminded. */
export function askedBackStep(of: AskedBackWaiting, today: string): 'remind' | 'escalate' | null {
  if (remindersPaused(of)) return null;
  const { askedOn: sentOn, dueOn, remindedOn, escalated, bounced } = of;
  if (escalationDue({ dueOn, sentOn, escalated, bounced }, escalateAfter(of), today)) return 'escalate';
  if (bounced) return null;
  return reminderDue({ dueOn, sentOn, remindedOn }, offsetsOf(of), today) === null ? null : 'remind';
}

/** The next day on which a reminder goes out; null where none follows. */
export function nextAskedBackReminder(of: AskedBackWaiting, today: string): string | null {
  return remindersPaused(of) || of.bounced ? null : nextReminder(of.dueOn, offsetsOf(of), today);
}

function offsetsOf({ campaign }: AskedBackWaiting): readonly number[] {
  return campaign?.reminders ?? ASKED_BACK_REMINDERS;
}

/** Days after asking. */
function escalateAfter({ campaign, askedOn, dueOn }: AskedBackWaiting): number | null {
  if (campaign) return campaign.escalateAfterDays;
  const from = addDays(dueOn, ASKED_BACK_ESCALATION_IN_DAYS);
  return (Date.parse(from) - Date.parse(askedOn)) / 86_400_000;
}
