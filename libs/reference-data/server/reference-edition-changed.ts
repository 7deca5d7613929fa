import { defineEvent } from '@firebreak/platform/server';

/**
 * Another edition of a dataset became the current one; told in every process, outside of any company.
 * Whoever keeps something derived from reference data makes it anew.
 */
export const ReferenceEditionChanged = defineEvent<{ readonly dataset: string }>('reference-edition-changed');

/** Channel on which PostgreSQL tells all processes, whoever loaded the edition. */
export const EDITION_CHANNEL = 'firebreak_reference_edition';
