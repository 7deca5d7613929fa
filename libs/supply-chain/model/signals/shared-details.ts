import type { FoundSignal, SignalRule } from './signal';

/** What suppliers that ought to be independent of each other may have in common. */
export type SharedDetail = 'address' | 'phone' | 'bank-account' | 'email';

/** Suppliers with the same detail. Those that are merged into others are left out. */
export interface SharingGroup {
  readonly detail: SharedDetail;
  /** Normalised, for comparing. */
  readonly key: string;
  /** As each supplier gave it: safe to show to that supplier; of a bank account only the last characters. */
  readonly members: readonly { readonly supplierId: string; readonly shown: string }[];
  /** Pairs of members that have a declared link with each other, in any direction. */
  readonly linked: readonly (readonly [string, string])[];
}

/** More than this many suppliers behind one detail are an industrial estate, a trading house or an agent. */
export const MOST_SHARING = 6;
/** An address of fewer words names a town or an estate, not a place: "plot 12 epz dhaka" has four. */
export const FEWEST_ADDRESS_WORDS = 4;
/** E.164 numbers have at least 7 digits after all prefixes that people leave out. */
export const FEWEST_PHONE_DIGITS = 8;

/** A bank account is hardly ever shared by chance; an address often is. */
const SERIOUSNESS: Readonly<Record<SharedDetail, number>> = {
  'bank-account': 1,
  email: 0.6,
  phone: 0.5,
  address: 0.2,
};

/**
 * Whether a detail says enough to compare by: an address with a number in it and four words, a telephone number
 * of eight digits. Bank accounts and e-mail addresses always do.
 */
export function isTelling(detail: SharedDetail, key: string): boolean {
  if (detail === 'address') return /\d/.test(key) && key.split(' ').length >= FEWEST_ADDRESS_WORDS;
  if (detail === 'phone') return key.replace(/\D/g, '').length >= FEWEST_PHONE_DIGITS;
  return key !== '';
}

/**
 * One address, telephone, bank account or e-mail address behind several suppliers: one may be passing work to
 * another under a different name. Suppliers with a declared link between them have said so and are not asked.
 *
 * False positives: shared industrial estates and buildings; companies of one owner; a trading company or agent
 * that answers for several factories; a bookkeeper's telephone; an address of a registration agent.
 * Cleared by: a corrected detail, or a link that says how the suppliers stand to each other.
 *
 * @returns a signal for each supplier that shares with somebody it has no link to; none above MOST_SHARING
 */
export function sharedDetails(group: SharingGroup): FoundSignal[] {
  const members = new Map(group.members.map((member) => [member.supplierId, member]));
  if (members.size < 2 || members.size > MOST_SHARING || !isTelling(group.detail, group.key)) return [];
  return [...members.values()].flatMap(({ supplierId, shown }) => {
    const others = [...members.keys()].filter(
      (other) => other !== supplierId && !areLinked(group.linked, supplierId, other),
    );
    if (others.length === 0) return [];
    const rule: SignalRule = `shared-${group.detail}`;
    return {
      rule,
      supplierId,
      subject: group.key,
      explanation: rule,
      facts: { detail: group.detail, shown, others: [...others].sort(), count: others.length },
      measure: others.length,
      seriousness: SERIOUSNESS[group.detail],
    };
  });
}

function areLinked(linked: readonly (readonly [string, string])[], one: string, other: string): boolean {
  return linked.some(([a, b]) => (a === one && b === other) || (a === other && b === one));
}
