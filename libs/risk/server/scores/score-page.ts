import { bandOf, belowFactor, belowPoints } from '@firebreak/risk/model';
import { newId } from '@firebreak/platform/server';
import type { ChainState } from '../runs/chain-state.query';
import type { OwnRow } from '../runs/own-risks';
import { ArrayParameter } from './array-parameter';
import type { ELEMENT } from './array-parameter';
import { PageContent } from './page-content';

/** Scores of a page: explaining one reads them all, and each page is a row. */
export const PAGE_SIZE = 256;

/** The arrays of a page by their columns, with what they are of. Those of scores, then those of sites. */
export const SCORE_COLUMNS = {
  ids: 'uuid',
  suppliers: 'uuid',
  score_values: 'double',
  own_values: 'double',
  bands: 'text',
  confidences: 'double',
  lacking: 'smallint',
} as const satisfies Record<string, keyof typeof ELEMENT>;
export const SITE_COLUMNS = {
  site_suppliers: 'uuid',
  site_ids: 'uuid',
  site_countries: 'text',
  site_sectors: 'text',
  site_presences: 'double',
  site_shares: 'double',
  site_values: 'double',
  site_bases: 'double',
  site_inherents: 'double',
  site_hot_spots: 'double',
  site_confidences: 'double',
} as const satisfies Record<string, keyof typeof ELEMENT>;

type Arrays<T extends Readonly<Record<string, keyof typeof ELEMENT>>> = Record<keyof T, ArrayParameter>;

/** Scores on their way into one row. They come in the order of supplier ids. */
export class ScorePage {
  /** That of its first score. */
  id = '';
  readonly content = new PageContent();
  private idBytes = Buffer.alloc(16);
  private readonly scores = arraysOf(SCORE_COLUMNS);
  private readonly sites = arraysOf(SITE_COLUMNS);
  private first = -1;
  private last = -1;
  private count = 0;

  constructor(private readonly state: ChainState) {
    this.begin();
  }

  /** Begins a page in the bytes of one that was sent: new ones for each would keep the garbage collector busy. */
  begin(): void {
    [this.count, this.first, this.last] = [0, -1, -1];
    this.content.clear();
    for (const array of [...Object.values(this.scores), ...Object.values(this.sites)]) array.clear();
    const id = Buffer.from(newId().replaceAll('-', ''), 'hex');
    id.writeUInt16BE(0, 14); // the scores of the page count on from there
    this.idBytes = id;
    this.id = dashed(id);
  }

  get size(): number {
    return this.count;
  }

  /** @param number of the supplier */
  add(number: number, own: OwnRow): void {
    const { scores, state, idBytes } = this;
    const { ids, graph, exposures } = state;
    const value = exposures[number] ?? 0;
    const supplier = ids.bytes.subarray(16 * number, 16 * number + 16);
    idBytes.writeUInt16BE(this.count++, 14);
    if (this.first < 0) this.first = number;
    this.last = number;
    scores.ids.uuid(idBytes);
    scores.suppliers.uuid(supplier);
    scores.score_values.double(value);
    scores.own_values.double(own.own);
    scores.bands.text(bandOf(value));
    scores.confidences.double(own.confidence);
    scores.lacking.smallint(own.lacking);
    this.addSites(supplier, own);
    const [from, to] = [graph.offsets[number] ?? 0, graph.offsets[number + 1] ?? 0];
    const factors: number[] = [];
    for (let edge = from; edge < to; edge++) {
      const [share, exposure] = [graph.shares[edge] ?? 0, exposures[graph.suppliers[edge] ?? 0] ?? 0];
      const factor = belowFactor({ share, exposure });
      if (factor > 0) factors.push(factor);
    }
    this.content.add(own.facts, own.points, belowPoints(value - own.own, factors), {
      count: to - from,
      write: (into, start) => {
        let at = start;
        for (let edge = from; edge < to; edge++) {
          const below = graph.suppliers[edge] ?? 0;
          into.set(ids.bytes.subarray(16 * below, 16 * below + 16), at);
          into.writeDoubleLE(graph.shares[edge] ?? 0, at + 16);
          at = into.writeDoubleLE(exposures[below] ?? 0, at + 24);
        }
        return at;
      },
    });
  }

  /** Ids of the first and the last supplier. */
  get range(): readonly [string, string] {
    return [this.state.ids.id(this.first), this.state.ids.id(this.last)];
  }

  /** In the order of SCORE_COLUMNS and SITE_COLUMNS. */
  arrays(): Buffer[] {
    return [...Object.values(this.scores), ...Object.values(this.sites)].map((array) => array.done());
  }

  private addSites(supplier: Uint8Array, { sites: rows }: OwnRow): void {
    const { sites } = this;
    for (const {
      siteId,
      country,
      sector,
      presence,
      share,
      value,
      base,
      inherent,
      hotSpot,
      confidence,
    } of rows) {
      sites.site_suppliers.uuid(supplier);
      sites.site_ids.uuid(Buffer.from(siteId.replaceAll('-', ''), 'hex'));
      sites.site_countries.text(country);
      sites.site_sectors.text(sector);
      sites.site_presences.double(presence);
      sites.site_shares.double(share);
      sites.site_values.double(value);
      sites.site_bases.double(base);
      sites.site_inherents.double(inherent);
      sites.site_hot_spots.double(hotSpot);
      sites.site_confidences.double(confidence);
    }
  }
}

function arraysOf<T extends Readonly<Record<string, keyof typeof ELEMENT>>>(columns: T): Arrays<T> {
  const arrays = Object.entries(columns).map(([name, element]) => [
    name,
    new ArrayParameter(element, PAGE_SIZE),
  ]);
  return Object.fromEntries(arrays) as Arrays<T>; // an array for each of its columns
}

/** The id of a score by its place in the page, from 0. */
export function scoreId(pageId: string, place: number): string {
  return pageId.slice(0, -4) + place.toString(16).padStart(4, '0');
}

function dashed(id: Buffer): string {
  const hex = id.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
