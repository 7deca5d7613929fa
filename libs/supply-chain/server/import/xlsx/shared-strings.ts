import { supplyChainProblem } from '@firebreak/supply-chain/model';
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
  private bytes: Buffer = Buffer.allocUnsafe(64 * 1024);
  private used = 0;
  /** Where each text begins; it ends where the next begins. */
  private starts = new Uint32Array(1024);
  private count = 0;
  private reading = false;
  private skipped = 0;
  private readonly cachedAt = new Int32Array(CACHED).fill(-1);
  private readonly cached: string[] = new Array<string>(CACHED).fill('');

  /** The text of that number; empty where there is none. */
  at(index: number): string {
    if (!(index >= 0 && index < this.count)) return '';
    const slot = index % CACHED;
    if (this.cachedAt[slot] === index) return this.cached[slot] ?? '';
    const start = this.starts[index] ?? 0;
    const end = index + 1 < this.count ? (this.starts[index + 1] ?? start) : this.used;
    const text = this.bytes.toString('utf8', start, end);
    this.cachedAt[slot] = index;
    this.cached[slot] = text;
    return text;
  }

  open(tag: number, _attributes: Attributes): void {
    if (tag === ITEM) this.begin();
    else if (tag === PHONETIC) this.skipped++;
    else if (tag === TEXT) this.reading = this.skipped === 0;
  }

  close(tag: number): void {
    if (tag === TEXT) this.reading = false;
    else if (tag === PHONETIC) this.skipped--;
  }

  text(bytes: Buffer, start: number, end: number, literal: boolean): void {
    if (!this.reading) return;
    this.reserve(end - start + 16);
    if (isPlain(bytes, start, end)) {
      this.used += bytes.copy(this.bytes, this.used, start, end);
      return;
    }
    const text = plainText(literal ? bytes.toString('utf8', start, end) : decodeText(bytes, start, end));
    this.used += this.bytes.write(text, this.used);
  }

  private begin(): void {
    if (this.count === this.starts.length) {
      const larger = new Uint32Array(this.count * 2);
      larger.set(this.starts);
      this.starts = larger;
    }
    this.starts[this.count++] = this.used;
  }

  private reserve(more: number): void {
    if (this.used + more <= this.bytes.length) return;
    const size = Math.max(Math.ceil(this.bytes.length * 1.5), this.used + more);
    if (size > MOST_BYTES) throw supplyChainProblem('file-unpacks-too-large');
    const larger = Buffer.allocUnsafeSlow(size);
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
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
