import { supplyChainProblem } from '@firebreak/supply-chain/model';

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
/** A cell holds 32,767 characters; nothing honest is longer than this between two tags. */
const LONGEST_TOKEN = 4 * 1024 * 1024;

/** What a scanner tells. Positions are those of `bytes` and hold only during the call. */
export interface XmlListener {
  /** @param tag local name, packed by `tagCode` */
  open(tag: number, attributes: Attributes): void;
  close(tag: number): void;
  /** @param literal a CDATA section, in which entities mean nothing */
  text(bytes: Buffer, start: number, end: number, literal: boolean): void;
}

/**
 * A number for an element's or attribute's local name, so that the scanner compares without making strings.
 * Distinct for names of up to six letters; longer ones are told apart by length and their first four.
 */
export function tagCode(name: string): number {
  return packed(Buffer.from(name), 0, name.length);
}

function packed(bytes: Buffer, start: number, end: number): number {
  let code = 0;
  const length = end - start;
  const most = length > 6 ? start + 4 : end;
  for (let at = start; at < most; at++) code = code * 256 + (bytes[at] ?? 0);
  return length > 6 ? code + length * 0x1_0000_0000_0000 : code;
}

/** The attributes of the element that is being opened. */
export class Attributes {
  bytes: Buffer = Buffer.alloc(0);
  start = 0;
  end = 0;

  /** The raw value of an attribute by its local name; null where it is absent. */
  get(code: number): string | null {
    return this.find(code) ? decodeText(this.bytes, this.from, this.to) : null;
  }

  /** First and last position of the last value found. */
  from = 0;
  to = 0;

  /** Looks an attribute up; `from` and `to` then say where its value stands. */
  find(code: number): boolean {
    const { bytes, end } = this;
    let at = this.start;
    while (at < end) {
      while (at < end && isSpace(bytes[at] ?? 0)) at++;
      let name = at;
      while (at < end && bytes[at] !== EQUALS) {
        if (bytes[at] === COLON) name = at + 1;
        at++;
      }
      let last = at;
      while (last > name && isSpace(bytes[last - 1] ?? 0)) last--;
      at++;
      while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
      const quote = bytes[at];
      const from = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at >= end && last === name) return false;
      if (packed(bytes, name, last) === code) {
        this.from = from;
        this.to = at;
        return true;
      }
      at++;
    }
    return false;
  }
}

/**
 * Reads XML as it comes, in UTF-8, without building anything. Made for the few element types of a workbook:
 * it tells local names only, knows the five named entities and the numeric ones, and refuses a DOCTYPE, so
 * that nothing can expand. It does not check that tags match.
 */
export class XmlScanner {
  private rest: Buffer = Buffer.alloc(0);
  private readonly attributes = new Attributes();

  constructor(private readonly listener: XmlListener) {}

  /** @throws Problem file-damaged */
  push(chunk: Buffer): void {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const done = this.scan(bytes);
    // Copied: the piece that follows may come in the same memory.
    this.rest = done < bytes.length ? Buffer.from(bytes.subarray(done)) : Buffer.alloc(0);
    if (this.rest.length > LONGEST_TOKEN) throw supplyChainProblem('file-damaged');
  }

  /** @throws Problem file-damaged where the document breaks off inside a tag */
  end(): void {
    if (this.rest.includes(LESS)) throw supplyChainProblem('file-damaged');
  }

  /** @returns how far it came: up to a tag or text that goes on in the next piece */
  private scan(bytes: Buffer): number {
    const { listener } = this;
    for (let at = 0; ;) {
      const tag = positionOf(bytes, LESS, at);
      if (tag < 0) return at;
      const next = bytes[tag + 1];
      if (next === undefined) return at;
      if (next === BANG || next === QUESTION) {
        const end = this.special(bytes, at, tag);
        if (end < 0) return at;
        at = end;
        continue;
      }
      const end = next === SLASH ? positionOf(bytes, GREATER, tag) : tagEnd(bytes, tag);
      if (end < 0) return at;
      if (tag > at) listener.text(bytes, at, tag, false);
      if (next === SLASH) listener.close(nameCode(bytes, tag + 2, end));
      else this.openTag(bytes, tag + 1, end);
      at = end + 1;
    }
  }

  private openTag(bytes: Buffer, start: number, end: number): void {
    const closes = bytes[end - 1] === SLASH;
    let name = start;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === COLON) name = at + 1;
      else if (isSpace(byte) || byte === SLASH) break;
    }
    const code = packed(bytes, name, at);
    this.attributes.bytes = bytes;
    this.attributes.start = at;
    this.attributes.end = closes ? end - 1 : end;
    this.listener.open(code, this.attributes);
    if (closes) this.listener.close(code);
  }

  /** Comments, CDATA and instructions. @returns where it ends; -1 where that has not come yet */
  private special(bytes: Buffer, at: number, tag: number): number {
    const tell = () => {
      if (tag > at) this.listener.text(bytes, at, tag, false);
    };
    const until = (mark: string, from: number) => {
      const found = bytes.indexOf(mark, from, 'latin1');
      return found < 0 ? -1 : found + mark.length;
    };
    if (bytes[tag + 1] === QUESTION) {
      const end = until('?>', tag);
      if (end >= 0) tell();
      return end;
    }
    const start = bytes.toString('latin1', tag, tag + 9);
    if (start.startsWith('<!--')) {
      const end = until('-->', tag + 4);
      if (end >= 0) tell();
      return end;
    }
    if (start === '<![CDATA[') {
      const end = until(']]>', tag + 9);
      if (end < 0) return -1;
      tell();
      this.listener.text(bytes, tag + 9, end - 3, true);
      return end;
    }
    if (start.length < 9) return -1;
    throw supplyChainProblem('file-damaged');
  }
}

/** As `indexOf`, without its cost where the byte is near, as in a sheet it nearly always is. */
function positionOf(bytes: Buffer, byte: number, from: number): number {
  const near = Math.min(from + 48, bytes.length);
  for (let at = from; at < near; at++) if (bytes[at] === byte) return at;
  return near < bytes.length ? bytes.indexOf(byte, near) : -1;
}

function nameCode(bytes: Buffer, start: number, end: number): number {
  let name = start;
  let last = end;
  for (let at = start; at < end; at++) {
    if (bytes[at] === COLON) name = at + 1;
    else if (isSpace(bytes[at] ?? 0)) {
      last = at;
      break;
    }
  }
  return packed(bytes, name, last);
}

/** Where a tag ends: a `>` inside a quoted value does not count. */
function tagEnd(bytes: Buffer, tag: number): number {
  let quote = 0;
  for (let at = tag + 1; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === GREATER) return at;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
  }
  return -1;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A stretch of bytes as text, its entities resolved; an unknown entity stays as it is. */
export function decodeText(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end);
  return text.includes('&') ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, entity) : text;
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const hexadecimal = name[1] === 'x' || name[1] === 'X';
  const code = hexadecimal ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
