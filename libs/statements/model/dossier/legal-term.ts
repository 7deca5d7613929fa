import type { DossierKind } from './dossier-kind';

/** A time limit as the framework's entry in the reference data words it: our reading, with the words that it reads. */
export interface LegalTerm {
  readonly code: string;
  readonly kind: DossierKind;
  readonly amount: number;
  readonly unit: 'days' | 'working-days' | 'weeks' | 'months';
  /** From what on the time runs. */
  readonly from: 'receipt' | 'notice' | 'import';
  /** Where the words stand: the framework's deadline or a criterion. */
  readonly cites: { readonly text: string; readonly criterion: string | null };
}

/** By kind, the usual one first. A test holds every `cites` against the shipped reference data. */
export const LEGAL_TERMS: readonly LegalTerm[] = [
  {
    code: 'flr-preliminary',
    kind: 'eu-flr',
    amount: 30,
    unit: 'working-days',
    from: 'receipt',
    cites: {
      text: 'In the preliminary phase an operator normally answers within 30 working days',
      criterion: null,
    },
  },
  {
    code: 'flr-investigation',
    kind: 'eu-flr',
    amount: 30,
    unit: 'working-days',
    from: 'receipt',
    cites: { text: 'in a formal investigation within 30 to 60 working days', criterion: null },
  },
  {
    code: 'flr-investigation-longest',
    kind: 'eu-flr',
    amount: 60,
    unit: 'working-days',
    from: 'receipt',
    cites: { text: 'in a formal investigation within 30 to 60 working days', criterion: null },
  },
  {
    code: 'uflpa-detention',
    kind: 'uflpa',
    amount: 30,
    unit: 'days',
    from: 'notice',
    cites: { text: 'UFLPA detention: answer normally within 30 days of notice', criterion: null },
  },
  {
    code: 'withhold-release',
    kind: 'uflpa',
    amount: 3,
    unit: 'months',
    from: 'import',
    cites: { text: 'Withhold release order: proof normally within three months of import', criterion: null },
  },
  {
    code: 'norway-usual',
    kind: 'no-request',
    amount: 3,
    unit: 'weeks',
    from: 'receipt',
    cites: { text: 'normally within three weeks', criterion: 'no-6-7' },
  },
  {
    code: 'norway-large',
    kind: 'no-request',
    amount: 2,
    unit: 'months',
    from: 'receipt',
    cites: { text: 'two months when the request is large', criterion: 'no-6-7' },
  },
];

const MILLISECONDS_PER_DAY = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The last day of a term. The day from which it runs is not counted. Working days are Monday to Friday but for the
 * days in `holidays`: which ones an authority keeps is not in the reference data, so people name them.
 *
 * @param start ISO calendar date
 * @param holidays ISO calendar dates
 */
export function lastDayOf(
  { amount, unit }: LegalTerm,
  start: string,
  holidays: readonly string[] = [],
): string {
  if (unit === 'months') return monthsLater(start, amount);
  if (unit !== 'working-days')
    return dayOf(timeOf(start) + amount * (unit === 'weeks' ? 7 : 1) * MILLISECONDS_PER_DAY);
  let time = timeOf(start);
  for (let left = amount; left > 0;) {
    time += MILLISECONDS_PER_DAY;
    const weekday = new Date(time).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(dayOf(time))) left--;
  }
  return dayOf(time);
}

/** The same day of a later month, or its last one where it has no such day. */
function monthsLater(start: string, months: number): string {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** Days before the last one from which on a dossier is pressing. */
const PRESSING_FROM = 7;

export interface DossierClock {
  readonly state: 'no-date' | 'running' | 'pressing' | 'overdue' | 'stopped';
  /** Negative once it is over; null without a date, or once the dossier was sent. */
  readonly daysLeft: number | null;
}

/** @param today ISO calendar date */
export function clockOf(
  { dueOn, state }: { readonly dueOn: string | null; readonly state: 'open' | 'sent' | 'closed' },
  today: string,
): DossierClock {
  if (state !== 'open') return { state: 'stopped', daysLeft: null };
  if (dueOn === null) return { state: 'no-date', daysLeft: null };
  const daysLeft = Math.round((timeOf(dueOn) - timeOf(today)) / MILLISECONDS_PER_DAY);
  if (daysLeft < 0) return { state: 'overdue', daysLeft };
  return { state: daysLeft <= PRESSING_FROM ? 'pressing' : 'running', daysLeft };
}
