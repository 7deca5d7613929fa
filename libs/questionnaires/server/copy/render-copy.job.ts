import { defineJob } from '@firebreak/platform/server';

/** Makes the PDF copy of a questionnaire's answers. */
export const RenderCopy = defineJob<{ copyId: string }>('render-copy', {
  queue: 'documents',
  visible: false,
});
