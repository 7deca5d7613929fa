import { defineJob } from '@firebreak/platform/server';

const QUARTER_OF_AN_HOUR_IN_MS = 15 * 60_000;

/** Mails somebody that comments call them: once for everything that was written within a quarter of an hour. */
export const TellMentioned = defineJob<{ readonly accountId: string }>('tell-mentioned', {
  queue: 'statement-talk',
  visible: false,
  delayInMs: QUARTER_OF_AN_HOUR_IN_MS,
});

/** Mails somebody that tasks are theirs now: once for all of a quarter of an hour. */
export const TellTaskOwner = defineJob<{ readonly accountId: string }>('tell-task-owner', {
  queue: 'statement-talk',
  visible: false,
  delayInMs: QUARTER_OF_AN_HOUR_IN_MS,
});

/** Reminds the owners of a company's tasks. It looks for what is due when it runs. */
export const RemindTaskOwners = defineJob<Record<string, never>>('remind-task-owners', {
  queue: 'statement-talk',
  visible: false,
});
