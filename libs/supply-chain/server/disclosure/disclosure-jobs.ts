import { defineJob } from '@firebreak/platform/server';

/** In the company that owns the list: hands what was confirmed, or withdrawn, to the customer. */
export const DeliverDisclosure = defineJob<{ shareId: string }>('deliver-disclosure', {
  queue: 'disclosure',
  attempts: 8,
  visible: false,
});

/** In the company that received it: brings its own rows in line with the newest receipt of a request. */
export const CopyDisclosure = defineJob<{ requestId: string }>('copy-disclosure', {
  queue: 'disclosure',
  attempts: 5,
  visible: false,
});
