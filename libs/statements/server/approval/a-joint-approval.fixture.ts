import type { StatementContent } from '@firebreak/statements/model';
import { APPROVAL } from '../a-document.fixture';

export const ATTESTATION = 'I attest that the information in the report is true.';

/** Two entities have approved by themselves: one with a typed name, the other with a drawn one. */
export const JOINT_APPROVAL: StatementContent['approval'] = {
  ...APPROVAL,
  attestation: ATTESTATION,
  joint: {
    route: 'each-entity',
    explanation: '',
    entities: [
      {
        name: 'Hill & Dale Pty Ltd',
        country: 'AU',
        approvedBy: 'board of Hill & Dale',
        approvedOn: '2026-05-13',
        signatoryName: 'Cy Hill',
        signatoryPosition: 'Chair of the board',
        signedOn: '2026-05-15',
        mayBind: true,
        signature: {
          kind: 'drawn',
          strokes: [
            [60, 150, 120, 40, 180, 150],
            [90, 110, 150, 110],
            [240, 60, 240, 60],
          ],
          at: '2026-05-15T09:00:00.000Z',
          accountId: 'account-of-cy',
          account: 'cy@hill.example',
        },
      },
    ],
  },
};
