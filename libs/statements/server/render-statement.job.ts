import { defineJob } from '@firebreak/platform/server';

/** Makes the files of a version. */
export const RenderStatement = defineJob<{ versionId: string }>('render-statement', { queue: 'documents' });
