import { addDays } from '@firebreak/audits/model';
import type { ProgrammeRow, RegisterId, StatementPeriod } from '@firebreak/statements/model';

/** Rows by register; keys stand for rows and suppliers until they have ids. */
export type DemoProgramme = { readonly [R in RegisterId]: readonly ProgrammeRow<R>[] };

/** Of three channels, two tell how they were used: the third is what the page asks about. */
export const CHANNEL_KEYS = ['speak-up', 'factory-line', 'union-desk'] as const;
export const POLICY_KEYS = ['human-rights', 'code', 'fees', 'voice'] as const;

/**
 * What the demo company itself does, in numbers that agree with its statement of that period: 41 people in procurement,
 * 2,350 of staff, 60 suppliers.
 */
export function demoProgramme(period: StatementPeriod): DemoProgramme {
  const { from, to } = period;
  const on = (days: number) => addDays(from, days);
  return {
    policies: policiesOf(from, on),
    acknowledgements: acknowledgementsOf(on),
    roles: ROLES,
    training: trainingOf(on),
    channels: channelsOf(from, on),
    'channel-use': [
      { channelId: 'speak-up', from, to: on(181), reports: 17, forcedLabour: 6, closed: 15, remedied: 5 },
      { channelId: 'speak-up', from: on(182), to, reports: 14, forcedLabour: 5, closed: 8, remedied: 5 },
      { channelId: 'factory-line', from, to, reports: 46, forcedLabour: 13, closed: 39, remedied: 21 },
    ],
    engagements: engagementsOf(on),
    clauses: [
      { clause: 'no-forced-labour', asOf: on(330), contracts: 18, inForce: 20 },
      { clause: 'no-recruitment-fees', asOf: on(330), contracts: 14, inForce: 20 },
      { clause: 'audit-right', asOf: on(330), contracts: 16, inForce: 20 },
      { clause: 'responsible-exit', asOf: on(330), contracts: 7, inForce: 20 },
    ],
    remedies: [
      remedy(
        on(120),
        'fees-repaid',
        63,
        78_400,
        'USD',
        'Paid in two parts; the records of payment were checked.',
      ),
      remedy(
        on(205),
        'fees-repaid',
        22,
        31_900,
        'USD',
        'Paid by the supplier and the labour provider, half each.',
      ),
      remedy(on(260), 'back-pay', 118, 46_250, 'EUR', 'Overtime of four months.'),
      { ...remedy(on(262), 'documents-returned', 22, 0, 'USD', ''), amount: null, currency: null },
    ],
  };
}

function remedy(
  givenOn: string,
  kind: ProgrammeRow<'remedies'>['kind'],
  workers: number,
  amount: number,
  currency: string,
  note: string,
): ProgrammeRow<'remedies'> {
  return { givenOn, kind, workers, amount, currency, supplierId: null, note };
}

type Day = (days: number) => string;

function policiesOf(from: string, on: Day): ProgrammeRow<'policies'>[] {
  const year = Number(from.slice(0, 4));
  const policy = { endedOn: null, approvedBy: 'board of directors', address: '' } as const;
  return [
    {
      ...policy,
      name: 'Human rights policy',
      kind: 'human-rights',
      edition: '3',
      inForceOn: `${year - 2}-05-01`,
      reviewedOn: on(140),
      owner: 'Director of people',
      binds: ['own-staff', 'suppliers', 'labour-providers'],
      protections: ['freedom-of-association', 'no-discrimination', 'no-threats', 'access-to-remedy'],
      address: 'https://wrenmoor.example/human-rights',
    },
    {
      ...policy,
      name: 'Supplier code of conduct',
      kind: 'supplier-code',
      edition: '5',
      inForceOn: on(45),
      reviewedOn: on(45),
      owner: 'Head of sourcing',
      binds: ['suppliers', 'labour-providers'],
      protections: ['free-to-leave', 'freedom-of-movement', 'no-forced-overtime', 'no-child-labour', 'no-document-confiscation', 'no-recruitment-fees'],
      address: 'https://wrenmoor.example/supplier-code',
    },
    {
      ...policy,
      name: 'No fees for jobs',
      kind: 'recruitment-no-fees',
      edition: '1',
      inForceOn: `${year - 1}-09-01`,
      reviewedOn: null,
      owner: 'Head of sourcing',
      binds: ['suppliers', 'labour-providers'],
      protections: ['no-recruitment-fees', 'access-to-remedy'],
    },
    {
      ...policy,
      name: 'Speaking up',
      kind: 'whistleblowing',
      edition: '2',
      inForceOn: `${year - 3}-01-15`,
      reviewedOn: null,
      owner: 'Company secretary',
      binds: ['own-staff'],
      protections: ['no-threats'],
    },
  ];
} // prettier-ignore

function acknowledgementsOf(on: Day): ProgrammeRow<'acknowledgements'>[] {
  return [
    { policyId: 'human-rights', audience: 'own-staff', asOf: on(320), acknowledged: 2162, asked: 2350 },
    { policyId: 'code', audience: 'suppliers', asOf: on(320), acknowledged: 47, asked: 60 },
    { policyId: 'fees', audience: 'labour-providers', asOf: on(320), acknowledged: 3, asked: 4 },
  ];
}

const ROLES: readonly ProgrammeRow<'roles'>[] = [
  {
    name: 'Board committee on sustainability',
    responsibleFor: 'approving policies, the budget and the statement',
    reportsTo: 'the board',
    rhythm: 'quarterly',
  },
  {
    name: 'Head of sourcing',
    responsibleFor: 'choosing suppliers, and for what is done about findings',
    reportsTo: 'the chief executive',
    rhythm: 'monthly',
  },
  {
    name: 'Human rights working group (sourcing, people, legal)',
    responsibleFor: 'looking at reports from grievance channels and deciding on remedy',
    reportsTo: 'the board committee',
    rhythm: 'monthly',
  },
];

function trainingOf(on: Day): ProgrammeRow<'training'>[] {
  const session = { mandatory: false, invited: null, supplierCount: null, supplierId: null } as const;
  return [
    { ...session, heldOn: on(40), topic: 'Recruitment fees and forced labour', audience: 'procurement', format: 'in-person', hours: 3, participants: 34, invited: 41, mandatory: true },
    { ...session, heldOn: on(75), topic: 'Forced labour: what each of us can notice', audience: 'own-staff', format: 'e-learning', hours: 0.75, participants: 1880, invited: 2350, mandatory: true },
    { ...session, heldOn: on(110), topic: 'Duties of directors under modern slavery laws', audience: 'board', format: 'in-person', hours: 2, participants: 9, invited: 9 },
    { ...session, heldOn: on(160), topic: 'The supplier code and responsible recruitment', audience: 'suppliers', format: 'live-online', hours: 1.5, participants: 58, supplierCount: 31 },
    { ...session, heldOn: on(230), topic: 'Contracts with recruiters', audience: 'labour-providers', format: 'live-online', hours: 1.5, participants: 11, supplierCount: 4 },
    { ...session, heldOn: on(275), topic: 'Your rights, and how to raise a concern', audience: 'workers', format: 'in-person', hours: 1, participants: 640, supplierCount: 3 },
  ];
} // prettier-ignore

function channelsOf(from: string, on: Day): ProgrammeRow<'channels'>[] {
  const year = Number(from.slice(0, 4));
  const channel = { closedOn: null, anonymous: true } as const;
  return [
    { ...channel, name: 'Speak up', kind: 'web', users: ['own-staff', 'supplier-workers', 'communities'], languages: ['en', 'es', 'ar', 'zh'], runBy: 'Company secretary', openSince: `${year - 3}-01-15` },
    { ...channel, name: 'Workers’ line', kind: 'hotline', users: ['supplier-workers', 'labour-provider-workers'], languages: ['bn', 'hi', 'ta', 'tr', 'vi', 'my'], runBy: 'an independent organisation for workers’ rights', openSince: `${year - 1}-03-01` },
    { ...channel, name: 'Desk of the garment workers’ federation', kind: 'union', users: ['supplier-workers'], languages: ['bn'], anonymous: false, runBy: 'the federation', openSince: on(200) },
  ];
} // prettier-ignore

function engagementsOf(on: Day): ProgrammeRow<'engagements'>[] {
  return [
    { heldOn: on(60), partner: 'unions', withWhom: 'Garment workers’ federation', about: 'fees that migrant workers pay, and a desk for complaints in Dhaka', outcome: 'the desk opened in the same year' },
    { heldOn: on(130), partner: 'supply-chain-workers', withWhom: '', about: 'how workers at three sites learn of the workers’ line', outcome: 'posters and cards in six languages; training for 640 workers' },
    { heldOn: on(190), partner: 'ngos', withWhom: 'Coalition for fair recruitment', about: 'how to work out what workers paid for their jobs', outcome: 'its method is used for repayments' },
    { heldOn: on(250), partner: 'peers', withWhom: '', about: 'a common price for unannounced audits', outcome: '' },
    { heldOn: on(300), partner: 'own-workers', withWhom: 'Works council of the shops', about: 'cleaning and security staff from agencies', outcome: 'contracts of two agencies were changed' },
  ];
} // prettier-ignore
