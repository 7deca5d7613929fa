import { defineJob } from '@firebreak/platform/server';

/** Makes the PDF of a board summary. */
export const RenderBoardSummary = defineJob<{ summaryId: string }>('render-board-summary', {
  queue: 'documents',
});
