import { CONFIDENCE_PARTS, GRID, packOwnFacts } from '@firebreak/risk/model';
import type { Confidence, FactsContext, SupplierScales, WeighedSupplier } from '@firebreak/risk/model';
import { BasisHash } from './basis-hash';
import { GROWING } from './growing';
import type { OwnFacts } from './supplier-facts';
import { uuidText, writeUuid } from './uuid-bytes';

const PARTS = Object.values(CONFIDENCE_PARTS).length;
const UUID = 16;
/** Bytes of a chunk; a longer record has one of its own. */
const CHUNK = 2 ** 20;

/** The figures that are kept of each site, in the order in which they are. */
export const SITE_FIGURES = [
  'presence',
  'share',
  'value',
  'base',
  'inherent',
  'hotSpot',
  'confidence',
] as const;

/**
 * Suppliers' own risks as they will be kept, by place: bytes and numbers, and no object for any of them. With one for each
 * of 200,000 suppliers and its sites a run spent a sixth of its time on collecting garbage.
 */
export class OwnRows {
  private readonly basis = new BasisHash();
  private idBytes: Buffer = Buffer.alloc(UUID * 1024);
  private readonly owns = GROWING.doubles();
  private readonly sureness = GROWING.doubles();
  private readonly lacks = GROWING.smallints();
  private readonly hashes = GROWING.words();
  private readonly chunks: Buffer[] = [];
  private room = 0;
  private readonly recordChunks = GROWING.words();
  private readonly recordStarts = GROWING.words();
  private readonly recordLengths = GROWING.words();
  private readonly siteEnds = GROWING.words();
  private siteIdBytes: Buffer = Buffer.alloc(UUID * 1024);
  private readonly figures = GROWING.doubles();
  private readonly siteCodes = GROWING.words();
  private readonly codes = new Map<string | null, number>();
  private readonly codeTexts: (string | null)[] = [];

  constructor(
    private readonly scales: SupplierScales,
    private readonly context: FactsContext,
  ) {}

  get size(): number {
    return this.owns.length;
  }

  /**
   * Weighs a supplier and puts everything about it into the form in which it is kept.
   * @returns its place
   */
  add(facts: OwnFacts): number {
    const weighed = this.scales.weigh(facts);
    const place = this.size;
    this.idBytes = withRoom(this.idBytes, UUID * (place + 1));
    writeUuid(facts.supplierId, this.idBytes, UUID * place);
    this.owns.push(weighed.own);
    this.sureness.push(weighed.confidence.value);
    this.lacks.push(lackingOf(weighed.confidence));
    this.addRecord(packOwnFacts(facts, this.context), weighed.points);
    this.addSites(facts, weighed);
    return place;
  }

  /** Sixteen bytes each. */
  get ids(): Buffer {
    return this.idBytes.subarray(0, UUID * this.size);
  }

  id(place: number): string {
    return uuidText(this.idBytes, UUID * place);
  }

  /** R of all. */
  get own(): Float64Array {
    return this.owns.all;
  }

  /** K of all. */
  get confidences(): Float64Array {
    return this.sureness.all;
  }

  /** Bit n: part n of the confidence gives less than it could. */
  lacking(place: number): number {
    return this.lacks.at(place);
  }

  /** Two words: what the hash of the supplier's inputs begins with, that of its own facts. */
  basisOf(place: number): readonly [number, number] {
    return [this.hashes.at(2 * place), this.hashes.at(2 * place + 1)];
  }

  /** Bytes of the record of a supplier. */
  recordLength(place: number): number {
    return this.recordLengths.at(place);
  }

  /**
   * Writes the record of a supplier: the length of its packed facts without the day and the suppliers below, these, the
   * number of its points and the points in units of GRID, numbers in four bytes, least first.
   * @returns where it ends
   */
  writeRecord(place: number, into: Buffer, at: number): number {
    const start = this.recordStarts.at(place);
    const length = this.recordLengths.at(place);
    this.chunks[this.recordChunks.at(place)]?.copy(into, at, start, start + length);
    return at + length;
  }

  /** The sites of a supplier, in the order of their ids: from the first to before the second. */
  sitesOf(place: number): readonly [number, number] {
    return [place === 0 ? 0 : this.siteEnds.at(place - 1), this.siteEnds.at(place)];
  }

  get siteIds(): Buffer {
    return this.siteIdBytes;
  }

  /** @param figure its place in SITE_FIGURES */
  siteFigure(site: number, figure: number): number {
    return this.figures.at(SITE_FIGURES.length * site + figure);
  }

  country(site: number): string | null {
    return this.codeTexts[this.siteCodes.at(2 * site)] ?? null;
  }

  /** ISIC division, or section. */
  sector(site: number): string | null {
    return this.codeTexts[this.siteCodes.at(2 * site + 1)] ?? null;
  }

  private addRecord(facts: string, points: readonly number[]): void {
    const { high, low } = this.basis.start(facts);
    this.hashes.push(high);
    this.hashes.push(low);
    const most = 8 + 3 * facts.length + 4 * points.length;
    let chunk = this.chunks.at(-1);
    if (chunk === undefined || this.room + most > chunk.length) {
      chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, most));
      this.chunks.push(chunk);
      this.room = 0;
    }
    const start = this.room;
    const length = chunk.write(facts, start + 4);
    let at = chunk.writeUInt32LE(length, start) + length;
    at = chunk.writeUInt32LE(points.length, at);
    for (const value of points) at = chunk.writeInt32LE(value / GRID, at);
    this.recordChunks.push(this.chunks.length - 1);
    this.recordStarts.push(start);
    this.recordLengths.push(at - start);
    this.room = at;
  }

  private addSites({ sites }: OwnFacts, weighed: WeighedSupplier): void {
    for (const site of weighed.sites) {
      const facts = sites.length === 1 ? sites[0] : sites.find(({ siteId }) => siteId === site.siteId);
      const number = this.siteCodes.length / 2;
      this.siteIdBytes = withRoom(this.siteIdBytes, UUID * (number + 1));
      writeUuid(site.siteId, this.siteIdBytes, UUID * number);
      this.siteCodes.push(this.codeOf(facts?.country.iso2 ?? null));
      this.siteCodes.push(this.codeOf(facts?.sector.code ?? null));
      this.figures.push(facts?.presence ?? 1);
      this.figures.push(site.share);
      this.figures.push(site.value);
      this.figures.push(site.base);
      this.figures.push(site.inherent);
      this.figures.push(site.hotSpot);
      this.figures.push(site.confidence);
    }
    this.siteEnds.push(this.siteCodes.length / 2);
  }

  private codeOf(text: string | null): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    this.codes.set(text, this.codeTexts.length);
    return this.codeTexts.push(text) - 1;
  }
}

function lackingOf({ parts }: Confidence): number {
  let lacking = 0;
  for (let at = 0; at < PARTS; at++) {
    const part = parts[at];
    if (part && part.points < part.most) lacking |= 1 << at;
  }
  return lacking;
}

function withRoom(bytes: Buffer, needed: number): Buffer {
  if (needed <= bytes.length) return bytes;
  const larger = Buffer.alloc(2 * needed);
  bytes.copy(larger);
  return larger;
}
