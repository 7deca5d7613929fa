import { defineJob } from '@firebreak/platform/server';

/** Makes the PDF and the ZIP of an exported dossier. */
export const RenderDossier = defineJob<{ exportId: string }>('render-dossier', { queue: 'documents' });
