import { brotliDecompressSync } from 'node:zlib';
import { viewOf, writeTables } from './sfnt';
import { ByteReader } from './byte-reader';
import { restoreGlyphs } from './woff2-glyphs';

/** Tags by their numbers in the directory of a WOFF2 file. */
const KNOWN_TAGS = [
  'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca', 'prep', 'CFF ', 'VORG',
  'EBDT', 'EBLC', 'gasp', 'hdmx', 'kern', 'LTSH', 'PCLT', 'VDMX', 'vhea', 'vmtx', 'BASE', 'GDEF', 'GPOS', 'GSUB', 'EBSC',
  'JSTF', 'MATH', 'CBDT', 'CBLC', 'COLR', 'CPAL', 'SVG ', 'sbix', 'acnt', 'avar', 'bdat', 'bloc', 'bsln', 'cvar', 'fdsc',
  'feat', 'fmtx', 'fvar', 'gvar', 'hsty', 'just', 'lcar', 'mort', 'morx', 'opbd', 'prop', 'trak', 'Zapf', 'Silf', 'Glat',
  'Gloc', 'Feat', 'Sill',
]; // prettier-ignore
const OTHER_TAG = 63;
const SIGNATURE = 0x774f4632; // "wOF2"
const HEADER_BYTES = 48;
/** A transform of glyf and loca of this number is none. */
const GLYPHS_AS_THEY_ARE = 3;

interface Entry {
  readonly tag: string;
  readonly length: number;
  readonly isTransformed: boolean;
}

function readEntry(reader: ByteReader): Entry {
  const flags = reader.uint8();
  const known = flags & 0x3f;
  const tag = known === OTHER_TAG ? String.fromCharCode(...reader.bytes(4)) : (KNOWN_TAGS[known] ?? '');
  const transform = flags >> 6;
  const isTransformed = tag === 'glyf' || tag === 'loca' ? transform !== GLYPHS_AS_THEY_ARE : transform !== 0;
  const length = reader.base128();
  return { tag, length: isTransformed ? reader.base128() : length, isTransformed };
}

/**
 * Unpacks a web font into a TrueType font.
 * @throws Error for a file of another kind, or packed in a way that none of our fonts is
 * @see https://www.w3.org/TR/WOFF2/
 */
export function unpackWoff2(file: Uint8Array): Uint8Array {
  const header = viewOf(file);
  if (header.getUint32(0) !== SIGNATURE) throw new Error('This is no WOFF2 font');
  const reader = new ByteReader(file, HEADER_BYTES);
  const entries = Array.from({ length: header.getUint16(12) }, () => readEntry(reader));
  const packed = new ByteReader(brotliDecompressSync(reader.bytes(header.getUint32(20))));
  const tables = new Map<string, Uint8Array>();
  for (const { tag, length, isTransformed } of entries) {
    const bytes = packed.bytes(length);
    if (tag === 'glyf' && isTransformed) {
      const { glyf, loca } = restoreGlyphs(bytes);
      tables.set('glyf', glyf).set('loca', loca);
    } else if (tag !== 'loca' || !isTransformed) {
      if (isTransformed) throw new Error(`The table ${tag} is packed in an unknown way`);
      tables.set(tag, bytes);
    }
  }
  const head = new Uint8Array(tables.get('head') ?? []);
  if (head.length > 0) viewOf(head).setInt16(50, 1); // the restored offsets are long
  return writeTables(tables.set('head', head));
}
