import { supplyChainProblem } from '@firebreak/supply-chain/model';
import { ByteBlocks } from '../byte-blocks';
import { plainText } from './plain-text';
import { Attributes, decodeText, tagCode, type XmlListener } from './xml-scanner';

const ITEM = tagCode('si');
const TEXT = tagCode('t');
const PHONETIC = tagCode('rPh');
const MOST_BYTES = 128 * 1024 * 1024;
const CACHED = 4096;

/**
 * The workbook's table of texts, kept as bytes: as strings, the 400,000 texts of a long list would take
 * four times the room. Texts that repeat (countries, sectors) come from a small cache.
 */
export class SharedStrings implements XmlListener {
  private readonly texts = new ByteBlocks();
  private reading = false;
  private skipped = 0;
  private readonly cachedAt = new Int32Array(CACHED).fill(-1);
  private readonly cached: string[] = new Array<string>(CACHED).fill('');

  /** The text of that number; empty where there is none. */
  at(index: number): string {
    if (!(index >= 0 && index < this.texts.length)) return '';
    const slot = index % CACHED;
    if (this.cachedAt[slot] === index) return this.cached[slot] ?? '';
    const text = this.texts.at(index);
    this.cachedAt[slot] = index;
    this.cached[slot] = text;
    return text;
  }

  open(tag: number, _attributes: Attributes): void {
    if (tag === ITEM) this.texts.begin();
    else if (tag === PHONETIC) this.skipped++;
    else if (tag === TEXT) this.reading = this.skipped === 0;
  }

  close(tag: number): void {
    if (tag === TEXT) this.reading = false;
    else if (tag === PHONETIC) this.skipped--;
  }

  text(bytes: Buffer, start: number, end: number, literal: boolean): void {
    if (!this.reading) return;
    if (isPlain(bytes, start, end)) this.texts.appendBytes(bytes, start, end);
    else
      this.texts.append(
        plainText(literal ? bytes.toString('utf8', start, end) : decodeText(bytes, start, end)),
      );
    if (this.texts.bytes > MOST_BYTES) throw supplyChainProblem('file-unpacks-too-large');
  }
}

/** Neither an entity nor an escape: the bytes are the text. */
function isPlain(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x26 || byte === 0x5f) return false;
  }
  return true;
}
