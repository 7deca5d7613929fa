import { defineJob } from '@firebreak/platform/server';

/** Checks the whole chain of one company. */
export const VerifyAuditTrail = defineJob<{ checkId: string }>('verify-audit-trail', {
  queue: 'audit-trail',
});
