import { defineJob } from '@firebreak/platform/server';

const QUARTER_OF_AN_HOUR_IN_MS = 15 * 60_000;

/** Mails the buyer's people that the supplier wrote, comments or replies to the result: once for everything that was written within a quarter of an hour. */
export const TellBuyerOfComments = defineJob<{ readonly questionnaireId: string }>('tell-buyer-of-comments', {
  queue: 'questionnaire-comments',
  visible: false,
  delayInMs: QUARTER_OF_AN_HOUR_IN_MS,
});
