import { BoxReader, boxesIn, type Box } from './boxes';
import { DamagedPicture, sliceOf, type BarePicture } from './damaged-picture';

/** Items that say something about the picture: Exif; XMP and other texts (`mime`); pointers (`uri `). */
const ABOUT = new Set(['Exif', 'mime', 'uri ']);
const MOST_ITEMS = 20_000;

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * A HEIC picture in which everything that is no part of the picture is blanked: Exif, XMP, films and sounds beside it,
 * and bytes that belong to nothing. Blanked, not cut, because the picture's parts are found by their place. How it has
 * to be turned is a property of the picture here and stays.
 * @throws DamagedPicture
 * @see ISO/IEC 14496-12, 8.11 (items) and 23008-12 (HEIF)
 */
export function bareHeic(original: Buffer): BarePicture {
  const top = boxesIn(original, 0, original.length);
  const meta = top.find(({ type }) => type === 'meta');
  if (top[0]?.type !== 'ftyp' || !meta) throw new DamagedPicture();
  const bytes = Buffer.from(original);
  const inMeta = boxesIn(bytes, meta.start + 4, meta.end);
  const about = itemsAbout(bytes, inMeta);
  const extents = extentsOf(bytes, inMeta);
  const kept = [...extents].flatMap(([item, own]) => (about.has(item) ? [] : own));
  for (const [item, own] of extents) if (about.has(item)) for (const one of own) blank(bytes, one);
  for (const box of top) {
    if (box.type === 'mdat') blankBetween(bytes, box, kept);
    else if (box !== meta && box.type !== 'ftyp') free(bytes, box);
  }
  for (const box of inMeta) if (['udta', 'uuid'].includes(box.type)) free(bytes, box);
  // What is read by two items is part of the picture for both.
  for (const { start, end } of kept) sliceOf(original, start, end).copy(bytes, start);
  return { bytes, ...sizeOf(bytes, inMeta) };
}

/** An item's data keep their place: what lies at a blanked place says nothing. */
function blank(bytes: Buffer, { start, end }: Extent): void {
  sliceOf(bytes, start, end).fill(0);
}

/** Makes a box one that readers pass over. */
function free(bytes: Buffer, { at, start, end }: Box): void {
  bytes.write('free', at + 4, 'latin1');
  blank(bytes, { start, end });
}

function blankBetween(bytes: Buffer, box: Box, kept: readonly Extent[]): void {
  let from = box.start;
  for (const { start, end } of kept.toSorted((a, b) => a.start - b.start)) {
    if (end <= from || start >= box.end) continue;
    if (start > from) blank(bytes, { start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < box.end) blank(bytes, { start: from, end: box.end });
}

function itemsAbout(bytes: Buffer, boxes: readonly Box[]): ReadonlySet<number> {
  const infos = boxes.find(({ type }) => type === 'iinf');
  if (!infos) throw new DamagedPicture();
  const version = sliceOf(bytes, infos.start, infos.start + 1)[0] ?? 0;
  const entries = boxesIn(bytes, infos.start + (version === 0 ? 6 : 8), infos.end);
  const about = entries.flatMap(({ type, start, end }) => {
    if (type !== 'infe') return [];
    const reader = new BoxReader(bytes, start, end);
    const entryVersion = reader.number(1);
    if (entryVersion < 2) throw new DamagedPicture();
    reader.number(3);
    const id = reader.number(entryVersion === 2 ? 2 : 4);
    reader.number(2);
    const kind = sliceOf(bytes, reader.position, reader.position + 4).toString('latin1');
    return ABOUT.has(kind) ? [id] : [];
  });
  return new Set(about);
}

/** Where each item's data lie. */
function extentsOf(bytes: Buffer, boxes: readonly Box[]): ReadonlyMap<number, readonly Extent[]> {
  const locations = boxes.find(({ type }) => type === 'iloc');
  if (!locations) throw new DamagedPicture();
  const data = boxes.find(({ type }) => type === 'idat');
  const reader = new BoxReader(bytes, locations.start, locations.end);
  const version = reader.number(1);
  reader.number(3);
  const sizes = reader.number(2);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const count = reader.number(version < 2 ? 2 : 4);
  if (count > MOST_ITEMS) throw new DamagedPicture();
  const items = new Map<number, Extent[]>();
  for (let item = 0; item < count; item++) {
    const id = reader.number(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : reader.number(2) & 15;
    reader.number(2);
    const base = reader.number(baseSize);
    const extents: Extent[] = [];
    const parts = reader.number(2);
    for (let part = 0; part < parts; part++) {
      reader.number(indexSize);
      const offset = base + reader.number(offsetSize);
      const length = reader.number(lengthSize);
      // Method 2 makes an item of another item's data: those are taken care of where they lie.
      if (method === 2) continue;
      if (method === 1 && !data) throw new DamagedPicture();
      const start = method === 1 && data ? data.start + offset : offset;
      const end = length === 0 ? bytes.length : start + length;
      sliceOf(bytes, start, end);
      extents.push({ start, end });
    }
    items.set(id, extents);
  }
  return items;
}

/** The largest picture in it: tiles and thumbnails have sizes too. */
function sizeOf(bytes: Buffer, boxes: readonly Box[]): { width: number; height: number } {
  const properties = boxes.find(({ type }) => type === 'iprp');
  const shared =
    properties && boxesIn(bytes, properties.start, properties.end).find(({ type }) => type === 'ipco');
  const sizes = (shared ? boxesIn(bytes, shared.start, shared.end) : []).flatMap(({ type, start }) => {
    if (type !== 'ispe') return [];
    const size = sliceOf(bytes, start + 4, start + 12);
    return [{ width: size.readUInt32BE(0), height: size.readUInt32BE(4) }];
  });
  const largest = sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0];
  if (!largest || largest.width === 0 || largest.height === 0) throw new DamagedPicture();
  return largest;
}
