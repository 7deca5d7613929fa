import { defineJob } from '@firebreak/platform/server';

const HOUR_IN_MS = 3_600_000;

/** Mails the supplier that the buyer wrote: once for everything that was written within the hour. */
export const TellSupplierOfComments = defineJob<{ readonly questionnaireId: string }>('tell-of-comments', {
  queue: 'questionnaire-comments',
  visible: false,
  delayInMs: HOUR_IN_MS,
});
