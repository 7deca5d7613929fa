import { defineJob } from '@firebreak/platform/server';

/** Makes the PDF and the workbook of a version. */
export const RenderStatement = defineJob<{ versionId: string }>('render-statement', { queue: 'documents' });
