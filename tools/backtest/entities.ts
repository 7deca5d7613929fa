import { GOODS_DIVISIONS } from '@firebreak/reference-data/model';
import { goodsFactor, raised, type GoodsMatch } from '@firebreak/risk/model';
import { divisionOfActivity } from './entity-divisions';
import { pairScorer, type Rule } from './rule';
import { rounded } from './statistics';
import type { Tables } from './tables';

/** Where a listed entity works, and what it does there. */
export interface Place {
  readonly country: string;
  readonly division: string;
}

/** What the test of listed entities came to. */
export interface EntityFigures {
  readonly named: number;
  readonly places: number;
  /** Against ordinary sites where the world's exports of the division come from. */
  readonly auc: number;
  readonly aucByPlace: number;
  readonly aucDistinct: number;
  readonly aucOutsideChina: number;
}

/** CBP orders and UFLPA listings label, so no order, no priority sector and no Xinjiang listing may score. */
const FROM_THE_LABELS = ['E'] as const;
const PRESENT = 0.5;

/**
 * Does I tell entities on the UFLPA and CBP lists from ordinary sites of the same division? What an entity makes in
 * detail is mostly unknown, and so is what an ordinary site makes: both are raised by the worst good of their country and
 * division on the DOL list. Entities without a country, or outside ISIC 01 to 33, are left out.
 */
export function entityFigures(tables: Tables, rule: Rule): EntityFigures {
  const entities = listedEntities(tables);
  const score = inherentScorer(tables, rule);
  const byExports = (place: Place) => tables.exports.get(key(place)) ?? 0;
  const byPlace = (place: Place) => ((tables.presence.get(key(place)) ?? 0) >= PRESENT ? 1 : 0);
  const distinct = [...new Map(entities.map((place) => [key(place), place])).values()];
  const area = (places: readonly Place[], weight: (place: Place) => number) =>
    rounded(areaAgainstOrdinary(tables, places, score, weight));
  return {
    named: entities.length,
    places: distinct.length,
    auc: area(entities, byExports),
    aucByPlace: area(entities, byPlace),
    aucDistinct: area(distinct, byExports),
    aucOutsideChina: area(distinct.filter(({ country }) => country !== 'CN'), byExports), // prettier-ignore
  };
}

/** Entities by country and division. */
export function listedEntities({ orders, entities }: Tables): Place[] {
  const places = [
    ...orders.map((row) => ({ country: row['country_iso2'] ?? '', division: row['isic4_division'] ?? '' })),
    ...entities.map((row) => ({
      country: row['country_iso2'] ?? '',
      division: divisionOfActivity(row['activity'] ?? '') ?? '',
    })),
  ];
  return places.filter(({ country, division }) => country !== '' && GOODS_DIVISIONS.includes(division));
}

function inherentScorer(tables: Tables, rule: Rule): (place: Place) => number {
  const score = pairScorer(tables, rule, FROM_THE_LABELS);
  const matches = new Map<string, GoodsMatch[]>();
  for (const row of tables.goods) {
    const place = `${row['country_iso2']} ${(row['isic4_class'] ?? '').slice(0, 2)}`;
    matches.set(place, [...(matches.get(place) ?? []), matchOf(row)]);
  }
  return (place) =>
    raised(
      score(place.country, place.division).base,
      goodsFactor(matches.get(key(place)) ?? [], rule.weights),
    );
}

function matchOf(row: Readonly<Record<string, string>>): GoodsMatch {
  if (row['forced_labor'] === 'true' || row['forced_child_labor'] === 'true') return 'dol-forced';
  return row['derived_from_inputs'] === 'true' ? 'dol-derived' : 'dol-child';
}

/** How often an entity scores above an ordinary site of its division, ties counting half. */
function areaAgainstOrdinary(
  tables: Tables,
  places: readonly Place[],
  score: (place: Place) => number,
  weight: (place: Place) => number,
): number {
  let won = 0;
  for (const place of places) {
    const own = score(place);
    const ordinary = tables.snapshot.countries
      .map(({ iso2 }) => ({ country: iso2, division: place.division }))
      .map((other) => ({ weight: weight(other), score: score(other) }))
      .filter((other) => other.weight > 0);
    const all = ordinary.reduce((sum, other) => sum + other.weight, 0);
    const beaten = ordinary.reduce(
      (sum, other) => sum + other.weight * (own > other.score ? 1 : own === other.score ? 0.5 : 0),
      0,
    );
    won += beaten / all;
  }
  return won / places.length;
}

function key({ country, division }: Place): string {
  return `${country} ${division}`;
}
