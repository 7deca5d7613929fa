import { NO_PROGRAMME, type ProgrammeRecords } from './registers';

/** One policy, two training sessions, a hotline with its use, a talk with a union and fees paid back. */
export function someMeasures(changes: Partial<ProgrammeRecords> = {}): ProgrammeRecords {
  const session = {
    topic: 'Recruitment fees',
    format: 'in-person',
    hours: 2,
    mandatory: false,
    supplierCount: null,
    supplierId: null,
  } as const;
  return {
    ...NO_PROGRAMME,
    policies: [
      {
        id: 'policy-1',
        name: 'Human rights policy',
        kind: 'human-rights',
        edition: '3',
        inForceOn: '2024-05-01',
        endedOn: null,
        reviewedOn: '2025-11-12',
        owner: 'Director of people',
        approvedBy: 'board of directors',
        binds: ['own-staff', 'suppliers'],
        protections: ['no-recruitment-fees', 'no-child-labour'],
        address: '',
      },
    ],
    roles: [
      {
        id: 'role-1',
        name: 'Human rights committee',
        responsibleFor: 'deciding on remedy and on suppliers at high risk',
        reportsTo: 'the board',
        rhythm: 'quarterly',
      },
    ],
    training: [
      { ...session, id: 't-1', heldOn: '2025-06-03', audience: 'procurement', participants: 34, invited: 40 },
      { ...session, id: 't-2', heldOn: '2025-09-18', audience: 'suppliers', participants: 26, invited: null, supplierCount: 13 },
    ],
    channels: [
      {
        id: 'channel-1',
        name: 'Speak up line',
        kind: 'hotline',
        users: ['own-staff', 'supplier-workers'],
        languages: ['en', 'bn', 'tr'],
        anonymous: true,
        runBy: 'an independent provider',
        openSince: '2023-01-01',
        closedOn: null,
      },
    ],
    'channel-use': [
      {
        id: 'use-1',
        channelId: 'channel-1',
        from: '2025-04-01',
        to: '2026-03-31',
        reports: 19,
        forcedLabour: 6,
        closed: 14,
        remedied: 5,
      },
    ],
    engagements: [
      {
        id: 'engagement-1',
        heldOn: '2025-10-07',
        partner: 'unions',
        withWhom: 'Garment workers’ federation',
        about: 'fees that migrant workers pay',
        outcome: 'fees are now asked about in each audit',
      },
    ],
    remedies: [
      {
        id: 'remedy-1',
        givenOn: '2025-12-01',
        kind: 'fees-repaid',
        workers: 48,
        amount: 61_200,
        currency: 'USD',
        supplierId: null,
        note: '',
      },
    ],
    ...changes,
  };
} // prettier-ignore
