import type { GoodInput, SiteInput } from '@firebreak/supply-chain/model';
import { inventedOsId } from './demo-identifiers';
import { demoProduction } from './demo-production';
import { AKSU, PLACES, type Place } from './places';
import type { RosterEntry } from './roster';
import { seededRandom, seedOf, type SeededRandom } from './seeded-random';
import { MIGRANT_SHARE_AT_MOST, TRADES, type Trade } from './trades';

export interface DemoSite extends SiteInput {
  /** `jolmira/2`: the second site of jolmira. */
  readonly key: string;
  readonly goods: readonly GoodInput[];
  /** Of Open Supply Hub; null where it is not listed there. */
  readonly osId: string | null;
}

/** Suppliers whose cotton, or one of whose mills, is in Xinjiang. */
const IN_XINJIANG = ['shamolan', 'tianshuo'];
/** Half a site's distance from the middle of its town, in degrees: about three kilometres. */
const SCATTER_IN_DEGREES = 0.03;

/**
 * One site of a supplier. The deeper the tier, the less is known about it, as in life: of tier 1 everything,
 * of tier 4 often no more than the town.
 */
export function demoSite(entry: RosterEntry, index: number, random: SeededRandom): DemoSite {
  const trade: Trade = TRADES[entry.trade];
  const place = placeOf(entry, index);
  const known = random.chance([1, 0.9, 0.6, 0.35][entry.tier - 1] ?? 1);
  const located = entry.tier <= 2 || random.chance(0.6);
  const goods = goodsOf(trade, random);
  const people = known ? workforce(entry, trade, random) : {};
  // Numbers of their own, so that more facts change none of those above.
  const more = seededRandom(seedOf(`${entry.key}/${index + 1} production`));
  return {
    key: `${entry.key}/${index + 1}`,
    name: `${place.city} ${trade.siteWord}${index >= placeCount(entry.country) ? ' 2' : ''}`,
    country: entry.country,
    city: place.city,
    address: located ? `Plot ${random.between(3, 240)}, industrial area, ${place.city}` : place.city,
    latitude: located ? scattered(place.latitude, random) : null,
    longitude: located ? scattered(place.longitude, random) : null,
    isic: trade.isic,
    ...people,
    ...(entry.tier <= 3 ? demoProduction(entry.trade, goods, people.headcount, more) : { goods }),
    housedWorkers: housed(people, more),
    osId: entry.tier <= 2 && more.chance(0.5) ? inventedOsId(entry.country, more) : null,
  };
}

/** Where there is housing, a good part of the migrants lives in it. */
function housed({ employerHousing, headcount, migrantShare }: Partial<SiteInput>, random: SeededRandom) {
  if (!employerHousing || !headcount || !migrantShare) return null;
  return Math.round(headcount * migrantShare * (0.5 + 0.5 * random.next()));
}

function placeCount(country: string): number {
  return PLACES[country]?.length ?? 0;
}

function placeOf(entry: RosterEntry, index: number): Place {
  if (IN_XINJIANG.includes(entry.key) && index === 0) return AKSU;
  const places = PLACES[entry.country] ?? [];
  const place = places[index % places.length];
  if (!place) throw new RangeError(`no place in ${entry.country}`);
  return place;
}

function scattered(degrees: number, random: SeededRandom): number {
  return Math.round((degrees + (random.next() - 0.5) * 2 * SCATTER_IN_DEGREES) * 10_000) / 10_000;
}

function goodsOf(trade: Trade, random: SeededRandom) {
  if (trade.goods.length < 2) return trade.goods;
  const first = random.pick(trade.goods);
  const second = random.pick(trade.goods);
  return first === second ? [first] : [first, second];
}

function workforce(entry: RosterEntry, trade: Trade, random: SeededRandom): Partial<DemoSite> {
  const migrants = MIGRANT_SHARE_AT_MOST[entry.country] ?? 0.06;
  const agency = trade.agencyShareAtMost;
  const agencyShare = Math.round(random.next() * agency * 100) / 100;
  const migrantShare = Math.round((0.4 + 0.6 * random.next()) * migrants * 100) / 100;
  return {
    headcount: random.between(...trade.headcount),
    womenShare: random.between(18, 82) / 100,
    migrantShare,
    agencyShare,
    labourProvider: agencyShare > 0.05,
    employerHousing: migrantShare > 0.2,
    pieceRate: trade.pieceRate && random.chance(0.7),
  };
}
