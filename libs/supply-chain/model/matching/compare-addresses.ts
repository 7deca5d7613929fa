import addressWords from './data/address-words.json' with { type: 'json' };
import { alignWords, placeLikeness } from './compare-words';
import { AddressProfile, NumberRole } from './postal-address';
import { Word } from './words';

/** How two addresses compare. */
export interface AddressComparison {
  /** 0 (another place) to 1 (the same place). */
  readonly score: number;
  /** How much the comparison tells, 0 (only a city on one side) to 1. */
  readonly telling: number;
  /** Whether both name one city or region, and not each another part of it. */
  readonly samePlace: boolean;
  /** Whether both give a number of the house, plot, kilometre …, and it agrees. */
  readonly sameNumber: boolean;
  /** Numbers that both name and that differ: neighbours, not one place. */
  readonly differing: readonly { readonly role: NumberRole; readonly a: string; readonly b: string }[];
}

/** Roles whose numbers tell neighbours apart, with how much a difference leaves of the score. */
const DIFFERENCE: Readonly<Record<NumberRole, number>> = {
  plot: 0.3, unit: 0.4, house: 0.4, building: 0.55, floor: 0.75, km: 0.5, phase: 0.5, sector: 0.4, moo: 0.5, ward: 0.8, soi: 0.6, roadno: 0.6,
}; // prettier-ignore

/** Of these, those that a bare number is taken for: where both sides say `Unit`, another unit is another unit. */
const LOOSELY_NAMED: readonly NumberRole[] = ['house', 'building', 'roadno'];

const ROLES = Object.keys(DIFFERENCE) as NumberRole[];

/** Roles that lists take for each other: `No. 12` and `Plot 12`. */
const INTERCHANGEABLE: readonly NumberRole[] = ['house', 'plot', 'unit', 'building', 'roadno'];

/** Compares two addresses. What one of them leaves out is no difference. */
export function compareAddresses(a: AddressProfile, b: AddressProfile): AddressComparison {
  const alignment = alignWords(a.words, b.words, placeLikeness);
  const inOneCity = a.places.some((place) => b.places.includes(place));
  const [onlyA, onlyB] = [
    weightAgainst(alignment.onlyA, inOneCity),
    weightAgainst(alignment.onlyB, inOneCity),
  ];
  const against = Math.min(onlyA, onlyB);
  const leftOut = Math.abs(onlyA - onlyB);
  const { equal, differing } = compareNumbers(a, b);
  const postcode = a.postcode && b.postcode ? (a.postcode === b.postcode ? 0.7 : -0.4) : 0;
  const kinds = zonesDiffer(a, b) ? 0.6 : 1;
  const forIt = alignment.shared + Math.max(0, postcode);
  const ratio = forIt / (forIt + against + 0.12 * leftOut + Math.max(0, -postcode) + 1e-9);
  let score = ratio;
  if (equal > 0 && ratio > 0.25) score += (1 - score) * Math.min(0.6, 0.35 * equal);
  for (const { role } of differing) score *= DIFFERENCE[role];
  score *= kinds;
  const elsewhere = placesDiffer(a, b) && alignment.shared < 1 && equal === 0;
  if (elsewhere) score = Math.min(score, 0.12);
  const evidence = forIt + against + 0.9 * equal + 0.5 * differing.length;
  return {
    score,
    telling: Math.max(Math.min(1, evidence / 2.2), elsewhere ? 0.75 : 0),
    sameNumber:
      ((equal >= 0.5 && alignment.shared >= 1) || (equal >= 1.5 && alignment.shared >= 0.5)) &&
      differing.length === 0,
    samePlace: atOnePlace(a.places, b.places),
    differing,
  };
}

const regions = new Set(addressWords.regions.split(' '));

/** Places have names of their own in other languages (`حلب`, Aleppo): a word that only sounds different says less. */
const OF_ANOTHER_SCRIPT = 0.4;

/** @param inOneCity then a state or province that only one of them names is no difference */
const weightAgainst = (words: readonly Word[], inOneCity: boolean): number =>
  words
    .filter(({ text }) => !(inOneCity && regions.has(text)))
    .reduce((sum, { weight, script }) => sum + weight * (script === 'loose' ? OF_ANOTHER_SCRIPT : 1), 0);

function compareNumbers(a: AddressProfile, b: AddressProfile) {
  const differing: { role: NumberRole; a: string; b: string }[] = [];
  let equal = 0;
  for (const role of ROLES) {
    const [valuesA, valuesB] = [a.numbers[role], b.numbers[role]];
    if (valuesA && valuesB) {
      const found = agreement(valuesA, valuesB);
      if (found > 0) equal += found;
      else if (LOOSELY_NAMED.includes(role) && (inOther(valuesA, b) || inOther(valuesB, a))) equal += 0.6;
      else differing.push({ role, a: valuesA.join(', '), b: valuesB.join(', ') });
    } else if (INTERCHANGEABLE.includes(role)) {
      const found = (valuesA && inOther(valuesA, b)) || (valuesB && inOther(valuesB, a));
      if (found) equal += 0.5;
    }
  }
  return { equal, differing };
}

const inOther = (values: readonly string[], other: AddressProfile): boolean =>
  INTERCHANGEABLE.some((role) => agreement(values, other.numbers[role] ?? []) > 0);

/** 1 for a number in common, .6 where one divides the other (`12` and `12/A`), 0 for none. */
function agreement(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  for (const one of a) {
    for (const other of b) {
      if (one === other) return 1;
      if (divides(one, other) || divides(other, one)) best = 0.6;
    }
  }
  return best;
}

const divides = (whole: string, part: string): boolean =>
  part.length > whole.length &&
  ((part.startsWith(whole) && !/\d/.test(part.charAt(whole.length))) ||
    part.replace(/^[a-z]+/, '') === whole);

const atOnePlace = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((place) => b.includes(place)) &&
  (a.every((place) => b.includes(place)) || b.every((place) => a.includes(place)));

/** Both name known cities or regions, and none is the same. */
const placesDiffer = (a: AddressProfile, b: AddressProfile): boolean =>
  a.places.length > 0 && b.places.length > 0 && !a.places.some((place) => b.places.includes(place));

/** `Industrial Zone 2` and `Industrial Zone 3`. */
function zonesDiffer(a: AddressProfile, b: AddressProfile): boolean {
  const [zonesA, zonesB] = [a.kinds, b.kinds].map((kinds) =>
    kinds.filter((kind) => kind.startsWith('zone ')),
  );
  if (!zonesA?.length || !zonesB?.length) return false;
  return !zonesA.some((zone) => zonesB.includes(zone));
}
