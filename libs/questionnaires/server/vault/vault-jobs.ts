import { defineJob } from '@firebreak/platform/server';

/** In the customer's company: copies a submission into the vault of the supplier who keeps it. */
export const KeepSubmission = defineJob<{ questionnaireId: string; vaultCompanyId: string }>(
  'keep-submission',
  { queue: 'vault', attempts: 8, visible: false },
);

/** In the supplier's company: carries a signed snapshot over to the customer. */
export const DeliverSnapshot = defineJob<{ handOverId: string }>('deliver-snapshot', {
  queue: 'vault',
  attempts: 8,
  visible: false,
});

/** In the supplier's company: tells a customer which consents were withdrawn. */
export const TellWithdrawal = defineJob<{ customerId: string }>('tell-withdrawal', {
  queue: 'vault',
  attempts: 8,
  visible: false,
});
