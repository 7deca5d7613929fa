import { defineJob } from '@firebreak/platform/server';

/** Reminds a company's suppliers of questions that were asked back. It looks for what is due when it runs. */
export const RemindAskedBack = defineJob<Record<string, never>>('remind-asked-back', {
  queue: 'questionnaire-reviews',
  visible: false,
});
