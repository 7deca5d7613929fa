import { createHash, hash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdDecompress } from 'node:zlib';
import { GRID, packFacts } from '@firebreak/risk/model';
import type { SupplierBelow } from '@firebreak/risk/model';

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);
/** In one piece: a page is some hundred kilobytes, and each piece is a turn of the event loop. */
const QUICKLY = { chunkSize: 128 * 1024, params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** The first byte of a content. */
const FORM = { json: 0, zstd: 1 } as const;

/** What a stored score follows from. */
export interface Explained {
  /** As `packFacts` gives them; older scores: canonical JSON. */
  readonly facts: string;
  /** Points of the steps in the order of telling, in units of GRID: their sum is the value, exactly. */
  readonly points: readonly number[];
  /** SHA-256 of the facts with their context, as it was when they were stored. */
  readonly inputHash: string;
}

/** What the hash of a page is of beside its content. */
export interface PageBasis {
  /** Calendar date. */
  readonly asOf: string;
  readonly contextHash: string | null;
}

/** A content as it is stored. */
export interface StoredContent extends PageBasis {
  readonly content: Buffer;
  readonly contentHash: string | null;
}

/** What explains the scores of a page, in the order of its scores, on its way into the table. */
export class PageContent {
  private bytes = Buffer.allocUnsafe(256 * 1024);
  private used = 0;

  /** @param own as `packOwnFacts` gives it */
  add(own: string, points: readonly number[], pointsBelow: readonly number[], below: BelowBytes): void {
    this.room(20 + 3 * own.length + 4 * (points.length + pointsBelow.length) + BELOW * below.count);
    const { bytes } = this;
    const length = bytes.write(own, this.used + 4);
    bytes.writeUInt32LE(length, this.used);
    let at = this.used + 4 + length;
    at = bytes.writeUInt32LE(points.length + pointsBelow.length, at);
    for (const value of points) at = bytes.writeInt32LE(value / GRID, at);
    for (const value of pointsBelow) at = bytes.writeInt32LE(value / GRID, at);
    at = bytes.writeUInt32LE(below.count, at);
    this.used = below.write(bytes, at);
  }

  /** Begins anew in the same bytes, once the content was made. */
  clear(): void {
    this.used = 0;
  }

  /** Ready to be stored, and what it is proved by. */
  async done(basis: PageBasis): Promise<{ content: Buffer; contentHash: string }> {
    const bytes = this.bytes.subarray(0, this.used);
    return { content: await stored(bytes), contentHash: hashOf(bytes, basis) };
  }

  private room(length: number): void {
    if (this.used + length <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.used + length));
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
  }
}

/** The suppliers below one: 16 bytes of id, share and exposure each. */
export interface BelowBytes {
  readonly count: number;
  /** @returns where they end */
  readonly write: (into: Buffer, at: number) => number;
}

/**
 * What explains the scores of a stored page, by their places from 0: each is put together when it is asked for.
 * @param contentHash null for the older form, in which each score has a hash of its own
 */
export async function readContent({
  content,
  contentHash,
  ...basis
}: StoredContent): Promise<(place: number) => Explained> {
  if (content[0] === FORM.json) {
    const rows = JSON.parse(content.toString('utf8', 1)) as [string, number[], string][]; // as the migration wrote it
    return (place) => {
      const [facts, points, hashed] = rows[place] ?? missing(place);
      return { facts, points, inputHash: hashed };
    };
  }
  const bytes = await decompress(content.subarray(1));
  const starts = startsOf(bytes);
  // A content that is not what was stored fits no hash, and so tells.
  const altered = hashOf(bytes, basis) === contentHash ? null : (contentHash ?? '');
  return (place) => {
    const { own, points, below } = recordAt(bytes, starts[place] ?? missing(place));
    const facts = packFacts(basis.asOf, own, below);
    return { facts, points, inputHash: altered ?? inputHash(facts, basis.contextHash) };
  };
}

/**
 * A content without some of its scores. One that was altered stays one that was.
 * @param kept places that stay, from 0
 */
export async function contentOf(
  { content, contentHash, ...basis }: StoredContent,
  kept: readonly number[],
): Promise<{ content: Buffer; contentHash: string | null }> {
  if (content[0] === FORM.json) {
    const rows = JSON.parse(content.toString('utf8', 1)) as unknown[]; // as the migration wrote it
    const text = JSON.stringify(kept.map((place) => rows[place]));
    return { content: Buffer.concat([Buffer.of(FORM.json), Buffer.from(text)]), contentHash };
  }
  const bytes = await decompress(content.subarray(1));
  const starts = startsOf(bytes);
  const left = Buffer.concat(
    kept.map((place) => bytes.subarray(starts[place] ?? missing(place), starts[place + 1])),
  );
  const intact = hashOf(bytes, basis) === contentHash;
  return { content: await stored(left), contentHash: intact ? hashOf(left, basis) : contentHash };
}

/** SHA-256 of a score's facts with their context, in hex: the hash of everything it follows from. */
export function inputHash(facts: string, contextHash: string | null): string {
  return sha256(contextHash === null ? facts : `${contextHash}\n${facts}`);
}

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

async function stored(bytes: Buffer): Promise<Buffer> {
  return Buffer.concat([Buffer.of(FORM.zstd), await compress(bytes, QUICKLY)]);
}

function hashOf(bytes: Buffer, { asOf, contextHash }: PageBasis): string {
  return createHash('sha256').update(`${contextHash}\n${asOf}\n`).update(bytes).digest('hex');
}

/** Where each record begins. @see PageContent.add */
function startsOf(bytes: Buffer): number[] {
  const starts = [0];
  for (let at = 0; at < bytes.length;) {
    at += 4 + bytes.readUInt32LE(at);
    at += 4 + 4 * bytes.readUInt32LE(at);
    at += 4 + BELOW * bytes.readUInt32LE(at);
    starts.push(at);
  }
  starts.pop();
  return starts;
}

/** Bytes of a supplier below. */
const BELOW = 32;

function recordAt(bytes: Buffer, start: number): { own: string; points: number[]; below: SupplierBelow[] } {
  const length = bytes.readUInt32LE(start);
  const own = bytes.toString('utf8', start + 4, start + 4 + length);
  let at = start + 8 + length;
  const points = Array.from({ length: bytes.readUInt32LE(at - 4) }, (_, n) => bytes.readInt32LE(at + 4 * n));
  at += 4 * points.length + 4;
  const below = Array.from({ length: bytes.readUInt32LE(at - 4) }, (_, n) => belowAt(bytes, at + BELOW * n));
  return { own, points, below };
}

function belowAt(bytes: Buffer, at: number): SupplierBelow {
  const hex = bytes.toString('hex', at, at + 16);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  return { supplierId: id, share: bytes.readDoubleLE(at + 16), exposure: bytes.readDoubleLE(at + 24) };
}

function missing(place: number): never {
  throw new Error(`the page has no score at ${place}`);
}
