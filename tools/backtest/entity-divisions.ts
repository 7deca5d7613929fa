/**
 * Our placement of what the UFLPA list says an entity does, by ISIC division; the first match counts. Trade,
 * construction and entities of many sectors have none: they make no goods.
 */
const DIVISIONS: readonly (readonly [RegExp, string | null])[] = [
  [/trading|warehousing|construction|real estate|multi-sector/i, null],
  [/hair/i, '32'],
  [/apparel|garment|glove/i, '14'],
  [/yarn|textile/i, '13'],
  [/silicon|solar|electronic component|printer/i, '26'],
  [/appliance|batter|electrical equipment/i, '27'],
  [/pvc|chemical|lithium carbonate/i, '20'],
  [/plant extract|food|tomato|sugar|seafood|sweeten/i, '10'],
  [/footwear/i, '15'],
  [/alumini|magnesium|smelting|nonferrous|steel/i, '24'],
  [/mining/i, '07'],
  [/coal/i, '05'],
  [/herbal/i, '21'],
  [/agricultural/i, '01'],
];

/** @returns two digits; null for what makes no goods, or is not placed */
export function divisionOfActivity(activity: string): string | null {
  return DIVISIONS.find(([words]) => words.test(activity))?.[1] ?? null;
}
