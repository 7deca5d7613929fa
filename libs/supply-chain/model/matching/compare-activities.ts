import { NameProfile } from './company-name';

/** What two names say the companies do: the same, close, one says more, or two different things. */
export type ActivityComparison = 'same' | 'near' | 'more' | 'other';

/** Words that lists use for one line of work. */
const NEAR: readonly ReadonlySet<string>[] = [
  new Set(['garment', 'fashion']),
  new Set(['knit', 'sock']),
  new Set(['garment', 'sport']),
  ...['carpet', 'towel', 'bedding'].map((one) => new Set(['hometextile', one])),
  ...['zipper', 'button', 'label', 'hanger'].map((one) => new Set(['accessory', one])),
  ...['craft', 'ceramic', 'glass'].map((one) => new Set(['furniture', one])),
];

/** A line of work that adds nothing where the other is there too: leather shoes, printing and dyeing. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  silk: ['textile', 'weave', 'garment'],
  wool: ['textile', 'spin', 'knit', 'garment'],
  cotton: ['textile', 'spin', 'weave', 'garment'],
  textile: ['spin', 'weave', 'dye', 'print', 'knit', 'hometextile', 'towel', 'carpet', 'fiber'],
  garment: ['lingerie', 'denim', 'sport', 'sweater', 'sock'],
  weave: ['spin', 'textile'],
  chemical: ['fiber'],
  food: ['tea', 'coffee', 'sugar', 'rice', 'seafood', 'dairy', 'meat', 'oil'],
  spin: ['fiber'],
  leather: ['shoe', 'bag', 'glove'],
  print: ['dye'],
  dye: ['print'],
};

/** Steps of work and roles that are usually a sister company: the same owner, another company. */
const SISTER_WORK = new Set([
  'dye', 'print', 'wash', 'embroider', 'spin', 'fiber', 'weave', 'accessory', 'packaging', 'trading', 'holding', 'services', 'machinery', 'chemical', 'food', 'electronics', 'furniture', 'leather',
  'sweater', 'denim', 'optical', 'lingerie', 'lace', 'sock', 'hat', 'glove', 'bag', 'toy', 'metal', 'hometextile', 'shoe', 'plastic', 'rubber', 'umbrella',
  'zipper', 'button', 'label', 'hanger', 'carpet', 'towel', 'bedding', 'ceramic', 'glass', 'craft', 'tea', 'coffee', 'sugar', 'rice', 'seafood', 'dairy', 'meat', 'oil',
]); // prettier-ignore

/**
 * Where companies are registered in English, `X Apparels` and `X Garments` are two of one group; elsewhere both words
 * translate one.
 */
const ENGLISH_NAMES = new Set('BD IN PK LK NP KE MU LS ZA GB US SG MY PH AE'.split(' '));

/** Both name clothes, in two English words. @param country ISO 3166-1, '' where unknown */
export const otherClothes = (a: NameProfile, b: NameProfile, country: string): boolean =>
  ENGLISH_NAMES.has(country) &&
  a.clothes.length > 0 &&
  b.clothes.length > 0 &&
  !a.clothes.some((word) => b.clothes.some((other) => other.slice(0, 3) === word.slice(0, 3)));

/** Both say what they are in words of their own: `Maquiladora del Norte`, `Manufacturas del Norte`. */
export const otherTrade = (a: NameProfile, b: NameProfile): boolean =>
  a.trade.length > 0 &&
  b.trade.length > 0 &&
  !a.trade.some((word) => b.trade.some((other) => other.slice(0, 3) === word.slice(0, 3)));

/** `Silk Group` and `Group`, both of one name, are one group. */
export const worksOf = (name: NameProfile, isOtherGroup: boolean): readonly string[] =>
  name.group && isOtherGroup ? name.activities.filter((one) => one !== 'holding') : name.activities;

/** Compares what two names say the companies do. @param country ISO 3166-1, '' where unknown */
export function compareActivities(
  a: readonly string[],
  b: readonly string[],
  country: string,
): ActivityComparison {
  const shared = a.filter((one) => b.includes(one));
  const isImplied = (one: string) => IMPLIED[one]?.some((other) => shared.includes(other)) ?? false;
  // "Spinning and weaving" is a textile company.
  const [onlyA, onlyB] = [
    a.filter((one) => !b.includes(one) && !isImplied(one)),
    b.filter((one) => !a.includes(one) && !isImplied(one)),
  ];
  if (onlyA.length === 0 && onlyB.length === 0) return 'same';
  if (shared.length > 0 && differInCloth(a, b)) return 'near';
  if (onlyA.length === 0 || onlyB.length === 0) {
    // Legal names in some countries that list all a company may do: `Tekstil Gıda Otomotiv İnşaat San. ve Tic.`
    if (
      !ENGLISH_NAMES.has(country) &&
      (shared.length > 0 || Math.min(a.length, b.length) === 0) &&
      Math.max(a.length, b.length) >= MANY_TRADES
    )
      return 'near';
    return [...onlyA, ...onlyB].some((one) => SISTER_WORK.has(one)) ? 'more' : 'near';
  }
  const near =
    onlyA.every((one) => onlyB.some((other) => isNear(one, other))) &&
    onlyB.every((one) => onlyA.some((other) => isNear(one, other)));
  return near ? 'near' : 'other';
}

const CLOTH = new Set(['textile', 'weave']);

/** `Dệt nhuộm` is weaving and dyeing, or textiles and dyeing. */
const differInCloth = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((one) => !b.includes(one)) &&
  b.some((one) => !a.includes(one)) &&
  symmetricDifference(a, b).every((one) => CLOTH.has(one));

/** From so many lines of work on a legal name only lists what a company may do. */
const MANY_TRADES = 3;

const isNear = (one: string, other: string): boolean =>
  NEAR.some((group) => group.has(one) && group.has(other));

/** What only one of two lists holds. */
export const symmetricDifference = (a: readonly string[], b: readonly string[]): string[] => [
  ...a.filter((one) => !b.includes(one)),
  ...b.filter((one) => !a.includes(one)),
];
