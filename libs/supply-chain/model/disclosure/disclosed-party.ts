import { isCountryCode } from '../country-places';
import { isicSection } from '../sector-codes';
import { LINK_KINDS, type LinkKind } from '../supplier';
import type { Visibility } from './visibility';

/** Rows that one list can hold: more is a file, not a page. */
export const MAX_PARTIES = 2000;

/** What a supplier writes down about one of its own suppliers. Shares run from 0 to 1; null: not said. */
export interface PartyInput {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** State, province or region: the finest place that somebody sees who may not see the name. */
  readonly region: string | null;
  readonly address: string | null;
  readonly kind: LinkKind;
  /** What it supplies, in words. */
  readonly good: string | null;
  /** Harmonised System code, 2 to 6 digits. */
  readonly hs: string | null;
  /** ISIC Rev. 4: section letter or 2 to 4 digits. */
  readonly isic: string | null;
  /** Of what the list's owner buys of this kind of thing. */
  readonly share: number | null;
  /** Calendar date. */
  readonly since: string | null;
  /** To pass the request on to; never shown to a customer. */
  readonly email: string | null;
}

/** Saves one row: `version` is the one that the page showed, 0 for a new row. */
export interface SaveParty extends PartyInput {
  readonly version: number;
}

/** How far a supplier got whom its own customer asked in turn. */
export interface PassedOn {
  readonly requestId: string;
  readonly status: string;
  readonly sentAt: string;
}

/** One row of a supplier's list. */
export interface PartyView extends Omit<PartyInput, 'name' | 'country'> {
  readonly id: string;
  /** Null where the supplier who listed it keeps it to itself. */
  readonly name: string | null;
  /** Null only for what was received as a number. */
  readonly country: string | null;
  /** 1, or the number that a supplier told without a word of who they are. */
  readonly parties: number;
  /** How many tiers it is below the parent: more than 1 where those between are known only as a number. */
  readonly steps: number;
  /** The row whose supplier it is; null: of the list's owner. */
  readonly parentId: string | null;
  readonly version: number;
  readonly savedAt: string;
  /** Came from a supplier that the request was passed on to. */
  readonly received: boolean;
  /** The most that may be shown of it to somebody else. */
  readonly limit: Visibility;
  /** How the request that was passed on to it stands; null where it was not. */
  readonly passedOn: PassedOn | null;
}

/** Why a row can't be kept, by field; codes have translations. */
export interface PartyFault {
  readonly field: keyof PartyInput;
  readonly code: string;
  readonly message: string;
}

const TEXT_LIMITS = { name: 300, region: 200, address: 1000, good: 200 } as const;

/** What is wrong with a row; empty where nothing is. The messages name the remedy. */
export function partyFaults(party: PartyInput): PartyFault[] {
  const faults: PartyFault[] = [];
  const fault = (field: keyof PartyInput, code: string, message: string) =>
    faults.push({ field, code, message });
  if (party.name.trim() === '') fault('name', 'name-missing', 'Enter the name of the supplier.');
  if (!isCountryCode(party.country)) fault('country', 'country-unknown', 'Choose the country it is in.');
  for (const [field, limit] of Object.entries(TEXT_LIMITS) as [keyof typeof TEXT_LIMITS, number][]) {
    if ((party[field] ?? '').length > limit)
      fault(field, 'text-too-long', `Use at most ${limit} characters.`);
  }
  if (!LINK_KINDS.includes(party.kind))
    fault('kind', 'kind-unknown', `Choose one of ${LINK_KINDS.join(', ')}.`);
  if (party.hs !== null && !/^\d{2,6}$/.test(party.hs)) fault('hs', 'hs-invalid', 'Enter 2 to 6 digits.');
  if (party.isic !== null && isicSection(party.isic) === null)
    fault('isic', 'isic-unknown', 'Choose a sector of the list.');
  if (party.share !== null && !(party.share >= 0 && party.share <= 1))
    fault('share', 'share-invalid', 'Enter a percentage from 0 to 100.');
  if (party.since !== null && !isDay(party.since))
    fault('since', 'date-invalid', 'Enter a date such as 2024-05-01.');
  if (party.email !== null && !/^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>".]{2,}$/.test(party.email))
    fault('email', 'email-invalid', 'Enter an e-mail address such as name@example.org.');
  return faults;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(time || 0).toISOString().startsWith(text);
}

/** As it is kept: texts trimmed, blanks as null. */
export function tidyParty(party: PartyInput): PartyInput {
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    name: party.name.trim(),
    country: party.country,
    region: text(party.region),
    address: text(party.address),
    kind: party.kind,
    good: text(party.good),
    hs: text(party.hs),
    isic: text(party.isic),
    share: party.share ?? null,
    since: text(party.since),
    email: text(party.email)?.toLowerCase() ?? null,
  };
}
