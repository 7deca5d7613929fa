import { defineJob } from '@firebreak/platform/server';

const QUARTER_OF_AN_HOUR_IN_MS = 15 * 60_000;

/** Mails somebody what became of their suggestions: once for all that were decided within a quarter of an hour. */
export const TellOfSuggestions = defineJob<{ readonly statementId: string; readonly accountId: string }>(
  'tell-of-suggestions',
  { queue: 'statement-suggestions', visible: false, delayInMs: QUARTER_OF_AN_HOUR_IN_MS },
);

/** Mails those who may decide that suggestions were made: once for all of a quarter of an hour. */
export const AnnounceSuggestions = defineJob<Record<string, never>>('announce-suggestions', {
  queue: 'statement-suggestions',
  visible: false,
  delayInMs: QUARTER_OF_AN_HOUR_IN_MS,
});
