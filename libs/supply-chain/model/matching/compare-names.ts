import { NameProfile } from './company-name';
import {
  ActivityComparison,
  compareActivities,
  otherClothes,
  otherTrade,
  symmetricDifference,
  worksOf,
} from './compare-activities';
import { compareCores, NameContext, otherReading, readOff } from './compare-cores';
import { formOf, isUnread, NameForm } from './name-forms';
import { maybeAlike } from './words';

/** How two readings of names compare. */
export interface NameComparison {
  /** 0 (nothing in common) to 1 (the same words). */
  readonly score: number;
  /** What the common words tell, 0 (words that everybody has) to 1. */
  readonly telling: number;
  /** What the names say the companies do: the same, close, one says more, or two different things. */
  readonly activity: ActivityComparison;
  /** Whether both say the same line of work; of two alphabets also where neither says one. */
  readonly tradeAgrees: boolean;
  /** Whether one holds all words of the other, and more. */
  readonly oneSided: boolean;
  /** Whether one of them says no line of work at all. */
  readonly tradeUnsaid: boolean;
  /** Activities that only one of them names. */
  readonly activities: readonly string[];
  /** Numbers of unit or plant: equal, different, on one side, or none. */
  readonly ordinal: 'same' | 'other' | 'one-sided' | 'none';
  readonly ordinals: readonly [string, string];
  readonly form: NameForm;
  /** Regions and cities in the names: whether they contradict each other. */
  readonly otherPlace: boolean;
}

/** Below this the words of a name are such that many companies have them, and the words of trade tell companies apart. */
const COMMON_NAME = 0.6;

/** Compares two readings of names. */
export function compareNames(
  a: NameProfile,
  b: NameProfile,
  inA: NameContext,
  inB: NameContext,
): NameComparison {
  // `Jeans Craft` is two words of trade, `Jeanscraft` a name.
  const isOneSpelling =
    a.joined !== b.joined && (a.whole === b.whole || goesOnWithTrade(a, b) || goesOnWithTrade(b, a));
  const reading = otherReading(a, b, inA.country);
  const compared = reading === 'yes' ? readOff(a.han || b.han) : compareCores(a, b, inA, inB);
  const cores = isOneSpelling
    ? { score: 1, telling: Math.max(0.86, compared.telling), oneSided: false }
    : compared;
  const { score } = cores;
  const sharedActivities = a.activities.filter((one) => b.activities.includes(one)).length;
  const telling = Math.min(1, cores.telling + 0.1 * sharedActivities);
  const work =
    isOneSpelling && a.whole === b.whole
      ? 'same'
      : compareActivities(worksOf(a, b.group), worksOf(b, a.group), inA.country);
  const otherWords =
    otherClothes(a, b, inA.country) ||
    (telling < COMMON_NAME && sharedActivities === 0 && score > 0.8 && otherTrade(a, b));
  const activity = !isOneSpelling && (work === 'same' || work === 'near') && otherWords ? 'more' : work;
  const otherPlace = contradict(a.places, b.places, inA, inB);
  let name = score;
  if (activity === 'near') name *= 0.97;
  if (activity === 'more') name *= 0.92;
  if (activity === 'other') name *= 0.8;
  if (otherPlace) name *= 0.85;
  const foreign =
    a.countries.length > 0 &&
    b.countries.length > 0 &&
    !a.countries.some((country) => b.countries.includes(country));
  if (foreign) name *= 0.8;
  return {
    score: name,
    telling,
    activity,
    tradeAgrees:
      sharedActivities > 0 ||
      (a.activities.length === 0 && b.activities.length === 0 && a.han === '' && b.han === ''),
    oneSided: cores.oneSided,
    tradeUnsaid: (a.activities.length === 0) !== (b.activities.length === 0),
    activities: symmetricDifference(
      activity === work ? a.activities : a.clothes,
      activity === work ? b.activities : b.clothes,
    ),
    form: reading === 'no' ? 'full' : formOf(a, b, name),
    ordinal: compareOrdinals(a.ordinals, b.ordinals),
    ordinals: [a.ordinals.join(', '), b.ordinals.join(', ')],
    otherPlace: otherPlace || foreign,
  };
}

const LONG_ENOUGH = 10;

/** `Ipek Yolu Havlu Tekstil` goes on after `Ipekyolu Havlu` with a word of trade only. */
function goesOnWithTrade(longer: NameProfile, shorter: NameProfile): boolean {
  if (shorter.whole.length < LONG_ENOUGH || !longer.whole.startsWith(shorter.whole)) return false;
  const rest = longer.whole.slice(shorter.whole.length);
  return longer.trade.some((word) => word.replace(/(?<=[a-z]{4})s$/, '') === rest);
}

/**
 * Whether two readings can be alike at all: a quick look before the full comparison. At least a third of what the shorter
 * one tells has a likely partner, or one runs the other's words together, or is short enough for initials.
 */
export function maybeSameName(a: NameProfile, b: NameProfile): boolean {
  if (a.joined === b.joined || a.whole === b.whole || isUnread(a, b) || isUnread(b, a)) return true;
  const [shorter, longer] = a.core.length <= b.core.length ? [a, b] : [b, a];
  let [found, total] = [0, 0];
  for (const word of shorter.core) {
    total += word.weight;
    if (longer.core.some((other) => maybeAlike(word, other))) found += word.weight;
  }
  if (found * 3 >= total) return true;
  if (shorter.core.length === 1 && longer.core.length > 1) {
    return (
      shorter.joined.length <= 6 ||
      longer.joined.charAt(0) === shorter.joined.charAt(0) ||
      shorter.core[0]?.script === 'loose'
    );
  }
  return a.core.length !== b.core.length && a.joined.slice(0, 3) === b.joined.slice(0, 3);
}

function compareOrdinals(a: readonly string[], b: readonly string[]): NameComparison['ordinal'] {
  if (a.length === 0 && b.length === 0) return 'none';
  if (a.length === 0 || b.length === 0) return 'one-sided';
  return a.length === b.length && a.every((one) => b.includes(one)) ? 'same' : 'other';
}

/** Both names hold places, none in common, and no address of the other side confirms one. */
function contradict(a: readonly string[], b: readonly string[], inA: NameContext, inB: NameContext): boolean {
  if (a.length === 0 || b.length === 0 || a.some((place) => b.includes(place))) return false;
  return !a.some((place) => inB.addressWords.has(place)) && !b.some((place) => inA.addressWords.has(place));
}
