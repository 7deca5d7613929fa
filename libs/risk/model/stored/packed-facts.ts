import type { CountryFacts, GoodFacts, SiteFacts, SupplierBelow, SupplierFacts } from '../facts';
import { GRID } from '../grid';
import type { SectorRisk } from '../sector';
import type { FactsContext } from './facts-context';

/**
 * How the facts of a score are kept: JSON without names of fields, countries and sectors by their codes where the
 * context has them. A tenth of the canonical JSON, and as open: `unpackFacts` gives back what was packed.
 */
type PackedSite = readonly [
  siteId: string,
  country: string | CountryFacts,
  sector: string | SectorRisk,
  presence: number,
  goods: readonly (readonly [
    name: string,
    hs: string | null,
    match: string | null,
    listedAs: string | null,
  ])[],
  workforce: readonly (number | boolean | null)[],
  locationPrecision: string,
  headcount: number | null,
  auditedOn: string | null,
];

/** What somebody can have changed about a supplier itself, packed. */
export type PackedOwnFacts = readonly [
  sites: readonly PackedSite[],
  controls: SupplierFacts['controls'],
  events: SupplierFacts['events'],
];

type PackedFacts = readonly [
  asOf: string,
  own: PackedOwnFacts,
  /** Id, share and exposure in units of GRID, one supplier after the other. */
  below: readonly (string | number)[],
];

/** What somebody can have changed about a supplier itself: its facts without the day and the suppliers below. */
export function packOwnFacts(
  { sites, controls, events }: Pick<SupplierFacts, 'sites' | 'controls' | 'events'>,
  context: FactsContext,
): string {
  return JSON.stringify([sites.map((site) => packSite(site, context)), controls, events]);
}

/**
 * All facts of a score in one text.
 * @param own as `packOwnFacts` gives it
 * @param below in the order of supplier ids
 */
export function packFacts(asOf: string, own: string, below: readonly SupplierBelow[]): string {
  const links = below.map(({ supplierId, share, exposure }) => `"${supplierId}",${share},${exposure / GRID}`);
  return `["${asOf}",${own},[${links.join(',')}]]`;
}

/**
 * The facts that a score was made from. Reads the canonical JSON too, in which older scores are kept.
 * @param context of the run that made the score
 */
export function unpackFacts(supplierId: string, text: string, context: FactsContext | null): SupplierFacts {
  if (text.startsWith('{')) return JSON.parse(text) as SupplierFacts; // canonical JSON of it
  if (context === null) throw new Error(`the facts of ${supplierId} are kept without their context`);
  const [asOf, own, below] = JSON.parse(text) as PackedFacts; // written by `packFacts`
  return { ...unpackOwnFacts(supplierId, asOf, own, context), below: unpackBelow(below) };
}

/**
 * The facts about a supplier itself.
 * @param asOf calendar date as of which ages count
 * @param context with the countries and sectors that the facts name
 */
export function unpackOwnFacts(
  supplierId: string,
  asOf: string,
  [sites, controls, events]: PackedOwnFacts,
  context: FactsContext,
): Omit<SupplierFacts, 'below'> {
  return {
    supplierId,
    asOf,
    editions: context.editions,
    loaded: context.loaded,
    sites: sites.map((site) => unpackSite(site, context)),
    controls,
    events,
  };
}

/** The goods of each site of stored facts, by site id: what can be read without the context they were packed against. */
export function storedGoods(text: string): ReadonlyMap<string, readonly GoodFacts[]> {
  if (text.startsWith('{')) {
    const { sites } = JSON.parse(text) as SupplierFacts; // canonical JSON of it
    return new Map(sites.map(({ siteId, goods }) => [siteId, goods]));
  }
  const [, [sites]] = JSON.parse(text) as PackedFacts; // written by `packFacts`
  return new Map(sites.map(([siteId, , , , goods]) => [siteId, goods.map(unpackGood)]));
}

/** The own part of facts as they are kept, still packed. @param context of the run that made the score */
export function packedOwnFacts(text: string, context: FactsContext): PackedOwnFacts {
  const own = text.startsWith('{')
    ? packOwnFacts(JSON.parse(text) as SupplierFacts, context) // canonical JSON of it
    : ownPartOf(text);
  return JSON.parse(own) as PackedOwnFacts; // written by `packOwnFacts`
}

/** The own part of packed facts, as `packOwnFacts` gave it. */
export function ownPartOf(text: string): string {
  const [, own] = JSON.parse(text) as PackedFacts; // written by `packFacts`
  return JSON.stringify(own);
}

function packSite(site: SiteFacts, context: FactsContext): PackedSite {
  const { migrantShare, agencyShare, labourProvider, employerHousing, pieceRate } = site.workforce;
  const [country, sector] = [site.country.iso2 ?? '', site.sector.code ?? ''];
  return [
    site.siteId,
    context.country(country) === site.country ? country : site.country,
    context.sector(sector) === site.sector ? sector : site.sector,
    site.presence,
    site.goods.map(({ name, hs, match, listedAs }) => [name, hs, match, listedAs] as const),
    [migrantShare, agencyShare, labourProvider, employerHousing, pieceRate],
    site.locationPrecision,
    site.headcount,
    site.auditedOn,
  ];
}

function unpackSite(packed: PackedSite, context: FactsContext): SiteFacts {
  const [siteId, country, sector, presence, goods, workforce, locationPrecision, headcount, auditedOn] =
    packed;
  const [migrantShare, agencyShare, labourProvider, employerHousing, pieceRate] = workforce;
  return {
    siteId,
    country: typeof country === 'string' ? known(context.country(country), country) : country,
    sector: typeof sector === 'string' ? known(context.sector(sector), sector) : sector,
    presence,
    goods: goods.map(unpackGood),
    workforce: { migrantShare, agencyShare, labourProvider, employerHousing, pieceRate },
    locationPrecision,
    headcount,
    auditedOn,
  } as SiteFacts; // as `packSite` took it apart
}

function unpackGood([name, hs, match, listedAs]: PackedSite[4][number]): GoodFacts {
  return { name, hs, match, listedAs } as GoodFacts; // as `packSite` took it apart
}

function unpackBelow(packed: readonly (string | number)[]): SupplierBelow[] {
  return Array.from({ length: packed.length / 3 }, (_, at) => ({
    supplierId: String(packed[3 * at]),
    share: Number(packed[3 * at + 1]),
    exposure: Number(packed[3 * at + 2]) * GRID,
  }));
}

function known<T>(found: T | undefined, code: string): T {
  if (found === undefined)
    throw new Error(`the context of the score does not have ${code || 'the unknown one'}`);
  return found;
}
