import {
  choice,
  count,
  countFromOne,
  day,
  lines,
  maybeCurrency,
  maybeDecimal,
  maybeLines,
  maybeSupplier,
  maybeText,
} from '../field';
import { atMost, register, together } from '../register';

export const PARTNER_KINDS = [
  'own-workers',
  'supply-chain-workers',
  'unions',
  'ngos',
  'communities',
  'peers',
  'government',
  'labour-inspection',
  'auditors',
  'suppliers',
] as const;

/** Talks with people whom the work is about, and those who speak for them. */
export const ENGAGEMENTS = register(
  {
    heldOn: day,
    partner: choice(PARTNER_KINDS),
    withWhom: maybeText(200),
    about: lines(1000),
    outcome: maybeLines(1000),
  },
  { field: 'heldOn', descending: true },
);

export const CLAUSE_KINDS = [
  'no-forced-labour',
  'no-recruitment-fees',
  'audit-right',
  'subcontracting',
  'remedy',
  'responsible-purchasing',
  'responsible-exit',
  'other',
] as const;

/** How many contracts with suppliers have a clause, counted on a day. */
export const CLAUSES = register(
  { clause: choice(CLAUSE_KINDS), asOf: day, contracts: count, inForce: countFromOne },
  { field: 'asOf', descending: true },
  [atMost('contracts', 'inForce')],
);

export const REMEDY_KINDS = ['fees-repaid', 'back-pay', 'documents-returned', 'support', 'other'] as const;

/** What workers received to make good a harm: numbers only. */
export const REMEDIES = register(
  {
    givenOn: day,
    kind: choice(REMEDY_KINDS),
    workers: countFromOne,
    amount: maybeDecimal(1e12),
    currency: maybeCurrency,
    supplierId: maybeSupplier,
    note: maybeText(500),
  },
  { field: 'givenOn', descending: true },
  [together('amount', 'currency')],
);
