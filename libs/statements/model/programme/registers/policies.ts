import {
  choice,
  choices,
  day,
  lines,
  maybeAddress,
  maybeChoices,
  maybeDay,
  maybeText,
  text,
  count,
  row,
} from '../field';
import { atMost, register } from '../register';

export const POLICY_KINDS = [
  'human-rights',
  'supplier-code',
  'recruitment-no-fees',
  'whistleblowing',
  'child-labour',
  'responsible-purchasing',
  'other',
] as const;

/** Whom a policy binds, and who is asked to acknowledge it. */
export const BOUND = ['own-staff', 'suppliers', 'labour-providers'] as const;

/** Protections of workers that policies promise: those of the UK's statement registry, in its order. */
export const PROTECTIONS = [
  'free-to-leave',
  'freedom-of-movement',
  'freedom-of-association',
  'no-threats',
  'no-recruitment-fees',
  'no-forced-overtime',
  'no-child-labour',
  'no-discrimination',
  'no-document-confiscation',
  'access-to-remedy',
] as const;

/** Policies of the company, each edition a row. */
export const POLICIES = register(
  {
    name: text(200),
    kind: choice(POLICY_KINDS),
    edition: maybeText(40),
    inForceOn: maybeDay,
    endedOn: maybeDay,
    reviewedOn: maybeDay,
    owner: maybeText(200),
    approvedBy: maybeText(200),
    binds: choices(BOUND),
    protections: maybeChoices(PROTECTIONS),
    address: maybeAddress,
  },
  { field: 'name', descending: false },
  [atMost('inForceOn', 'endedOn')],
);

/** Who has acknowledged a policy, in numbers. */
export const ACKNOWLEDGEMENTS = register(
  { policyId: row('policies'), audience: choice(BOUND), asOf: day, acknowledged: count, asked: count },
  { field: 'asOf', descending: true },
  [atMost('acknowledged', 'asked')],
);

export const RHYTHMS = ['monthly', 'quarterly', 'twice-a-year', 'yearly', 'as-needed'] as const;

/** Who in the company is responsible for what: bodies and roles, never names of people. */
export const ROLES = register(
  { name: text(200), responsibleFor: lines(1000), reportsTo: maybeText(200), rhythm: choice(RHYTHMS) },
  { field: 'name', descending: false },
);
