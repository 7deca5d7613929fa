import { defineJob } from '@firebreak/platform/server';

/** Searches the whole register for suppliers that may be the same. */
export const FindDuplicates = defineJob<object>('find-duplicates', { queue: 'supply-chain' });
