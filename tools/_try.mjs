// tools/_try.ts
import { open } from "node:fs/promises";

// libs/supply-chain/model/text-keys.ts
var CP1252_HIGH = "\u20AC \u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152 \u017D  \u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153 \u017E\u0178".split("");
var LEGAL_FORMS = new Set(
  "ltd limited co company corp corporation inc incorporated llc llp lp plc pvt private pte pty gmbh ag kg ohg ug mbh bv nv vof sa sas sarl sarlau sasu srl spa sl slu sc scs cv cva rl de sro as spol zoo spolka oy oyj ab aps kft zrt nyrt doo dd ad ood eood jsc ojsc cjsc pjsc ooo oao zao ao pt tbk cv sdn bhd berhad kk yk kabushiki kaisha jointstock joint stock tnhh cong ty sti tic san ve ltda eireli me mfg manufacturing the and".split(" ")
);

// libs/supply-chain/model/countries.ts
var GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

// libs/supply-chain/model/supplier-import.ts
var MAX_IMPORT_BYTES = 20 * 1024 * 1024;

// libs/platform/model/problem.ts
var Problem = class extends Error {
  constructor(code, kind, details = {}) {
    super(`${code}: ${kind.title}`);
    this.code = code;
    this.kind = kind;
    this.details = details;
    this.name = "Problem";
  }
};
function problemsOf(table) {
  return (code, details) => {
    const kind = table[code];
    if (!kind) throw new RangeError(`no such problem: ${code}`);
    return new Problem(code, kind, details);
  };
}
var platformProblem = problemsOf({
  "input-invalid": { status: 422, title: "Some of the input is not valid" },
  "body-malformed": { status: 400, title: "The request body is not valid JSON" },
  "body-too-large": { status: 413, title: "The request is too large" },
  "media-type-unsupported": { status: 415, title: "This kind of content is not accepted here" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "not-signed-in": { status: 401, title: "Sign in first" },
  "not-allowed": { status: 403, title: "Your role does not include this" },
  "method-not-allowed": { status: 405, title: "This address does not accept this method" },
  "too-many-requests": { status: 429, title: "Too many requests, wait a little" },
  "internal-error": { status: 500, title: "Something went wrong on our side" },
  "not-ready": { status: 503, title: "The service is not ready" },
  "job-not-found": { status: 404, title: "No such job" },
  "job-not-failed": { status: 409, title: "Only a failed job can be tried again" }
});

// libs/supply-chain/model/problems.ts
var supplyChainProblem = problemsOf({
  "supplier-not-found": { status: 404, title: "No such supplier" },
  "site-not-found": { status: 404, title: "No such site" },
  "supply-link-not-found": { status: 404, title: "No such link between suppliers" },
  "supplier-import-not-found": { status: 404, title: "No such import" },
  "external-id-taken": { status: 409, title: "Another supplier already has this number" },
  "supplier-in-use": {
    status: 409,
    title: 'The supplier has audits, questionnaires or other records; set its status to "left" instead'
  },
  "supply-link-exists": { status: 409, title: "This link is already recorded" },
  "supplier-supplies-itself": { status: 422, title: "A supplier cannot supply itself directly" },
  "file-missing": { status: 422, title: "No file was sent" },
  "file-not-a-table": { status: 415, title: "The file is neither CSV nor an Excel workbook (.xlsx)" },
  "file-damaged": { status: 422, title: "The file breaks off or cannot be read" },
  "file-unpacks-too-large": { status: 413, title: "The workbook is too large once unpacked" },
  "file-has-no-rows": { status: 422, title: "The file has a header but no rows" },
  "file-has-too-many-rows": { status: 422, title: "The file has more rows than one import takes" },
  "columns-missing": { status: 422, title: "Name and country must each be matched to a column" },
  "column-matched-twice": { status: 422, title: "Two columns are matched to the same field" },
  "import-not-checked": { status: 409, title: "The import has not been checked yet" },
  "import-under-way": { status: 409, title: "The import is already being checked or written" },
  "import-already-done": { status: 409, title: "The import is already done" },
  "import-has-wrong-rows": { status: 409, title: "Some rows are wrong; repair the file or leave them out" },
  "import-has-nothing-to-do": { status: 409, title: "No row of the import would change anything" },
  "import-outdated": { status: 409, title: "Suppliers changed since the check; check the import again" }
});

// libs/supply-chain/server/import/xlsx/plain-text.ts
function plainText(text) {
  return text.includes("_x") ? text.replace(
    /_x([0-9A-Fa-f]{4})_/g,
    (_whole, code) => String.fromCharCode(Number.parseInt(code, 16))
  ) : text;
}

// libs/supply-chain/server/import/xlsx/xml-scanner.ts
var LESS = 60;
var GREATER = 62;
var SLASH = 47;
var BANG = 33;
var QUESTION = 63;
var COLON = 58;
var QUOTE = 34;
var APOSTROPHE = 39;
var EQUALS = 61;
var LONGEST_TOKEN = 4 * 1024 * 1024;
function tagCode(name) {
  return packed(Buffer.from(name), 0, name.length);
}
function packed(bytes, start, end) {
  let code = 0;
  const length = end - start;
  const most = length > 6 ? start + 4 : end;
  for (let at = start; at < most; at++) code = code * 256 + (bytes[at] ?? 0);
  return length > 6 ? code + length * 281474976710656 : code;
}
var Attributes = class {
  constructor() {
    this.bytes = Buffer.alloc(0);
    this.start = 0;
    this.end = 0;
    /** First and last position of the last value found. */
    this.from = 0;
    this.to = 0;
  }
  /** The raw value of an attribute by its local name; null where it is absent. */
  get(code) {
    return this.find(code) ? decodeText(this.bytes, this.from, this.to) : null;
  }
  /** Looks an attribute up; `from` and `to` then say where its value stands. */
  find(code) {
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
};
var XmlScanner = class {
  constructor(listener) {
    this.listener = listener;
    this.rest = Buffer.alloc(0);
    this.attributes = new Attributes();
  }
  /** @throws Problem file-damaged */
  push(chunk) {
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const done = this.scan(bytes);
    this.rest = done < bytes.length ? Buffer.from(bytes.subarray(done)) : Buffer.alloc(0);
    if (this.rest.length > LONGEST_TOKEN) throw supplyChainProblem("file-damaged");
  }
  /** @throws Problem file-damaged where the document breaks off inside a tag */
  end() {
    if (this.rest.includes(LESS)) throw supplyChainProblem("file-damaged");
  }
  /** @returns how far it came: up to a tag or text that goes on in the next piece */
  scan(bytes) {
    const { listener } = this;
    for (let at = 0; ; ) {
      const tag = positionOf(bytes, LESS, at);
      if (tag < 0) return at;
      const next = bytes[tag + 1];
      if (next === void 0) return at;
      if (next === BANG || next === QUESTION) {
        const end2 = this.special(bytes, at, tag);
        if (end2 < 0) return at;
        at = end2;
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
  openTag(bytes, start, end) {
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
  special(bytes, at, tag) {
    const tell = () => {
      if (tag > at) this.listener.text(bytes, at, tag, false);
    };
    const until = (mark, from) => {
      const found = bytes.indexOf(mark, from, "latin1");
      return found < 0 ? -1 : found + mark.length;
    };
    if (bytes[tag + 1] === QUESTION) {
      const end = until("?>", tag);
      if (end >= 0) tell();
      return end;
    }
    const start = bytes.latin1Slice(tag, tag + 9);
    if (start.startsWith("<!--")) {
      const end = until("-->", tag + 4);
      if (end >= 0) tell();
      return end;
    }
    if (start === "<![CDATA[") {
      const end = until("]]>", tag + 9);
      if (end < 0) return -1;
      tell();
      this.listener.text(bytes, tag + 9, end - 3, true);
      return end;
    }
    if (start.length < 9) return -1;
    throw supplyChainProblem("file-damaged");
  }
};
function positionOf(bytes, byte, from) {
  const near = Math.min(from + 48, bytes.length);
  for (let at = from; at < near; at++) if (bytes[at] === byte) return at;
  return near < bytes.length ? bytes.indexOf(byte, near) : -1;
}
function nameCode(bytes, start, end) {
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
function tagEnd(bytes, tag) {
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
function isSpace(byte) {
  return byte === 32 || byte >= 9 && byte <= 13;
}
var NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
function decodeText(bytes, start, end) {
  const text = bytes.utf8Slice(start, end);
  return text.includes("&") ? text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, entity) : text;
}
function entity(whole, name) {
  if (!name.startsWith("#")) return NAMED[name] ?? whole;
  const hexadecimal = name[1] === "x" || name[1] === "X";
  const code = hexadecimal ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : "";
}

// libs/supply-chain/server/import/xlsx/shared-strings.ts
var ITEM = tagCode("si");
var TEXT = tagCode("t");
var PHONETIC = tagCode("rPh");
var MOST_BYTES = 128 * 1024 * 1024;
var CACHED = 4096;
var SharedStrings = class {
  constructor() {
    this.bytes = Buffer.allocUnsafe(64 * 1024);
    this.used = 0;
    /** Where each text begins; it ends where the next begins. */
    this.starts = new Uint32Array(1024);
    this.count = 0;
    this.reading = false;
    this.skipped = 0;
    this.cachedAt = new Int32Array(CACHED).fill(-1);
    this.cached = new Array(CACHED).fill("");
  }
  /** The text of that number; empty where there is none. */
  at(index) {
    if (!(index >= 0 && index < this.count)) return "";
    const slot = index % CACHED;
    if (this.cachedAt[slot] === index) return this.cached[slot] ?? "";
    const start = this.starts[index] ?? 0;
    const end = index + 1 < this.count ? this.starts[index + 1] ?? start : this.used;
    const text = this.bytes.utf8Slice(start, end);
    this.cachedAt[slot] = index;
    this.cached[slot] = text;
    return text;
  }
  open(tag, _attributes) {
    if (tag === ITEM) this.begin();
    else if (tag === PHONETIC) this.skipped++;
    else if (tag === TEXT) this.reading = this.skipped === 0;
  }
  close(tag) {
    if (tag === TEXT) this.reading = false;
    else if (tag === PHONETIC) this.skipped--;
  }
  text(bytes, start, end, literal) {
    if (!this.reading) return;
    this.reserve(end - start + 16);
    if (isPlain(bytes, start, end)) {
      this.used += bytes.copy(this.bytes, this.used, start, end);
      return;
    }
    const text = plainText(literal ? bytes.utf8Slice(start, end) : decodeText(bytes, start, end));
    this.used += this.bytes.write(text, this.used);
  }
  begin() {
    if (this.count === this.starts.length) {
      const larger = new Uint32Array(this.count * 2);
      larger.set(this.starts);
      this.starts = larger;
    }
    this.starts[this.count++] = this.used;
  }
  reserve(more) {
    if (this.used + more <= this.bytes.length) return;
    const size = Math.max(Math.ceil(this.bytes.length * 1.5), this.used + more);
    if (size > MOST_BYTES) throw supplyChainProblem("file-unpacks-too-large");
    const larger = Buffer.allocUnsafeSlow(size);
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
  }
};
function isPlain(bytes, start, end) {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 38 || byte === 95) return false;
  }
  return true;
}

// libs/supply-chain/server/import/table-row.ts
var MAX_COLUMNS = 200;
var MAX_CELL_LENGTH = 1e4;
function tableCell(text) {
  if (text.length <= MAX_CELL_LENGTH && text.isWellFormed() && !text.includes("\0")) return text;
  return text.slice(0, MAX_CELL_LENGTH).toWellFormed().replaceAll("\0", "");
}

// libs/supply-chain/server/import/xlsx/number-format.ts
var DATE_FORMATS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58]
];
function numberKind(id, code) {
  if (code === void 0) {
    if (id === 9 || id === 10) return "percent";
    return DATE_FORMATS.some(([first, last]) => id >= first && id <= last) ? "date" : "number";
  }
  const pattern = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").split(";", 1)[0] ?? "";
  if (/general/i.test(pattern)) return "number";
  if (pattern.includes("%")) return "percent";
  return /[dmyhse]/i.test(pattern.replace(/e[+-]/gi, "")) ? "date" : "number";
}
var DAY_IN_MS = 864e5;
var UNIX_EPOCH_1900 = 25569;
var UNIX_EPOCH_1904 = 24107;
function dateOfSerial(serial, from1904) {
  if (!(serial >= 1 && serial < 2958466)) return null;
  const days = from1904 ? serial - UNIX_EPOCH_1904 : serial - UNIX_EPOCH_1900 + (serial < 60 ? 1 : 0);
  return new Date(Math.floor(days) * DAY_IN_MS).toISOString().slice(0, 10);
}
function numberText(stored, kind) {
  if (kind === "number" && /^-?\d{1,15}$/.test(stored)) return stored;
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  if (kind === "percent") return `${Number((value * 100).toPrecision(15))}%`;
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

// libs/supply-chain/server/import/xlsx/sheet-rows.ts
var ROW = tagCode("row");
var CELL = tagCode("c");
var VALUE = tagCode("v");
var INLINE = tagCode("is");
var TEXT2 = tagCode("t");
var PHONETIC2 = tagCode("rPh");
var REFERENCE = tagCode("r");
var STYLE = tagCode("s");
var SHARED = 115;
var LAST_ROW = 1048576;
var SheetRows = class {
  constructor(book, shared) {
    this.book = book;
    this.shared = shared;
    /** Rows that are complete; the reader takes them away. */
    this.rows = [];
    this.rowNumber = 0;
    this.cells = [];
    this.filled = false;
    this.column = -1;
    this.type = "number";
    /** Number of a shared text, read while it comes: no string is made of it. */
    this.index = -1;
    this.style = 0;
    this.value = "";
    this.reading = false;
    this.inline = false;
    this.skipped = 0;
  }
  open(tag, attributes) {
    if (tag === CELL) this.openCell(attributes);
    else if (tag === VALUE) this.reading = true;
    else if (tag === ROW) this.openRow(attributes);
    else if (tag === INLINE) this.inline = true;
    else if (tag === PHONETIC2) this.skipped++;
    else if (tag === TEXT2) this.reading = this.inline && this.skipped === 0;
  }
  close(tag) {
    if (tag === CELL) this.closeCell();
    else if (tag === VALUE || tag === TEXT2) this.reading = false;
    else if (tag === ROW) this.closeRow();
    else if (tag === INLINE) this.inline = false;
    else if (tag === PHONETIC2) this.skipped--;
  }
  text(bytes, start, end, literal) {
    if (!this.reading) return;
    if (this.type === "shared") {
      this.index = integerAt(bytes, start, end);
      return;
    }
    const text = literal ? bytes.utf8Slice(start, end) : decodeText(bytes, start, end);
    this.value = this.value === "" ? text : this.value + text;
  }
  openRow(attributes) {
    const told = attributes.find(REFERENCE) ? integerOf(attributes) : 0;
    this.rowNumber = told > 0 && told <= LAST_ROW ? told : this.rowNumber + 1;
    this.cells = [];
    this.filled = false;
    this.column = -1;
  }
  closeRow() {
    if (this.filled) this.rows.push({ rowNumber: this.rowNumber, cells: this.cells });
  }
  openCell(attributes) {
    const told = attributes.find(REFERENCE) ? columnAt(attributes) : -1;
    this.column = told >= 0 ? told : this.column + 1;
    this.type = attributes.find(TEXT2) ? typeAt(attributes) : "number";
    this.style = attributes.find(STYLE) ? integerOf(attributes) : 0;
    this.value = "";
    this.index = -1;
  }
  closeCell() {
    if (this.value === "" && this.index < 0 || this.column >= MAX_COLUMNS) return;
    const text = tableCell(this.cellText());
    if (text === "") return;
    while (this.cells.length < this.column) this.cells.push("");
    this.cells[this.column] = text;
    this.filled ||= text.trim() !== "";
  }
  /** What a person sees in the cell; the result of a formula, never the formula. */
  cellText() {
    switch (this.type) {
      case "shared":
        return this.shared.at(this.index);
      case "number":
        return this.number();
      case "boolean":
        return this.value === "1" || this.value === "true" ? "true" : "false";
      case "error":
        return "";
      case "date":
        return this.value.slice(0, 10);
      case "text":
        return plainText(this.value);
    }
  }
  number() {
    const kind = this.book.styles[this.style] ?? "number";
    if (kind !== "date") return numberText(this.value, kind);
    return dateOfSerial(Number(this.value), this.book.from1904) ?? numberText(this.value, "number");
  }
};
var TYPES = {
  s: "shared",
  n: "number",
  b: "boolean",
  e: "error",
  d: "date",
  str: "text",
  inlineStr: "text"
};
function typeAt({ bytes, from, to }) {
  if (to - from === 1 && bytes[from] === SHARED) return "shared";
  return TYPES[bytes.latin1Slice(from, to)] ?? "text";
}
function integerOf({ bytes, from, to }) {
  return Math.max(0, integerAt(bytes, from, to));
}
function integerAt(bytes, from, to) {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9 || value > 1e8) return -1;
    value = value * 10 + digit;
  }
  return to > from ? value : -1;
}
function columnAt({ bytes, from, to }) {
  let column = 0;
  for (let at = from; at < to; at++) {
    const letter = (bytes[at] ?? 0) & 223;
    if (letter < 65 || letter > 90) break;
    column = Math.min(column * 26 + letter - 64, 1e6);
  }
  return column - 1;
}

// libs/supply-chain/server/import/xlsx/zip-archive.ts
import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
var END_OF_DIRECTORY = 101010256;
var END_OF_DIRECTORY_64 = 101075792;
var LOCATOR_64 = 117853008;
var DIRECTORY_ENTRY = 33639248;
var LOCAL_HEADER = 67324752;
var LONGEST_END = 65557;
var MOST_ENTRIES = 1e4;
var MOST_DIRECTORY_BYTES = 4 * 1024 * 1024;
var STORED = 0;
var DEFLATED = 8;
var ENCRYPTED = 1;
var AT_ONCE = 256 * 1024;
var damaged = () => supplyChainProblem("file-damaged");
async function readZipDirectory(file) {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const end = lastRecord(tail, END_OF_DIRECTORY);
  if (end < 0 || end + 22 > tail.length) throw damaged();
  let [bytes, at, count] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16), tail.readUInt16LE(end + 10)];
  if (at === 4294967295 || bytes === 4294967295 || count === 65535) {
    const locator = end - 20;
    if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64) throw damaged();
    const record = await readAt(file, safe(tail.readBigUInt64LE(locator + 8)), 56);
    if (record.readUInt32LE(0) !== END_OF_DIRECTORY_64) throw damaged();
    count = safe(record.readBigUInt64LE(32));
    bytes = safe(record.readBigUInt64LE(40));
    at = safe(record.readBigUInt64LE(48));
  }
  if (count > MOST_ENTRIES || bytes > MOST_DIRECTORY_BYTES || at + bytes > size) throw damaged();
  return entriesOf(await readAt(file, at, bytes));
}
function entriesOf(directory) {
  const entries = /* @__PURE__ */ new Map();
  for (let at = 0; at + 46 <= directory.length; ) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw damaged();
    if (directory.readUInt16LE(at + 8) & ENCRYPTED) throw damaged();
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpackedBytes, packedBytes, local] = longSizes(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42)
    ]);
    const method = directory.readUInt16LE(at + 10);
    entries.set(name, { name, method, packedBytes, unpackedBytes, at: local });
    at = next;
  }
  return entries;
}
function longSizes(extra, sizes) {
  if (!sizes.includes(4294967295)) return sizes;
  for (let at = 0; at + 4 <= extra.length; ) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    if (id === 1) {
      let next = at + 4;
      const read = (size) => {
        if (size !== 4294967295) return size;
        if (next + 8 > extra.length) throw damaged();
        next += 8;
        return safe(extra.readBigUInt64LE(next - 8));
      };
      return [read(sizes[0]), read(sizes[1]), read(sizes[2])];
    }
    at += 4 + length;
  }
  throw damaged();
}
async function* unpack(file, entry) {
  const header = await readAt(file, entry.at, 30);
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged();
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged();
  const packed2 = Readable.from(pieces(file, start, entry.packedBytes), { objectMode: false });
  const inflate = entry.method === DEFLATED ? createInflateRaw({ chunkSize: AT_ONCE }) : null;
  if (inflate) packed2.on("error", (error) => inflate.destroy(error)).pipe(inflate);
  let unpacked = 0;
  try {
    for await (const chunk of inflate ?? packed2) {
      unpacked += chunk.length;
      if (unpacked > entry.unpackedBytes) throw damaged();
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? damaged() : error;
  } finally {
    packed2.destroy();
    inflate?.destroy();
  }
}
async function* pieces(file, start, bytes) {
  for (let at = 0; at < bytes; at += AT_ONCE)
    yield await readAt(file, start + at, Math.min(AT_ONCE, bytes - at));
}
function isZlibError(error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE";
}
async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw damaged();
  return buffer;
}
function lastRecord(tail, signature) {
  for (let at = tail.length - 22; at >= 0; at--) if (tail.readUInt32LE(at) === signature) return at;
  return -1;
}
function safe(value) {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
}

// libs/supply-chain/server/import/xlsx/workbook-parts.ts
async function readWorkbook(file, archive) {
  if (!archive.has("xl/workbook.xml")) throw supplyChainProblem("file-not-a-table");
  const book = new BookPart();
  await scanPart(file, archive, "xl/workbook.xml", book);
  const relations = new RelationsPart();
  await scanPart(file, archive, "xl/_rels/workbook.xml.rels", relations);
  const styles = new StylesPart();
  await scanPart(file, archive, "xl/styles.xml", styles);
  const sheets = book.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden)).map(({ relation }) => pathOf(relations.targets.get(relation) ?? "")).filter((path) => archive.has(path) && path.includes("sheets/"));
  const found = sheets.length > 0 ? sheets : sheetFiles(archive);
  return { from1904: book.from1904, sheets: found, styles: styles.kinds() };
}
async function scanPart(file, archive, path, listener) {
  const entry = archive.get(path);
  if (!entry) return;
  const scanner = new XmlScanner(listener);
  for await (const chunk of unpack(file, entry)) scanner.push(chunk);
  scanner.end();
}
function sheetFiles(archive) {
  const numberOf = (path) => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);
  return [...archive.keys()].filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path)).sort((a, b) => numberOf(a) - numberOf(b));
}
function pathOf(target) {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}
var SHEET = tagCode("sheet");
var BOOK_PROPERTIES = tagCode("workbookPr");
var DATE_1904 = tagCode("date1904");
var STATE = tagCode("state");
var ID = tagCode("id");
var BookPart = class {
  constructor() {
    this.sheets = [];
    this.from1904 = false;
  }
  open(tag, attributes) {
    if (tag === SHEET) {
      const state = attributes.get(STATE) ?? "visible";
      this.sheets.push({ relation: attributes.get(ID) ?? "", hidden: state !== "visible" });
    } else if (tag === BOOK_PROPERTIES) {
      this.from1904 = ["1", "true"].includes(attributes.get(DATE_1904) ?? "");
    }
  }
  close() {
  }
  text() {
  }
};
var RELATIONSHIP = tagCode("Relationship");
var RELATION_ID = tagCode("Id");
var TARGET = tagCode("Target");
var RelationsPart = class {
  constructor() {
    this.targets = /* @__PURE__ */ new Map();
  }
  open(tag, attributes) {
    if (tag === RELATIONSHIP)
      this.targets.set(attributes.get(RELATION_ID) ?? "", attributes.get(TARGET) ?? "");
  }
  close() {
  }
  text() {
  }
};
var FORMAT = tagCode("numFmt");
var FORMAT_ID = tagCode("numFmtId");
var FORMAT_CODE = tagCode("formatCode");
var CELL_STYLES = tagCode("cellXfs");
var STYLE2 = tagCode("xf");
var StylesPart = class {
  constructor() {
    this.codes = /* @__PURE__ */ new Map();
    this.formats = [];
    this.inCellStyles = false;
  }
  kinds() {
    return this.formats.map((id) => numberKind(id, this.codes.get(id)));
  }
  open(tag, attributes) {
    if (tag === CELL_STYLES) this.inCellStyles = true;
    else if (tag === FORMAT)
      this.codes.set(Number(attributes.get(FORMAT_ID)), attributes.get(FORMAT_CODE) ?? "");
    else if (tag === STYLE2 && this.inCellStyles) this.formats.push(Number(attributes.get(FORMAT_ID) ?? 0));
  }
  close(tag) {
    if (tag === CELL_STYLES) this.inCellStyles = false;
  }
  text() {
  }
};

// libs/supply-chain/server/import/xlsx/xlsx-table.ts
var MAX_UNPACKED_BYTES = 400 * 1024 * 1024;
var SHARED_STRINGS = "xl/sharedStrings.xml";
async function openWorkbook(file) {
  const archive = await readZipDirectory(file);
  const unpacked = archive.values().reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (unpacked > MAX_UNPACKED_BYTES) throw supplyChainProblem("file-unpacks-too-large");
  return { archive, book: await readWorkbook(file, archive) };
}
async function* readXlsx(file) {
  const { archive, book } = await openWorkbook(file);
  const shared = new SharedStrings();
  await scanPart(file, archive, SHARED_STRINGS, shared);
  for (const path of book.sheets) {
    const entry = archive.get(path);
    if (!entry) continue;
    const sheet = new SheetRows(book, shared);
    const scanner = new XmlScanner(sheet);
    let any = false;
    for await (const chunk of unpack(file, entry)) {
      scanner.push(chunk);
      if (sheet.rows.length === 0) continue;
      any = true;
      yield sheet.rows;
      sheet.rows = [];
    }
    scanner.end();
    if (any) return;
  }
}

// tools/_try.ts
for (const f of process.argv.slice(2)) for (let i = 0; i < 3; i++) {
  const h = await open(f);
  const t = performance.now();
  let n = 0;
  let chars = 0;
  let ex = [];
  for await (const rows of readXlsx(h)) {
    n += rows.length;
    for (const r of rows) chars += r.cells[3].length;
    ex = rows.at(-1).cells;
  }
  console.log(f, n, chars, Math.round(performance.now() - t), "ms", Math.round(process.resourceUsage().maxRSS / 1024), "MB", i ? "" : ex.join("|"));
  await h.close();
}
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiX3RyeS50cyIsICIuLi9saWJzL3N1cHBseS1jaGFpbi9tb2RlbC90ZXh0LWtleXMudHMiLCAiLi4vbGlicy9zdXBwbHktY2hhaW4vbW9kZWwvY291bnRyaWVzLnRzIiwgIi4uL2xpYnMvc3VwcGx5LWNoYWluL21vZGVsL3N1cHBsaWVyLWltcG9ydC50cyIsICIuLi9saWJzL3BsYXRmb3JtL21vZGVsL3Byb2JsZW0udHMiLCAiLi4vbGlicy9zdXBwbHktY2hhaW4vbW9kZWwvcHJvYmxlbXMudHMiLCAiLi4vbGlicy9zdXBwbHktY2hhaW4vc2VydmVyL2ltcG9ydC94bHN4L3BsYWluLXRleHQudHMiLCAiLi4vbGlicy9zdXBwbHktY2hhaW4vc2VydmVyL2ltcG9ydC94bHN4L3htbC1zY2FubmVyLnRzIiwgIi4uL2xpYnMvc3VwcGx5LWNoYWluL3NlcnZlci9pbXBvcnQveGxzeC9zaGFyZWQtc3RyaW5ncy50cyIsICIuLi9saWJzL3N1cHBseS1jaGFpbi9zZXJ2ZXIvaW1wb3J0L3RhYmxlLXJvdy50cyIsICIuLi9saWJzL3N1cHBseS1jaGFpbi9zZXJ2ZXIvaW1wb3J0L3hsc3gvbnVtYmVyLWZvcm1hdC50cyIsICIuLi9saWJzL3N1cHBseS1jaGFpbi9zZXJ2ZXIvaW1wb3J0L3hsc3gvc2hlZXQtcm93cy50cyIsICIuLi9saWJzL3N1cHBseS1jaGFpbi9zZXJ2ZXIvaW1wb3J0L3hsc3gvemlwLWFyY2hpdmUudHMiLCAiLi4vbGlicy9zdXBwbHktY2hhaW4vc2VydmVyL2ltcG9ydC94bHN4L3dvcmtib29rLXBhcnRzLnRzIiwgIi4uL2xpYnMvc3VwcGx5LWNoYWluL3NlcnZlci9pbXBvcnQveGxzeC94bHN4LXRhYmxlLnRzIl0sCiAgInNvdXJjZXNDb250ZW50IjogWyJpbXBvcnQgeyBvcGVuIH0gZnJvbSAnbm9kZTpmcy9wcm9taXNlcyc7XG5pbXBvcnQgeyByZWFkWGxzeCB9IGZyb20gJy4uL2xpYnMvc3VwcGx5LWNoYWluL3NlcnZlci9pbXBvcnQveGxzeC94bHN4LXRhYmxlJztcbmZvciAoY29uc3QgZiBvZiBwcm9jZXNzLmFyZ3Yuc2xpY2UoMikpIGZvciAobGV0IGk9MDtpPDM7aSsrKXsgY29uc3QgaD1hd2FpdCBvcGVuKGYpOyBjb25zdCB0PXBlcmZvcm1hbmNlLm5vdygpOyBsZXQgbj0wOyBsZXQgY2hhcnM9MDsgbGV0IGV4OiBzdHJpbmdbXT1bXTsgZm9yIGF3YWl0IChjb25zdCByb3dzIG9mIHJlYWRYbHN4KGgpKSB7IG4rPXJvd3MubGVuZ3RoOyBmb3IgKGNvbnN0IHIgb2Ygcm93cykgY2hhcnMrPXIuY2VsbHNbM10hLmxlbmd0aDsgZXg9cm93cy5hdCgtMSkhLmNlbGxzOyB9IGNvbnNvbGUubG9nKGYsbixjaGFycyxNYXRoLnJvdW5kKHBlcmZvcm1hbmNlLm5vdygpLXQpLCdtcycsTWF0aC5yb3VuZChwcm9jZXNzLnJlc291cmNlVXNhZ2UoKS5tYXhSU1MvMTAyNCksJ01CJywgaT8nJzpleC5qb2luKCd8JykpOyBhd2FpdCBoLmNsb3NlKCk7IH1cbiIsICIvKiogRmlyc3QgYnl0ZXMgYW5kIGNvbnRpbnVhdGlvbiBieXRlcyBvZiBVVEYtOCBhcyB0aGV5IGxvb2sgd2hlbiByZWFkIGFzIFdpbmRvd3MtMTI1MiBvciBNYWMgUm9tYW4uICovXG5jb25zdCBDUDEyNTJfSElHSCA9ICdcdTIwQUMgXHUyMDFBXHUwMTkyXHUyMDFFXHUyMDI2XHUyMDIwXHUyMDIxXHUwMkM2XHUyMDMwXHUwMTYwXHUyMDM5XHUwMTUyIFx1MDE3RCAgXHUyMDE4XHUyMDE5XHUyMDFDXHUyMDFEXHUyMDIyXHUyMDEzXHUyMDE0XHUwMkRDXHUyMTIyXHUwMTYxXHUyMDNBXHUwMTUzIFx1MDE3RVx1MDE3OCcuc3BsaXQoJycpO1xuY29uc3QgTUFDX1JPTUFOID1cbiAgJ1x1MDBDNFx1MDBDNVx1MDBDN1x1MDBDOVx1MDBEMVx1MDBENlx1MDBEQ1x1MDBFMVx1MDBFMFx1MDBFMlx1MDBFNFx1MDBFM1x1MDBFNVx1MDBFN1x1MDBFOVx1MDBFOFx1MDBFQVx1MDBFQlx1MDBFRFx1MDBFQ1x1MDBFRVx1MDBFRlx1MDBGMVx1MDBGM1x1MDBGMlx1MDBGNFx1MDBGNlx1MDBGNVx1MDBGQVx1MDBGOVx1MDBGQlx1MDBGQ1x1MjAyMFx1MDBCMFx1MDBBMlx1MDBBM1x1MDBBN1x1MjAyMlx1MDBCNlx1MDBERlx1MDBBRVx1MDBBOVx1MjEyMlx1MDBCNFx1MDBBOFx1MjI2MFx1MDBDNlx1MDBEOFx1MjIxRVx1MDBCMVx1MjI2NFx1MjI2NVx1MDBBNVx1MDBCNVx1MjIwMlx1MjIxMVx1MjIwRlx1MDNDMFx1MjIyQlx1MDBBQVx1MDBCQVx1MDNBOVx1MDBFNlx1MDBGOFx1MDBCRlx1MDBBMVx1MDBBQ1x1MjIxQVx1MDE5Mlx1MjI0OFx1MjIwNlx1MDBBQlx1MDBCQlx1MjAyNlxcdTAwYTBcdTAwQzBcdTAwQzNcdTAwRDVcdTAxNTJcdTAxNTNcdTIwMTNcdTIwMTRcdTIwMUNcdTIwMURcdTIwMThcdTIwMTlcdTAwRjdcdTI1Q0FcdTAwRkZcdTAxNzhcdTIwNDRcdTIwQUNcdTIwMzlcdTIwM0FcdUZCMDFcdUZCMDJcdTIwMjFcdTAwQjdcdTIwMUFcdTIwMUVcdTIwMzBcdTAwQzJcdTAwQ0FcdTAwQzFcdTAwQ0JcdTAwQzhcdTAwQ0RcdTAwQ0VcdTAwQ0ZcdTAwQ0NcdTAwRDNcdTAwRDRcXHVmOGZmXHUwMEQyXHUwMERBXHUwMERCXHUwMEQ5XHUwMTMxXHUwMkM2XHUwMkRDXHUwMEFGXHUwMkQ4XHUwMkQ5XHUwMkRBXHUwMEI4XHUwMkREXHUwMkRCXHUwMkM3JztcblxuZnVuY3Rpb24gY3AxMjUyQnl0ZShjaGFyOiBzdHJpbmcpOiBudW1iZXIge1xuICBjb25zdCBjb2RlID0gY2hhci5jaGFyQ29kZUF0KDApO1xuICBpZiAoY29kZSA+PSAweGEwICYmIGNvZGUgPD0gMHhmZikgcmV0dXJuIGNvZGU7XG4gIGNvbnN0IGF0ID0gY2hhciA9PT0gJyAnID8gLTEgOiBDUDEyNTJfSElHSC5pbmRleE9mKGNoYXIpO1xuICByZXR1cm4gYXQgPCAwID8gLTEgOiAweDgwICsgYXQ7XG59XG5cbmZ1bmN0aW9uIG1hY1JvbWFuQnl0ZShjaGFyOiBzdHJpbmcpOiBudW1iZXIge1xuICBjb25zdCBhdCA9IE1BQ19ST01BTi5pbmRleE9mKGNoYXIpO1xuICByZXR1cm4gYXQgPCAwID8gLTEgOiAweDgwICsgYXQ7XG59XG5cbmZ1bmN0aW9uIHR3b0J5dGVDaGFyYWN0ZXIobGVhZDogbnVtYmVyLCBuZXh0OiBudW1iZXIpOiBzdHJpbmcgfCBudWxsIHtcbiAgaWYgKGxlYWQgPCAweGMyIHx8IGxlYWQgPiAweGRmIHx8IG5leHQgPCAweDgwIHx8IG5leHQgPiAweGJmKSByZXR1cm4gbnVsbDtcbiAgcmV0dXJuIFN0cmluZy5mcm9tQ2hhckNvZGUoKChsZWFkICYgMHgxZikgPDwgNikgfCAobmV4dCAmIDB4M2YpKTtcbn1cblxuLyoqXG4gKiBQdXRzIHJpZ2h0IHR3by1ieXRlIGxldHRlcnMgdGhhdCB3ZXJlIHJlYWQgaW4gdGhlIHdyb25nIGVuY29kaW5nIGJlZm9yZSB0aGV5IHJlYWNoZWQgdGhlIGZpbGU6XG4gKiBgTlx1MDBBQ1x1MjIyQmAgKE1hYyBSb21hbikgYW5kIGBOXHUwMEMyXHUwMEJBYCAoV2luZG93cy0xMjUyKSBib3RoIGJlY29tZSBgTlx1MDBCQWAuIE9ubHkgcGFpcnMgdGhhdCBkZWNvZGUgdG8gYSBMYXRpbi0xIGxldHRlclxuICogb3Igc2lnbiBhcmUgdG91Y2hlZCwgc28gdGhhdCBob25lc3QgdGV4dCBzdGF5cyBhcyBpdCBpcy5cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHJlcGFpckVuY29kaW5nKHRleHQ6IHN0cmluZyk6IHN0cmluZyB7XG4gIHJldHVybiB0ZXh0LnJlcGxhY2UoL1tcdTAwQzJcdTAwQzNcdTAwQUNcdTIyMUFdW15cXHUwMDAwLVxcdTAwN2ZdL2csIChwYWlyKSA9PiB7XG4gICAgY29uc3QgW2xlYWQsIG5leHRdID0gW3BhaXIuY2hhckF0KDApLCBwYWlyLmNoYXJBdCgxKV07XG4gICAgY29uc3QgYnl0ZU9mID0gbGVhZCA9PT0gJ1x1MDBDMicgfHwgbGVhZCA9PT0gJ1x1MDBDMycgPyBjcDEyNTJCeXRlIDogbWFjUm9tYW5CeXRlO1xuICAgIHJldHVybiB0d29CeXRlQ2hhcmFjdGVyKGJ5dGVPZihsZWFkKSwgYnl0ZU9mKG5leHQpKSA/PyBwYWlyO1xuICB9KTtcbn1cblxuLyoqXG4gKiBBIGNlbGwgYXMgYSBwZXJzb24gbWVhbnQgaXQ6IG9kZCBzcGFjZXMgYmVjb21lIG9uZSBzcGFjZSwgYm94ZXMgYW5kIG90aGVyIHNpZ25zIHRoYXQgc3RhbmQgZm9yIGFcbiAqIGxvc3QgY2hhcmFjdGVyIGdvLCBmdWxsLXdpZHRoIHB1bmN0dWF0aW9uIGJlY29tZXMgcGxhaW4sIHdyb25nbHkgcmVhZCBsZXR0ZXJzIGFyZSBwdXQgcmlnaHQuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjbGVhblRleHQodGV4dDogc3RyaW5nKTogc3RyaW5nIHtcbiAgcmV0dXJuIHJlcGFpckVuY29kaW5nKHRleHQpXG4gICAgLm5vcm1hbGl6ZSgnTkZDJylcbiAgICAucmVwbGFjZSgvW1x1MjVBMVx1MjVBMFx1MjVBRlxcdUZGRkRcXHVGRUZGXFx1MDBBRFxcdTIwMEItXFx1MjAwRlxcdTIwMkEtXFx1MjAyRVxcdTIwNjBdL2csICcnKVxuICAgIC5yZXBsYWNlKC9bXFx1MDAwMC1cXHUwMDFGXFx1MDA3Rlxcc10rL2csICcgJylcbiAgICAucmVwbGFjZSgvXHVGRjBDL2csICcsICcpXG4gICAgLnJlcGxhY2UoL1x1RkYwOC9nLCAnICgnKVxuICAgIC5yZXBsYWNlKC9cdUZGMDkvZywgJykgJylcbiAgICAucmVwbGFjZSgvIHsyLH0vZywgJyAnKVxuICAgIC5yZXBsYWNlKC8gLC9nLCAnLCcpXG4gICAgLnRyaW0oKTtcbn1cblxuLyoqIEZvciBjb21wYXJpbmcgYW5kIHNvcnRpbmc6IGxvd2VyIGNhc2UsIHdpdGhvdXQgYWNjZW50cyBhbmQgcHVuY3R1YXRpb24sIHNpbmdsZSBzcGFjZXMuIEFueSBzY3JpcHQuICovXG5leHBvcnQgZnVuY3Rpb24gbmFtZUtleSh0ZXh0OiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gY2xlYW5UZXh0KHRleHQpXG4gICAgLm5vcm1hbGl6ZSgnTkZLRCcpXG4gICAgLnJlcGxhY2UoL1xccHtNfSsvZ3UsICcnKVxuICAgIC50b0xvd2VyQ2FzZSgpXG4gICAgLnJlcGxhY2UoL1x1MDBERi9nLCAnc3MnKVxuICAgIC5yZXBsYWNlKC9cdTAxMzEvZywgJ2knKVxuICAgIC5yZXBsYWNlKC9cdTAxNDIvZywgJ2wnKVxuICAgIC5yZXBsYWNlKC9cdTAwRjgvZywgJ28nKVxuICAgIC5yZXBsYWNlKC9cdTAxMTEvZywgJ2QnKVxuICAgIC5yZXBsYWNlKC9bJ1x1MjAxOWBcdTAwQjRdL2csICcnKVxuICAgIC5yZXBsYWNlKC9bXlxccHtMfVxccHtOfV0rL2d1LCAnICcpXG4gICAgLnRyaW0oKTtcbn1cblxuY29uc3QgTEVHQUxfRk9STVMgPSBuZXcgU2V0KFxuICAoXG4gICAgJ2x0ZCBsaW1pdGVkIGNvIGNvbXBhbnkgY29ycCBjb3Jwb3JhdGlvbiBpbmMgaW5jb3Jwb3JhdGVkIGxsYyBsbHAgbHAgcGxjIHB2dCBwcml2YXRlIHB0ZSBwdHkgJyArXG4gICAgJ2dtYmggYWcga2cgb2hnIHVnIG1iaCBidiBudiB2b2Ygc2Egc2FzIHNhcmwgc2FybGF1IHNhc3Ugc3JsIHNwYSBzbCBzbHUgc2Mgc2NzIGN2IGN2YSBybCBkZSAnICtcbiAgICAnc3JvIGFzIHNwb2wgem9vIHNwb2xrYSBveSBveWogYWIgYXBzIGtmdCB6cnQgbnlydCBkb28gZGQgYWQgb29kIGVvb2QganNjIG9qc2MgY2pzYyBwanNjIG9vbyBvYW8gemFvIGFvICcgK1xuICAgICdwdCB0YmsgY3Ygc2RuIGJoZCBiZXJoYWQga2sgeWsga2FidXNoaWtpIGthaXNoYSBqb2ludHN0b2NrIGpvaW50IHN0b2NrIHRuaGggY29uZyB0eSBzdGkgdGljIHNhbiB2ZSBsdGRhIGVpcmVsaSBtZSBtZmcgJyArXG4gICAgJ21hbnVmYWN0dXJpbmcgdGhlIGFuZCdcbiAgKS5zcGxpdCgnICcpLFxuKTtcblxuLyoqIFR3byBhbmQgdGhyZWUgc2luZ2xlIGxldHRlcnMgdGhhdCBzdGFuZCBmb3IgYSBsZWdhbCBmb3JtOiBgUy5BLmAsIGBzLnIuby5gLCBgUy4gZGUgUi5MLmAuICovXG5jb25zdCBTUEVMTEVEX0ZPUk1TID1cbiAgL1xcYihzcCB6IG8gb3xzcCB6b298cyBhIHN8cyBhIHIgbHxzIHIgbHxzIHIgb3xzIHAgYXxzIGF8cyBsIHV8cyBsfGIgdnxuIHZ8YyB2fHIgbHxhIHN8ZCBvIG98cyBjfGwgbCBjfGwgdCBkfHAgbCBjKVxcYi9nO1xuXG4vKipcbiAqIEZvciByZWNvZ25pc2luZyBhIGNvbXBhbnkgaW4gYW5vdGhlciBzcGVsbGluZzogYXMgbmFtZUtleSwgd2l0aG91dCBsZWdhbCBmb3Jtcywgb3RoZXIgc21hbGwgd29yZHNcbiAqIGFuZCBzcGFjZXMuIGBRaWFucnVuIEdhcm1lbnRzIENvLiwgTHRkYCBhbmQgYFFJQU5SVU4gR0FSTUVOVFMgQ08gTFRELmAgaGF2ZSB0aGUgc2FtZSBrZXkuIEEgbmFtZSB0aGF0XG4gKiBjb25zaXN0cyBvZiBub3RoaW5nIGVsc2Uga2VlcHMgaXRzIHdvcmRzLlxuICovXG5leHBvcnQgZnVuY3Rpb24gbWF0Y2hLZXkobmFtZTogc3RyaW5nKTogc3RyaW5nIHtcbiAgY29uc3Qga2V5ID0gbmFtZUtleShuYW1lKTtcbiAgY29uc3Qgd29yZHMgPSBrZXlcbiAgICAucmVwbGFjZShTUEVMTEVEX0ZPUk1TLCAnICcpXG4gICAgLnNwbGl0KCcgJylcbiAgICAuZmlsdGVyKCh3b3JkKSA9PiB3b3JkICE9PSAnJyAmJiAhTEVHQUxfRk9STVMuaGFzKHdvcmQpKTtcbiAgcmV0dXJuICh3b3Jkcy5sZW5ndGggPiAwID8gd29yZHMuam9pbignJykgOiBrZXkucmVwbGFjZSgvIC9nLCAnJykpIHx8IG5hbWUudHJpbSgpLnRvTG93ZXJDYXNlKCk7XG59XG5cbmNvbnN0IEFERFJFU1NfV09SRFM6IFJlYWRvbmx5PFJlY29yZDxzdHJpbmcsIHN0cmluZz4+ID0ge1xuICByb2FkOiAncmQnLFxuICBzdHJlZXQ6ICdzdCcsXG4gIGF2ZW51ZTogJ2F2ZScsXG4gIG51bWJlcjogJ25vJyxcbiAgaW5kdXN0cmlhbDogJ2luZCcsXG4gIHpvbmU6ICd6JyxcbiAgZGlzdHJpY3Q6ICdkaXN0JyxcbiAgcHJvdmluY2U6ICdwcm92JyxcbiAgYnVpbGRpbmc6ICdibGRnJyxcbiAgZmxvb3I6ICdmbCcsXG59O1xuXG4vKipcbiAqIEZvciBjb21wYXJpbmcgYWRkcmVzc2VzOiBhcyBuYW1lS2V5LCB3aXRoIGNvbW1vbiB3b3JkcyBzaG9ydGVuZWQgYW5kIHRoZSBjb3VudHJ5J3MgbmFtZSBsZWZ0IG91dCxcbiAqIHdvcmRzIGluIGFscGhhYmV0aWNhbCBvcmRlciwgZWFjaCBvbmNlLlxuICovXG5leHBvcnQgZnVuY3Rpb24gYWRkcmVzc0tleShhZGRyZXNzOiBzdHJpbmcgfCBudWxsIHwgdW5kZWZpbmVkKTogc3RyaW5nIHtcbiAgaWYgKCFhZGRyZXNzKSByZXR1cm4gJyc7XG4gIGNvbnN0IHdvcmRzID0gbmFtZUtleShhZGRyZXNzKVxuICAgIC5zcGxpdCgnICcpXG4gICAgLmZpbHRlcigod29yZCkgPT4gd29yZCAhPT0gJycpXG4gICAgLm1hcCgod29yZCkgPT4gQUREUkVTU19XT1JEU1t3b3JkXSA/PyB3b3JkKTtcbiAgcmV0dXJuIFsuLi5uZXcgU2V0KHdvcmRzKV0uc29ydCgpLmpvaW4oJyAnKTtcbn1cblxuLyoqXG4gKiBIb3cgbXVjaCB0d28gYWRkcmVzcyBrZXlzIGhhdmUgaW4gY29tbW9uOiBzaGFyZWQgd29yZHMgYnkgYWxsIHdvcmRzIChKYWNjYXJkKSwgMCB0byAxLlxuICogMCB3aGVyZSBlaXRoZXIgaXMgZW1wdHkuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBhZGRyZXNzU2ltaWxhcml0eShhOiBzdHJpbmcsIGI6IHN0cmluZyk6IG51bWJlciB7XG4gIGlmIChhID09PSAnJyB8fCBiID09PSAnJykgcmV0dXJuIDA7XG4gIGlmIChhID09PSBiKSByZXR1cm4gMTtcbiAgY29uc3QgW3dvcmRzT2ZBLCB3b3Jkc09mQl0gPSBbbmV3IFNldChhLnNwbGl0KCcgJykpLCBuZXcgU2V0KGIuc3BsaXQoJyAnKSldO1xuICBsZXQgc2hhcmVkID0gMDtcbiAgZm9yIChjb25zdCB3b3JkIG9mIHdvcmRzT2ZBKSBpZiAod29yZHNPZkIuaGFzKHdvcmQpKSBzaGFyZWQrKztcbiAgcmV0dXJuIHNoYXJlZCAvICh3b3Jkc09mQS5zaXplICsgd29yZHNPZkIuc2l6ZSAtIHNoYXJlZCk7XG59XG5cbi8qKiBXaGF0IHRoZSBzZWFyY2ggYm94IGxvb2tzIHRocm91Z2g6IG5hbWUsIGFkZHJlc3MgYW5kIG51bWJlciwgbm9ybWFsaXNlZC4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzZWFyY2hLZXkoc3VwcGxpZXI6IHtcbiAgcmVhZG9ubHkgbmFtZTogc3RyaW5nO1xuICByZWFkb25seSBhZGRyZXNzPzogc3RyaW5nIHwgbnVsbDtcbiAgcmVhZG9ubHkgZXh0ZXJuYWxJZD86IHN0cmluZyB8IG51bGw7XG59KTogc3RyaW5nIHtcbiAgcmV0dXJuIG5hbWVLZXkoW3N1cHBsaWVyLm5hbWUsIHN1cHBsaWVyLmFkZHJlc3MsIHN1cHBsaWVyLmV4dGVybmFsSWRdLmZpbHRlcihCb29sZWFuKS5qb2luKCcgJykpO1xufVxuIiwgImltcG9ydCBjZW50cm9pZHMgZnJvbSAnLi9kYXRhL2NvdW50cnktY2VudHJvaWRzLmpzb24nIHdpdGggeyB0eXBlOiAnanNvbicgfTtcbmltcG9ydCBuYW1lcyBmcm9tICcuL2RhdGEvY291bnRyeS1uYW1lcy5qc29uJyB3aXRoIHsgdHlwZTogJ2pzb24nIH07XG5pbXBvcnQgeyBMb2NhdGlvblByZWNpc2lvbiB9IGZyb20gJy4vc3VwcGxpZXInO1xuaW1wb3J0IHsgbmFtZUtleSB9IGZyb20gJy4vdGV4dC1rZXlzJztcblxuLyoqIFNwZWxsaW5ncyBmb3VuZCBpbiByZWFsIGxpc3RzIHRoYXQgYXJlIG5laXRoZXIgSVNPIGNvZGVzIG5vciBDTERSIG5hbWVzLiAqL1xuY29uc3QgQUxJQVNFUzogUmVhZG9ubHk8UmVjb3JkPHN0cmluZywgc3RyaW5nPj4gPSB7XG4gIEFFOiAnVUFFfFUuQS5FLnxFbWlyYXRlc3xEdWJhaXxBYnUgRGhhYmknLFxuICBCQTogJ0Jvc25pYXxCb3NuaWEgSGVyemVnb3ZpbmEnLFxuICBCTjogJ0JydW5laSBEYXJ1c3NhbGFtJyxcbiAgQk86ICdCb2xpdmlhIChQbHVyaW5hdGlvbmFsIFN0YXRlIG9mKScsXG4gIENEOiAnRFIgQ29uZ298RFJDfENvbmdvIERSfERlbW9jcmF0aWMgUmVwdWJsaWMgb2YgdGhlIENvbmdvfENvbmdvIChEZW1vY3JhdGljIFJlcHVibGljIG9mIHRoZSl8Q29uZ28sIERlbW9jcmF0aWMgUmVwdWJsaWMnLFxuICBDRzogJ1JlcHVibGljIG9mIHRoZSBDb25nb3xDb25nbyBSZXB1YmxpY3xDb25nbycsXG4gIENJOiBcIkl2b3J5IENvYXN0fENvdGUgZCdJdm9pcmV8RWxmZW5iZWlua1x1MDBGQ3N0ZXxDb3N0YSBkZSBNYXJmaWx8Q29zdGEgZG8gTWFyZmltXCIsXG4gIENOOiBcIlBSQ3xQLlIuIENoaW5hfFAuUi5DLnxQUiBDaGluYXxQZW9wbGUncyBSZXB1YmxpYyBvZiBDaGluYXxNYWlubGFuZCBDaGluYXxDaGluYSBNYWlubGFuZHxDaGluYSBQUkN8Ui5QLiBDaGluYVwiLFxuICBDVjogJ0NhYm8gVmVyZGUnLFxuICBDWjogJ0N6ZWNoIFJlcHVibGljfFx1MDEwQ2Vza1x1MDBFMSByZXB1Ymxpa2EnLFxuICBERTogJ0JSRHxGZWRlcmFsIFJlcHVibGljIG9mIEdlcm1hbnknLFxuICBETzogJ0RvbWluaWNhbiBSZXB8UmVwLiBEb21pbmljYW5hJyxcbiAgRk06ICdNaWNyb25lc2lhIChGZWRlcmF0ZWQgU3RhdGVzIG9mKScsXG4gIEdCOiAnVUt8VS5LLnxHcmVhdCBCcml0YWlufEVuZ2xhbmR8U2NvdGxhbmR8V2FsZXN8Tm9ydGhlcm4gSXJlbGFuZHxCcml0YWlufFJveWF1bWUgVW5pJyxcbiAgSEs6ICdIb25nIEtvbmcgU0FSfEhvbmcgS29uZywgQ2hpbmF8SG9uZyBLb25nIENoaW5hfEhLU0FSJyxcbiAgSVI6ICdJcmFuIChJc2xhbWljIFJlcHVibGljIG9mKXxJc2xhbWljIFJlcHVibGljIG9mIElyYW4nLFxuICBLUDogJ0RQUkt8S29yZWEsIE5vcnRofEtvcmVhICh0aGUgRGVtb2NyYXRpYyBQZW9wbGVcdTIwMTlzIFJlcHVibGljIG9mKScsXG4gIEtSOiAnS29yZWF8UmVwdWJsaWMgb2YgS29yZWF8S29yZWEsIFNvdXRofFMuIEtvcmVhfFNvdXRoLUtvcmVhfEtvcmVhIChSZXB1YmxpYyBvZil8Uk9LfEtvcmVhIFJlcHVibGljJyxcbiAgTEE6ICdMYW8gUERSfExhb3xMYW8gUGVvcGxlXHUyMDE5cyBEZW1vY3JhdGljIFJlcHVibGljJyxcbiAgTEs6ICdDZXlsb258U3JpbGFua2EnLFxuICBNRDogJ1JlcHVibGljIG9mIE1vbGRvdmF8TW9sZG92YSwgUmVwdWJsaWMgb2YnLFxuICBNSzogJ01hY2Vkb25pYXxGWVJPTXxOb3J0aCBNYWNlZG9uaWEnLFxuICBNTTogJ0J1cm1hfE15YW5tYXIgKEJ1cm1hKXxCaXJtYW5pYScsXG4gIE1POiAnTWFjYXV8TWFjYW8gU0FSfE1hY2F1IFNBUnxNYWNhbycsXG4gIE5MOiAnSG9sbGFuZHxUaGUgTmV0aGVybGFuZHMnLFxuICBQUzogJ1BhbGVzdGluZXxTdGF0ZSBvZiBQYWxlc3RpbmV8UGFsZXN0aW5pYW4gVGVycml0b3J5JyxcbiAgUlU6ICdSdXNzaWFuIEZlZGVyYXRpb258XHUwNDIwXHUwNDNFXHUwNDQxXHUwNDQxXHUwNDM4XHUwNDRGJyxcbiAgU1k6ICdTeXJpYW4gQXJhYiBSZXB1YmxpYycsXG4gIFNaOiAnU3dhemlsYW5kJyxcbiAgVEw6ICdFYXN0IFRpbW9yJyxcbiAgVFI6ICdUdXJrZXl8VHVya2l5ZScsXG4gIFRXOiAnVGFpd2FuLCBDaGluYXxUYWl3YW4gUi5PLkMufFJPQ3xDaGluZXNlIFRhaXBlaXxUYWl3YW4sIFByb3ZpbmNlIG9mIENoaW5hfFx1NTNGMFx1NzA2MycsXG4gIFRaOiAnVW5pdGVkIFJlcHVibGljIG9mIFRhbnphbmlhfFRhbnphbmlhLCBVbml0ZWQgUmVwdWJsaWMgb2YnLFxuICBVUzogJ1UuUy58VS5TLkEufFVuaXRlZCBTdGF0ZXMgb2YgQW1lcmljYXxBbWVyaWNhfFVTQSAtIFVuaXRlZCBTdGF0ZXN8RXRhdHMgVW5pcycsXG4gIFZBOiAnSG9seSBTZWUnLFxuICBWRTogJ1ZlbmV6dWVsYSAoQm9saXZhcmlhbiBSZXB1YmxpYyBvZiknLFxuICBWTjogJ1ZpZXQgTmFtfFNvY2lhbGlzdCBSZXB1YmxpYyBvZiBWaWV0bmFtfFZpXHUwMEVBdCBOYW0nLFxufTtcblxubGV0IGJ5S2V5OiBNYXA8c3RyaW5nLCBzdHJpbmc+IHwgbnVsbCA9IG51bGw7XG5cbmZ1bmN0aW9uIGNvdW50cmllc0J5S2V5KCk6IE1hcDxzdHJpbmcsIHN0cmluZz4ge1xuICBpZiAoYnlLZXkpIHJldHVybiBieUtleTtcbiAgYnlLZXkgPSBuZXcgTWFwPHN0cmluZywgc3RyaW5nPigpO1xuICBjb25zdCByb3dzID0gbmFtZXMubWFwKChyb3cpID0+IHJvdy5zcGxpdCgnfCcpKTtcbiAgZm9yIChjb25zdCBbaXNvMiA9ICcnLCBpc28zID0gJyddIG9mIHJvd3MpIHtcbiAgICBieUtleS5zZXQoaXNvMi50b0xvd2VyQ2FzZSgpLCBpc28yKTtcbiAgICBieUtleS5zZXQoaXNvMy50b0xvd2VyQ2FzZSgpLCBpc28yKTtcbiAgfVxuICBmb3IgKGNvbnN0IFtpc28yLCBhbGlhc2VzXSBvZiBPYmplY3QuZW50cmllcyhBTElBU0VTKSkgYWRkTmFtZXMoYnlLZXksIGlzbzIsIGFsaWFzZXMuc3BsaXQoJ3wnKSk7XG4gIGZvciAoY29uc3QgW2lzbzIgPSAnJywgLCAuLi5mb3VuZF0gb2Ygcm93cykgYWRkTmFtZXMoYnlLZXksIGlzbzIsIGZvdW5kKTtcbiAgcmV0dXJuIGJ5S2V5O1xufVxuXG4vKiogQSBuYW1lIHRoYXQgc3RhbmRzIGZvciB0d28gY291bnRyaWVzIGluIHR3byBsYW5ndWFnZXMga2VlcHMgdGhlIGZpcnN0LiAqL1xuZnVuY3Rpb24gYWRkTmFtZXMoaW5kZXg6IE1hcDxzdHJpbmcsIHN0cmluZz4sIGlzbzI6IHN0cmluZywgZm91bmQ6IHJlYWRvbmx5IHN0cmluZ1tdKTogdm9pZCB7XG4gIGZvciAoY29uc3QgbmFtZSBvZiBmb3VuZCkge1xuICAgIGNvbnN0IGtleSA9IG5hbWVLZXkobmFtZSk7XG4gICAgaWYgKGtleSAhPT0gJycgJiYgIWluZGV4LmhhcyhrZXkpKSBpbmRleC5zZXQoa2V5LCBpc28yKTtcbiAgfVxufVxuXG4vKipcbiAqIFRoZSBjb3VudHJ5IHRoYXQgYSBjZWxsIG1lYW5zOiBJU08gMzE2Ni0xIGNvZGUgb2YgMiBvciAzIGxldHRlcnMsIG9yIGEgbmFtZSBpbiBvbmUgb2YgdHdlbnR5XG4gKiBsYW5ndWFnZXMsIGluIGFueSBjYXNlLCB3aXRoIG9yIHdpdGhvdXQgYWNjZW50cyBhbmQgYXJ0aWNsZS5cbiAqIEByZXR1cm5zIHRoZSBJU08gMzE2Ni0xIGFscGhhLTIgY29kZTsgbnVsbCB3aGVyZSBpdCBtZWFucyBub25lXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjb3VudHJ5Q29kZSh0ZXh0OiBzdHJpbmcpOiBzdHJpbmcgfCBudWxsIHtcbiAgY29uc3Qga2V5ID0gbmFtZUtleSh0ZXh0KTtcbiAgY29uc3QgaW5kZXggPSBjb3VudHJpZXNCeUtleSgpO1xuICBjb25zdCBmb3VuZCA9IGluZGV4LmdldChrZXkpID8/IGluZGV4LmdldChrZXkucmVwbGFjZSgvXih0aGV8bGF8bGV8ZWx8bG9zfGxlc3xkaWUpIC8sICcnKSk7XG4gIGlmIChmb3VuZCkgcmV0dXJuIGZvdW5kO1xuICBjb25zdCBzcGVsbGVkID0ga2V5LnJlcGxhY2UoLyAvZywgJycpO1xuICBpZiAoL15bYS16XXsyLDN9JC8udGVzdChzcGVsbGVkKSAmJiBzcGVsbGVkICE9PSBrZXkpIHJldHVybiBpbmRleC5nZXQoc3BlbGxlZCkgPz8gbnVsbDtcbiAgLy8gXCJDaGluYSAoUFJDKVwiLCBcIlZOIC0gVmlldCBOYW1cIjogZXZlcnkgcGFydCBtdXN0IG1lYW4gdGhlIHNhbWUgY291bnRyeS5cbiAgY29uc3QgcGFydHMgPSB0ZXh0XG4gICAgLnNwbGl0KC9bKCkvfFx1MjAxM1x1MjAxNC1dKy8pXG4gICAgLm1hcCgocGFydCkgPT4gcGFydC50cmltKCkpXG4gICAgLmZpbHRlcigocGFydCkgPT4gcGFydCAhPT0gJycpO1xuICBpZiAocGFydHMubGVuZ3RoIDwgMikgcmV0dXJuIG51bGw7XG4gIGNvbnN0IGNvZGVzID0gbmV3IFNldChwYXJ0cy5tYXAoKHBhcnQpID0+IGluZGV4LmdldChuYW1lS2V5KHBhcnQpKSA/PyBudWxsKSk7XG4gIGNvbnN0IFtvbmx5XSA9IGNvZGVzO1xuICByZXR1cm4gY29kZXMuc2l6ZSA9PT0gMSA/IChvbmx5ID8/IG51bGwpIDogbnVsbDtcbn1cblxuLyoqIFdoZXRoZXIgdGhpcyBpcyB0aGUgSVNPIDMxNjYtMSBhbHBoYS0yIGNvZGUgb2YgYSBjb3VudHJ5IChvciBYSywgS29zb3ZvKS4gKi9cbmV4cG9ydCBmdW5jdGlvbiBpc0NvdW50cnlDb2RlKGNvZGU6IHN0cmluZyk6IGJvb2xlYW4ge1xuICByZXR1cm4gL15bQS1aXXsyfSQvLnRlc3QoY29kZSkgJiYgY291bnRyaWVzQnlLZXkoKS5nZXQoY29kZS50b0xvd2VyQ2FzZSgpKSA9PT0gY29kZTtcbn1cblxuLyoqIEFsbCBjb3VudHJ5IGNvZGVzLCBpbiBvcmRlci4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjb3VudHJ5Q29kZXMoKTogc3RyaW5nW10ge1xuICByZXR1cm4gT2JqZWN0LmtleXMoY2VudHJvaWRzKTtcbn1cblxuZXhwb3J0IGludGVyZmFjZSBQbGFjZSB7XG4gIHJlYWRvbmx5IGxhdGl0dWRlOiBudW1iZXI7XG4gIHJlYWRvbmx5IGxvbmdpdHVkZTogbnVtYmVyO1xufVxuXG4vKiogV2hlcmUgc29tZXRoaW5nIHN0YW5kcyBvbiB0aGUgbWFwLCBhbmQgaG93IHN1cmUgdGhhdCBpcy4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgTG9jYXRpb24ge1xuICByZWFkb25seSBsYXRpdHVkZTogbnVtYmVyIHwgbnVsbDtcbiAgcmVhZG9ubHkgbG9uZ2l0dWRlOiBudW1iZXIgfCBudWxsO1xuICByZWFkb25seSBsb2NhdGlvblByZWNpc2lvbjogTG9jYXRpb25QcmVjaXNpb247XG59XG5cbi8qKiBUaGUgbWlkZGxlIG9mIHRoZSBjb3VudHJ5J3MgbGFyZ2VzdCBsYW5kbWFzczogd2hlcmUgYSBzaXRlIHN0YW5kcyBvbiB0aGUgbWFwIHVudGlsIGl0cyBwbGFjZSBpcyBrbm93bi4gKi9cbmV4cG9ydCBmdW5jdGlvbiBjb3VudHJ5Q2VudHJvaWQoY29kZTogc3RyaW5nKTogUGxhY2UgfCBudWxsIHtcbiAgY29uc3QgZm91bmQgPSAoY2VudHJvaWRzIGFzIFJlYWRvbmx5PFJlY29yZDxzdHJpbmcsIHJlYWRvbmx5IG51bWJlcltdPj4pW2NvZGVdO1xuICBjb25zdCBbbGF0aXR1ZGUsIGxvbmdpdHVkZV0gPSBmb3VuZCA/PyBbXTtcbiAgcmV0dXJuIGxhdGl0dWRlID09PSB1bmRlZmluZWQgfHwgbG9uZ2l0dWRlID09PSB1bmRlZmluZWQgPyBudWxsIDogeyBsYXRpdHVkZSwgbG9uZ2l0dWRlIH07XG59XG5cbi8qKiBBIHNpdGUncyBvd24gY29vcmRpbmF0ZXMgd2hlcmUgdGhleSBhcmUga25vd24sIGVsc2UgaXRzIGNvdW50cnkncyBtaWRkbGUsIG1hcmtlZCBzby4gKi9cbmV4cG9ydCBmdW5jdGlvbiBsb2NhdGVTaXRlKHNpdGU6IHtcbiAgcmVhZG9ubHkgY291bnRyeTogc3RyaW5nO1xuICByZWFkb25seSBsYXRpdHVkZT86IG51bWJlciB8IG51bGw7XG4gIHJlYWRvbmx5IGxvbmdpdHVkZT86IG51bWJlciB8IG51bGw7XG59KTogTG9jYXRpb24ge1xuICBjb25zdCB7IGxhdGl0dWRlLCBsb25naXR1ZGUgfSA9IHNpdGU7XG4gIGlmIChsYXRpdHVkZSAhPSBudWxsICYmIGxvbmdpdHVkZSAhPSBudWxsKSByZXR1cm4geyBsYXRpdHVkZSwgbG9uZ2l0dWRlLCBsb2NhdGlvblByZWNpc2lvbjogJ3NpdGUnIH07XG4gIGNvbnN0IGNlbnRyb2lkID0gY291bnRyeUNlbnRyb2lkKHNpdGUuY291bnRyeSk7XG4gIHJldHVybiB7XG4gICAgbGF0aXR1ZGU6IGNlbnRyb2lkPy5sYXRpdHVkZSA/PyBudWxsLFxuICAgIGxvbmdpdHVkZTogY2VudHJvaWQ/LmxvbmdpdHVkZSA/PyBudWxsLFxuICAgIGxvY2F0aW9uUHJlY2lzaW9uOiAnY291bnRyeScsXG4gIH07XG59XG5cbmNvbnN0IEdPTERFTl9BTkdMRSA9IE1hdGguUEkgKiAoMyAtIE1hdGguc3FydCg1KSk7XG5cbi8qKlxuICogUGxhY2VzIGFyb3VuZCBvbmUgcG9pbnQsIHNvIHRoYXQgc2l0ZXMgb2Ygd2hpY2ggb25seSB0aGUgY291bnRyeSBpcyBrbm93biBjYW4gYmUgdG9sZCBhcGFydCBvbiB0aGUgbWFwOlxuICogYSBzdW5mbG93ZXIncyBwYXR0ZXJuLCB0aGUgZmlyc3QgaW4gdGhlIG1pZGRsZSwgMTQyIG9mIHRoZW0gd2l0aGluIGFib3V0IGhhbGYgYSBkZWdyZWUuXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBzcHJlYWRBcm91bmQoeyBsYXRpdHVkZSwgbG9uZ2l0dWRlIH06IFBsYWNlLCBpbmRleDogbnVtYmVyKTogUGxhY2Uge1xuICBjb25zdCBkaXN0YW5jZSA9IDAuMDUgKiBNYXRoLnNxcnQoaW5kZXgpO1xuICByZXR1cm4ge1xuICAgIGxhdGl0dWRlOiBNYXRoLm1heCgtOTAsIE1hdGgubWluKDkwLCBsYXRpdHVkZSArIGRpc3RhbmNlICogTWF0aC5zaW4oaW5kZXggKiBHT0xERU5fQU5HTEUpKSksXG4gICAgbG9uZ2l0dWRlOiBsb25naXR1ZGUgKyBkaXN0YW5jZSAqIE1hdGguY29zKGluZGV4ICogR09MREVOX0FOR0xFKSxcbiAgfTtcbn1cbiIsICJpbXBvcnQgeyBMaW5rS2luZCB9IGZyb20gJy4vc3VwcGxpZXInO1xuXG4vKiogV2hhdCBhIGNvbHVtbiBvZiBhIHN1cHBsaWVyIGxpc3QgY2FuIGhvbGQuICovXG5leHBvcnQgY29uc3QgSU1QT1JUX0ZJRUxEUyA9IFtcbiAgJ25hbWUnLFxuICAnY291bnRyeScsXG4gICdhZGRyZXNzJyxcbiAgJ2NpdHknLFxuICAnc2l0ZU5hbWUnLFxuICAnZXh0ZXJuYWxJZCcsXG4gICdzZWN0b3InLFxuICAnaXNpYycsXG4gICdocycsXG4gICdnb29kJyxcbiAgJ2tpbmQnLFxuICAndGllcicsXG4gICdidXllcicsXG4gICdzaGFyZScsXG4gICdzcGVuZCcsXG4gICdjdXJyZW5jeScsXG4gICdoZWFkY291bnQnLFxuICAnd29tZW5TaGFyZScsXG4gICdtaWdyYW50U2hhcmUnLFxuICAnYWdlbmN5U2hhcmUnLFxuICAnbGF0aXR1ZGUnLFxuICAnbG9uZ2l0dWRlJyxcbiAgJ2NvbnRhY3ROYW1lJyxcbiAgJ2NvbnRhY3RFbWFpbCcsXG4gICdjb250YWN0TGFuZ3VhZ2UnLFxuICAnc2luY2UnLFxuICAnbm90ZXMnLFxuXSBhcyBjb25zdDtcbmV4cG9ydCB0eXBlIEltcG9ydEZpZWxkID0gKHR5cGVvZiBJTVBPUlRfRklFTERTKVtudW1iZXJdO1xuXG4vKiogV2l0aG91dCB0aGVzZSBubyByb3cgY2FuIGJlY29tZSBhIHN1cHBsaWVyLiAqL1xuZXhwb3J0IGNvbnN0IFJFUVVJUkVEX0lNUE9SVF9GSUVMRFM6IHJlYWRvbmx5IEltcG9ydEZpZWxkW10gPSBbJ25hbWUnLCAnY291bnRyeSddO1xuXG4vKiogSG93IG1hbnkgcm93cyBvbmUgaW1wb3J0IHRha2VzLiAqL1xuZXhwb3J0IGNvbnN0IE1BWF9JTVBPUlRfUk9XUyA9IDEwMF8wMDA7XG5leHBvcnQgY29uc3QgTUFYX0lNUE9SVF9CWVRFUyA9IDIwICogMTAyNCAqIDEwMjQ7XG5cbmV4cG9ydCB0eXBlIEltcG9ydFN0YXRlID0gJ3VwbG9hZGVkJyB8ICdjaGVja2luZycgfCAnY2hlY2tlZCcgfCAnaW1wb3J0aW5nJyB8ICdpbXBvcnRlZCcgfCAnZmFpbGVkJztcblxuLyoqXG4gKiBXaGF0IHdvdWxkIGJlY29tZSBvZiBhIHJvdy4gYGRvdWJ0ZnVsYDogaXQgcmVzZW1ibGVzIGEgc3VwcGxpZXIgb3IgYW4gZWFybGllciByb3cgd2l0aG91dCBiZWluZyB0aGVcbiAqIHNhbWUsIHNvIHRoYXQgYSBwZXJzb24gc2hvdWxkIGxvb2suXG4gKi9cbmV4cG9ydCB0eXBlIEltcG9ydE91dGNvbWUgPSAnbmV3JyB8ICdjaGFuZ2VkJyB8ICdzYW1lJyB8ICdkb3VidGZ1bCcgfCAnd3JvbmcnO1xuZXhwb3J0IGNvbnN0IElNUE9SVF9PVVRDT01FUzogcmVhZG9ubHkgSW1wb3J0T3V0Y29tZVtdID0gWyduZXcnLCAnY2hhbmdlZCcsICdzYW1lJywgJ2RvdWJ0ZnVsJywgJ3dyb25nJ107XG5cbmV4cG9ydCB0eXBlIEltcG9ydERlY2lzaW9uID0gJ2ltcG9ydCcgfCAnc2tpcCc7XG5leHBvcnQgdHlwZSBJbXBvcnRDb3VudHMgPSBSZWFkb25seTxSZWNvcmQ8SW1wb3J0T3V0Y29tZSwgbnVtYmVyPj4gJiB7XG4gIC8qKiBSb3dzIHRoYXQgdGhlIGNvbW1pdCB3b3VsZCB3cml0ZSwgYnkgdGhlIGRlY2lzaW9ucyB0YWtlbi4gKi9cbiAgcmVhZG9ubHkgdG9JbXBvcnQ6IG51bWJlcjtcbn07XG5cbi8qKiBTb21ldGhpbmcgdG8gdGVsbCBhYm91dCBhIHJvdy4gRXJyb3JzIG1ha2UgaXQgd3Jvbmc7IHdhcm5pbmdzIGRvIG5vdC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgUm93SXNzdWUge1xuICByZWFkb25seSBsZXZlbDogJ2Vycm9yJyB8ICd3YXJuaW5nJyB8ICdub3RlJztcbiAgLyoqIEZvciB0cmFuc2xhdGlvbjogYGNvdW50cnktdW5rbm93bmAsIGBudW1iZXItaW52YWxpZGAsIGBzYW1lLW5hbWUtb3RoZXItYWRkcmVzc2AuICovXG4gIHJlYWRvbmx5IGNvZGU6IHN0cmluZztcbiAgLyoqIFdoaWNoIGZpZWxkOyBudWxsIHdoZXJlIHRoZSByb3cgYXMgYSB3aG9sZSBpcyBtZWFudC4gKi9cbiAgcmVhZG9ubHkgZmllbGQ6IEltcG9ydEZpZWxkIHwgbnVsbDtcbiAgLyoqIFRoZSBoZWFkZXIgb3ZlciB0aGUgdmFsdWUsIGFzIGl0IHN0YW5kcyBpbiB0aGUgZmlsZS4gKi9cbiAgcmVhZG9ubHkgY29sdW1uOiBzdHJpbmcgfCBudWxsO1xuICAvKiogVGhlIHZhbHVlIGFzIGZvdW5kLCBjdXQgdG8gODAgY2hhcmFjdGVycy4gKi9cbiAgcmVhZG9ubHkgdmFsdWU6IHN0cmluZyB8IG51bGw7XG4gIC8qKiBFbmdsaXNoOiB3aGF0IGlzIHdyb25nIGFuZCB3aGF0IHdvdWxkIGJlIHJpZ2h0LiAqL1xuICByZWFkb25seSBtZXNzYWdlOiBzdHJpbmc7XG4gIC8qKiBGYWN0cyBmb3IgdGhlIHRyYW5zbGF0ZWQgbWVzc2FnZTogYSByb3cgbnVtYmVyLCBhIHN1cHBsaWVyJ3MgbmFtZS4gKi9cbiAgcmVhZG9ubHkgcGFyYW1zPzogUmVhZG9ubHk8UmVjb3JkPHN0cmluZywgc3RyaW5nIHwgbnVtYmVyPj47XG59XG5cbi8qKiBBIHJvdyBhZnRlciBjbGVhbmluZzogb25seSB3aGF0IHRoZSBmaWxlIHNheXM7IG51bGwgd2hlcmUgaXQgc2F5cyBub3RoaW5nLiAqL1xuZXhwb3J0IGludGVyZmFjZSBDbGVhblJvdyB7XG4gIHJlYWRvbmx5IG5hbWU6IHN0cmluZztcbiAgcmVhZG9ubHkgY291bnRyeTogc3RyaW5nO1xuICByZWFkb25seSBhZGRyZXNzOiBzdHJpbmcgfCBudWxsO1xuICByZWFkb25seSBjaXR5OiBzdHJpbmcgfCBudWxsO1xuICByZWFkb25seSBzaXRlTmFtZTogc3RyaW5nIHwgbnVsbDtcbiAgcmVhZG9ubHkgZXh0ZXJuYWxJZDogc3RyaW5nIHwgbnVsbDtcbiAgcmVhZG9ubHkgaXNpYzogc3RyaW5nIHwgbnVsbDtcbiAgcmVhZG9ubHkgZ29vZHM6IHJlYWRvbmx5IHsgcmVhZG9ubHkgaHM6IHN0cmluZyB8IG51bGw7IHJlYWRvbmx5IG5hbWU6IHN0cmluZyB9W107XG4gIHJlYWRvbmx5IGtpbmQ6IExpbmtLaW5kO1xuICAvKiogQXMgdHlwZWQ7IG9ubHkgY29tcGFyZWQgd2l0aCB3aGF0IHRoZSBsaW5rcyBzYXkuICovXG4gIHJlYWRvbmx5IHRpZXI6IG51bWJlciB8IG51bGw7XG4gIC8qKiBOYW1lIG9yIG51bWJlciBvZiB0aGUgc3VwcGxpZXIgdGhhdCBpdCBzdXBwbGllczsgbnVsbDogdGhlIG93biBjb21wYW55LiAqL1xuICByZWFkb25seSBidXllcjogc3RyaW5nIHwgbnVsbDtcbiAgcmVhZG9ubHkgc2hhcmU6IG51bWJlciB8IG51bGw7XG4gIHJlYWRvbmx5IHNwZW5kQW1vdW50OiBudW1iZXIgfCBudWxsO1xuICByZWFkb25seSBzcGVuZEN1cnJlbmN5OiBzdHJpbmcgfCBudWxsO1xuICByZWFkb25seSBoZWFkY291bnQ6IG51bWJlciB8IG51bGw7XG4gIHJlYWRvbmx5IHdvbWVuU2hhcmU6IG51bWJlciB8IG51bGw7XG4gIHJlYWRvbmx5IG1pZ3JhbnRTaGFyZTogbnVtYmVyIHwgbnVsbDtcbiAgcmVhZG9ubHkgYWdlbmN5U2hhcmU6IG51bWJlciB8IG51bGw7XG4gIHJlYWRvbmx5IGxhdGl0dWRlOiBudW1iZXIgfCBudWxsO1xuICByZWFkb25seSBsb25naXR1ZGU6IG51bWJlciB8IG51bGw7XG4gIHJlYWRvbmx5IGNvbnRhY3ROYW1lOiBzdHJpbmcgfCBudWxsO1xuICByZWFkb25seSBjb250YWN0RW1haWw6IHN0cmluZyB8IG51bGw7XG4gIHJlYWRvbmx5IGNvbnRhY3RMYW5ndWFnZTogc3RyaW5nIHwgbnVsbDtcbiAgcmVhZG9ubHkgc2luY2U6IHN0cmluZyB8IG51bGw7XG4gIHJlYWRvbmx5IG5vdGVzOiBzdHJpbmcgfCBudWxsO1xufVxuXG5leHBvcnQgaW50ZXJmYWNlIEltcG9ydFJlc3VsdCB7XG4gIHJlYWRvbmx5IHN1cHBsaWVyc0FkZGVkOiBudW1iZXI7XG4gIHJlYWRvbmx5IHN1cHBsaWVyc0NoYW5nZWQ6IG51bWJlcjtcbiAgcmVhZG9ubHkgc2l0ZXNBZGRlZDogbnVtYmVyO1xuICByZWFkb25seSBsaW5rc0FkZGVkOiBudW1iZXI7XG4gIHJlYWRvbmx5IHJvd3NTa2lwcGVkOiBudW1iZXI7XG59XG5cbi8qKiBBbiB1cGxvYWRlZCBsaXN0LCBmb3IgdGhlIHdpemFyZC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgU3VwcGxpZXJJbXBvcnRWaWV3IHtcbiAgcmVhZG9ubHkgaWQ6IHN0cmluZztcbiAgcmVhZG9ubHkgZmlsZU5hbWU6IHN0cmluZztcbiAgcmVhZG9ubHkgZm9ybWF0OiAnY3N2JyB8ICd4bHN4JztcbiAgcmVhZG9ubHkgZW5jb2Rpbmc6IHN0cmluZztcbiAgLyoqIEhlYWRlcnMgYXMgdGhleSBzdGFuZCBpbiB0aGUgZmlsZS4gKi9cbiAgcmVhZG9ubHkgY29sdW1uczogcmVhZG9ubHkgc3RyaW5nW107XG4gIC8qKiBUaGUgZmlyc3Qgcm93cywgY2VsbCBieSBjZWxsLiAqL1xuICByZWFkb25seSBwcmV2aWV3OiByZWFkb25seSAocmVhZG9ubHkgc3RyaW5nW10pW107XG4gIC8qKiBGaWVsZCBieSBjb2x1bW4gcG9zaXRpb247IG51bGwgd2hlcmUgYSBjb2x1bW4gaXMgbGVmdCBvdXQuICovXG4gIHJlYWRvbmx5IG1hdGNoaW5nOiByZWFkb25seSAoSW1wb3J0RmllbGQgfCBudWxsKVtdO1xuICByZWFkb25seSBkZWNpbWFsTWFyazogJy4nIHwgJywnO1xuICByZWFkb25seSBzdGF0ZTogSW1wb3J0U3RhdGU7XG4gIC8qKiBQcm9ibGVtIGNvZGUgb2YgdGhlIGxhc3QgZmFpbHVyZS4gKi9cbiAgcmVhZG9ubHkgZmFpbHVyZTogc3RyaW5nIHwgbnVsbDtcbiAgcmVhZG9ubHkgY291bnRzOiBJbXBvcnRDb3VudHMgfCBudWxsO1xuICAvKiogVGhlIGpvYiB0aGF0IGNoZWNrcyBvciB3cml0ZXMgaXQ7IGl0cyBwcm9ncmVzcyBpcyB0b2xkIGJ5IHRoZSBqb2IgdHJheS4gKi9cbiAgcmVhZG9ubHkgam9iUnVuSWQ6IHN0cmluZyB8IG51bGw7XG4gIHJlYWRvbmx5IHJlc3VsdDogSW1wb3J0UmVzdWx0IHwgbnVsbDtcbiAgcmVhZG9ubHkgY3JlYXRlZEF0OiBzdHJpbmc7XG59XG5cbi8qKiBPbmUgcm93IG9mIHRoZSBkcnkgcnVuLiAqL1xuZXhwb3J0IGludGVyZmFjZSBJbXBvcnRSb3dWaWV3IHtcbiAgcmVhZG9ubHkgcm93TnVtYmVyOiBudW1iZXI7XG4gIHJlYWRvbmx5IG91dGNvbWU6IEltcG9ydE91dGNvbWU7XG4gIHJlYWRvbmx5IGRlY2lzaW9uOiBJbXBvcnREZWNpc2lvbjtcbiAgcmVhZG9ubHkgY2VsbHM6IHJlYWRvbmx5IHN0cmluZ1tdO1xuICByZWFkb25seSBpc3N1ZXM6IHJlYWRvbmx5IFJvd0lzc3VlW107XG4gIC8qKiBUaGUgc3VwcGxpZXIgdGhhdCBpdCBtYXRjaGVkIG9yIHdvdWxkIG1ha2UuICovXG4gIHJlYWRvbmx5IHN1cHBsaWVySWQ6IHN0cmluZyB8IG51bGw7XG59XG5cbmV4cG9ydCBpbnRlcmZhY2UgTWF0Y2hDb2x1bW5zIHtcbiAgcmVhZG9ubHkgbWF0Y2hpbmc6IHJlYWRvbmx5IChJbXBvcnRGaWVsZCB8IG51bGwpW107XG4gIHJlYWRvbmx5IGRlY2ltYWxNYXJrPzogJy4nIHwgJywnO1xufVxuXG5leHBvcnQgaW50ZXJmYWNlIERlY2lkZVJvd3Mge1xuICAvKiogUm93IG51bWJlcnM7IHdpdGhvdXQgdGhlbSBhbGwgcm93cyBvZiB0aGUgb3V0Y29tZS4gKi9cbiAgcmVhZG9ubHkgcm93cz86IHJlYWRvbmx5IG51bWJlcltdO1xuICByZWFkb25seSBvdXRjb21lOiAnbmV3JyB8ICdjaGFuZ2VkJyB8ICdkb3VidGZ1bCc7XG4gIHJlYWRvbmx5IGRlY2lzaW9uOiBJbXBvcnREZWNpc2lvbjtcbn1cblxuZXhwb3J0IGludGVyZmFjZSBDb21taXRJbXBvcnQge1xuICAvKiogTGVhdmUgb3V0IHdyb25nIHJvd3MgaW5zdGVhZCBvZiByZWZ1c2luZyB0aGUgd2hvbGUgZmlsZS4gKi9cbiAgcmVhZG9ubHkgc2tpcFdyb25nUm93cz86IGJvb2xlYW47XG59XG4iLCAiLyoqIFdoYXQgYSBwcm9ibGVtIGNvZGUgc3RhbmRzIGZvci4gVGhlIGNvZGUgaXMgcHVibGljIGFuZCBuZXZlciBjaGFuZ2VzOiBjbGllbnRzIHRyYW5zbGF0ZSBpdC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgUHJvYmxlbUtpbmQge1xuICAvKiogSFRUUCBzdGF0dXMsIDQwMCB0byA1OTkuICovXG4gIHJlYWRvbmx5IHN0YXR1czogbnVtYmVyO1xuICAvKiogRW5nbGlzaCwgb25lIGxpbmUsIHdpdGhvdXQgZGV0YWlsczsgc2hvd24gd2hlcmUgYSBjbGllbnQgaGFzIG5vIHRyYW5zbGF0aW9uLiAqL1xuICByZWFkb25seSB0aXRsZTogc3RyaW5nO1xufVxuXG4vKiogRmFjdHMgYmVzaWRlIHRoZSBjb2RlOiBmaWVsZCBuYW1lcywgaWRzLCBsaW1pdHMuIE5ldmVyIGEgc2VjcmV0LCBuZXZlciBhbm90aGVyIGNvbXBhbnkncyBkYXRhLiAqL1xuZXhwb3J0IHR5cGUgUHJvYmxlbURldGFpbHMgPSBSZWFkb25seTxSZWNvcmQ8c3RyaW5nLCB1bmtub3duPj47XG5cbi8qKiBPbmUgZmllbGQgb3Igcm93IHRoYXQgd2FzIHJlZnVzZWQuICovXG5leHBvcnQgaW50ZXJmYWNlIEZpZWxkRXJyb3Ige1xuICAvKiogUGF0aCBpbiB0aGUgcmVxdWVzdCBib2R5IG9yIHRoZSBmaWxlOiBgc2l0ZXMuMC5jb3VudHJ5YCwgYHJvdyAxMiwgY291bnRyeWAuICovXG4gIHJlYWRvbmx5IGZpZWxkOiBzdHJpbmc7XG4gIC8qKiBXaGljaCBydWxlLCBmb3IgdHJhbnNsYXRpb246IGBpcy1lbWFpbGAsIGBtYXgtbGVuZ3RoYCwgYHVua25vd24tZmllbGRgLiAqL1xuICByZWFkb25seSBjb2RlOiBzdHJpbmc7XG4gIC8qKiBFbmdsaXNoOiB3aGF0IGlzIHdyb25nIGFuZCB3aGF0IHdvdWxkIGJlIHJpZ2h0LiAqL1xuICByZWFkb25seSBtZXNzYWdlOiBzdHJpbmc7XG59XG5cbi8qKiBBbiBlcnJvciB0aGF0IHRoZSBjYWxsZXIgY2FuIGFjdCBvbjsgdGhlIEFQSSBhbnN3ZXJzIGl0IGFzIGFwcGxpY2F0aW9uL3Byb2JsZW0ranNvbiAoUkZDIDk0NTcpLiAqL1xuZXhwb3J0IGNsYXNzIFByb2JsZW0gZXh0ZW5kcyBFcnJvciB7XG4gIGNvbnN0cnVjdG9yKFxuICAgIHJlYWRvbmx5IGNvZGU6IHN0cmluZyxcbiAgICByZWFkb25seSBraW5kOiBQcm9ibGVtS2luZCxcbiAgICByZWFkb25seSBkZXRhaWxzOiBQcm9ibGVtRGV0YWlscyA9IHt9LFxuICApIHtcbiAgICBzdXBlcihgJHtjb2RlfTogJHtraW5kLnRpdGxlfWApO1xuICAgIHRoaXMubmFtZSA9ICdQcm9ibGVtJztcbiAgfVxufVxuXG4vKipcbiAqIFRoZSBwcm9ibGVtcyBvZiBvbmUgY2FwYWJpbGl0eSwgbGlzdGVkIG9uY2UuXG4gKiBAcmV0dXJucyBhIGZ1bmN0aW9uIHRoYXQgbWFrZXMgb25lIGJ5IGl0cyBjb2RlOiBgdGhyb3cgc3VwcGx5Q2hhaW5Qcm9ibGVtKCdzdXBwbGllci1ub3QtZm91bmQnLCB7IHN1cHBsaWVySWQgfSlgXG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBwcm9ibGVtc09mPFQgZXh0ZW5kcyBSZWFkb25seTxSZWNvcmQ8c3RyaW5nLCBQcm9ibGVtS2luZD4+Pih0YWJsZTogVCkge1xuICByZXR1cm4gKGNvZGU6IGtleW9mIFQgJiBzdHJpbmcsIGRldGFpbHM/OiBQcm9ibGVtRGV0YWlscyk6IFByb2JsZW0gPT4ge1xuICAgIGNvbnN0IGtpbmQgPSB0YWJsZVtjb2RlXTtcbiAgICBpZiAoIWtpbmQpIHRocm93IG5ldyBSYW5nZUVycm9yKGBubyBzdWNoIHByb2JsZW06ICR7Y29kZX1gKTtcbiAgICByZXR1cm4gbmV3IFByb2JsZW0oY29kZSwga2luZCwgZGV0YWlscyk7XG4gIH07XG59XG5cbi8qKiBQcm9ibGVtcyB0aGF0IGFueSByb3V0ZSBtYXkgYW5zd2VyLiAqL1xuZXhwb3J0IGNvbnN0IHBsYXRmb3JtUHJvYmxlbSA9IHByb2JsZW1zT2Yoe1xuICAnaW5wdXQtaW52YWxpZCc6IHsgc3RhdHVzOiA0MjIsIHRpdGxlOiAnU29tZSBvZiB0aGUgaW5wdXQgaXMgbm90IHZhbGlkJyB9LFxuICAnYm9keS1tYWxmb3JtZWQnOiB7IHN0YXR1czogNDAwLCB0aXRsZTogJ1RoZSByZXF1ZXN0IGJvZHkgaXMgbm90IHZhbGlkIEpTT04nIH0sXG4gICdib2R5LXRvby1sYXJnZSc6IHsgc3RhdHVzOiA0MTMsIHRpdGxlOiAnVGhlIHJlcXVlc3QgaXMgdG9vIGxhcmdlJyB9LFxuICAnbWVkaWEtdHlwZS11bnN1cHBvcnRlZCc6IHsgc3RhdHVzOiA0MTUsIHRpdGxlOiAnVGhpcyBraW5kIG9mIGNvbnRlbnQgaXMgbm90IGFjY2VwdGVkIGhlcmUnIH0sXG4gICdub3QtZm91bmQnOiB7IHN0YXR1czogNDA0LCB0aXRsZTogJ1RoZXJlIGlzIG5vdGhpbmcgYXQgdGhpcyBhZGRyZXNzJyB9LFxuICAnbm90LXNpZ25lZC1pbic6IHsgc3RhdHVzOiA0MDEsIHRpdGxlOiAnU2lnbiBpbiBmaXJzdCcgfSxcbiAgJ25vdC1hbGxvd2VkJzogeyBzdGF0dXM6IDQwMywgdGl0bGU6ICdZb3VyIHJvbGUgZG9lcyBub3QgaW5jbHVkZSB0aGlzJyB9LFxuICAnbWV0aG9kLW5vdC1hbGxvd2VkJzogeyBzdGF0dXM6IDQwNSwgdGl0bGU6ICdUaGlzIGFkZHJlc3MgZG9lcyBub3QgYWNjZXB0IHRoaXMgbWV0aG9kJyB9LFxuICAndG9vLW1hbnktcmVxdWVzdHMnOiB7IHN0YXR1czogNDI5LCB0aXRsZTogJ1RvbyBtYW55IHJlcXVlc3RzLCB3YWl0IGEgbGl0dGxlJyB9LFxuICAnaW50ZXJuYWwtZXJyb3InOiB7IHN0YXR1czogNTAwLCB0aXRsZTogJ1NvbWV0aGluZyB3ZW50IHdyb25nIG9uIG91ciBzaWRlJyB9LFxuICAnbm90LXJlYWR5JzogeyBzdGF0dXM6IDUwMywgdGl0bGU6ICdUaGUgc2VydmljZSBpcyBub3QgcmVhZHknIH0sXG4gICdqb2Itbm90LWZvdW5kJzogeyBzdGF0dXM6IDQwNCwgdGl0bGU6ICdObyBzdWNoIGpvYicgfSxcbiAgJ2pvYi1ub3QtZmFpbGVkJzogeyBzdGF0dXM6IDQwOSwgdGl0bGU6ICdPbmx5IGEgZmFpbGVkIGpvYiBjYW4gYmUgdHJpZWQgYWdhaW4nIH0sXG59KTtcbiIsICJpbXBvcnQgeyBwcm9ibGVtc09mIH0gZnJvbSAnQGZpcmVicmVhay9wbGF0Zm9ybS9tb2RlbCc7XG5cbmV4cG9ydCBjb25zdCBzdXBwbHlDaGFpblByb2JsZW0gPSBwcm9ibGVtc09mKHtcbiAgJ3N1cHBsaWVyLW5vdC1mb3VuZCc6IHsgc3RhdHVzOiA0MDQsIHRpdGxlOiAnTm8gc3VjaCBzdXBwbGllcicgfSxcbiAgJ3NpdGUtbm90LWZvdW5kJzogeyBzdGF0dXM6IDQwNCwgdGl0bGU6ICdObyBzdWNoIHNpdGUnIH0sXG4gICdzdXBwbHktbGluay1ub3QtZm91bmQnOiB7IHN0YXR1czogNDA0LCB0aXRsZTogJ05vIHN1Y2ggbGluayBiZXR3ZWVuIHN1cHBsaWVycycgfSxcbiAgJ3N1cHBsaWVyLWltcG9ydC1ub3QtZm91bmQnOiB7IHN0YXR1czogNDA0LCB0aXRsZTogJ05vIHN1Y2ggaW1wb3J0JyB9LFxuICAnZXh0ZXJuYWwtaWQtdGFrZW4nOiB7IHN0YXR1czogNDA5LCB0aXRsZTogJ0Fub3RoZXIgc3VwcGxpZXIgYWxyZWFkeSBoYXMgdGhpcyBudW1iZXInIH0sXG4gICdzdXBwbGllci1pbi11c2UnOiB7XG4gICAgc3RhdHVzOiA0MDksXG4gICAgdGl0bGU6ICdUaGUgc3VwcGxpZXIgaGFzIGF1ZGl0cywgcXVlc3Rpb25uYWlyZXMgb3Igb3RoZXIgcmVjb3Jkczsgc2V0IGl0cyBzdGF0dXMgdG8gXCJsZWZ0XCIgaW5zdGVhZCcsXG4gIH0sXG4gICdzdXBwbHktbGluay1leGlzdHMnOiB7IHN0YXR1czogNDA5LCB0aXRsZTogJ1RoaXMgbGluayBpcyBhbHJlYWR5IHJlY29yZGVkJyB9LFxuICAnc3VwcGxpZXItc3VwcGxpZXMtaXRzZWxmJzogeyBzdGF0dXM6IDQyMiwgdGl0bGU6ICdBIHN1cHBsaWVyIGNhbm5vdCBzdXBwbHkgaXRzZWxmIGRpcmVjdGx5JyB9LFxuICAnZmlsZS1taXNzaW5nJzogeyBzdGF0dXM6IDQyMiwgdGl0bGU6ICdObyBmaWxlIHdhcyBzZW50JyB9LFxuICAnZmlsZS1ub3QtYS10YWJsZSc6IHsgc3RhdHVzOiA0MTUsIHRpdGxlOiAnVGhlIGZpbGUgaXMgbmVpdGhlciBDU1Ygbm9yIGFuIEV4Y2VsIHdvcmtib29rICgueGxzeCknIH0sXG4gICdmaWxlLWRhbWFnZWQnOiB7IHN0YXR1czogNDIyLCB0aXRsZTogJ1RoZSBmaWxlIGJyZWFrcyBvZmYgb3IgY2Fubm90IGJlIHJlYWQnIH0sXG4gICdmaWxlLXVucGFja3MtdG9vLWxhcmdlJzogeyBzdGF0dXM6IDQxMywgdGl0bGU6ICdUaGUgd29ya2Jvb2sgaXMgdG9vIGxhcmdlIG9uY2UgdW5wYWNrZWQnIH0sXG4gICdmaWxlLWhhcy1uby1yb3dzJzogeyBzdGF0dXM6IDQyMiwgdGl0bGU6ICdUaGUgZmlsZSBoYXMgYSBoZWFkZXIgYnV0IG5vIHJvd3MnIH0sXG4gICdmaWxlLWhhcy10b28tbWFueS1yb3dzJzogeyBzdGF0dXM6IDQyMiwgdGl0bGU6ICdUaGUgZmlsZSBoYXMgbW9yZSByb3dzIHRoYW4gb25lIGltcG9ydCB0YWtlcycgfSxcbiAgJ2NvbHVtbnMtbWlzc2luZyc6IHsgc3RhdHVzOiA0MjIsIHRpdGxlOiAnTmFtZSBhbmQgY291bnRyeSBtdXN0IGVhY2ggYmUgbWF0Y2hlZCB0byBhIGNvbHVtbicgfSxcbiAgJ2NvbHVtbi1tYXRjaGVkLXR3aWNlJzogeyBzdGF0dXM6IDQyMiwgdGl0bGU6ICdUd28gY29sdW1ucyBhcmUgbWF0Y2hlZCB0byB0aGUgc2FtZSBmaWVsZCcgfSxcbiAgJ2ltcG9ydC1ub3QtY2hlY2tlZCc6IHsgc3RhdHVzOiA0MDksIHRpdGxlOiAnVGhlIGltcG9ydCBoYXMgbm90IGJlZW4gY2hlY2tlZCB5ZXQnIH0sXG4gICdpbXBvcnQtdW5kZXItd2F5JzogeyBzdGF0dXM6IDQwOSwgdGl0bGU6ICdUaGUgaW1wb3J0IGlzIGFscmVhZHkgYmVpbmcgY2hlY2tlZCBvciB3cml0dGVuJyB9LFxuICAnaW1wb3J0LWFscmVhZHktZG9uZSc6IHsgc3RhdHVzOiA0MDksIHRpdGxlOiAnVGhlIGltcG9ydCBpcyBhbHJlYWR5IGRvbmUnIH0sXG4gICdpbXBvcnQtaGFzLXdyb25nLXJvd3MnOiB7IHN0YXR1czogNDA5LCB0aXRsZTogJ1NvbWUgcm93cyBhcmUgd3Jvbmc7IHJlcGFpciB0aGUgZmlsZSBvciBsZWF2ZSB0aGVtIG91dCcgfSxcbiAgJ2ltcG9ydC1oYXMtbm90aGluZy10by1kbyc6IHsgc3RhdHVzOiA0MDksIHRpdGxlOiAnTm8gcm93IG9mIHRoZSBpbXBvcnQgd291bGQgY2hhbmdlIGFueXRoaW5nJyB9LFxuICAnaW1wb3J0LW91dGRhdGVkJzogeyBzdGF0dXM6IDQwOSwgdGl0bGU6ICdTdXBwbGllcnMgY2hhbmdlZCBzaW5jZSB0aGUgY2hlY2s7IGNoZWNrIHRoZSBpbXBvcnQgYWdhaW4nIH0sXG59KTtcbiIsICIvKiogU3ByZWFkc2hlZXRzIHdyaXRlIHNpZ25zIHRoYXQgWE1MIGZvcmJpZHMgYXMgYF94MDAwRF9gLCBhbmQgYSB0ZXh0IHRoYXQgbG9va3Mgc28gYXMgYF94MDA1Rl94MDAwRF9gLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIHBsYWluVGV4dCh0ZXh0OiBzdHJpbmcpOiBzdHJpbmcge1xuICByZXR1cm4gdGV4dC5pbmNsdWRlcygnX3gnKVxuICAgID8gdGV4dC5yZXBsYWNlKC9feChbMC05QS1GYS1mXXs0fSlfL2csIChfd2hvbGUsIGNvZGU6IHN0cmluZykgPT5cbiAgICAgICAgU3RyaW5nLmZyb21DaGFyQ29kZShOdW1iZXIucGFyc2VJbnQoY29kZSwgMTYpKSxcbiAgICAgIClcbiAgICA6IHRleHQ7XG59XG4iLCAiaW1wb3J0IHsgc3VwcGx5Q2hhaW5Qcm9ibGVtIH0gZnJvbSAnQGZpcmVicmVhay9zdXBwbHktY2hhaW4vbW9kZWwnO1xuXG5jb25zdCBMRVNTID0gMHgzYztcbmNvbnN0IEdSRUFURVIgPSAweDNlO1xuY29uc3QgU0xBU0ggPSAweDJmO1xuY29uc3QgQkFORyA9IDB4MjE7XG5jb25zdCBRVUVTVElPTiA9IDB4M2Y7XG5jb25zdCBDT0xPTiA9IDB4M2E7XG5jb25zdCBRVU9URSA9IDB4MjI7XG5jb25zdCBBUE9TVFJPUEhFID0gMHgyNztcbmNvbnN0IEVRVUFMUyA9IDB4M2Q7XG4vKiogQSBjZWxsIGhvbGRzIDMyLDc2NyBjaGFyYWN0ZXJzOyBub3RoaW5nIGhvbmVzdCBpcyBsb25nZXIgdGhhbiB0aGlzIGJldHdlZW4gdHdvIHRhZ3MuICovXG5jb25zdCBMT05HRVNUX1RPS0VOID0gNCAqIDEwMjQgKiAxMDI0O1xuXG4vKiogV2hhdCBhIHNjYW5uZXIgdGVsbHMuIFBvc2l0aW9ucyBhcmUgdGhvc2Ugb2YgYGJ5dGVzYCBhbmQgaG9sZCBvbmx5IGR1cmluZyB0aGUgY2FsbC4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgWG1sTGlzdGVuZXIge1xuICAvKiogQHBhcmFtIHRhZyBsb2NhbCBuYW1lLCBwYWNrZWQgYnkgYHRhZ0NvZGVgICovXG4gIG9wZW4odGFnOiBudW1iZXIsIGF0dHJpYnV0ZXM6IEF0dHJpYnV0ZXMpOiB2b2lkO1xuICBjbG9zZSh0YWc6IG51bWJlcik6IHZvaWQ7XG4gIC8qKiBAcGFyYW0gbGl0ZXJhbCBhIENEQVRBIHNlY3Rpb24sIGluIHdoaWNoIGVudGl0aWVzIG1lYW4gbm90aGluZyAqL1xuICB0ZXh0KGJ5dGVzOiBCdWZmZXIsIHN0YXJ0OiBudW1iZXIsIGVuZDogbnVtYmVyLCBsaXRlcmFsOiBib29sZWFuKTogdm9pZDtcbn1cblxuLyoqXG4gKiBBIG51bWJlciBmb3IgYW4gZWxlbWVudCdzIG9yIGF0dHJpYnV0ZSdzIGxvY2FsIG5hbWUsIHNvIHRoYXQgdGhlIHNjYW5uZXIgY29tcGFyZXMgd2l0aG91dCBtYWtpbmcgc3RyaW5ncy5cbiAqIERpc3RpbmN0IGZvciBuYW1lcyBvZiB1cCB0byBzaXggbGV0dGVyczsgbG9uZ2VyIG9uZXMgYXJlIHRvbGQgYXBhcnQgYnkgbGVuZ3RoIGFuZCB0aGVpciBmaXJzdCBmb3VyLlxuICovXG5leHBvcnQgZnVuY3Rpb24gdGFnQ29kZShuYW1lOiBzdHJpbmcpOiBudW1iZXIge1xuICByZXR1cm4gcGFja2VkKEJ1ZmZlci5mcm9tKG5hbWUpLCAwLCBuYW1lLmxlbmd0aCk7XG59XG5cbmZ1bmN0aW9uIHBhY2tlZChieXRlczogQnVmZmVyLCBzdGFydDogbnVtYmVyLCBlbmQ6IG51bWJlcik6IG51bWJlciB7XG4gIGxldCBjb2RlID0gMDtcbiAgY29uc3QgbGVuZ3RoID0gZW5kIC0gc3RhcnQ7XG4gIGNvbnN0IG1vc3QgPSBsZW5ndGggPiA2ID8gc3RhcnQgKyA0IDogZW5kO1xuICBmb3IgKGxldCBhdCA9IHN0YXJ0OyBhdCA8IG1vc3Q7IGF0KyspIGNvZGUgPSBjb2RlICogMjU2ICsgKGJ5dGVzW2F0XSA/PyAwKTtcbiAgcmV0dXJuIGxlbmd0aCA+IDYgPyBjb2RlICsgbGVuZ3RoICogMHgxXzAwMDBfMDAwMF8wMDAwIDogY29kZTtcbn1cblxuLyoqIFRoZSBhdHRyaWJ1dGVzIG9mIHRoZSBlbGVtZW50IHRoYXQgaXMgYmVpbmcgb3BlbmVkLiAqL1xuZXhwb3J0IGNsYXNzIEF0dHJpYnV0ZXMge1xuICBieXRlczogQnVmZmVyID0gQnVmZmVyLmFsbG9jKDApO1xuICBzdGFydCA9IDA7XG4gIGVuZCA9IDA7XG5cbiAgLyoqIFRoZSByYXcgdmFsdWUgb2YgYW4gYXR0cmlidXRlIGJ5IGl0cyBsb2NhbCBuYW1lOyBudWxsIHdoZXJlIGl0IGlzIGFic2VudC4gKi9cbiAgZ2V0KGNvZGU6IG51bWJlcik6IHN0cmluZyB8IG51bGwge1xuICAgIHJldHVybiB0aGlzLmZpbmQoY29kZSkgPyBkZWNvZGVUZXh0KHRoaXMuYnl0ZXMsIHRoaXMuZnJvbSwgdGhpcy50bykgOiBudWxsO1xuICB9XG5cbiAgLyoqIEZpcnN0IGFuZCBsYXN0IHBvc2l0aW9uIG9mIHRoZSBsYXN0IHZhbHVlIGZvdW5kLiAqL1xuICBmcm9tID0gMDtcbiAgdG8gPSAwO1xuXG4gIC8qKiBMb29rcyBhbiBhdHRyaWJ1dGUgdXA7IGBmcm9tYCBhbmQgYHRvYCB0aGVuIHNheSB3aGVyZSBpdHMgdmFsdWUgc3RhbmRzLiAqL1xuICBmaW5kKGNvZGU6IG51bWJlcik6IGJvb2xlYW4ge1xuICAgIGNvbnN0IHsgYnl0ZXMsIGVuZCB9ID0gdGhpcztcbiAgICBsZXQgYXQgPSB0aGlzLnN0YXJ0O1xuICAgIHdoaWxlIChhdCA8IGVuZCkge1xuICAgICAgd2hpbGUgKGF0IDwgZW5kICYmIGlzU3BhY2UoYnl0ZXNbYXRdID8/IDApKSBhdCsrO1xuICAgICAgbGV0IG5hbWUgPSBhdDtcbiAgICAgIHdoaWxlIChhdCA8IGVuZCAmJiBieXRlc1thdF0gIT09IEVRVUFMUykge1xuICAgICAgICBpZiAoYnl0ZXNbYXRdID09PSBDT0xPTikgbmFtZSA9IGF0ICsgMTtcbiAgICAgICAgYXQrKztcbiAgICAgIH1cbiAgICAgIGxldCBsYXN0ID0gYXQ7XG4gICAgICB3aGlsZSAobGFzdCA+IG5hbWUgJiYgaXNTcGFjZShieXRlc1tsYXN0IC0gMV0gPz8gMCkpIGxhc3QtLTtcbiAgICAgIGF0Kys7XG4gICAgICB3aGlsZSAoYXQgPCBlbmQgJiYgYnl0ZXNbYXRdICE9PSBRVU9URSAmJiBieXRlc1thdF0gIT09IEFQT1NUUk9QSEUpIGF0Kys7XG4gICAgICBjb25zdCBxdW90ZSA9IGJ5dGVzW2F0XTtcbiAgICAgIGNvbnN0IGZyb20gPSArK2F0O1xuICAgICAgd2hpbGUgKGF0IDwgZW5kICYmIGJ5dGVzW2F0XSAhPT0gcXVvdGUpIGF0Kys7XG4gICAgICBpZiAoYXQgPj0gZW5kICYmIGxhc3QgPT09IG5hbWUpIHJldHVybiBmYWxzZTtcbiAgICAgIGlmIChwYWNrZWQoYnl0ZXMsIG5hbWUsIGxhc3QpID09PSBjb2RlKSB7XG4gICAgICAgIHRoaXMuZnJvbSA9IGZyb207XG4gICAgICAgIHRoaXMudG8gPSBhdDtcbiAgICAgICAgcmV0dXJuIHRydWU7XG4gICAgICB9XG4gICAgICBhdCsrO1xuICAgIH1cbiAgICByZXR1cm4gZmFsc2U7XG4gIH1cbn1cblxuLyoqXG4gKiBSZWFkcyBYTUwgYXMgaXQgY29tZXMsIGluIFVURi04LCB3aXRob3V0IGJ1aWxkaW5nIGFueXRoaW5nLiBNYWRlIGZvciB0aGUgZmV3IGVsZW1lbnQgdHlwZXMgb2YgYSB3b3JrYm9vazpcbiAqIGl0IHRlbGxzIGxvY2FsIG5hbWVzIG9ubHksIGtub3dzIHRoZSBmaXZlIG5hbWVkIGVudGl0aWVzIGFuZCB0aGUgbnVtZXJpYyBvbmVzLCBhbmQgcmVmdXNlcyBhIERPQ1RZUEUsIHNvXG4gKiB0aGF0IG5vdGhpbmcgY2FuIGV4cGFuZC4gSXQgZG9lcyBub3QgY2hlY2sgdGhhdCB0YWdzIG1hdGNoLlxuICovXG5leHBvcnQgY2xhc3MgWG1sU2Nhbm5lciB7XG4gIHByaXZhdGUgcmVzdDogQnVmZmVyID0gQnVmZmVyLmFsbG9jKDApO1xuICBwcml2YXRlIHJlYWRvbmx5IGF0dHJpYnV0ZXMgPSBuZXcgQXR0cmlidXRlcygpO1xuXG4gIGNvbnN0cnVjdG9yKHByaXZhdGUgcmVhZG9ubHkgbGlzdGVuZXI6IFhtbExpc3RlbmVyKSB7fVxuXG4gIC8qKiBAdGhyb3dzIFByb2JsZW0gZmlsZS1kYW1hZ2VkICovXG4gIHB1c2goY2h1bms6IEJ1ZmZlcik6IHZvaWQge1xuICAgIGNvbnN0IGJ5dGVzID0gdGhpcy5yZXN0Lmxlbmd0aCA+IDAgPyBCdWZmZXIuY29uY2F0KFt0aGlzLnJlc3QsIGNodW5rXSkgOiBjaHVuaztcbiAgICBjb25zdCBkb25lID0gdGhpcy5zY2FuKGJ5dGVzKTtcbiAgICAvLyBDb3BpZWQ6IHRoZSBwaWVjZSB0aGF0IGZvbGxvd3MgbWF5IGNvbWUgaW4gdGhlIHNhbWUgbWVtb3J5LlxuICAgIHRoaXMucmVzdCA9IGRvbmUgPCBieXRlcy5sZW5ndGggPyBCdWZmZXIuZnJvbShieXRlcy5zdWJhcnJheShkb25lKSkgOiBCdWZmZXIuYWxsb2MoMCk7XG4gICAgaWYgKHRoaXMucmVzdC5sZW5ndGggPiBMT05HRVNUX1RPS0VOKSB0aHJvdyBzdXBwbHlDaGFpblByb2JsZW0oJ2ZpbGUtZGFtYWdlZCcpO1xuICB9XG5cbiAgLyoqIEB0aHJvd3MgUHJvYmxlbSBmaWxlLWRhbWFnZWQgd2hlcmUgdGhlIGRvY3VtZW50IGJyZWFrcyBvZmYgaW5zaWRlIGEgdGFnICovXG4gIGVuZCgpOiB2b2lkIHtcbiAgICBpZiAodGhpcy5yZXN0LmluY2x1ZGVzKExFU1MpKSB0aHJvdyBzdXBwbHlDaGFpblByb2JsZW0oJ2ZpbGUtZGFtYWdlZCcpO1xuICB9XG5cbiAgLyoqIEByZXR1cm5zIGhvdyBmYXIgaXQgY2FtZTogdXAgdG8gYSB0YWcgb3IgdGV4dCB0aGF0IGdvZXMgb24gaW4gdGhlIG5leHQgcGllY2UgKi9cbiAgcHJpdmF0ZSBzY2FuKGJ5dGVzOiBCdWZmZXIpOiBudW1iZXIge1xuICAgIGNvbnN0IHsgbGlzdGVuZXIgfSA9IHRoaXM7XG4gICAgZm9yIChsZXQgYXQgPSAwOyA7KSB7XG4gICAgICBjb25zdCB0YWcgPSBwb3NpdGlvbk9mKGJ5dGVzLCBMRVNTLCBhdCk7XG4gICAgICBpZiAodGFnIDwgMCkgcmV0dXJuIGF0O1xuICAgICAgY29uc3QgbmV4dCA9IGJ5dGVzW3RhZyArIDFdO1xuICAgICAgaWYgKG5leHQgPT09IHVuZGVmaW5lZCkgcmV0dXJuIGF0O1xuICAgICAgaWYgKG5leHQgPT09IEJBTkcgfHwgbmV4dCA9PT0gUVVFU1RJT04pIHtcbiAgICAgICAgY29uc3QgZW5kID0gdGhpcy5zcGVjaWFsKGJ5dGVzLCBhdCwgdGFnKTtcbiAgICAgICAgaWYgKGVuZCA8IDApIHJldHVybiBhdDtcbiAgICAgICAgYXQgPSBlbmQ7XG4gICAgICAgIGNvbnRpbnVlO1xuICAgICAgfVxuICAgICAgY29uc3QgZW5kID0gbmV4dCA9PT0gU0xBU0ggPyBwb3NpdGlvbk9mKGJ5dGVzLCBHUkVBVEVSLCB0YWcpIDogdGFnRW5kKGJ5dGVzLCB0YWcpO1xuICAgICAgaWYgKGVuZCA8IDApIHJldHVybiBhdDtcbiAgICAgIGlmICh0YWcgPiBhdCkgbGlzdGVuZXIudGV4dChieXRlcywgYXQsIHRhZywgZmFsc2UpO1xuICAgICAgaWYgKG5leHQgPT09IFNMQVNIKSBsaXN0ZW5lci5jbG9zZShuYW1lQ29kZShieXRlcywgdGFnICsgMiwgZW5kKSk7XG4gICAgICBlbHNlIHRoaXMub3BlblRhZyhieXRlcywgdGFnICsgMSwgZW5kKTtcbiAgICAgIGF0ID0gZW5kICsgMTtcbiAgICB9XG4gIH1cblxuICBwcml2YXRlIG9wZW5UYWcoYnl0ZXM6IEJ1ZmZlciwgc3RhcnQ6IG51bWJlciwgZW5kOiBudW1iZXIpOiB2b2lkIHtcbiAgICBjb25zdCBjbG9zZXMgPSBieXRlc1tlbmQgLSAxXSA9PT0gU0xBU0g7XG4gICAgbGV0IG5hbWUgPSBzdGFydDtcbiAgICBsZXQgYXQgPSBzdGFydDtcbiAgICBmb3IgKDsgYXQgPCBlbmQ7IGF0KyspIHtcbiAgICAgIGNvbnN0IGJ5dGUgPSBieXRlc1thdF0gPz8gMDtcbiAgICAgIGlmIChieXRlID09PSBDT0xPTikgbmFtZSA9IGF0ICsgMTtcbiAgICAgIGVsc2UgaWYgKGlzU3BhY2UoYnl0ZSkgfHwgYnl0ZSA9PT0gU0xBU0gpIGJyZWFrO1xuICAgIH1cbiAgICBjb25zdCBjb2RlID0gcGFja2VkKGJ5dGVzLCBuYW1lLCBhdCk7XG4gICAgdGhpcy5hdHRyaWJ1dGVzLmJ5dGVzID0gYnl0ZXM7XG4gICAgdGhpcy5hdHRyaWJ1dGVzLnN0YXJ0ID0gYXQ7XG4gICAgdGhpcy5hdHRyaWJ1dGVzLmVuZCA9IGNsb3NlcyA/IGVuZCAtIDEgOiBlbmQ7XG4gICAgdGhpcy5saXN0ZW5lci5vcGVuKGNvZGUsIHRoaXMuYXR0cmlidXRlcyk7XG4gICAgaWYgKGNsb3NlcykgdGhpcy5saXN0ZW5lci5jbG9zZShjb2RlKTtcbiAgfVxuXG4gIC8qKiBDb21tZW50cywgQ0RBVEEgYW5kIGluc3RydWN0aW9ucy4gQHJldHVybnMgd2hlcmUgaXQgZW5kczsgLTEgd2hlcmUgdGhhdCBoYXMgbm90IGNvbWUgeWV0ICovXG4gIHByaXZhdGUgc3BlY2lhbChieXRlczogQnVmZmVyLCBhdDogbnVtYmVyLCB0YWc6IG51bWJlcik6IG51bWJlciB7XG4gICAgY29uc3QgdGVsbCA9ICgpID0+IHtcbiAgICAgIGlmICh0YWcgPiBhdCkgdGhpcy5saXN0ZW5lci50ZXh0KGJ5dGVzLCBhdCwgdGFnLCBmYWxzZSk7XG4gICAgfTtcbiAgICBjb25zdCB1bnRpbCA9IChtYXJrOiBzdHJpbmcsIGZyb206IG51bWJlcikgPT4ge1xuICAgICAgY29uc3QgZm91bmQgPSBieXRlcy5pbmRleE9mKG1hcmssIGZyb20sICdsYXRpbjEnKTtcbiAgICAgIHJldHVybiBmb3VuZCA8IDAgPyAtMSA6IGZvdW5kICsgbWFyay5sZW5ndGg7XG4gICAgfTtcbiAgICBpZiAoYnl0ZXNbdGFnICsgMV0gPT09IFFVRVNUSU9OKSB7XG4gICAgICBjb25zdCBlbmQgPSB1bnRpbCgnPz4nLCB0YWcpO1xuICAgICAgaWYgKGVuZCA+PSAwKSB0ZWxsKCk7XG4gICAgICByZXR1cm4gZW5kO1xuICAgIH1cbiAgICBjb25zdCBzdGFydCA9IGJ5dGVzLmxhdGluMVNsaWNlKHRhZywgdGFnICsgOSk7XG4gICAgaWYgKHN0YXJ0LnN0YXJ0c1dpdGgoJzwhLS0nKSkge1xuICAgICAgY29uc3QgZW5kID0gdW50aWwoJy0tPicsIHRhZyArIDQpO1xuICAgICAgaWYgKGVuZCA+PSAwKSB0ZWxsKCk7XG4gICAgICByZXR1cm4gZW5kO1xuICAgIH1cbiAgICBpZiAoc3RhcnQgPT09ICc8IVtDREFUQVsnKSB7XG4gICAgICBjb25zdCBlbmQgPSB1bnRpbCgnXV0+JywgdGFnICsgOSk7XG4gICAgICBpZiAoZW5kIDwgMCkgcmV0dXJuIC0xO1xuICAgICAgdGVsbCgpO1xuICAgICAgdGhpcy5saXN0ZW5lci50ZXh0KGJ5dGVzLCB0YWcgKyA5LCBlbmQgLSAzLCB0cnVlKTtcbiAgICAgIHJldHVybiBlbmQ7XG4gICAgfVxuICAgIGlmIChzdGFydC5sZW5ndGggPCA5KSByZXR1cm4gLTE7XG4gICAgdGhyb3cgc3VwcGx5Q2hhaW5Qcm9ibGVtKCdmaWxlLWRhbWFnZWQnKTtcbiAgfVxufVxuXG4vKiogQXMgYGluZGV4T2ZgLCB3aXRob3V0IGl0cyBjb3N0IHdoZXJlIHRoZSBieXRlIGlzIG5lYXIsIGFzIGluIGEgc2hlZXQgaXQgbmVhcmx5IGFsd2F5cyBpcy4gKi9cbmZ1bmN0aW9uIHBvc2l0aW9uT2YoYnl0ZXM6IEJ1ZmZlciwgYnl0ZTogbnVtYmVyLCBmcm9tOiBudW1iZXIpOiBudW1iZXIge1xuICBjb25zdCBuZWFyID0gTWF0aC5taW4oZnJvbSArIDQ4LCBieXRlcy5sZW5ndGgpO1xuICBmb3IgKGxldCBhdCA9IGZyb207IGF0IDwgbmVhcjsgYXQrKykgaWYgKGJ5dGVzW2F0XSA9PT0gYnl0ZSkgcmV0dXJuIGF0O1xuICByZXR1cm4gbmVhciA8IGJ5dGVzLmxlbmd0aCA/IGJ5dGVzLmluZGV4T2YoYnl0ZSwgbmVhcikgOiAtMTtcbn1cblxuZnVuY3Rpb24gbmFtZUNvZGUoYnl0ZXM6IEJ1ZmZlciwgc3RhcnQ6IG51bWJlciwgZW5kOiBudW1iZXIpOiBudW1iZXIge1xuICBsZXQgbmFtZSA9IHN0YXJ0O1xuICBsZXQgbGFzdCA9IGVuZDtcbiAgZm9yIChsZXQgYXQgPSBzdGFydDsgYXQgPCBlbmQ7IGF0KyspIHtcbiAgICBpZiAoYnl0ZXNbYXRdID09PSBDT0xPTikgbmFtZSA9IGF0ICsgMTtcbiAgICBlbHNlIGlmIChpc1NwYWNlKGJ5dGVzW2F0XSA/PyAwKSkge1xuICAgICAgbGFzdCA9IGF0O1xuICAgICAgYnJlYWs7XG4gICAgfVxuICB9XG4gIHJldHVybiBwYWNrZWQoYnl0ZXMsIG5hbWUsIGxhc3QpO1xufVxuXG4vKiogV2hlcmUgYSB0YWcgZW5kczogYSBgPmAgaW5zaWRlIGEgcXVvdGVkIHZhbHVlIGRvZXMgbm90IGNvdW50LiAqL1xuZnVuY3Rpb24gdGFnRW5kKGJ5dGVzOiBCdWZmZXIsIHRhZzogbnVtYmVyKTogbnVtYmVyIHtcbiAgbGV0IHF1b3RlID0gMDtcbiAgZm9yIChsZXQgYXQgPSB0YWcgKyAxOyBhdCA8IGJ5dGVzLmxlbmd0aDsgYXQrKykge1xuICAgIGNvbnN0IGJ5dGUgPSBieXRlc1thdF0gPz8gMDtcbiAgICBpZiAocXVvdGUgIT09IDApIHtcbiAgICAgIGlmIChieXRlID09PSBxdW90ZSkgcXVvdGUgPSAwO1xuICAgIH0gZWxzZSBpZiAoYnl0ZSA9PT0gR1JFQVRFUikgcmV0dXJuIGF0O1xuICAgIGVsc2UgaWYgKGJ5dGUgPT09IFFVT1RFIHx8IGJ5dGUgPT09IEFQT1NUUk9QSEUpIHF1b3RlID0gYnl0ZTtcbiAgfVxuICByZXR1cm4gLTE7XG59XG5cbmZ1bmN0aW9uIGlzU3BhY2UoYnl0ZTogbnVtYmVyKTogYm9vbGVhbiB7XG4gIHJldHVybiBieXRlID09PSAweDIwIHx8IChieXRlID49IDB4MDkgJiYgYnl0ZSA8PSAweDBkKTtcbn1cblxuY29uc3QgTkFNRUQ6IFJlYWRvbmx5PFJlY29yZDxzdHJpbmcsIHN0cmluZz4+ID0geyBhbXA6ICcmJywgbHQ6ICc8JywgZ3Q6ICc+JywgcXVvdDogJ1wiJywgYXBvczogXCInXCIgfTtcblxuLyoqIEEgc3RyZXRjaCBvZiBieXRlcyBhcyB0ZXh0LCBpdHMgZW50aXRpZXMgcmVzb2x2ZWQ7IGFuIHVua25vd24gZW50aXR5IHN0YXlzIGFzIGl0IGlzLiAqL1xuZXhwb3J0IGZ1bmN0aW9uIGRlY29kZVRleHQoYnl0ZXM6IEJ1ZmZlciwgc3RhcnQ6IG51bWJlciwgZW5kOiBudW1iZXIpOiBzdHJpbmcge1xuICBjb25zdCB0ZXh0ID0gYnl0ZXMudXRmOFNsaWNlKHN0YXJ0LCBlbmQpO1xuICByZXR1cm4gdGV4dC5pbmNsdWRlcygnJicpID8gdGV4dC5yZXBsYWNlKC8mKCN4WzAtOWEtZl17MSw2fXwjXFxkezEsN318W2Etel0rKTsvZ2ksIGVudGl0eSkgOiB0ZXh0O1xufVxuXG5mdW5jdGlvbiBlbnRpdHkod2hvbGU6IHN0cmluZywgbmFtZTogc3RyaW5nKTogc3RyaW5nIHtcbiAgaWYgKCFuYW1lLnN0YXJ0c1dpdGgoJyMnKSkgcmV0dXJuIE5BTUVEW25hbWVdID8/IHdob2xlO1xuICBjb25zdCBoZXhhZGVjaW1hbCA9IG5hbWVbMV0gPT09ICd4JyB8fCBuYW1lWzFdID09PSAnWCc7XG4gIGNvbnN0IGNvZGUgPSBoZXhhZGVjaW1hbCA/IE51bWJlci5wYXJzZUludChuYW1lLnNsaWNlKDIpLCAxNikgOiBOdW1iZXIucGFyc2VJbnQobmFtZS5zbGljZSgxKSwgMTApO1xuICByZXR1cm4gY29kZSA+IDAgJiYgY29kZSA8PSAweDEwZmZmZiA/IFN0cmluZy5mcm9tQ29kZVBvaW50KGNvZGUpIDogJyc7XG59XG4iLCAiaW1wb3J0IHsgc3VwcGx5Q2hhaW5Qcm9ibGVtIH0gZnJvbSAnQGZpcmVicmVhay9zdXBwbHktY2hhaW4vbW9kZWwnO1xuaW1wb3J0IHsgcGxhaW5UZXh0IH0gZnJvbSAnLi9wbGFpbi10ZXh0JztcbmltcG9ydCB7IEF0dHJpYnV0ZXMsIGRlY29kZVRleHQsIHRhZ0NvZGUsIHR5cGUgWG1sTGlzdGVuZXIgfSBmcm9tICcuL3htbC1zY2FubmVyJztcblxuY29uc3QgSVRFTSA9IHRhZ0NvZGUoJ3NpJyk7XG5jb25zdCBURVhUID0gdGFnQ29kZSgndCcpO1xuY29uc3QgUEhPTkVUSUMgPSB0YWdDb2RlKCdyUGgnKTtcbmNvbnN0IE1PU1RfQllURVMgPSAxMjggKiAxMDI0ICogMTAyNDtcbmNvbnN0IENBQ0hFRCA9IDQwOTY7XG5cbi8qKlxuICogVGhlIHdvcmtib29rJ3MgdGFibGUgb2YgdGV4dHMsIGtlcHQgYXMgYnl0ZXM6IGFzIHN0cmluZ3MsIHRoZSA0MDAsMDAwIHRleHRzIG9mIGEgbG9uZyBsaXN0IHdvdWxkIHRha2VcbiAqIGZvdXIgdGltZXMgdGhlIHJvb20uIFRleHRzIHRoYXQgcmVwZWF0IChjb3VudHJpZXMsIHNlY3RvcnMpIGNvbWUgZnJvbSBhIHNtYWxsIGNhY2hlLlxuICovXG5leHBvcnQgY2xhc3MgU2hhcmVkU3RyaW5ncyBpbXBsZW1lbnRzIFhtbExpc3RlbmVyIHtcbiAgcHJpdmF0ZSBieXRlczogQnVmZmVyID0gQnVmZmVyLmFsbG9jVW5zYWZlKDY0ICogMTAyNCk7XG4gIHByaXZhdGUgdXNlZCA9IDA7XG4gIC8qKiBXaGVyZSBlYWNoIHRleHQgYmVnaW5zOyBpdCBlbmRzIHdoZXJlIHRoZSBuZXh0IGJlZ2lucy4gKi9cbiAgcHJpdmF0ZSBzdGFydHMgPSBuZXcgVWludDMyQXJyYXkoMTAyNCk7XG4gIHByaXZhdGUgY291bnQgPSAwO1xuICBwcml2YXRlIHJlYWRpbmcgPSBmYWxzZTtcbiAgcHJpdmF0ZSBza2lwcGVkID0gMDtcbiAgcHJpdmF0ZSByZWFkb25seSBjYWNoZWRBdCA9IG5ldyBJbnQzMkFycmF5KENBQ0hFRCkuZmlsbCgtMSk7XG4gIHByaXZhdGUgcmVhZG9ubHkgY2FjaGVkOiBzdHJpbmdbXSA9IG5ldyBBcnJheTxzdHJpbmc+KENBQ0hFRCkuZmlsbCgnJyk7XG5cbiAgLyoqIFRoZSB0ZXh0IG9mIHRoYXQgbnVtYmVyOyBlbXB0eSB3aGVyZSB0aGVyZSBpcyBub25lLiAqL1xuICBhdChpbmRleDogbnVtYmVyKTogc3RyaW5nIHtcbiAgICBpZiAoIShpbmRleCA+PSAwICYmIGluZGV4IDwgdGhpcy5jb3VudCkpIHJldHVybiAnJztcbiAgICBjb25zdCBzbG90ID0gaW5kZXggJSBDQUNIRUQ7XG4gICAgaWYgKHRoaXMuY2FjaGVkQXRbc2xvdF0gPT09IGluZGV4KSByZXR1cm4gdGhpcy5jYWNoZWRbc2xvdF0gPz8gJyc7XG4gICAgY29uc3Qgc3RhcnQgPSB0aGlzLnN0YXJ0c1tpbmRleF0gPz8gMDtcbiAgICBjb25zdCBlbmQgPSBpbmRleCArIDEgPCB0aGlzLmNvdW50ID8gKHRoaXMuc3RhcnRzW2luZGV4ICsgMV0gPz8gc3RhcnQpIDogdGhpcy51c2VkO1xuICAgIGNvbnN0IHRleHQgPSB0aGlzLmJ5dGVzLnV0ZjhTbGljZShzdGFydCwgZW5kKTtcbiAgICB0aGlzLmNhY2hlZEF0W3Nsb3RdID0gaW5kZXg7XG4gICAgdGhpcy5jYWNoZWRbc2xvdF0gPSB0ZXh0O1xuICAgIHJldHVybiB0ZXh0O1xuICB9XG5cbiAgb3Blbih0YWc6IG51bWJlciwgX2F0dHJpYnV0ZXM6IEF0dHJpYnV0ZXMpOiB2b2lkIHtcbiAgICBpZiAodGFnID09PSBJVEVNKSB0aGlzLmJlZ2luKCk7XG4gICAgZWxzZSBpZiAodGFnID09PSBQSE9ORVRJQykgdGhpcy5za2lwcGVkKys7XG4gICAgZWxzZSBpZiAodGFnID09PSBURVhUKSB0aGlzLnJlYWRpbmcgPSB0aGlzLnNraXBwZWQgPT09IDA7XG4gIH1cblxuICBjbG9zZSh0YWc6IG51bWJlcik6IHZvaWQge1xuICAgIGlmICh0YWcgPT09IFRFWFQpIHRoaXMucmVhZGluZyA9IGZhbHNlO1xuICAgIGVsc2UgaWYgKHRhZyA9PT0gUEhPTkVUSUMpIHRoaXMuc2tpcHBlZC0tO1xuICB9XG5cbiAgdGV4dChieXRlczogQnVmZmVyLCBzdGFydDogbnVtYmVyLCBlbmQ6IG51bWJlciwgbGl0ZXJhbDogYm9vbGVhbik6IHZvaWQge1xuICAgIGlmICghdGhpcy5yZWFkaW5nKSByZXR1cm47XG4gICAgdGhpcy5yZXNlcnZlKGVuZCAtIHN0YXJ0ICsgMTYpO1xuICAgIGlmIChpc1BsYWluKGJ5dGVzLCBzdGFydCwgZW5kKSkge1xuICAgICAgdGhpcy51c2VkICs9IGJ5dGVzLmNvcHkodGhpcy5ieXRlcywgdGhpcy51c2VkLCBzdGFydCwgZW5kKTtcbiAgICAgIHJldHVybjtcbiAgICB9XG4gICAgY29uc3QgdGV4dCA9IHBsYWluVGV4dChsaXRlcmFsID8gYnl0ZXMudXRmOFNsaWNlKHN0YXJ0LCBlbmQpIDogZGVjb2RlVGV4dChieXRlcywgc3RhcnQsIGVuZCkpO1xuICAgIHRoaXMudXNlZCArPSB0aGlzLmJ5dGVzLndyaXRlKHRleHQsIHRoaXMudXNlZCk7XG4gIH1cblxuICBwcml2YXRlIGJlZ2luKCk6IHZvaWQge1xuICAgIGlmICh0aGlzLmNvdW50ID09PSB0aGlzLnN0YXJ0cy5sZW5ndGgpIHtcbiAgICAgIGNvbnN0IGxhcmdlciA9IG5ldyBVaW50MzJBcnJheSh0aGlzLmNvdW50ICogMik7XG4gICAgICBsYXJnZXIuc2V0KHRoaXMuc3RhcnRzKTtcbiAgICAgIHRoaXMuc3RhcnRzID0gbGFyZ2VyO1xuICAgIH1cbiAgICB0aGlzLnN0YXJ0c1t0aGlzLmNvdW50KytdID0gdGhpcy51c2VkO1xuICB9XG5cbiAgcHJpdmF0ZSByZXNlcnZlKG1vcmU6IG51bWJlcik6IHZvaWQge1xuICAgIGlmICh0aGlzLnVzZWQgKyBtb3JlIDw9IHRoaXMuYnl0ZXMubGVuZ3RoKSByZXR1cm47XG4gICAgY29uc3Qgc2l6ZSA9IE1hdGgubWF4KE1hdGguY2VpbCh0aGlzLmJ5dGVzLmxlbmd0aCAqIDEuNSksIHRoaXMudXNlZCArIG1vcmUpO1xuICAgIGlmIChzaXplID4gTU9TVF9CWVRFUykgdGhyb3cgc3VwcGx5Q2hhaW5Qcm9ibGVtKCdmaWxlLXVucGFja3MtdG9vLWxhcmdlJyk7XG4gICAgY29uc3QgbGFyZ2VyID0gQnVmZmVyLmFsbG9jVW5zYWZlU2xvdyhzaXplKTtcbiAgICB0aGlzLmJ5dGVzLmNvcHkobGFyZ2VyLCAwLCAwLCB0aGlzLnVzZWQpO1xuICAgIHRoaXMuYnl0ZXMgPSBsYXJnZXI7XG4gIH1cbn1cblxuLyoqIE5laXRoZXIgYW4gZW50aXR5IG5vciBhbiBlc2NhcGU6IHRoZSBieXRlcyBhcmUgdGhlIHRleHQuICovXG5mdW5jdGlvbiBpc1BsYWluKGJ5dGVzOiBCdWZmZXIsIHN0YXJ0OiBudW1iZXIsIGVuZDogbnVtYmVyKTogYm9vbGVhbiB7XG4gIGZvciAobGV0IGF0ID0gc3RhcnQ7IGF0IDwgZW5kOyBhdCsrKSB7XG4gICAgY29uc3QgYnl0ZSA9IGJ5dGVzW2F0XSA/PyAwO1xuICAgIGlmIChieXRlID09PSAweDI2IHx8IGJ5dGUgPT09IDB4NWYpIHJldHVybiBmYWxzZTtcbiAgfVxuICByZXR1cm4gdHJ1ZTtcbn1cbiIsICIvKiogT25lIHJvdyBvZiBhbiB1cGxvYWRlZCB0YWJsZS4gKi9cbmV4cG9ydCBpbnRlcmZhY2UgVGFibGVSb3cge1xuICAvKiogQXMgYSBzcHJlYWRzaGVldCBudW1iZXJzIGl0LCBmcm9tIDEuICovXG4gIHJlYWRvbmx5IHJvd051bWJlcjogbnVtYmVyO1xuICByZWFkb25seSBjZWxsczogc3RyaW5nW107XG59XG5cbi8qKiBDZWxscyBiZXlvbmQgdGhlc2UgYXJlIG5vdCByZWFkOiBub2JvZHkgbWF0Y2hlcyB0aGVtLCBhbmQgaG9zdGlsZSBmaWxlcyBoYXZlIG1pbGxpb25zLiAqL1xuZXhwb3J0IGNvbnN0IE1BWF9DT0xVTU5TID0gMjAwO1xuLyoqIEEgY2VsbCBob2xkcyBubyBtb3JlOyB3aGF0IGlzIGxvbmdlciBpcyBjdXQgaGVyZSBhbmQgcmVmdXNlZCBieSBpdHMgZmllbGQncyBvd24gbGltaXQuICovXG5jb25zdCBNQVhfQ0VMTF9MRU5HVEggPSAxMF8wMDA7XG5cbi8qKiBBIGNlbGwgYXMgUG9zdGdyZVNRTCdzIGpzb25iIGNhbiBob2xkIGl0OiB3aXRob3V0IE5VTCBhbmQgaGFsZiBzdXJyb2dhdGUgcGFpcnMsIGFuZCBub3QgZW5kbGVzcy4gKi9cbmV4cG9ydCBmdW5jdGlvbiB0YWJsZUNlbGwodGV4dDogc3RyaW5nKTogc3RyaW5nIHtcbiAgaWYgKHRleHQubGVuZ3RoIDw9IE1BWF9DRUxMX0xFTkdUSCAmJiB0ZXh0LmlzV2VsbEZvcm1lZCgpICYmICF0ZXh0LmluY2x1ZGVzKCdcXHUwMDAwJykpIHJldHVybiB0ZXh0O1xuICByZXR1cm4gdGV4dC5zbGljZSgwLCBNQVhfQ0VMTF9MRU5HVEgpLnRvV2VsbEZvcm1lZCgpLnJlcGxhY2VBbGwoJ1xcdTAwMDAnLCAnJyk7XG59XG4iLCAiLyoqIFdoYXQgYSBjZWxsJ3MgbnVtYmVyIHN0YW5kcyBmb3IgYnkgaXRzIHN0eWxlLiAqL1xuZXhwb3J0IHR5cGUgTnVtYmVyS2luZCA9ICdudW1iZXInIHwgJ2RhdGUnIHwgJ3BlcmNlbnQnO1xuXG5jb25zdCBEQVRFX0ZPUk1BVFM6IHJlYWRvbmx5IChyZWFkb25seSBbbnVtYmVyLCBudW1iZXJdKVtdID0gW1xuICBbMTQsIDIyXSxcbiAgWzI3LCAzNl0sXG4gIFs0NSwgNDddLFxuICBbNTAsIDU4XSxcbl07XG5cbi8qKlxuICogV2hhdCBhIG51bWJlciBmb3JtYXQgbWVhbnMuXG4gKiBAcGFyYW0gaWQgYnVpbHQtaW4gZm9ybWF0cyBoYXZlIG51bWJlcnMgYmVsb3cgMTY0XG4gKiBAcGFyYW0gY29kZSB0aGUgZm9ybWF0J3MgY29kZSB3aGVyZSB0aGUgd29ya2Jvb2sgZGVmaW5lcyBpdFxuICogQHNlZSBFQ01BLTM3NiBwYXJ0IDEsIDE4LjguMzBcbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIG51bWJlcktpbmQoaWQ6IG51bWJlciwgY29kZTogc3RyaW5nIHwgdW5kZWZpbmVkKTogTnVtYmVyS2luZCB7XG4gIGlmIChjb2RlID09PSB1bmRlZmluZWQpIHtcbiAgICBpZiAoaWQgPT09IDkgfHwgaWQgPT09IDEwKSByZXR1cm4gJ3BlcmNlbnQnO1xuICAgIHJldHVybiBEQVRFX0ZPUk1BVFMuc29tZSgoW2ZpcnN0LCBsYXN0XSkgPT4gaWQgPj0gZmlyc3QgJiYgaWQgPD0gbGFzdCkgPyAnZGF0ZScgOiAnbnVtYmVyJztcbiAgfVxuICAvLyBRdW90ZWQgYW5kIGVzY2FwZWQgbGV0dGVycywgY29sb3VycyBhbmQgbG9jYWxlcyBhcmUgbm8gcGFydCBvZiB0aGUgcGF0dGVybjsgW2hdIGFuZCBpdHMga2luIGFyZSBkdXJhdGlvbnMuXG4gIGNvbnN0IHBhdHRlcm4gPSBjb2RlLnJlcGxhY2UoL1wiW15cIl0qXCJ8XFxcXC58Xy58XFwqLnxcXFtbXlxcXV0qXFxdL2csICcnKS5zcGxpdCgnOycsIDEpWzBdID8/ICcnO1xuICBpZiAoL2dlbmVyYWwvaS50ZXN0KHBhdHRlcm4pKSByZXR1cm4gJ251bWJlcic7XG4gIGlmIChwYXR0ZXJuLmluY2x1ZGVzKCclJykpIHJldHVybiAncGVyY2VudCc7XG4gIHJldHVybiAvW2RteWhzZV0vaS50ZXN0KHBhdHRlcm4ucmVwbGFjZSgvZVsrLV0vZ2ksICcnKSkgPyAnZGF0ZScgOiAnbnVtYmVyJztcbn1cblxuY29uc3QgREFZX0lOX01TID0gODZfNDAwXzAwMDtcbmNvbnN0IFVOSVhfRVBPQ0hfMTkwMCA9IDI1XzU2OTtcbmNvbnN0IFVOSVhfRVBPQ0hfMTkwNCA9IDI0XzEwNztcblxuLyoqXG4gKiBUaGUgY2FsZW5kYXIgZGF0ZSBvZiBhIHNwcmVhZHNoZWV0J3MgZGF5IG51bWJlciwgYDIwMjQtMDUtMDFgLlxuICogQHBhcmFtIGZyb20xOTA0IHdoZXRoZXIgdGhlIHdvcmtib29rIGNvdW50cyBmcm9tIDE5MDQgKG9sZCBNYWNpbnRvc2ggZmlsZXMpXG4gKiBAcmV0dXJucyBudWxsIGZvciBhIHRpbWUgd2l0aG91dCBhIGRheSBvciBhIG51bWJlciBiZXlvbmQgeWVhciA5OTk5XG4gKi9cbmV4cG9ydCBmdW5jdGlvbiBkYXRlT2ZTZXJpYWwoc2VyaWFsOiBudW1iZXIsIGZyb20xOTA0OiBib29sZWFuKTogc3RyaW5nIHwgbnVsbCB7XG4gIGlmICghKHNlcmlhbCA+PSAxICYmIHNlcmlhbCA8IDJfOTU4XzQ2NikpIHJldHVybiBudWxsO1xuICAvLyBFeGNlbCBiZWxpZXZlcyB0aGF0IDE5MDAgd2FzIGEgbGVhcCB5ZWFyOiBkYXlzIGJlZm9yZSBpdHMgMjkgRmVicnVhcnkgYXJlIG9uZSBvZmYuXG4gIGNvbnN0IGRheXMgPSBmcm9tMTkwNCA/IHNlcmlhbCAtIFVOSVhfRVBPQ0hfMTkwNCA6IHNlcmlhbCAtIFVOSVhfRVBPQ0hfMTkwMCArIChzZXJpYWwgPCA2MCA/IDEgOiAwKTtcbiAgcmV0dXJuIG5ldyBEYXRlKE1hdGguZmxvb3IoZGF5cykgKiBEQVlfSU5fTVMpLnRvSVNPU3RyaW5nKCkuc2xpY2UoMCwgMTApO1xufVxuXG4vKipcbiAqIEEgc3RvcmVkIG51bWJlciBhcyBhIHBlcnNvbiBzZWVzIGl0OiB3aXRob3V0IHRoZSBub2lzZSBvZiB0aGUgMTZ0aCBhbmQgMTd0aCBkaWdpdC4gV2l0aCBleGFjdGx5IHRocmVlXG4gKiBkZWNpbWFscyBhIG5vdWdodCBmb2xsb3dzLCBvciBgMS4yMzRgIGNvdWxkIGJlIHJlYWQgYXMgb25lIHRob3VzYW5kIHR3byBodW5kcmVkIGFuZCB0aGlydHktZm91ci5cbiAqL1xuZXhwb3J0IGZ1bmN0aW9uIG51bWJlclRleHQoc3RvcmVkOiBzdHJpbmcsIGtpbmQ6IE51bWJlcktpbmQpOiBzdHJpbmcge1xuICBpZiAoa2luZCA9PT0gJ251bWJlcicgJiYgL14tP1xcZHsxLDE1fSQvLnRlc3Qoc3RvcmVkKSkgcmV0dXJuIHN0b3JlZDtcbiAgY29uc3QgdmFsdWUgPSBOdW1iZXIoc3RvcmVkKTtcbiAgaWYgKCFOdW1iZXIuaXNGaW5pdGUodmFsdWUpKSByZXR1cm4gc3RvcmVkO1xuICBpZiAoa2luZCA9PT0gJ3BlcmNlbnQnKSByZXR1cm4gYCR7TnVtYmVyKCh2YWx1ZSAqIDEwMCkudG9QcmVjaXNpb24oMTUpKX0lYDtcbiAgY29uc3QgdGV4dCA9IFN0cmluZyhOdW1iZXIuaXNJbnRlZ2VyKHZhbHVlKSA/IHZhbHVlIDogTnVtYmVyKHZhbHVlLnRvUHJlY2lzaW9uKDE1KSkpO1xuICByZXR1cm4gL14tP1xcZHsxLDN9XFwuXFxkezN9JC8udGVzdCh0ZXh0KSA/IGAke3RleHR9MGAgOiB0ZXh0O1xufVxuIiwgImltcG9ydCB7IE1BWF9DT0xVTU5TLCB0YWJsZUNlbGwsIHR5cGUgVGFibGVSb3cgfSBmcm9tICcuLi90YWJsZS1yb3cnO1xuaW1wb3J0IHsgZGF0ZU9mU2VyaWFsLCBudW1iZXJUZXh0IH0gZnJvbSAnLi9udW1iZXItZm9ybWF0JztcbmltcG9ydCB7IHBsYWluVGV4dCB9IGZyb20gJy4vcGxhaW4tdGV4dCc7XG5pbXBvcnQgdHlwZSB7IFNoYXJlZFN0cmluZ3MgfSBmcm9tICcuL3NoYXJlZC1zdHJpbmdzJztcbmltcG9ydCB0eXBlIHsgV29ya2Jvb2sgfSBmcm9tICcuL3dvcmtib29rLXBhcnRzJztcbmltcG9ydCB7IEF0dHJpYnV0ZXMsIGRlY29kZVRleHQsIHRhZ0NvZGUsIHR5cGUgWG1sTGlzdGVuZXIgfSBmcm9tICcuL3htbC1zY2FubmVyJztcblxuY29uc3QgUk9XID0gdGFnQ29kZSgncm93Jyk7XG5jb25zdCBDRUxMID0gdGFnQ29kZSgnYycpO1xuY29uc3QgVkFMVUUgPSB0YWdDb2RlKCd2Jyk7XG5jb25zdCBJTkxJTkUgPSB0YWdDb2RlKCdpcycpO1xuY29uc3QgVEVYVCA9IHRhZ0NvZGUoJ3QnKTtcbmNvbnN0IFBIT05FVElDID0gdGFnQ29kZSgnclBoJyk7XG5jb25zdCBSRUZFUkVOQ0UgPSB0YWdDb2RlKCdyJyk7XG5jb25zdCBTVFlMRSA9IHRhZ0NvZGUoJ3MnKTtcbmNvbnN0IFNIQVJFRCA9IDB4NzM7XG5cbi8qKiBSb3dzIGJleW9uZCB0aGUgbGFzdCBvZiBhbnkgc3ByZWFkc2hlZXQgcHJvZ3JhbSBhcmUgbm9ib2R5J3MuICovXG5jb25zdCBMQVNUX1JPVyA9IDFfMDQ4XzU3NjtcblxuLyoqIFR1cm5zIGEgc2hlZXQncyBYTUwgaW50byByb3dzIG9mIHRleHRzLiBSb3dzIHRoYXQgc2F5IG5vdGhpbmcgYXJlIHBhc3NlZCBvdmVyLiAqL1xuZXhwb3J0IGNsYXNzIFNoZWV0Um93cyBpbXBsZW1lbnRzIFhtbExpc3RlbmVyIHtcbiAgLyoqIFJvd3MgdGhhdCBhcmUgY29tcGxldGU7IHRoZSByZWFkZXIgdGFrZXMgdGhlbSBhd2F5LiAqL1xuICByb3dzOiBUYWJsZVJvd1tdID0gW107XG4gIHByaXZhdGUgcm93TnVtYmVyID0gMDtcbiAgcHJpdmF0ZSBjZWxsczogc3RyaW5nW10gPSBbXTtcbiAgcHJpdmF0ZSBmaWxsZWQgPSBmYWxzZTtcbiAgcHJpdmF0ZSBjb2x1bW4gPSAtMTtcbiAgcHJpdmF0ZSB0eXBlOiBDZWxsVHlwZSA9ICdudW1iZXInO1xuICAvKiogTnVtYmVyIG9mIGEgc2hhcmVkIHRleHQsIHJlYWQgd2hpbGUgaXQgY29tZXM6IG5vIHN0cmluZyBpcyBtYWRlIG9mIGl0LiAqL1xuICBwcml2YXRlIGluZGV4ID0gLTE7XG4gIHByaXZhdGUgc3R5bGUgPSAwO1xuICBwcml2YXRlIHZhbHVlID0gJyc7XG4gIHByaXZhdGUgcmVhZGluZyA9IGZhbHNlO1xuICBwcml2YXRlIGlubGluZSA9IGZhbHNlO1xuICBwcml2YXRlIHNraXBwZWQgPSAwO1xuXG4gIGNvbnN0cnVjdG9yKFxuICAgIHByaXZhdGUgcmVhZG9ubHkgYm9vazogV29ya2Jvb2ssXG4gICAgcHJpdmF0ZSByZWFkb25seSBzaGFyZWQ6IFNoYXJlZFN0cmluZ3MsXG4gICkge31cblxuICBvcGVuKHRhZzogbnVtYmVyLCBhdHRyaWJ1dGVzOiBBdHRyaWJ1dGVzKTogdm9pZCB7XG4gICAgaWYgKHRhZyA9PT0gQ0VMTCkgdGhpcy5vcGVuQ2VsbChhdHRyaWJ1dGVzKTtcbiAgICBlbHNlIGlmICh0YWcgPT09IFZBTFVFKSB0aGlzLnJlYWRpbmcgPSB0cnVlO1xuICAgIGVsc2UgaWYgKHRhZyA9PT0gUk9XKSB0aGlzLm9wZW5Sb3coYXR0cmlidXRlcyk7XG4gICAgZWxzZSBpZiAodGFnID09PSBJTkxJTkUpIHRoaXMuaW5saW5lID0gdHJ1ZTtcbiAgICBlbHNlIGlmICh0YWcgPT09IFBIT05FVElDKSB0aGlzLnNraXBwZWQrKztcbiAgICBlbHNlIGlmICh0YWcgPT09IFRFWFQpIHRoaXMucmVhZGluZyA9IHRoaXMuaW5saW5lICYmIHRoaXMuc2tpcHBlZCA9PT0gMDtcbiAgfVxuXG4gIGNsb3NlKHRhZzogbnVtYmVyKTogdm9pZCB7XG4gICAgaWYgKHRhZyA9PT0gQ0VMTCkgdGhpcy5jbG9zZUNlbGwoKTtcbiAgICBlbHNlIGlmICh0YWcgPT09IFZBTFVFIHx8IHRhZyA9PT0gVEVYVCkgdGhpcy5yZWFkaW5nID0gZmFsc2U7XG4gICAgZWxzZSBpZiAodGFnID09PSBST1cpIHRoaXMuY2xvc2VSb3coKTtcbiAgICBlbHNlIGlmICh0YWcgPT09IElOTElORSkgdGhpcy5pbmxpbmUgPSBmYWxzZTtcbiAgICBlbHNlIGlmICh0YWcgPT09IFBIT05FVElDKSB0aGlzLnNraXBwZWQtLTtcbiAgfVxuXG4gIHRleHQoYnl0ZXM6IEJ1ZmZlciwgc3RhcnQ6IG51bWJlciwgZW5kOiBudW1iZXIsIGxpdGVyYWw6IGJvb2xlYW4pOiB2b2lkIHtcbiAgICBpZiAoIXRoaXMucmVhZGluZykgcmV0dXJuO1xuICAgIGlmICh0aGlzLnR5cGUgPT09ICdzaGFyZWQnKSB7XG4gICAgICB0aGlzLmluZGV4ID0gaW50ZWdlckF0KGJ5dGVzLCBzdGFydCwgZW5kKTtcbiAgICAgIHJldHVybjtcbiAgICB9XG4gICAgY29uc3QgdGV4dCA9IGxpdGVyYWwgPyBieXRlcy51dGY4U2xpY2Uoc3RhcnQsIGVuZCkgOiBkZWNvZGVUZXh0KGJ5dGVzLCBzdGFydCwgZW5kKTtcbiAgICB0aGlzLnZhbHVlID0gdGhpcy52YWx1ZSA9PT0gJycgPyB0ZXh0IDogdGhpcy52YWx1ZSArIHRleHQ7XG4gIH1cblxuICBwcml2YXRlIG9wZW5Sb3coYXR0cmlidXRlczogQXR0cmlidXRlcyk6IHZvaWQge1xuICAgIGNvbnN0IHRvbGQgPSBhdHRyaWJ1dGVzLmZpbmQoUkVGRVJFTkNFKSA/IGludGVnZXJPZihhdHRyaWJ1dGVzKSA6IDA7XG4gICAgdGhpcy5yb3dOdW1iZXIgPSB0b2xkID4gMCAmJiB0b2xkIDw9IExBU1RfUk9XID8gdG9sZCA6IHRoaXMucm93TnVtYmVyICsgMTtcbiAgICB0aGlzLmNlbGxzID0gW107XG4gICAgdGhpcy5maWxsZWQgPSBmYWxzZTtcbiAgICB0aGlzLmNvbHVtbiA9IC0xO1xuICB9XG5cbiAgcHJpdmF0ZSBjbG9zZVJvdygpOiB2b2lkIHtcbiAgICBpZiAodGhpcy5maWxsZWQpIHRoaXMucm93cy5wdXNoKHsgcm93TnVtYmVyOiB0aGlzLnJvd051bWJlciwgY2VsbHM6IHRoaXMuY2VsbHMgfSk7XG4gIH1cblxuICBwcml2YXRlIG9wZW5DZWxsKGF0dHJpYnV0ZXM6IEF0dHJpYnV0ZXMpOiB2b2lkIHtcbiAgICBjb25zdCB0b2xkID0gYXR0cmlidXRlcy5maW5kKFJFRkVSRU5DRSkgPyBjb2x1bW5BdChhdHRyaWJ1dGVzKSA6IC0xO1xuICAgIHRoaXMuY29sdW1uID0gdG9sZCA+PSAwID8gdG9sZCA6IHRoaXMuY29sdW1uICsgMTtcbiAgICB0aGlzLnR5cGUgPSBhdHRyaWJ1dGVzLmZpbmQoVEVYVCkgPyB0eXBlQXQoYXR0cmlidXRlcykgOiAnbnVtYmVyJztcbiAgICB0aGlzLnN0eWxlID0gYXR0cmlidXRlcy5maW5kKFNUWUxFKSA/IGludGVnZXJPZihhdHRyaWJ1dGVzKSA6IDA7XG4gICAgdGhpcy52YWx1ZSA9ICcnO1xuICAgIHRoaXMuaW5kZXggPSAtMTtcbiAgfVxuXG4gIHByaXZhdGUgY2xvc2VDZWxsKCk6IHZvaWQge1xuICAgIGlmICgodGhpcy52YWx1ZSA9PT0gJycgJiYgdGhpcy5pbmRleCA8IDApIHx8IHRoaXMuY29sdW1uID49IE1BWF9DT0xVTU5TKSByZXR1cm47XG4gICAgY29uc3QgdGV4dCA9IHRhYmxlQ2VsbCh0aGlzLmNlbGxUZXh0KCkpO1xuICAgIGlmICh0ZXh0ID09PSAnJykgcmV0dXJuO1xuICAgIHdoaWxlICh0aGlzLmNlbGxzLmxlbmd0aCA8IHRoaXMuY29sdW1uKSB0aGlzLmNlbGxzLnB1c2goJycpO1xuICAgIHRoaXMuY2VsbHNbdGhpcy5jb2x1bW5dID0gdGV4dDtcbiAgICB0aGlzLmZpbGxlZCB8fD0gdGV4dC50cmltKCkgIT09ICcnO1xuICB9XG5cbiAgLyoqIFdoYXQgYSBwZXJzb24gc2VlcyBpbiB0aGUgY2VsbDsgdGhlIHJlc3VsdCBvZiBhIGZvcm11bGEsIG5ldmVyIHRoZSBmb3JtdWxhLiAqL1xuICBwcml2YXRlIGNlbGxUZXh0KCk6IHN0cmluZyB7XG4gICAgc3dpdGNoICh0aGlzLnR5cGUpIHtcbiAgICAgIGNhc2UgJ3NoYXJlZCc6XG4gICAgICAgIHJldHVybiB0aGlzLnNoYXJlZC5hdCh0aGlzLmluZGV4KTtcbiAgICAgIGNhc2UgJ251bWJlcic6XG4gICAgICAgIHJldHVybiB0aGlzLm51bWJlcigpO1xuICAgICAgY2FzZSAnYm9vbGVhbic6XG4gICAgICAgIHJldHVybiB0aGlzLnZhbHVlID09PSAnMScgfHwgdGhpcy52YWx1ZSA9PT0gJ3RydWUnID8gJ3RydWUnIDogJ2ZhbHNlJztcbiAgICAgIGNhc2UgJ2Vycm9yJzpcbiAgICAgICAgcmV0dXJuICcnO1xuICAgICAgY2FzZSAnZGF0ZSc6XG4gICAgICAgIHJldHVybiB0aGlzLnZhbHVlLnNsaWNlKDAsIDEwKTtcbiAgICAgIGNhc2UgJ3RleHQnOlxuICAgICAgICByZXR1cm4gcGxhaW5UZXh0KHRoaXMudmFsdWUpO1xuICAgIH1cbiAgfVxuXG4gIHByaXZhdGUgbnVtYmVyKCk6IHN0cmluZyB7XG4gICAgY29uc3Qga2luZCA9IHRoaXMuYm9vay5zdHlsZXNbdGhpcy5zdHlsZV0gPz8gJ251bWJlcic7XG4gICAgaWYgKGtpbmQgIT09ICdkYXRlJykgcmV0dXJuIG51bWJlclRleHQodGhpcy52YWx1ZSwga2luZCk7XG4gICAgcmV0dXJuIGRhdGVPZlNlcmlhbChOdW1iZXIodGhpcy52YWx1ZSksIHRoaXMuYm9vay5mcm9tMTkwNCkgPz8gbnVtYmVyVGV4dCh0aGlzLnZhbHVlLCAnbnVtYmVyJyk7XG4gIH1cbn1cblxudHlwZSBDZWxsVHlwZSA9ICdzaGFyZWQnIHwgJ251bWJlcicgfCAnYm9vbGVhbicgfCAnZXJyb3InIHwgJ2RhdGUnIHwgJ3RleHQnO1xuY29uc3QgVFlQRVM6IFJlYWRvbmx5PFJlY29yZDxzdHJpbmcsIENlbGxUeXBlPj4gPSB7XG4gIHM6ICdzaGFyZWQnLFxuICBuOiAnbnVtYmVyJyxcbiAgYjogJ2Jvb2xlYW4nLFxuICBlOiAnZXJyb3InLFxuICBkOiAnZGF0ZScsXG4gIHN0cjogJ3RleHQnLFxuICBpbmxpbmVTdHI6ICd0ZXh0Jyxcbn07XG5cbmZ1bmN0aW9uIHR5cGVBdCh7IGJ5dGVzLCBmcm9tLCB0byB9OiBBdHRyaWJ1dGVzKTogQ2VsbFR5cGUge1xuICBpZiAodG8gLSBmcm9tID09PSAxICYmIGJ5dGVzW2Zyb21dID09PSBTSEFSRUQpIHJldHVybiAnc2hhcmVkJztcbiAgcmV0dXJuIFRZUEVTW2J5dGVzLmxhdGluMVNsaWNlKGZyb20sIHRvKV0gPz8gJ3RleHQnO1xufVxuXG5mdW5jdGlvbiBpbnRlZ2VyT2YoeyBieXRlcywgZnJvbSwgdG8gfTogQXR0cmlidXRlcyk6IG51bWJlciB7XG4gIHJldHVybiBNYXRoLm1heCgwLCBpbnRlZ2VyQXQoYnl0ZXMsIGZyb20sIHRvKSk7XG59XG5cbi8qKiBAcmV0dXJucyAtMSB3aGVyZSBpdCBpcyBubyB3aG9sZSBudW1iZXIgKi9cbmZ1bmN0aW9uIGludGVnZXJBdChieXRlczogQnVmZmVyLCBmcm9tOiBudW1iZXIsIHRvOiBudW1iZXIpOiBudW1iZXIge1xuICBsZXQgdmFsdWUgPSAwO1xuICBmb3IgKGxldCBhdCA9IGZyb207IGF0IDwgdG87IGF0KyspIHtcbiAgICBjb25zdCBkaWdpdCA9IChieXRlc1thdF0gPz8gMCkgLSAweDMwO1xuICAgIGlmIChkaWdpdCA8IDAgfHwgZGlnaXQgPiA5IHx8IHZhbHVlID4gMTAwXzAwMF8wMDApIHJldHVybiAtMTtcbiAgICB2YWx1ZSA9IHZhbHVlICogMTAgKyBkaWdpdDtcbiAgfVxuICByZXR1cm4gdG8gPiBmcm9tID8gdmFsdWUgOiAtMTtcbn1cblxuLyoqIFRoZSBjb2x1bW4gb2YgYEFCMTJgLCBmcm9tIDA7IC0xIHdoZXJlIHRoZXJlIGlzIG5vIHN1Y2ggcmVmZXJlbmNlLiAqL1xuZnVuY3Rpb24gY29sdW1uQXQoeyBieXRlcywgZnJvbSwgdG8gfTogQXR0cmlidXRlcyk6IG51bWJlciB7XG4gIGxldCBjb2x1bW4gPSAwO1xuICBmb3IgKGxldCBhdCA9IGZyb207IGF0IDwgdG87IGF0KyspIHtcbiAgICBjb25zdCBsZXR0ZXIgPSAoYnl0ZXNbYXRdID8/IDApICYgMHhkZjtcbiAgICBpZiAobGV0dGVyIDwgMHg0MSB8fCBsZXR0ZXIgPiAweDVhKSBicmVhaztcbiAgICBjb2x1bW4gPSBNYXRoLm1pbihjb2x1bW4gKiAyNiArIGxldHRlciAtIDB4NDAsIDFfMDAwXzAwMCk7XG4gIH1cbiAgcmV0dXJuIGNvbHVtbiAtIDE7XG59XG4iLCAiaW1wb3J0IHsgc3VwcGx5Q2hhaW5Qcm9ibGVtIH0gZnJvbSAnQGZpcmVicmVhay9zdXBwbHktY2hhaW4vbW9kZWwnO1xuaW1wb3J0IHR5cGUgeyBGaWxlSGFuZGxlIH0gZnJvbSAnbm9kZTpmcy9wcm9taXNlcyc7XG5pbXBvcnQgeyBSZWFkYWJsZSB9IGZyb20gJ25vZGU6c3RyZWFtJztcbmltcG9ydCB7IGNyZWF0ZUluZmxhdGVSYXcgfSBmcm9tICdub2RlOnpsaWInO1xuXG4vKiogT25lIGZpbGUgaW5zaWRlIGFuIGFyY2hpdmUsIGFzIGl0cyBkaXJlY3RvcnkgZGVzY3JpYmVzIGl0LiAqL1xuZXhwb3J0IGludGVyZmFjZSBaaXBFbnRyeSB7XG4gIHJlYWRvbmx5IG5hbWU6IHN0cmluZztcbiAgcmVhZG9ubHkgbWV0aG9kOiBudW1iZXI7XG4gIHJlYWRvbmx5IHBhY2tlZEJ5dGVzOiBudW1iZXI7XG4gIHJlYWRvbmx5IHVucGFja2VkQnl0ZXM6IG51bWJlcjtcbiAgLyoqIFdoZXJlIGl0cyBsb2NhbCBoZWFkZXIgYmVnaW5zLiAqL1xuICByZWFkb25seSBhdDogbnVtYmVyO1xufVxuXG5jb25zdCBFTkRfT0ZfRElSRUNUT1JZID0gMHgwNjA1NGI1MDtcbmNvbnN0IEVORF9PRl9ESVJFQ1RPUllfNjQgPSAweDA2MDY0YjUwO1xuY29uc3QgTE9DQVRPUl82NCA9IDB4MDcwNjRiNTA7XG5jb25zdCBESVJFQ1RPUllfRU5UUlkgPSAweDAyMDE0YjUwO1xuY29uc3QgTE9DQUxfSEVBREVSID0gMHgwNDAzNGI1MDtcbi8qKiBBIGNvbW1lbnQgb2YgNjUsNTM1IGJ5dGVzIG1heSBmb2xsb3cgdGhlIGVuZCByZWNvcmQuICovXG5jb25zdCBMT05HRVNUX0VORCA9IDY1XzU1NztcbmNvbnN0IE1PU1RfRU5UUklFUyA9IDEwXzAwMDtcbmNvbnN0IE1PU1RfRElSRUNUT1JZX0JZVEVTID0gNCAqIDEwMjQgKiAxMDI0O1xuY29uc3QgU1RPUkVEID0gMDtcbmNvbnN0IERFRkxBVEVEID0gODtcbmNvbnN0IEVOQ1JZUFRFRCA9IDE7XG5jb25zdCBBVF9PTkNFID0gMjU2ICogMTAyNDtcblxuY29uc3QgZGFtYWdlZCA9ICgpID0+IHN1cHBseUNoYWluUHJvYmxlbSgnZmlsZS1kYW1hZ2VkJyk7XG5cbi8qKlxuICogVGhlIGZpbGVzIG9mIGEgemlwIGFyY2hpdmUsIGJ5IG5hbWUsIGZyb20gdGhlIGRpcmVjdG9yeSBhdCBpdHMgZW5kOiBzaXplcyBhcmUga25vd24gYmVmb3JlIGFueXRoaW5nIGlzXG4gKiB1bnBhY2tlZCwgYWxzbyB3aGVyZSB0aGUgd3JpdGVyIHB1dCB0aGVtIGJlaGluZCB0aGUgZGF0YS4gQXJjaGl2ZXMgb2YgbW9yZSB0aGFuIDQgR0IgKHppcDY0KSBhcmUgdW5kZXJzdG9vZC5cbiAqIEB0aHJvd3MgUHJvYmxlbSBmaWxlLWRhbWFnZWRcbiAqL1xuZXhwb3J0IGFzeW5jIGZ1bmN0aW9uIHJlYWRaaXBEaXJlY3RvcnkoZmlsZTogRmlsZUhhbmRsZSk6IFByb21pc2U8TWFwPHN0cmluZywgWmlwRW50cnk+PiB7XG4gIGNvbnN0IHsgc2l6ZSB9ID0gYXdhaXQgZmlsZS5zdGF0KCk7XG4gIGNvbnN0IHRhaWwgPSBhd2FpdCByZWFkQXQoZmlsZSwgTWF0aC5tYXgoMCwgc2l6ZSAtIExPTkdFU1RfRU5EKSwgTWF0aC5taW4oc2l6ZSwgTE9OR0VTVF9FTkQpKTtcbiAgY29uc3QgZW5kID0gbGFzdFJlY29yZCh0YWlsLCBFTkRfT0ZfRElSRUNUT1JZKTtcbiAgaWYgKGVuZCA8IDAgfHwgZW5kICsgMjIgPiB0YWlsLmxlbmd0aCkgdGhyb3cgZGFtYWdlZCgpO1xuICBsZXQgW2J5dGVzLCBhdCwgY291bnRdID0gW3RhaWwucmVhZFVJbnQzMkxFKGVuZCArIDEyKSwgdGFpbC5yZWFkVUludDMyTEUoZW5kICsgMTYpLCB0YWlsLnJlYWRVSW50MTZMRShlbmQgKyAxMCldO1xuICBpZiAoYXQgPT09IDB4ZmZmZmZmZmYgfHwgYnl0ZXMgPT09IDB4ZmZmZmZmZmYgfHwgY291bnQgPT09IDB4ZmZmZikge1xuICAgIGNvbnN0IGxvY2F0b3IgPSBlbmQgLSAyMDtcbiAgICBpZiAobG9jYXRvciA8IDAgfHwgdGFpbC5yZWFkVUludDMyTEUobG9jYXRvcikgIT09IExPQ0FUT1JfNjQpIHRocm93IGRhbWFnZWQoKTtcbiAgICBjb25zdCByZWNvcmQgPSBhd2FpdCByZWFkQXQoZmlsZSwgc2FmZSh0YWlsLnJlYWRCaWdVSW50NjRMRShsb2NhdG9yICsgOCkpLCA1Nik7XG4gICAgaWYgKHJlY29yZC5yZWFkVUludDMyTEUoMCkgIT09IEVORF9PRl9ESVJFQ1RPUllfNjQpIHRocm93IGRhbWFnZWQoKTtcbiAgICBjb3VudCA9IHNhZmUocmVjb3JkLnJlYWRCaWdVSW50NjRMRSgzMikpO1xuICAgIGJ5dGVzID0gc2FmZShyZWNvcmQucmVhZEJpZ1VJbnQ2NExFKDQwKSk7XG4gICAgYXQgPSBzYWZlKHJlY29yZC5yZWFkQmlnVUludDY0TEUoNDgpKTtcbiAgfVxuICBpZiAoY291bnQgPiBNT1NUX0VOVFJJRVMgfHwgYnl0ZXMgPiBNT1NUX0RJUkVDVE9SWV9CWVRFUyB8fCBhdCArIGJ5dGVzID4gc2l6ZSkgdGhyb3cgZGFtYWdlZCgpO1xuICByZXR1cm4gZW50cmllc09mKGF3YWl0IHJlYWRBdChmaWxlLCBhdCwgYnl0ZXMpKTtcbn1cblxuZnVuY3Rpb24gZW50cmllc09mKGRpcmVjdG9yeTogQnVmZmVyKTogTWFwPHN0cmluZywgWmlwRW50cnk+IHtcbiAgY29uc3QgZW50cmllcyA9IG5ldyBNYXA8c3RyaW5nLCBaaXBFbnRyeT4oKTtcbiAgZm9yIChsZXQgYXQgPSAwOyBhdCArIDQ2IDw9IGRpcmVjdG9yeS5sZW5ndGg7KSB7XG4gICAgaWYgKGRpcmVjdG9yeS5yZWFkVUludDMyTEUoYXQpICE9PSBESVJFQ1RPUllfRU5UUlkpIHRocm93IGRhbWFnZWQoKTtcbiAgICBjb25zdCBuYW1lTGVuZ3RoID0gZGlyZWN0b3J5LnJlYWRVSW50MTZMRShhdCArIDI4KTtcbiAgICBjb25zdCBleHRyYUxlbmd0aCA9IGRpcmVjdG9yeS5yZWFkVUludDE2TEUoYXQgKyAzMCk7XG4gICAgY29uc3QgbmV4dCA9IGF0ICsgNDYgKyBuYW1lTGVuZ3RoICsgZXh0cmFMZW5ndGggKyBkaXJlY3RvcnkucmVhZFVJbnQxNkxFKGF0ICsgMzIpO1xuICAgIGlmIChuZXh0ID4gZGlyZWN0b3J5Lmxlbmd0aCkgdGhyb3cgZGFtYWdlZCgpO1xuICAgIGlmIChkaXJlY3RvcnkucmVhZFVJbnQxNkxFKGF0ICsgOCkgJiBFTkNSWVBURUQpIHRocm93IGRhbWFnZWQoKTtcbiAgICBjb25zdCBuYW1lID0gZGlyZWN0b3J5LnRvU3RyaW5nKCd1dGY4JywgYXQgKyA0NiwgYXQgKyA0NiArIG5hbWVMZW5ndGgpLnJlcGxhY2VBbGwoJ1xcXFwnLCAnLycpO1xuICAgIGNvbnN0IGV4dHJhID0gZGlyZWN0b3J5LnN1YmFycmF5KGF0ICsgNDYgKyBuYW1lTGVuZ3RoLCBhdCArIDQ2ICsgbmFtZUxlbmd0aCArIGV4dHJhTGVuZ3RoKTtcbiAgICBjb25zdCBbdW5wYWNrZWRCeXRlcywgcGFja2VkQnl0ZXMsIGxvY2FsXSA9IGxvbmdTaXplcyhleHRyYSwgW1xuICAgICAgZGlyZWN0b3J5LnJlYWRVSW50MzJMRShhdCArIDI0KSxcbiAgICAgIGRpcmVjdG9yeS5yZWFkVUludDMyTEUoYXQgKyAyMCksXG4gICAgICBkaXJlY3RvcnkucmVhZFVJbnQzMkxFKGF0ICsgNDIpLFxuICAgIF0pO1xuICAgIGNvbnN0IG1ldGhvZCA9IGRpcmVjdG9yeS5yZWFkVUludDE2TEUoYXQgKyAxMCk7XG4gICAgZW50cmllcy5zZXQobmFtZSwgeyBuYW1lLCBtZXRob2QsIHBhY2tlZEJ5dGVzLCB1bnBhY2tlZEJ5dGVzLCBhdDogbG9jYWwgfSk7XG4gICAgYXQgPSBuZXh0O1xuICB9XG4gIHJldHVybiBlbnRyaWVzO1xufVxuXG4vKiogU2l6ZXMgdGhhdCBkbyBub3QgZml0IGluIDMyIGJpdHMgc3RhbmQgaW4gdGhlIGV4dHJhIGZpZWxkIDEsIGluIHRoZSBvcmRlciBvZiB0aG9zZSB0aGF0IG92ZXJmbG93LiAqL1xuZnVuY3Rpb24gbG9uZ1NpemVzKGV4dHJhOiBCdWZmZXIsIHNpemVzOiBbbnVtYmVyLCBudW1iZXIsIG51bWJlcl0pOiBbbnVtYmVyLCBudW1iZXIsIG51bWJlcl0ge1xuICBpZiAoIXNpemVzLmluY2x1ZGVzKDB4ZmZmZmZmZmYpKSByZXR1cm4gc2l6ZXM7XG4gIGZvciAobGV0IGF0ID0gMDsgYXQgKyA0IDw9IGV4dHJhLmxlbmd0aDspIHtcbiAgICBjb25zdCBbaWQsIGxlbmd0aF0gPSBbZXh0cmEucmVhZFVJbnQxNkxFKGF0KSwgZXh0cmEucmVhZFVJbnQxNkxFKGF0ICsgMildO1xuICAgIGlmIChpZCA9PT0gMSkge1xuICAgICAgbGV0IG5leHQgPSBhdCArIDQ7XG4gICAgICBjb25zdCByZWFkID0gKHNpemU6IG51bWJlcikgPT4ge1xuICAgICAgICBpZiAoc2l6ZSAhPT0gMHhmZmZmZmZmZikgcmV0dXJuIHNpemU7XG4gICAgICAgIGlmIChuZXh0ICsgOCA+IGV4dHJhLmxlbmd0aCkgdGhyb3cgZGFtYWdlZCgpO1xuICAgICAgICBuZXh0ICs9IDg7XG4gICAgICAgIHJldHVybiBzYWZlKGV4dHJhLnJlYWRCaWdVSW50NjRMRShuZXh0IC0gOCkpO1xuICAgICAgfTtcbiAgICAgIHJldHVybiBbcmVhZChzaXplc1swXSksIHJlYWQoc2l6ZXNbMV0pLCByZWFkKHNpemVzWzJdKV07XG4gICAgfVxuICAgIGF0ICs9IDQgKyBsZW5ndGg7XG4gIH1cbiAgdGhyb3cgZGFtYWdlZCgpO1xufVxuXG4vKipcbiAqIFRoZSB1bnBhY2tlZCBieXRlcyBvZiBvbmUgZW50cnksIHBpZWNlIGJ5IHBpZWNlOyB1bnBhY2tpbmcgd2FpdHMgZm9yIHRoZSByZWFkZXIuXG4gKiBAdGhyb3dzIFByb2JsZW0gZmlsZS1kYW1hZ2VkLCBhbHNvIHdoZXJlIGl0IHVucGFja3MgdG8gbW9yZSB0aGFuIHRoZSBkaXJlY3Rvcnkgc2F5c1xuICovXG5leHBvcnQgYXN5bmMgZnVuY3Rpb24qIHVucGFjayhmaWxlOiBGaWxlSGFuZGxlLCBlbnRyeTogWmlwRW50cnkpOiBBc3luY0dlbmVyYXRvcjxCdWZmZXI+IHtcbiAgY29uc3QgaGVhZGVyID0gYXdhaXQgcmVhZEF0KGZpbGUsIGVudHJ5LmF0LCAzMCk7XG4gIGlmIChoZWFkZXIucmVhZFVJbnQzMkxFKDApICE9PSBMT0NBTF9IRUFERVIpIHRocm93IGRhbWFnZWQoKTtcbiAgY29uc3Qgc3RhcnQgPSBlbnRyeS5hdCArIDMwICsgaGVhZGVyLnJlYWRVSW50MTZMRSgyNikgKyBoZWFkZXIucmVhZFVJbnQxNkxFKDI4KTtcbiAgaWYgKGVudHJ5Lm1ldGhvZCAhPT0gU1RPUkVEICYmIGVudHJ5Lm1ldGhvZCAhPT0gREVGTEFURUQpIHRocm93IGRhbWFnZWQoKTtcbiAgY29uc3QgcGFja2VkID0gUmVhZGFibGUuZnJvbShwaWVjZXMoZmlsZSwgc3RhcnQsIGVudHJ5LnBhY2tlZEJ5dGVzKSwgeyBvYmplY3RNb2RlOiBmYWxzZSB9KTtcbiAgY29uc3QgaW5mbGF0ZSA9IGVudHJ5Lm1ldGhvZCA9PT0gREVGTEFURUQgPyBjcmVhdGVJbmZsYXRlUmF3KHsgY2h1bmtTaXplOiBBVF9PTkNFIH0pIDogbnVsbDtcbiAgaWYgKGluZmxhdGUpIHBhY2tlZC5vbignZXJyb3InLCAoZXJyb3IpID0+IGluZmxhdGUuZGVzdHJveShlcnJvcikpLnBpcGUoaW5mbGF0ZSk7XG4gIGxldCB1bnBhY2tlZCA9IDA7XG4gIHRyeSB7XG4gICAgZm9yIGF3YWl0IChjb25zdCBjaHVuayBvZiAoaW5mbGF0ZSA/PyBwYWNrZWQpIGFzIEFzeW5jSXRlcmFibGU8QnVmZmVyPikge1xuICAgICAgdW5wYWNrZWQgKz0gY2h1bmsubGVuZ3RoO1xuICAgICAgaWYgKHVucGFja2VkID4gZW50cnkudW5wYWNrZWRCeXRlcykgdGhyb3cgZGFtYWdlZCgpO1xuICAgICAgeWllbGQgY2h1bms7XG4gICAgfVxuICB9IGNhdGNoIChlcnJvcikge1xuICAgIHRocm93IGlzWmxpYkVycm9yKGVycm9yKSA/IGRhbWFnZWQoKSA6IGVycm9yO1xuICB9IGZpbmFsbHkge1xuICAgIHBhY2tlZC5kZXN0cm95KCk7XG4gICAgaW5mbGF0ZT8uZGVzdHJveSgpO1xuICB9XG59XG5cbmFzeW5jIGZ1bmN0aW9uKiBwaWVjZXMoZmlsZTogRmlsZUhhbmRsZSwgc3RhcnQ6IG51bWJlciwgYnl0ZXM6IG51bWJlcik6IEFzeW5jR2VuZXJhdG9yPEJ1ZmZlcj4ge1xuICBmb3IgKGxldCBhdCA9IDA7IGF0IDwgYnl0ZXM7IGF0ICs9IEFUX09OQ0UpXG4gICAgeWllbGQgYXdhaXQgcmVhZEF0KGZpbGUsIHN0YXJ0ICsgYXQsIE1hdGgubWluKEFUX09OQ0UsIGJ5dGVzIC0gYXQpKTtcbn1cblxuZnVuY3Rpb24gaXNabGliRXJyb3IoZXJyb3I6IHVua25vd24pOiBib29sZWFuIHtcbiAgY29uc3QgY29kZSA9IGVycm9yIGluc3RhbmNlb2YgRXJyb3IgJiYgJ2NvZGUnIGluIGVycm9yID8gU3RyaW5nKGVycm9yLmNvZGUpIDogJyc7XG4gIHJldHVybiBjb2RlLnN0YXJ0c1dpdGgoJ1pfJykgfHwgY29kZSA9PT0gJ0VSUl9TVFJFQU1fUFJFTUFUVVJFX0NMT1NFJztcbn1cblxuYXN5bmMgZnVuY3Rpb24gcmVhZEF0KGZpbGU6IEZpbGVIYW5kbGUsIHBvc2l0aW9uOiBudW1iZXIsIGxlbmd0aDogbnVtYmVyKTogUHJvbWlzZTxCdWZmZXI+IHtcbiAgY29uc3QgYnVmZmVyID0gQnVmZmVyLmFsbG9jKGxlbmd0aCk7XG4gIGNvbnN0IHsgYnl0ZXNSZWFkIH0gPSBhd2FpdCBmaWxlLnJlYWQoYnVmZmVyLCAwLCBsZW5ndGgsIHBvc2l0aW9uKTtcbiAgaWYgKGJ5dGVzUmVhZCA8IGxlbmd0aCkgdGhyb3cgZGFtYWdlZCgpO1xuICByZXR1cm4gYnVmZmVyO1xufVxuXG5mdW5jdGlvbiBsYXN0UmVjb3JkKHRhaWw6IEJ1ZmZlciwgc2lnbmF0dXJlOiBudW1iZXIpOiBudW1iZXIge1xuICBmb3IgKGxldCBhdCA9IHRhaWwubGVuZ3RoIC0gMjI7IGF0ID49IDA7IGF0LS0pIGlmICh0YWlsLnJlYWRVSW50MzJMRShhdCkgPT09IHNpZ25hdHVyZSkgcmV0dXJuIGF0O1xuICByZXR1cm4gLTE7XG59XG5cbmZ1bmN0aW9uIHNhZmUodmFsdWU6IGJpZ2ludCk6IG51bWJlciB7XG4gIGlmICh2YWx1ZSA+IEJpZ0ludChOdW1iZXIuTUFYX1NBRkVfSU5URUdFUikpIHRocm93IGRhbWFnZWQoKTtcbiAgcmV0dXJuIE51bWJlcih2YWx1ZSk7XG59XG4iLCAiaW1wb3J0IHsgc3VwcGx5Q2hhaW5Qcm9ibGVtIH0gZnJvbSAnQGZpcmVicmVhay9zdXBwbHktY2hhaW4vbW9kZWwnO1xuaW1wb3J0IHR5cGUgeyBGaWxlSGFuZGxlIH0gZnJvbSAnbm9kZTpmcy9wcm9taXNlcyc7XG5pbXBvcnQgeyBudW1iZXJLaW5kLCB0eXBlIE51bWJlcktpbmQgfSBmcm9tICcuL251bWJlci1mb3JtYXQnO1xuaW1wb3J0IHsgQXR0cmlidXRlcywgdGFnQ29kZSwgWG1sU2Nhbm5lciwgdHlwZSBYbWxMaXN0ZW5lciB9IGZyb20gJy4veG1sLXNjYW5uZXInO1xuaW1wb3J0IHsgdW5wYWNrLCB0eXBlIFppcEVudHJ5IH0gZnJvbSAnLi96aXAtYXJjaGl2ZSc7XG5cbi8qKiBXaGF0IG11c3QgYmUga25vd24gb2YgYSB3b3JrYm9vayBiZWZvcmUgaXRzIHJvd3MgY2FuIGJlIHJlYWQuICovXG5leHBvcnQgaW50ZXJmYWNlIFdvcmtib29rIHtcbiAgcmVhZG9ubHkgZnJvbTE5MDQ6IGJvb2xlYW47XG4gIC8qKiBQYXRocyBpbiB0aGUgYXJjaGl2ZSwgaW4gdGhlIG9yZGVyIG9mIHRoZSB0YWJzLCBoaWRkZW4gb25lcyBsYXN0LiAqL1xuICByZWFkb25seSBzaGVldHM6IHJlYWRvbmx5IHN0cmluZ1tdO1xuICAvKiogV2hhdCBudW1iZXJzIG9mIGVhY2ggY2VsbCBzdHlsZSBzdGFuZCBmb3IuICovXG4gIHJlYWRvbmx5IHN0eWxlczogcmVhZG9ubHkgTnVtYmVyS2luZFtdO1xufVxuXG5leHBvcnQgdHlwZSBBcmNoaXZlID0gUmVhZG9ubHlNYXA8c3RyaW5nLCBaaXBFbnRyeT47XG5cbi8qKiBAdGhyb3dzIFByb2JsZW0gZmlsZS1kYW1hZ2VkLCBmaWxlLW5vdC1hLXRhYmxlIHdoZXJlIHRoZXJlIGlzIG5vIHdvcmtib29rIGluc2lkZSAqL1xuZXhwb3J0IGFzeW5jIGZ1bmN0aW9uIHJlYWRXb3JrYm9vayhmaWxlOiBGaWxlSGFuZGxlLCBhcmNoaXZlOiBBcmNoaXZlKTogUHJvbWlzZTxXb3JrYm9vaz4ge1xuICBpZiAoIWFyY2hpdmUuaGFzKCd4bC93b3JrYm9vay54bWwnKSkgdGhyb3cgc3VwcGx5Q2hhaW5Qcm9ibGVtKCdmaWxlLW5vdC1hLXRhYmxlJyk7XG4gIGNvbnN0IGJvb2sgPSBuZXcgQm9va1BhcnQoKTtcbiAgYXdhaXQgc2NhblBhcnQoZmlsZSwgYXJjaGl2ZSwgJ3hsL3dvcmtib29rLnhtbCcsIGJvb2spO1xuICBjb25zdCByZWxhdGlvbnMgPSBuZXcgUmVsYXRpb25zUGFydCgpO1xuICBhd2FpdCBzY2FuUGFydChmaWxlLCBhcmNoaXZlLCAneGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHMnLCByZWxhdGlvbnMpO1xuICBjb25zdCBzdHlsZXMgPSBuZXcgU3R5bGVzUGFydCgpO1xuICBhd2FpdCBzY2FuUGFydChmaWxlLCBhcmNoaXZlLCAneGwvc3R5bGVzLnhtbCcsIHN0eWxlcyk7XG4gIGNvbnN0IHNoZWV0cyA9IGJvb2suc2hlZXRzXG4gICAgLnRvU29ydGVkKChhLCBiKSA9PiBOdW1iZXIoYS5oaWRkZW4pIC0gTnVtYmVyKGIuaGlkZGVuKSlcbiAgICAubWFwKCh7IHJlbGF0aW9uIH0pID0+IHBhdGhPZihyZWxhdGlvbnMudGFyZ2V0cy5nZXQocmVsYXRpb24pID8/ICcnKSlcbiAgICAuZmlsdGVyKChwYXRoKSA9PiBhcmNoaXZlLmhhcyhwYXRoKSAmJiBwYXRoLmluY2x1ZGVzKCdzaGVldHMvJykpO1xuICBjb25zdCBmb3VuZCA9IHNoZWV0cy5sZW5ndGggPiAwID8gc2hlZXRzIDogc2hlZXRGaWxlcyhhcmNoaXZlKTtcbiAgcmV0dXJuIHsgZnJvbTE5MDQ6IGJvb2suZnJvbTE5MDQsIHNoZWV0czogZm91bmQsIHN0eWxlczogc3R5bGVzLmtpbmRzKCkgfTtcbn1cblxuLyoqIEZlZWRzIG9uZSBwYXJ0IG9mIHRoZSBhcmNoaXZlIHRvIGEgbGlzdGVuZXI7IGEgcGFydCB0aGF0IGlzIG5vdCB0aGVyZSBpcyBwYXNzZWQgb3Zlci4gKi9cbmV4cG9ydCBhc3luYyBmdW5jdGlvbiBzY2FuUGFydChcbiAgZmlsZTogRmlsZUhhbmRsZSxcbiAgYXJjaGl2ZTogQXJjaGl2ZSxcbiAgcGF0aDogc3RyaW5nLFxuICBsaXN0ZW5lcjogWG1sTGlzdGVuZXIsXG4pOiBQcm9taXNlPHZvaWQ+IHtcbiAgY29uc3QgZW50cnkgPSBhcmNoaXZlLmdldChwYXRoKTtcbiAgaWYgKCFlbnRyeSkgcmV0dXJuO1xuICBjb25zdCBzY2FubmVyID0gbmV3IFhtbFNjYW5uZXIobGlzdGVuZXIpO1xuICBmb3IgYXdhaXQgKGNvbnN0IGNodW5rIG9mIHVucGFjayhmaWxlLCBlbnRyeSkpIHNjYW5uZXIucHVzaChjaHVuayk7XG4gIHNjYW5uZXIuZW5kKCk7XG59XG5cbi8qKiBGb3Igd29ya2Jvb2tzIHdob3NlIHJlbGF0aW9ucyBhcmUgbWlzc2luZzogdGhlIHNoZWV0cyBieSB0aGUgbnVtYmVycyBpbiB0aGVpciBuYW1lcy4gKi9cbmZ1bmN0aW9uIHNoZWV0RmlsZXMoYXJjaGl2ZTogQXJjaGl2ZSk6IHN0cmluZ1tdIHtcbiAgY29uc3QgbnVtYmVyT2YgPSAocGF0aDogc3RyaW5nKSA9PiBOdW1iZXIoLyhcXGQrKVxcLnhtbCQvLmV4ZWMocGF0aCk/LlsxXSA/PyAwKTtcbiAgcmV0dXJuIFsuLi5hcmNoaXZlLmtleXMoKV1cbiAgICAuZmlsdGVyKChwYXRoKSA9PiAvXnhsXFwvd29ya3NoZWV0c1xcL1teL10rXFwueG1sJC8udGVzdChwYXRoKSlcbiAgICAuc29ydCgoYSwgYikgPT4gbnVtYmVyT2YoYSkgLSBudW1iZXJPZihiKSk7XG59XG5cbmZ1bmN0aW9uIHBhdGhPZih0YXJnZXQ6IHN0cmluZyk6IHN0cmluZyB7XG4gIHJldHVybiB0YXJnZXQuc3RhcnRzV2l0aCgnLycpID8gdGFyZ2V0LnNsaWNlKDEpIDogYHhsLyR7dGFyZ2V0LnJlcGxhY2UoL15cXC5cXC8vLCAnJyl9YDtcbn1cblxuY29uc3QgU0hFRVQgPSB0YWdDb2RlKCdzaGVldCcpO1xuY29uc3QgQk9PS19QUk9QRVJUSUVTID0gdGFnQ29kZSgnd29ya2Jvb2tQcicpO1xuY29uc3QgREFURV8xOTA0ID0gdGFnQ29kZSgnZGF0ZTE5MDQnKTtcbmNvbnN0IFNUQVRFID0gdGFnQ29kZSgnc3RhdGUnKTtcbmNvbnN0IElEID0gdGFnQ29kZSgnaWQnKTtcblxuY2xhc3MgQm9va1BhcnQgaW1wbGVtZW50cyBYbWxMaXN0ZW5lciB7XG4gIHJlYWRvbmx5IHNoZWV0czogeyByZWFkb25seSByZWxhdGlvbjogc3RyaW5nOyByZWFkb25seSBoaWRkZW46IGJvb2xlYW4gfVtdID0gW107XG4gIGZyb20xOTA0ID0gZmFsc2U7XG5cbiAgb3Blbih0YWc6IG51bWJlciwgYXR0cmlidXRlczogQXR0cmlidXRlcyk6IHZvaWQge1xuICAgIGlmICh0YWcgPT09IFNIRUVUKSB7XG4gICAgICBjb25zdCBzdGF0ZSA9IGF0dHJpYnV0ZXMuZ2V0KFNUQVRFKSA/PyAndmlzaWJsZSc7XG4gICAgICB0aGlzLnNoZWV0cy5wdXNoKHsgcmVsYXRpb246IGF0dHJpYnV0ZXMuZ2V0KElEKSA/PyAnJywgaGlkZGVuOiBzdGF0ZSAhPT0gJ3Zpc2libGUnIH0pO1xuICAgIH0gZWxzZSBpZiAodGFnID09PSBCT09LX1BST1BFUlRJRVMpIHtcbiAgICAgIHRoaXMuZnJvbTE5MDQgPSBbJzEnLCAndHJ1ZSddLmluY2x1ZGVzKGF0dHJpYnV0ZXMuZ2V0KERBVEVfMTkwNCkgPz8gJycpO1xuICAgIH1cbiAgfVxuXG4gIGNsb3NlKCk6IHZvaWQge31cbiAgdGV4dCgpOiB2b2lkIHt9XG59XG5cbmNvbnN0IFJFTEFUSU9OU0hJUCA9IHRhZ0NvZGUoJ1JlbGF0aW9uc2hpcCcpO1xuY29uc3QgUkVMQVRJT05fSUQgPSB0YWdDb2RlKCdJZCcpO1xuY29uc3QgVEFSR0VUID0gdGFnQ29kZSgnVGFyZ2V0Jyk7XG5cbmNsYXNzIFJlbGF0aW9uc1BhcnQgaW1wbGVtZW50cyBYbWxMaXN0ZW5lciB7XG4gIHJlYWRvbmx5IHRhcmdldHMgPSBuZXcgTWFwPHN0cmluZywgc3RyaW5nPigpO1xuXG4gIG9wZW4odGFnOiBudW1iZXIsIGF0dHJpYnV0ZXM6IEF0dHJpYnV0ZXMpOiB2b2lkIHtcbiAgICBpZiAodGFnID09PSBSRUxBVElPTlNISVApXG4gICAgICB0aGlzLnRhcmdldHMuc2V0KGF0dHJpYnV0ZXMuZ2V0KFJFTEFUSU9OX0lEKSA/PyAnJywgYXR0cmlidXRlcy5nZXQoVEFSR0VUKSA/PyAnJyk7XG4gIH1cblxuICBjbG9zZSgpOiB2b2lkIHt9XG4gIHRleHQoKTogdm9pZCB7fVxufVxuXG5jb25zdCBGT1JNQVQgPSB0YWdDb2RlKCdudW1GbXQnKTtcbmNvbnN0IEZPUk1BVF9JRCA9IHRhZ0NvZGUoJ251bUZtdElkJyk7XG5jb25zdCBGT1JNQVRfQ09ERSA9IHRhZ0NvZGUoJ2Zvcm1hdENvZGUnKTtcbmNvbnN0IENFTExfU1RZTEVTID0gdGFnQ29kZSgnY2VsbFhmcycpO1xuY29uc3QgU1RZTEUgPSB0YWdDb2RlKCd4ZicpO1xuXG5jbGFzcyBTdHlsZXNQYXJ0IGltcGxlbWVudHMgWG1sTGlzdGVuZXIge1xuICBwcml2YXRlIHJlYWRvbmx5IGNvZGVzID0gbmV3IE1hcDxudW1iZXIsIHN0cmluZz4oKTtcbiAgcHJpdmF0ZSByZWFkb25seSBmb3JtYXRzOiBudW1iZXJbXSA9IFtdO1xuICBwcml2YXRlIGluQ2VsbFN0eWxlcyA9IGZhbHNlO1xuXG4gIGtpbmRzKCk6IE51bWJlcktpbmRbXSB7XG4gICAgcmV0dXJuIHRoaXMuZm9ybWF0cy5tYXAoKGlkKSA9PiBudW1iZXJLaW5kKGlkLCB0aGlzLmNvZGVzLmdldChpZCkpKTtcbiAgfVxuXG4gIG9wZW4odGFnOiBudW1iZXIsIGF0dHJpYnV0ZXM6IEF0dHJpYnV0ZXMpOiB2b2lkIHtcbiAgICBpZiAodGFnID09PSBDRUxMX1NUWUxFUykgdGhpcy5pbkNlbGxTdHlsZXMgPSB0cnVlO1xuICAgIGVsc2UgaWYgKHRhZyA9PT0gRk9STUFUKVxuICAgICAgdGhpcy5jb2Rlcy5zZXQoTnVtYmVyKGF0dHJpYnV0ZXMuZ2V0KEZPUk1BVF9JRCkpLCBhdHRyaWJ1dGVzLmdldChGT1JNQVRfQ09ERSkgPz8gJycpO1xuICAgIGVsc2UgaWYgKHRhZyA9PT0gU1RZTEUgJiYgdGhpcy5pbkNlbGxTdHlsZXMpIHRoaXMuZm9ybWF0cy5wdXNoKE51bWJlcihhdHRyaWJ1dGVzLmdldChGT1JNQVRfSUQpID8/IDApKTtcbiAgfVxuXG4gIGNsb3NlKHRhZzogbnVtYmVyKTogdm9pZCB7XG4gICAgaWYgKHRhZyA9PT0gQ0VMTF9TVFlMRVMpIHRoaXMuaW5DZWxsU3R5bGVzID0gZmFsc2U7XG4gIH1cblxuICB0ZXh0KCk6IHZvaWQge31cbn1cbiIsICJpbXBvcnQgeyBzdXBwbHlDaGFpblByb2JsZW0gfSBmcm9tICdAZmlyZWJyZWFrL3N1cHBseS1jaGFpbi9tb2RlbCc7XG5pbXBvcnQgdHlwZSB7IEZpbGVIYW5kbGUgfSBmcm9tICdub2RlOmZzL3Byb21pc2VzJztcbmltcG9ydCB0eXBlIHsgVGFibGVSb3cgfSBmcm9tICcuLi90YWJsZS1yb3cnO1xuaW1wb3J0IHsgU2hhcmVkU3RyaW5ncyB9IGZyb20gJy4vc2hhcmVkLXN0cmluZ3MnO1xuaW1wb3J0IHsgU2hlZXRSb3dzIH0gZnJvbSAnLi9zaGVldC1yb3dzJztcbmltcG9ydCB7IHJlYWRXb3JrYm9vaywgc2NhblBhcnQgfSBmcm9tICcuL3dvcmtib29rLXBhcnRzJztcbmltcG9ydCB7IFhtbFNjYW5uZXIgfSBmcm9tICcuL3htbC1zY2FubmVyJztcbmltcG9ydCB7IHJlYWRaaXBEaXJlY3RvcnksIHVucGFjayB9IGZyb20gJy4vemlwLWFyY2hpdmUnO1xuXG4vKiogMTAwLDAwMCByb3dzIG9mIDMwIGNvbHVtbnMgdW5wYWNrIHRvIGFib3V0IDIwMCBNQjsgYSBib21iIHRvIG1hbnkgZ2lnYWJ5dGVzLiAqL1xuY29uc3QgTUFYX1VOUEFDS0VEX0JZVEVTID0gNDAwICogMTAyNCAqIDEwMjQ7XG5jb25zdCBTSEFSRURfU1RSSU5HUyA9ICd4bC9zaGFyZWRTdHJpbmdzLnhtbCc7XG5cbi8qKiBXaGV0aGVyIHRoZSBieXRlcyBiZWdpbiBhcyBhIHppcCBhcmNoaXZlIGRvZXMuICovXG5leHBvcnQgZnVuY3Rpb24gaXNaaXAoc3RhcnQ6IEJ1ZmZlcik6IGJvb2xlYW4ge1xuICByZXR1cm4gc3RhcnQubGVuZ3RoID4gNCAmJiBzdGFydC5yZWFkVUludDMyQkUoMCkgPT09IDB4NTA0YjAzMDQ7XG59XG5cbi8qKlxuICogTG9va3MgYXQgdGhlIGFyY2hpdmUgYmVmb3JlIGFueXRoaW5nIGlzIHVucGFja2VkLlxuICogQHRocm93cyBQcm9ibGVtIGZpbGUtbm90LWEtdGFibGUgZm9yIGEgemlwIHRoYXQgaXMgbm8gd29ya2Jvb2ssIGZpbGUtZGFtYWdlZCwgZmlsZS11bnBhY2tzLXRvby1sYXJnZVxuICovXG5leHBvcnQgYXN5bmMgZnVuY3Rpb24gY2hlY2tXb3JrYm9vayhmaWxlOiBGaWxlSGFuZGxlKTogUHJvbWlzZTx2b2lkPiB7XG4gIGF3YWl0IG9wZW5Xb3JrYm9vayhmaWxlKTtcbn1cblxuYXN5bmMgZnVuY3Rpb24gb3Blbldvcmtib29rKGZpbGU6IEZpbGVIYW5kbGUpIHtcbiAgY29uc3QgYXJjaGl2ZSA9IGF3YWl0IHJlYWRaaXBEaXJlY3RvcnkoZmlsZSk7XG4gIGNvbnN0IHVucGFja2VkID0gYXJjaGl2ZS52YWx1ZXMoKS5yZWR1Y2UoKHN1bSwgeyB1bnBhY2tlZEJ5dGVzIH0pID0+IHN1bSArIHVucGFja2VkQnl0ZXMsIDApO1xuICBpZiAodW5wYWNrZWQgPiBNQVhfVU5QQUNLRURfQllURVMpIHRocm93IHN1cHBseUNoYWluUHJvYmxlbSgnZmlsZS11bnBhY2tzLXRvby1sYXJnZScpO1xuICByZXR1cm4geyBhcmNoaXZlLCBib29rOiBhd2FpdCByZWFkV29ya2Jvb2soZmlsZSwgYXJjaGl2ZSkgfTtcbn1cblxuLyoqXG4gKiBUaGUgcm93cyBvZiB0aGUgZmlyc3Qgc2hlZXQgdGhhdCBzYXlzIGFueXRoaW5nLCBzb21lIGF0IGEgdGltZTsgdmlzaWJsZSBzaGVldHMgY29tZSBmaXJzdC5cbiAqIEB0aHJvd3MgUHJvYmxlbSBmaWxlLWRhbWFnZWQsIGZpbGUtdW5wYWNrcy10b28tbGFyZ2VcbiAqL1xuZXhwb3J0IGFzeW5jIGZ1bmN0aW9uKiByZWFkWGxzeChmaWxlOiBGaWxlSGFuZGxlKTogQXN5bmNHZW5lcmF0b3I8VGFibGVSb3dbXT4ge1xuICBjb25zdCB7IGFyY2hpdmUsIGJvb2sgfSA9IGF3YWl0IG9wZW5Xb3JrYm9vayhmaWxlKTtcbiAgY29uc3Qgc2hhcmVkID0gbmV3IFNoYXJlZFN0cmluZ3MoKTtcbiAgYXdhaXQgc2NhblBhcnQoZmlsZSwgYXJjaGl2ZSwgU0hBUkVEX1NUUklOR1MsIHNoYXJlZCk7XG4gIGZvciAoY29uc3QgcGF0aCBvZiBib29rLnNoZWV0cykge1xuICAgIGNvbnN0IGVudHJ5ID0gYXJjaGl2ZS5nZXQocGF0aCk7XG4gICAgaWYgKCFlbnRyeSkgY29udGludWU7XG4gICAgY29uc3Qgc2hlZXQgPSBuZXcgU2hlZXRSb3dzKGJvb2ssIHNoYXJlZCk7XG4gICAgY29uc3Qgc2Nhbm5lciA9IG5ldyBYbWxTY2FubmVyKHNoZWV0KTtcbiAgICBsZXQgYW55ID0gZmFsc2U7XG4gICAgZm9yIGF3YWl0IChjb25zdCBjaHVuayBvZiB1bnBhY2soZmlsZSwgZW50cnkpKSB7XG4gICAgICBzY2FubmVyLnB1c2goY2h1bmspO1xuICAgICAgaWYgKHNoZWV0LnJvd3MubGVuZ3RoID09PSAwKSBjb250aW51ZTtcbiAgICAgIGFueSA9IHRydWU7XG4gICAgICB5aWVsZCBzaGVldC5yb3dzO1xuICAgICAgc2hlZXQucm93cyA9IFtdO1xuICAgIH1cbiAgICBzY2FubmVyLmVuZCgpO1xuICAgIGlmIChhbnkpIHJldHVybjtcbiAgfVxufVxuIl0sCiAgIm1hcHBpbmdzIjogIjtBQUFBLFNBQVMsWUFBWTs7O0FDQ3JCLElBQU0sY0FBYywwS0FBbUMsTUFBTSxFQUFFO0FBbUUvRCxJQUFNLGNBQWMsSUFBSTtBQUFBLEVBRXBCLDRhQUtBLE1BQU0sR0FBRztBQUNiOzs7QUM2REEsSUFBTSxlQUFlLEtBQUssTUFBTSxJQUFJLEtBQUssS0FBSyxDQUFDOzs7QUNsR3hDLElBQU0sbUJBQW1CLEtBQUssT0FBTzs7O0FDakJyQyxJQUFNLFVBQU4sY0FBc0IsTUFBTTtBQUFBLEVBQ2pDLFlBQ1csTUFDQSxNQUNBLFVBQTBCLENBQUMsR0FDcEM7QUFDQSxVQUFNLEdBQUcsSUFBSSxLQUFLLEtBQUssS0FBSyxFQUFFO0FBSnJCO0FBQ0E7QUFDQTtBQUdULFNBQUssT0FBTztBQUFBLEVBQ2Q7QUFDRjtBQU1PLFNBQVMsV0FBNEQsT0FBVTtBQUNwRixTQUFPLENBQUMsTUFBd0IsWUFBc0M7QUFDcEUsVUFBTSxPQUFPLE1BQU0sSUFBSTtBQUN2QixRQUFJLENBQUMsS0FBTSxPQUFNLElBQUksV0FBVyxvQkFBb0IsSUFBSSxFQUFFO0FBQzFELFdBQU8sSUFBSSxRQUFRLE1BQU0sTUFBTSxPQUFPO0FBQUEsRUFDeEM7QUFDRjtBQUdPLElBQU0sa0JBQWtCLFdBQVc7QUFBQSxFQUN4QyxpQkFBaUIsRUFBRSxRQUFRLEtBQUssT0FBTyxpQ0FBaUM7QUFBQSxFQUN4RSxrQkFBa0IsRUFBRSxRQUFRLEtBQUssT0FBTyxxQ0FBcUM7QUFBQSxFQUM3RSxrQkFBa0IsRUFBRSxRQUFRLEtBQUssT0FBTywyQkFBMkI7QUFBQSxFQUNuRSwwQkFBMEIsRUFBRSxRQUFRLEtBQUssT0FBTyw0Q0FBNEM7QUFBQSxFQUM1RixhQUFhLEVBQUUsUUFBUSxLQUFLLE9BQU8sbUNBQW1DO0FBQUEsRUFDdEUsaUJBQWlCLEVBQUUsUUFBUSxLQUFLLE9BQU8sZ0JBQWdCO0FBQUEsRUFDdkQsZUFBZSxFQUFFLFFBQVEsS0FBSyxPQUFPLGtDQUFrQztBQUFBLEVBQ3ZFLHNCQUFzQixFQUFFLFFBQVEsS0FBSyxPQUFPLDJDQUEyQztBQUFBLEVBQ3ZGLHFCQUFxQixFQUFFLFFBQVEsS0FBSyxPQUFPLG1DQUFtQztBQUFBLEVBQzlFLGtCQUFrQixFQUFFLFFBQVEsS0FBSyxPQUFPLG1DQUFtQztBQUFBLEVBQzNFLGFBQWEsRUFBRSxRQUFRLEtBQUssT0FBTywyQkFBMkI7QUFBQSxFQUM5RCxpQkFBaUIsRUFBRSxRQUFRLEtBQUssT0FBTyxjQUFjO0FBQUEsRUFDckQsa0JBQWtCLEVBQUUsUUFBUSxLQUFLLE9BQU8sdUNBQXVDO0FBQ2pGLENBQUM7OztBQzFETSxJQUFNLHFCQUFxQixXQUFXO0FBQUEsRUFDM0Msc0JBQXNCLEVBQUUsUUFBUSxLQUFLLE9BQU8sbUJBQW1CO0FBQUEsRUFDL0Qsa0JBQWtCLEVBQUUsUUFBUSxLQUFLLE9BQU8sZUFBZTtBQUFBLEVBQ3ZELHlCQUF5QixFQUFFLFFBQVEsS0FBSyxPQUFPLGlDQUFpQztBQUFBLEVBQ2hGLDZCQUE2QixFQUFFLFFBQVEsS0FBSyxPQUFPLGlCQUFpQjtBQUFBLEVBQ3BFLHFCQUFxQixFQUFFLFFBQVEsS0FBSyxPQUFPLDJDQUEyQztBQUFBLEVBQ3RGLG1CQUFtQjtBQUFBLElBQ2pCLFFBQVE7QUFBQSxJQUNSLE9BQU87QUFBQSxFQUNUO0FBQUEsRUFDQSxzQkFBc0IsRUFBRSxRQUFRLEtBQUssT0FBTyxnQ0FBZ0M7QUFBQSxFQUM1RSw0QkFBNEIsRUFBRSxRQUFRLEtBQUssT0FBTywyQ0FBMkM7QUFBQSxFQUM3RixnQkFBZ0IsRUFBRSxRQUFRLEtBQUssT0FBTyxtQkFBbUI7QUFBQSxFQUN6RCxvQkFBb0IsRUFBRSxRQUFRLEtBQUssT0FBTyx3REFBd0Q7QUFBQSxFQUNsRyxnQkFBZ0IsRUFBRSxRQUFRLEtBQUssT0FBTyx3Q0FBd0M7QUFBQSxFQUM5RSwwQkFBMEIsRUFBRSxRQUFRLEtBQUssT0FBTywwQ0FBMEM7QUFBQSxFQUMxRixvQkFBb0IsRUFBRSxRQUFRLEtBQUssT0FBTyxvQ0FBb0M7QUFBQSxFQUM5RSwwQkFBMEIsRUFBRSxRQUFRLEtBQUssT0FBTywrQ0FBK0M7QUFBQSxFQUMvRixtQkFBbUIsRUFBRSxRQUFRLEtBQUssT0FBTyxvREFBb0Q7QUFBQSxFQUM3Rix3QkFBd0IsRUFBRSxRQUFRLEtBQUssT0FBTyw0Q0FBNEM7QUFBQSxFQUMxRixzQkFBc0IsRUFBRSxRQUFRLEtBQUssT0FBTyxzQ0FBc0M7QUFBQSxFQUNsRixvQkFBb0IsRUFBRSxRQUFRLEtBQUssT0FBTyxpREFBaUQ7QUFBQSxFQUMzRix1QkFBdUIsRUFBRSxRQUFRLEtBQUssT0FBTyw2QkFBNkI7QUFBQSxFQUMxRSx5QkFBeUIsRUFBRSxRQUFRLEtBQUssT0FBTyx5REFBeUQ7QUFBQSxFQUN4Ryw0QkFBNEIsRUFBRSxRQUFRLEtBQUssT0FBTyw2Q0FBNkM7QUFBQSxFQUMvRixtQkFBbUIsRUFBRSxRQUFRLEtBQUssT0FBTyw0REFBNEQ7QUFDdkcsQ0FBQzs7O0FDM0JNLFNBQVMsVUFBVSxNQUFzQjtBQUM5QyxTQUFPLEtBQUssU0FBUyxJQUFJLElBQ3JCLEtBQUs7QUFBQSxJQUFRO0FBQUEsSUFBd0IsQ0FBQyxRQUFRLFNBQzVDLE9BQU8sYUFBYSxPQUFPLFNBQVMsTUFBTSxFQUFFLENBQUM7QUFBQSxFQUMvQyxJQUNBO0FBQ047OztBQ0xBLElBQU0sT0FBTztBQUNiLElBQU0sVUFBVTtBQUNoQixJQUFNLFFBQVE7QUFDZCxJQUFNLE9BQU87QUFDYixJQUFNLFdBQVc7QUFDakIsSUFBTSxRQUFRO0FBQ2QsSUFBTSxRQUFRO0FBQ2QsSUFBTSxhQUFhO0FBQ25CLElBQU0sU0FBUztBQUVmLElBQU0sZ0JBQWdCLElBQUksT0FBTztBQWUxQixTQUFTLFFBQVEsTUFBc0I7QUFDNUMsU0FBTyxPQUFPLE9BQU8sS0FBSyxJQUFJLEdBQUcsR0FBRyxLQUFLLE1BQU07QUFDakQ7QUFFQSxTQUFTLE9BQU8sT0FBZSxPQUFlLEtBQXFCO0FBQ2pFLE1BQUksT0FBTztBQUNYLFFBQU0sU0FBUyxNQUFNO0FBQ3JCLFFBQU0sT0FBTyxTQUFTLElBQUksUUFBUSxJQUFJO0FBQ3RDLFdBQVMsS0FBSyxPQUFPLEtBQUssTUFBTSxLQUFNLFFBQU8sT0FBTyxPQUFPLE1BQU0sRUFBRSxLQUFLO0FBQ3hFLFNBQU8sU0FBUyxJQUFJLE9BQU8sU0FBUyxrQkFBcUI7QUFDM0Q7QUFHTyxJQUFNLGFBQU4sTUFBaUI7QUFBQSxFQUFqQjtBQUNMLGlCQUFnQixPQUFPLE1BQU0sQ0FBQztBQUM5QixpQkFBUTtBQUNSLGVBQU07QUFRTjtBQUFBLGdCQUFPO0FBQ1AsY0FBSztBQUFBO0FBQUE7QUFBQSxFQU5MLElBQUksTUFBNkI7QUFDL0IsV0FBTyxLQUFLLEtBQUssSUFBSSxJQUFJLFdBQVcsS0FBSyxPQUFPLEtBQUssTUFBTSxLQUFLLEVBQUUsSUFBSTtBQUFBLEVBQ3hFO0FBQUE7QUFBQSxFQU9BLEtBQUssTUFBdUI7QUFDMUIsVUFBTSxFQUFFLE9BQU8sSUFBSSxJQUFJO0FBQ3ZCLFFBQUksS0FBSyxLQUFLO0FBQ2QsV0FBTyxLQUFLLEtBQUs7QUFDZixhQUFPLEtBQUssT0FBTyxRQUFRLE1BQU0sRUFBRSxLQUFLLENBQUMsRUFBRztBQUM1QyxVQUFJLE9BQU87QUFDWCxhQUFPLEtBQUssT0FBTyxNQUFNLEVBQUUsTUFBTSxRQUFRO0FBQ3ZDLFlBQUksTUFBTSxFQUFFLE1BQU0sTUFBTyxRQUFPLEtBQUs7QUFDckM7QUFBQSxNQUNGO0FBQ0EsVUFBSSxPQUFPO0FBQ1gsYUFBTyxPQUFPLFFBQVEsUUFBUSxNQUFNLE9BQU8sQ0FBQyxLQUFLLENBQUMsRUFBRztBQUNyRDtBQUNBLGFBQU8sS0FBSyxPQUFPLE1BQU0sRUFBRSxNQUFNLFNBQVMsTUFBTSxFQUFFLE1BQU0sV0FBWTtBQUNwRSxZQUFNLFFBQVEsTUFBTSxFQUFFO0FBQ3RCLFlBQU0sT0FBTyxFQUFFO0FBQ2YsYUFBTyxLQUFLLE9BQU8sTUFBTSxFQUFFLE1BQU0sTUFBTztBQUN4QyxVQUFJLE1BQU0sT0FBTyxTQUFTLEtBQU0sUUFBTztBQUN2QyxVQUFJLE9BQU8sT0FBTyxNQUFNLElBQUksTUFBTSxNQUFNO0FBQ3RDLGFBQUssT0FBTztBQUNaLGFBQUssS0FBSztBQUNWLGVBQU87QUFBQSxNQUNUO0FBQ0E7QUFBQSxJQUNGO0FBQ0EsV0FBTztBQUFBLEVBQ1Q7QUFDRjtBQU9PLElBQU0sYUFBTixNQUFpQjtBQUFBLEVBSXRCLFlBQTZCLFVBQXVCO0FBQXZCO0FBSDdCLFNBQVEsT0FBZSxPQUFPLE1BQU0sQ0FBQztBQUNyQyxTQUFpQixhQUFhLElBQUksV0FBVztBQUFBLEVBRVE7QUFBQTtBQUFBLEVBR3JELEtBQUssT0FBcUI7QUFDeEIsVUFBTSxRQUFRLEtBQUssS0FBSyxTQUFTLElBQUksT0FBTyxPQUFPLENBQUMsS0FBSyxNQUFNLEtBQUssQ0FBQyxJQUFJO0FBQ3pFLFVBQU0sT0FBTyxLQUFLLEtBQUssS0FBSztBQUU1QixTQUFLLE9BQU8sT0FBTyxNQUFNLFNBQVMsT0FBTyxLQUFLLE1BQU0sU0FBUyxJQUFJLENBQUMsSUFBSSxPQUFPLE1BQU0sQ0FBQztBQUNwRixRQUFJLEtBQUssS0FBSyxTQUFTLGNBQWUsT0FBTSxtQkFBbUIsY0FBYztBQUFBLEVBQy9FO0FBQUE7QUFBQSxFQUdBLE1BQVk7QUFDVixRQUFJLEtBQUssS0FBSyxTQUFTLElBQUksRUFBRyxPQUFNLG1CQUFtQixjQUFjO0FBQUEsRUFDdkU7QUFBQTtBQUFBLEVBR1EsS0FBSyxPQUF1QjtBQUNsQyxVQUFNLEVBQUUsU0FBUyxJQUFJO0FBQ3JCLGFBQVMsS0FBSyxPQUFNO0FBQ2xCLFlBQU0sTUFBTSxXQUFXLE9BQU8sTUFBTSxFQUFFO0FBQ3RDLFVBQUksTUFBTSxFQUFHLFFBQU87QUFDcEIsWUFBTSxPQUFPLE1BQU0sTUFBTSxDQUFDO0FBQzFCLFVBQUksU0FBUyxPQUFXLFFBQU87QUFDL0IsVUFBSSxTQUFTLFFBQVEsU0FBUyxVQUFVO0FBQ3RDLGNBQU1BLE9BQU0sS0FBSyxRQUFRLE9BQU8sSUFBSSxHQUFHO0FBQ3ZDLFlBQUlBLE9BQU0sRUFBRyxRQUFPO0FBQ3BCLGFBQUtBO0FBQ0w7QUFBQSxNQUNGO0FBQ0EsWUFBTSxNQUFNLFNBQVMsUUFBUSxXQUFXLE9BQU8sU0FBUyxHQUFHLElBQUksT0FBTyxPQUFPLEdBQUc7QUFDaEYsVUFBSSxNQUFNLEVBQUcsUUFBTztBQUNwQixVQUFJLE1BQU0sR0FBSSxVQUFTLEtBQUssT0FBTyxJQUFJLEtBQUssS0FBSztBQUNqRCxVQUFJLFNBQVMsTUFBTyxVQUFTLE1BQU0sU0FBUyxPQUFPLE1BQU0sR0FBRyxHQUFHLENBQUM7QUFBQSxVQUMzRCxNQUFLLFFBQVEsT0FBTyxNQUFNLEdBQUcsR0FBRztBQUNyQyxXQUFLLE1BQU07QUFBQSxJQUNiO0FBQUEsRUFDRjtBQUFBLEVBRVEsUUFBUSxPQUFlLE9BQWUsS0FBbUI7QUFDL0QsVUFBTSxTQUFTLE1BQU0sTUFBTSxDQUFDLE1BQU07QUFDbEMsUUFBSSxPQUFPO0FBQ1gsUUFBSSxLQUFLO0FBQ1QsV0FBTyxLQUFLLEtBQUssTUFBTTtBQUNyQixZQUFNLE9BQU8sTUFBTSxFQUFFLEtBQUs7QUFDMUIsVUFBSSxTQUFTLE1BQU8sUUFBTyxLQUFLO0FBQUEsZUFDdkIsUUFBUSxJQUFJLEtBQUssU0FBUyxNQUFPO0FBQUEsSUFDNUM7QUFDQSxVQUFNLE9BQU8sT0FBTyxPQUFPLE1BQU0sRUFBRTtBQUNuQyxTQUFLLFdBQVcsUUFBUTtBQUN4QixTQUFLLFdBQVcsUUFBUTtBQUN4QixTQUFLLFdBQVcsTUFBTSxTQUFTLE1BQU0sSUFBSTtBQUN6QyxTQUFLLFNBQVMsS0FBSyxNQUFNLEtBQUssVUFBVTtBQUN4QyxRQUFJLE9BQVEsTUFBSyxTQUFTLE1BQU0sSUFBSTtBQUFBLEVBQ3RDO0FBQUE7QUFBQSxFQUdRLFFBQVEsT0FBZSxJQUFZLEtBQXFCO0FBQzlELFVBQU0sT0FBTyxNQUFNO0FBQ2pCLFVBQUksTUFBTSxHQUFJLE1BQUssU0FBUyxLQUFLLE9BQU8sSUFBSSxLQUFLLEtBQUs7QUFBQSxJQUN4RDtBQUNBLFVBQU0sUUFBUSxDQUFDLE1BQWMsU0FBaUI7QUFDNUMsWUFBTSxRQUFRLE1BQU0sUUFBUSxNQUFNLE1BQU0sUUFBUTtBQUNoRCxhQUFPLFFBQVEsSUFBSSxLQUFLLFFBQVEsS0FBSztBQUFBLElBQ3ZDO0FBQ0EsUUFBSSxNQUFNLE1BQU0sQ0FBQyxNQUFNLFVBQVU7QUFDL0IsWUFBTSxNQUFNLE1BQU0sTUFBTSxHQUFHO0FBQzNCLFVBQUksT0FBTyxFQUFHLE1BQUs7QUFDbkIsYUFBTztBQUFBLElBQ1Q7QUFDQSxVQUFNLFFBQVEsTUFBTSxZQUFZLEtBQUssTUFBTSxDQUFDO0FBQzVDLFFBQUksTUFBTSxXQUFXLE1BQU0sR0FBRztBQUM1QixZQUFNLE1BQU0sTUFBTSxPQUFPLE1BQU0sQ0FBQztBQUNoQyxVQUFJLE9BQU8sRUFBRyxNQUFLO0FBQ25CLGFBQU87QUFBQSxJQUNUO0FBQ0EsUUFBSSxVQUFVLGFBQWE7QUFDekIsWUFBTSxNQUFNLE1BQU0sT0FBTyxNQUFNLENBQUM7QUFDaEMsVUFBSSxNQUFNLEVBQUcsUUFBTztBQUNwQixXQUFLO0FBQ0wsV0FBSyxTQUFTLEtBQUssT0FBTyxNQUFNLEdBQUcsTUFBTSxHQUFHLElBQUk7QUFDaEQsYUFBTztBQUFBLElBQ1Q7QUFDQSxRQUFJLE1BQU0sU0FBUyxFQUFHLFFBQU87QUFDN0IsVUFBTSxtQkFBbUIsY0FBYztBQUFBLEVBQ3pDO0FBQ0Y7QUFHQSxTQUFTLFdBQVcsT0FBZSxNQUFjLE1BQXNCO0FBQ3JFLFFBQU0sT0FBTyxLQUFLLElBQUksT0FBTyxJQUFJLE1BQU0sTUFBTTtBQUM3QyxXQUFTLEtBQUssTUFBTSxLQUFLLE1BQU0sS0FBTSxLQUFJLE1BQU0sRUFBRSxNQUFNLEtBQU0sUUFBTztBQUNwRSxTQUFPLE9BQU8sTUFBTSxTQUFTLE1BQU0sUUFBUSxNQUFNLElBQUksSUFBSTtBQUMzRDtBQUVBLFNBQVMsU0FBUyxPQUFlLE9BQWUsS0FBcUI7QUFDbkUsTUFBSSxPQUFPO0FBQ1gsTUFBSSxPQUFPO0FBQ1gsV0FBUyxLQUFLLE9BQU8sS0FBSyxLQUFLLE1BQU07QUFDbkMsUUFBSSxNQUFNLEVBQUUsTUFBTSxNQUFPLFFBQU8sS0FBSztBQUFBLGFBQzVCLFFBQVEsTUFBTSxFQUFFLEtBQUssQ0FBQyxHQUFHO0FBQ2hDLGFBQU87QUFDUDtBQUFBLElBQ0Y7QUFBQSxFQUNGO0FBQ0EsU0FBTyxPQUFPLE9BQU8sTUFBTSxJQUFJO0FBQ2pDO0FBR0EsU0FBUyxPQUFPLE9BQWUsS0FBcUI7QUFDbEQsTUFBSSxRQUFRO0FBQ1osV0FBUyxLQUFLLE1BQU0sR0FBRyxLQUFLLE1BQU0sUUFBUSxNQUFNO0FBQzlDLFVBQU0sT0FBTyxNQUFNLEVBQUUsS0FBSztBQUMxQixRQUFJLFVBQVUsR0FBRztBQUNmLFVBQUksU0FBUyxNQUFPLFNBQVE7QUFBQSxJQUM5QixXQUFXLFNBQVMsUUFBUyxRQUFPO0FBQUEsYUFDM0IsU0FBUyxTQUFTLFNBQVMsV0FBWSxTQUFRO0FBQUEsRUFDMUQ7QUFDQSxTQUFPO0FBQ1Q7QUFFQSxTQUFTLFFBQVEsTUFBdUI7QUFDdEMsU0FBTyxTQUFTLE1BQVMsUUFBUSxLQUFRLFFBQVE7QUFDbkQ7QUFFQSxJQUFNLFFBQTBDLEVBQUUsS0FBSyxLQUFLLElBQUksS0FBSyxJQUFJLEtBQUssTUFBTSxLQUFLLE1BQU0sSUFBSTtBQUc1RixTQUFTLFdBQVcsT0FBZSxPQUFlLEtBQXFCO0FBQzVFLFFBQU0sT0FBTyxNQUFNLFVBQVUsT0FBTyxHQUFHO0FBQ3ZDLFNBQU8sS0FBSyxTQUFTLEdBQUcsSUFBSSxLQUFLLFFBQVEseUNBQXlDLE1BQU0sSUFBSTtBQUM5RjtBQUVBLFNBQVMsT0FBTyxPQUFlLE1BQXNCO0FBQ25ELE1BQUksQ0FBQyxLQUFLLFdBQVcsR0FBRyxFQUFHLFFBQU8sTUFBTSxJQUFJLEtBQUs7QUFDakQsUUFBTSxjQUFjLEtBQUssQ0FBQyxNQUFNLE9BQU8sS0FBSyxDQUFDLE1BQU07QUFDbkQsUUFBTSxPQUFPLGNBQWMsT0FBTyxTQUFTLEtBQUssTUFBTSxDQUFDLEdBQUcsRUFBRSxJQUFJLE9BQU8sU0FBUyxLQUFLLE1BQU0sQ0FBQyxHQUFHLEVBQUU7QUFDakcsU0FBTyxPQUFPLEtBQUssUUFBUSxVQUFXLE9BQU8sY0FBYyxJQUFJLElBQUk7QUFDckU7OztBQ25PQSxJQUFNLE9BQU8sUUFBUSxJQUFJO0FBQ3pCLElBQU0sT0FBTyxRQUFRLEdBQUc7QUFDeEIsSUFBTSxXQUFXLFFBQVEsS0FBSztBQUM5QixJQUFNLGFBQWEsTUFBTSxPQUFPO0FBQ2hDLElBQU0sU0FBUztBQU1SLElBQU0sZ0JBQU4sTUFBMkM7QUFBQSxFQUEzQztBQUNMLFNBQVEsUUFBZ0IsT0FBTyxZQUFZLEtBQUssSUFBSTtBQUNwRCxTQUFRLE9BQU87QUFFZjtBQUFBLFNBQVEsU0FBUyxJQUFJLFlBQVksSUFBSTtBQUNyQyxTQUFRLFFBQVE7QUFDaEIsU0FBUSxVQUFVO0FBQ2xCLFNBQVEsVUFBVTtBQUNsQixTQUFpQixXQUFXLElBQUksV0FBVyxNQUFNLEVBQUUsS0FBSyxFQUFFO0FBQzFELFNBQWlCLFNBQW1CLElBQUksTUFBYyxNQUFNLEVBQUUsS0FBSyxFQUFFO0FBQUE7QUFBQTtBQUFBLEVBR3JFLEdBQUcsT0FBdUI7QUFDeEIsUUFBSSxFQUFFLFNBQVMsS0FBSyxRQUFRLEtBQUssT0FBUSxRQUFPO0FBQ2hELFVBQU0sT0FBTyxRQUFRO0FBQ3JCLFFBQUksS0FBSyxTQUFTLElBQUksTUFBTSxNQUFPLFFBQU8sS0FBSyxPQUFPLElBQUksS0FBSztBQUMvRCxVQUFNLFFBQVEsS0FBSyxPQUFPLEtBQUssS0FBSztBQUNwQyxVQUFNLE1BQU0sUUFBUSxJQUFJLEtBQUssUUFBUyxLQUFLLE9BQU8sUUFBUSxDQUFDLEtBQUssUUFBUyxLQUFLO0FBQzlFLFVBQU0sT0FBTyxLQUFLLE1BQU0sVUFBVSxPQUFPLEdBQUc7QUFDNUMsU0FBSyxTQUFTLElBQUksSUFBSTtBQUN0QixTQUFLLE9BQU8sSUFBSSxJQUFJO0FBQ3BCLFdBQU87QUFBQSxFQUNUO0FBQUEsRUFFQSxLQUFLLEtBQWEsYUFBK0I7QUFDL0MsUUFBSSxRQUFRLEtBQU0sTUFBSyxNQUFNO0FBQUEsYUFDcEIsUUFBUSxTQUFVLE1BQUs7QUFBQSxhQUN2QixRQUFRLEtBQU0sTUFBSyxVQUFVLEtBQUssWUFBWTtBQUFBLEVBQ3pEO0FBQUEsRUFFQSxNQUFNLEtBQW1CO0FBQ3ZCLFFBQUksUUFBUSxLQUFNLE1BQUssVUFBVTtBQUFBLGFBQ3hCLFFBQVEsU0FBVSxNQUFLO0FBQUEsRUFDbEM7QUFBQSxFQUVBLEtBQUssT0FBZSxPQUFlLEtBQWEsU0FBd0I7QUFDdEUsUUFBSSxDQUFDLEtBQUssUUFBUztBQUNuQixTQUFLLFFBQVEsTUFBTSxRQUFRLEVBQUU7QUFDN0IsUUFBSSxRQUFRLE9BQU8sT0FBTyxHQUFHLEdBQUc7QUFDOUIsV0FBSyxRQUFRLE1BQU0sS0FBSyxLQUFLLE9BQU8sS0FBSyxNQUFNLE9BQU8sR0FBRztBQUN6RDtBQUFBLElBQ0Y7QUFDQSxVQUFNLE9BQU8sVUFBVSxVQUFVLE1BQU0sVUFBVSxPQUFPLEdBQUcsSUFBSSxXQUFXLE9BQU8sT0FBTyxHQUFHLENBQUM7QUFDNUYsU0FBSyxRQUFRLEtBQUssTUFBTSxNQUFNLE1BQU0sS0FBSyxJQUFJO0FBQUEsRUFDL0M7QUFBQSxFQUVRLFFBQWM7QUFDcEIsUUFBSSxLQUFLLFVBQVUsS0FBSyxPQUFPLFFBQVE7QUFDckMsWUFBTSxTQUFTLElBQUksWUFBWSxLQUFLLFFBQVEsQ0FBQztBQUM3QyxhQUFPLElBQUksS0FBSyxNQUFNO0FBQ3RCLFdBQUssU0FBUztBQUFBLElBQ2hCO0FBQ0EsU0FBSyxPQUFPLEtBQUssT0FBTyxJQUFJLEtBQUs7QUFBQSxFQUNuQztBQUFBLEVBRVEsUUFBUSxNQUFvQjtBQUNsQyxRQUFJLEtBQUssT0FBTyxRQUFRLEtBQUssTUFBTSxPQUFRO0FBQzNDLFVBQU0sT0FBTyxLQUFLLElBQUksS0FBSyxLQUFLLEtBQUssTUFBTSxTQUFTLEdBQUcsR0FBRyxLQUFLLE9BQU8sSUFBSTtBQUMxRSxRQUFJLE9BQU8sV0FBWSxPQUFNLG1CQUFtQix3QkFBd0I7QUFDeEUsVUFBTSxTQUFTLE9BQU8sZ0JBQWdCLElBQUk7QUFDMUMsU0FBSyxNQUFNLEtBQUssUUFBUSxHQUFHLEdBQUcsS0FBSyxJQUFJO0FBQ3ZDLFNBQUssUUFBUTtBQUFBLEVBQ2Y7QUFDRjtBQUdBLFNBQVMsUUFBUSxPQUFlLE9BQWUsS0FBc0I7QUFDbkUsV0FBUyxLQUFLLE9BQU8sS0FBSyxLQUFLLE1BQU07QUFDbkMsVUFBTSxPQUFPLE1BQU0sRUFBRSxLQUFLO0FBQzFCLFFBQUksU0FBUyxNQUFRLFNBQVMsR0FBTSxRQUFPO0FBQUEsRUFDN0M7QUFDQSxTQUFPO0FBQ1Q7OztBQzlFTyxJQUFNLGNBQWM7QUFFM0IsSUFBTSxrQkFBa0I7QUFHakIsU0FBUyxVQUFVLE1BQXNCO0FBQzlDLE1BQUksS0FBSyxVQUFVLG1CQUFtQixLQUFLLGFBQWEsS0FBSyxDQUFDLEtBQUssU0FBUyxJQUFRLEVBQUcsUUFBTztBQUM5RixTQUFPLEtBQUssTUFBTSxHQUFHLGVBQWUsRUFBRSxhQUFhLEVBQUUsV0FBVyxNQUFVLEVBQUU7QUFDOUU7OztBQ2JBLElBQU0sZUFBdUQ7QUFBQSxFQUMzRCxDQUFDLElBQUksRUFBRTtBQUFBLEVBQ1AsQ0FBQyxJQUFJLEVBQUU7QUFBQSxFQUNQLENBQUMsSUFBSSxFQUFFO0FBQUEsRUFDUCxDQUFDLElBQUksRUFBRTtBQUNUO0FBUU8sU0FBUyxXQUFXLElBQVksTUFBc0M7QUFDM0UsTUFBSSxTQUFTLFFBQVc7QUFDdEIsUUFBSSxPQUFPLEtBQUssT0FBTyxHQUFJLFFBQU87QUFDbEMsV0FBTyxhQUFhLEtBQUssQ0FBQyxDQUFDLE9BQU8sSUFBSSxNQUFNLE1BQU0sU0FBUyxNQUFNLElBQUksSUFBSSxTQUFTO0FBQUEsRUFDcEY7QUFFQSxRQUFNLFVBQVUsS0FBSyxRQUFRLGtDQUFrQyxFQUFFLEVBQUUsTUFBTSxLQUFLLENBQUMsRUFBRSxDQUFDLEtBQUs7QUFDdkYsTUFBSSxXQUFXLEtBQUssT0FBTyxFQUFHLFFBQU87QUFDckMsTUFBSSxRQUFRLFNBQVMsR0FBRyxFQUFHLFFBQU87QUFDbEMsU0FBTyxZQUFZLEtBQUssUUFBUSxRQUFRLFdBQVcsRUFBRSxDQUFDLElBQUksU0FBUztBQUNyRTtBQUVBLElBQU0sWUFBWTtBQUNsQixJQUFNLGtCQUFrQjtBQUN4QixJQUFNLGtCQUFrQjtBQU9qQixTQUFTLGFBQWEsUUFBZ0IsVUFBa0M7QUFDN0UsTUFBSSxFQUFFLFVBQVUsS0FBSyxTQUFTLFNBQVksUUFBTztBQUVqRCxRQUFNLE9BQU8sV0FBVyxTQUFTLGtCQUFrQixTQUFTLG1CQUFtQixTQUFTLEtBQUssSUFBSTtBQUNqRyxTQUFPLElBQUksS0FBSyxLQUFLLE1BQU0sSUFBSSxJQUFJLFNBQVMsRUFBRSxZQUFZLEVBQUUsTUFBTSxHQUFHLEVBQUU7QUFDekU7QUFNTyxTQUFTLFdBQVcsUUFBZ0IsTUFBMEI7QUFDbkUsTUFBSSxTQUFTLFlBQVksZUFBZSxLQUFLLE1BQU0sRUFBRyxRQUFPO0FBQzdELFFBQU0sUUFBUSxPQUFPLE1BQU07QUFDM0IsTUFBSSxDQUFDLE9BQU8sU0FBUyxLQUFLLEVBQUcsUUFBTztBQUNwQyxNQUFJLFNBQVMsVUFBVyxRQUFPLEdBQUcsUUFBUSxRQUFRLEtBQUssWUFBWSxFQUFFLENBQUMsQ0FBQztBQUN2RSxRQUFNLE9BQU8sT0FBTyxPQUFPLFVBQVUsS0FBSyxJQUFJLFFBQVEsT0FBTyxNQUFNLFlBQVksRUFBRSxDQUFDLENBQUM7QUFDbkYsU0FBTyxxQkFBcUIsS0FBSyxJQUFJLElBQUksR0FBRyxJQUFJLE1BQU07QUFDeEQ7OztBQ2hEQSxJQUFNLE1BQU0sUUFBUSxLQUFLO0FBQ3pCLElBQU0sT0FBTyxRQUFRLEdBQUc7QUFDeEIsSUFBTSxRQUFRLFFBQVEsR0FBRztBQUN6QixJQUFNLFNBQVMsUUFBUSxJQUFJO0FBQzNCLElBQU1DLFFBQU8sUUFBUSxHQUFHO0FBQ3hCLElBQU1DLFlBQVcsUUFBUSxLQUFLO0FBQzlCLElBQU0sWUFBWSxRQUFRLEdBQUc7QUFDN0IsSUFBTSxRQUFRLFFBQVEsR0FBRztBQUN6QixJQUFNLFNBQVM7QUFHZixJQUFNLFdBQVc7QUFHVixJQUFNLFlBQU4sTUFBdUM7QUFBQSxFQWdCNUMsWUFDbUIsTUFDQSxRQUNqQjtBQUZpQjtBQUNBO0FBaEJuQjtBQUFBLGdCQUFtQixDQUFDO0FBQ3BCLFNBQVEsWUFBWTtBQUNwQixTQUFRLFFBQWtCLENBQUM7QUFDM0IsU0FBUSxTQUFTO0FBQ2pCLFNBQVEsU0FBUztBQUNqQixTQUFRLE9BQWlCO0FBRXpCO0FBQUEsU0FBUSxRQUFRO0FBQ2hCLFNBQVEsUUFBUTtBQUNoQixTQUFRLFFBQVE7QUFDaEIsU0FBUSxVQUFVO0FBQ2xCLFNBQVEsU0FBUztBQUNqQixTQUFRLFVBQVU7QUFBQSxFQUtmO0FBQUEsRUFFSCxLQUFLLEtBQWEsWUFBOEI7QUFDOUMsUUFBSSxRQUFRLEtBQU0sTUFBSyxTQUFTLFVBQVU7QUFBQSxhQUNqQyxRQUFRLE1BQU8sTUFBSyxVQUFVO0FBQUEsYUFDOUIsUUFBUSxJQUFLLE1BQUssUUFBUSxVQUFVO0FBQUEsYUFDcEMsUUFBUSxPQUFRLE1BQUssU0FBUztBQUFBLGFBQzlCLFFBQVFBLFVBQVUsTUFBSztBQUFBLGFBQ3ZCLFFBQVFELE1BQU0sTUFBSyxVQUFVLEtBQUssVUFBVSxLQUFLLFlBQVk7QUFBQSxFQUN4RTtBQUFBLEVBRUEsTUFBTSxLQUFtQjtBQUN2QixRQUFJLFFBQVEsS0FBTSxNQUFLLFVBQVU7QUFBQSxhQUN4QixRQUFRLFNBQVMsUUFBUUEsTUFBTSxNQUFLLFVBQVU7QUFBQSxhQUM5QyxRQUFRLElBQUssTUFBSyxTQUFTO0FBQUEsYUFDM0IsUUFBUSxPQUFRLE1BQUssU0FBUztBQUFBLGFBQzlCLFFBQVFDLFVBQVUsTUFBSztBQUFBLEVBQ2xDO0FBQUEsRUFFQSxLQUFLLE9BQWUsT0FBZSxLQUFhLFNBQXdCO0FBQ3RFLFFBQUksQ0FBQyxLQUFLLFFBQVM7QUFDbkIsUUFBSSxLQUFLLFNBQVMsVUFBVTtBQUMxQixXQUFLLFFBQVEsVUFBVSxPQUFPLE9BQU8sR0FBRztBQUN4QztBQUFBLElBQ0Y7QUFDQSxVQUFNLE9BQU8sVUFBVSxNQUFNLFVBQVUsT0FBTyxHQUFHLElBQUksV0FBVyxPQUFPLE9BQU8sR0FBRztBQUNqRixTQUFLLFFBQVEsS0FBSyxVQUFVLEtBQUssT0FBTyxLQUFLLFFBQVE7QUFBQSxFQUN2RDtBQUFBLEVBRVEsUUFBUSxZQUE4QjtBQUM1QyxVQUFNLE9BQU8sV0FBVyxLQUFLLFNBQVMsSUFBSSxVQUFVLFVBQVUsSUFBSTtBQUNsRSxTQUFLLFlBQVksT0FBTyxLQUFLLFFBQVEsV0FBVyxPQUFPLEtBQUssWUFBWTtBQUN4RSxTQUFLLFFBQVEsQ0FBQztBQUNkLFNBQUssU0FBUztBQUNkLFNBQUssU0FBUztBQUFBLEVBQ2hCO0FBQUEsRUFFUSxXQUFpQjtBQUN2QixRQUFJLEtBQUssT0FBUSxNQUFLLEtBQUssS0FBSyxFQUFFLFdBQVcsS0FBSyxXQUFXLE9BQU8sS0FBSyxNQUFNLENBQUM7QUFBQSxFQUNsRjtBQUFBLEVBRVEsU0FBUyxZQUE4QjtBQUM3QyxVQUFNLE9BQU8sV0FBVyxLQUFLLFNBQVMsSUFBSSxTQUFTLFVBQVUsSUFBSTtBQUNqRSxTQUFLLFNBQVMsUUFBUSxJQUFJLE9BQU8sS0FBSyxTQUFTO0FBQy9DLFNBQUssT0FBTyxXQUFXLEtBQUtELEtBQUksSUFBSSxPQUFPLFVBQVUsSUFBSTtBQUN6RCxTQUFLLFFBQVEsV0FBVyxLQUFLLEtBQUssSUFBSSxVQUFVLFVBQVUsSUFBSTtBQUM5RCxTQUFLLFFBQVE7QUFDYixTQUFLLFFBQVE7QUFBQSxFQUNmO0FBQUEsRUFFUSxZQUFrQjtBQUN4QixRQUFLLEtBQUssVUFBVSxNQUFNLEtBQUssUUFBUSxLQUFNLEtBQUssVUFBVSxZQUFhO0FBQ3pFLFVBQU0sT0FBTyxVQUFVLEtBQUssU0FBUyxDQUFDO0FBQ3RDLFFBQUksU0FBUyxHQUFJO0FBQ2pCLFdBQU8sS0FBSyxNQUFNLFNBQVMsS0FBSyxPQUFRLE1BQUssTUFBTSxLQUFLLEVBQUU7QUFDMUQsU0FBSyxNQUFNLEtBQUssTUFBTSxJQUFJO0FBQzFCLFNBQUssV0FBVyxLQUFLLEtBQUssTUFBTTtBQUFBLEVBQ2xDO0FBQUE7QUFBQSxFQUdRLFdBQW1CO0FBQ3pCLFlBQVEsS0FBSyxNQUFNO0FBQUEsTUFDakIsS0FBSztBQUNILGVBQU8sS0FBSyxPQUFPLEdBQUcsS0FBSyxLQUFLO0FBQUEsTUFDbEMsS0FBSztBQUNILGVBQU8sS0FBSyxPQUFPO0FBQUEsTUFDckIsS0FBSztBQUNILGVBQU8sS0FBSyxVQUFVLE9BQU8sS0FBSyxVQUFVLFNBQVMsU0FBUztBQUFBLE1BQ2hFLEtBQUs7QUFDSCxlQUFPO0FBQUEsTUFDVCxLQUFLO0FBQ0gsZUFBTyxLQUFLLE1BQU0sTUFBTSxHQUFHLEVBQUU7QUFBQSxNQUMvQixLQUFLO0FBQ0gsZUFBTyxVQUFVLEtBQUssS0FBSztBQUFBLElBQy9CO0FBQUEsRUFDRjtBQUFBLEVBRVEsU0FBaUI7QUFDdkIsVUFBTSxPQUFPLEtBQUssS0FBSyxPQUFPLEtBQUssS0FBSyxLQUFLO0FBQzdDLFFBQUksU0FBUyxPQUFRLFFBQU8sV0FBVyxLQUFLLE9BQU8sSUFBSTtBQUN2RCxXQUFPLGFBQWEsT0FBTyxLQUFLLEtBQUssR0FBRyxLQUFLLEtBQUssUUFBUSxLQUFLLFdBQVcsS0FBSyxPQUFPLFFBQVE7QUFBQSxFQUNoRztBQUNGO0FBR0EsSUFBTSxRQUE0QztBQUFBLEVBQ2hELEdBQUc7QUFBQSxFQUNILEdBQUc7QUFBQSxFQUNILEdBQUc7QUFBQSxFQUNILEdBQUc7QUFBQSxFQUNILEdBQUc7QUFBQSxFQUNILEtBQUs7QUFBQSxFQUNMLFdBQVc7QUFDYjtBQUVBLFNBQVMsT0FBTyxFQUFFLE9BQU8sTUFBTSxHQUFHLEdBQXlCO0FBQ3pELE1BQUksS0FBSyxTQUFTLEtBQUssTUFBTSxJQUFJLE1BQU0sT0FBUSxRQUFPO0FBQ3RELFNBQU8sTUFBTSxNQUFNLFlBQVksTUFBTSxFQUFFLENBQUMsS0FBSztBQUMvQztBQUVBLFNBQVMsVUFBVSxFQUFFLE9BQU8sTUFBTSxHQUFHLEdBQXVCO0FBQzFELFNBQU8sS0FBSyxJQUFJLEdBQUcsVUFBVSxPQUFPLE1BQU0sRUFBRSxDQUFDO0FBQy9DO0FBR0EsU0FBUyxVQUFVLE9BQWUsTUFBYyxJQUFvQjtBQUNsRSxNQUFJLFFBQVE7QUFDWixXQUFTLEtBQUssTUFBTSxLQUFLLElBQUksTUFBTTtBQUNqQyxVQUFNLFNBQVMsTUFBTSxFQUFFLEtBQUssS0FBSztBQUNqQyxRQUFJLFFBQVEsS0FBSyxRQUFRLEtBQUssUUFBUSxJQUFhLFFBQU87QUFDMUQsWUFBUSxRQUFRLEtBQUs7QUFBQSxFQUN2QjtBQUNBLFNBQU8sS0FBSyxPQUFPLFFBQVE7QUFDN0I7QUFHQSxTQUFTLFNBQVMsRUFBRSxPQUFPLE1BQU0sR0FBRyxHQUF1QjtBQUN6RCxNQUFJLFNBQVM7QUFDYixXQUFTLEtBQUssTUFBTSxLQUFLLElBQUksTUFBTTtBQUNqQyxVQUFNLFVBQVUsTUFBTSxFQUFFLEtBQUssS0FBSztBQUNsQyxRQUFJLFNBQVMsTUFBUSxTQUFTLEdBQU07QUFDcEMsYUFBUyxLQUFLLElBQUksU0FBUyxLQUFLLFNBQVMsSUFBTSxHQUFTO0FBQUEsRUFDMUQ7QUFDQSxTQUFPLFNBQVM7QUFDbEI7OztBQ2xLQSxTQUFTLGdCQUFnQjtBQUN6QixTQUFTLHdCQUF3QjtBQVlqQyxJQUFNLG1CQUFtQjtBQUN6QixJQUFNLHNCQUFzQjtBQUM1QixJQUFNLGFBQWE7QUFDbkIsSUFBTSxrQkFBa0I7QUFDeEIsSUFBTSxlQUFlO0FBRXJCLElBQU0sY0FBYztBQUNwQixJQUFNLGVBQWU7QUFDckIsSUFBTSx1QkFBdUIsSUFBSSxPQUFPO0FBQ3hDLElBQU0sU0FBUztBQUNmLElBQU0sV0FBVztBQUNqQixJQUFNLFlBQVk7QUFDbEIsSUFBTSxVQUFVLE1BQU07QUFFdEIsSUFBTSxVQUFVLE1BQU0sbUJBQW1CLGNBQWM7QUFPdkQsZUFBc0IsaUJBQWlCLE1BQWtEO0FBQ3ZGLFFBQU0sRUFBRSxLQUFLLElBQUksTUFBTSxLQUFLLEtBQUs7QUFDakMsUUFBTSxPQUFPLE1BQU0sT0FBTyxNQUFNLEtBQUssSUFBSSxHQUFHLE9BQU8sV0FBVyxHQUFHLEtBQUssSUFBSSxNQUFNLFdBQVcsQ0FBQztBQUM1RixRQUFNLE1BQU0sV0FBVyxNQUFNLGdCQUFnQjtBQUM3QyxNQUFJLE1BQU0sS0FBSyxNQUFNLEtBQUssS0FBSyxPQUFRLE9BQU0sUUFBUTtBQUNyRCxNQUFJLENBQUMsT0FBTyxJQUFJLEtBQUssSUFBSSxDQUFDLEtBQUssYUFBYSxNQUFNLEVBQUUsR0FBRyxLQUFLLGFBQWEsTUFBTSxFQUFFLEdBQUcsS0FBSyxhQUFhLE1BQU0sRUFBRSxDQUFDO0FBQy9HLE1BQUksT0FBTyxjQUFjLFVBQVUsY0FBYyxVQUFVLE9BQVE7QUFDakUsVUFBTSxVQUFVLE1BQU07QUFDdEIsUUFBSSxVQUFVLEtBQUssS0FBSyxhQUFhLE9BQU8sTUFBTSxXQUFZLE9BQU0sUUFBUTtBQUM1RSxVQUFNLFNBQVMsTUFBTSxPQUFPLE1BQU0sS0FBSyxLQUFLLGdCQUFnQixVQUFVLENBQUMsQ0FBQyxHQUFHLEVBQUU7QUFDN0UsUUFBSSxPQUFPLGFBQWEsQ0FBQyxNQUFNLG9CQUFxQixPQUFNLFFBQVE7QUFDbEUsWUFBUSxLQUFLLE9BQU8sZ0JBQWdCLEVBQUUsQ0FBQztBQUN2QyxZQUFRLEtBQUssT0FBTyxnQkFBZ0IsRUFBRSxDQUFDO0FBQ3ZDLFNBQUssS0FBSyxPQUFPLGdCQUFnQixFQUFFLENBQUM7QUFBQSxFQUN0QztBQUNBLE1BQUksUUFBUSxnQkFBZ0IsUUFBUSx3QkFBd0IsS0FBSyxRQUFRLEtBQU0sT0FBTSxRQUFRO0FBQzdGLFNBQU8sVUFBVSxNQUFNLE9BQU8sTUFBTSxJQUFJLEtBQUssQ0FBQztBQUNoRDtBQUVBLFNBQVMsVUFBVSxXQUEwQztBQUMzRCxRQUFNLFVBQVUsb0JBQUksSUFBc0I7QUFDMUMsV0FBUyxLQUFLLEdBQUcsS0FBSyxNQUFNLFVBQVUsVUFBUztBQUM3QyxRQUFJLFVBQVUsYUFBYSxFQUFFLE1BQU0sZ0JBQWlCLE9BQU0sUUFBUTtBQUNsRSxVQUFNLGFBQWEsVUFBVSxhQUFhLEtBQUssRUFBRTtBQUNqRCxVQUFNLGNBQWMsVUFBVSxhQUFhLEtBQUssRUFBRTtBQUNsRCxVQUFNLE9BQU8sS0FBSyxLQUFLLGFBQWEsY0FBYyxVQUFVLGFBQWEsS0FBSyxFQUFFO0FBQ2hGLFFBQUksT0FBTyxVQUFVLE9BQVEsT0FBTSxRQUFRO0FBQzNDLFFBQUksVUFBVSxhQUFhLEtBQUssQ0FBQyxJQUFJLFVBQVcsT0FBTSxRQUFRO0FBQzlELFVBQU0sT0FBTyxVQUFVLFNBQVMsUUFBUSxLQUFLLElBQUksS0FBSyxLQUFLLFVBQVUsRUFBRSxXQUFXLE1BQU0sR0FBRztBQUMzRixVQUFNLFFBQVEsVUFBVSxTQUFTLEtBQUssS0FBSyxZQUFZLEtBQUssS0FBSyxhQUFhLFdBQVc7QUFDekYsVUFBTSxDQUFDLGVBQWUsYUFBYSxLQUFLLElBQUksVUFBVSxPQUFPO0FBQUEsTUFDM0QsVUFBVSxhQUFhLEtBQUssRUFBRTtBQUFBLE1BQzlCLFVBQVUsYUFBYSxLQUFLLEVBQUU7QUFBQSxNQUM5QixVQUFVLGFBQWEsS0FBSyxFQUFFO0FBQUEsSUFDaEMsQ0FBQztBQUNELFVBQU0sU0FBUyxVQUFVLGFBQWEsS0FBSyxFQUFFO0FBQzdDLFlBQVEsSUFBSSxNQUFNLEVBQUUsTUFBTSxRQUFRLGFBQWEsZUFBZSxJQUFJLE1BQU0sQ0FBQztBQUN6RSxTQUFLO0FBQUEsRUFDUDtBQUNBLFNBQU87QUFDVDtBQUdBLFNBQVMsVUFBVSxPQUFlLE9BQTJEO0FBQzNGLE1BQUksQ0FBQyxNQUFNLFNBQVMsVUFBVSxFQUFHLFFBQU87QUFDeEMsV0FBUyxLQUFLLEdBQUcsS0FBSyxLQUFLLE1BQU0sVUFBUztBQUN4QyxVQUFNLENBQUMsSUFBSSxNQUFNLElBQUksQ0FBQyxNQUFNLGFBQWEsRUFBRSxHQUFHLE1BQU0sYUFBYSxLQUFLLENBQUMsQ0FBQztBQUN4RSxRQUFJLE9BQU8sR0FBRztBQUNaLFVBQUksT0FBTyxLQUFLO0FBQ2hCLFlBQU0sT0FBTyxDQUFDLFNBQWlCO0FBQzdCLFlBQUksU0FBUyxXQUFZLFFBQU87QUFDaEMsWUFBSSxPQUFPLElBQUksTUFBTSxPQUFRLE9BQU0sUUFBUTtBQUMzQyxnQkFBUTtBQUNSLGVBQU8sS0FBSyxNQUFNLGdCQUFnQixPQUFPLENBQUMsQ0FBQztBQUFBLE1BQzdDO0FBQ0EsYUFBTyxDQUFDLEtBQUssTUFBTSxDQUFDLENBQUMsR0FBRyxLQUFLLE1BQU0sQ0FBQyxDQUFDLEdBQUcsS0FBSyxNQUFNLENBQUMsQ0FBQyxDQUFDO0FBQUEsSUFDeEQ7QUFDQSxVQUFNLElBQUk7QUFBQSxFQUNaO0FBQ0EsUUFBTSxRQUFRO0FBQ2hCO0FBTUEsZ0JBQXVCLE9BQU8sTUFBa0IsT0FBeUM7QUFDdkYsUUFBTSxTQUFTLE1BQU0sT0FBTyxNQUFNLE1BQU0sSUFBSSxFQUFFO0FBQzlDLE1BQUksT0FBTyxhQUFhLENBQUMsTUFBTSxhQUFjLE9BQU0sUUFBUTtBQUMzRCxRQUFNLFFBQVEsTUFBTSxLQUFLLEtBQUssT0FBTyxhQUFhLEVBQUUsSUFBSSxPQUFPLGFBQWEsRUFBRTtBQUM5RSxNQUFJLE1BQU0sV0FBVyxVQUFVLE1BQU0sV0FBVyxTQUFVLE9BQU0sUUFBUTtBQUN4RSxRQUFNRSxVQUFTLFNBQVMsS0FBSyxPQUFPLE1BQU0sT0FBTyxNQUFNLFdBQVcsR0FBRyxFQUFFLFlBQVksTUFBTSxDQUFDO0FBQzFGLFFBQU0sVUFBVSxNQUFNLFdBQVcsV0FBVyxpQkFBaUIsRUFBRSxXQUFXLFFBQVEsQ0FBQyxJQUFJO0FBQ3ZGLE1BQUksUUFBUyxDQUFBQSxRQUFPLEdBQUcsU0FBUyxDQUFDLFVBQVUsUUFBUSxRQUFRLEtBQUssQ0FBQyxFQUFFLEtBQUssT0FBTztBQUMvRSxNQUFJLFdBQVc7QUFDZixNQUFJO0FBQ0YscUJBQWlCLFNBQVUsV0FBV0EsU0FBa0M7QUFDdEUsa0JBQVksTUFBTTtBQUNsQixVQUFJLFdBQVcsTUFBTSxjQUFlLE9BQU0sUUFBUTtBQUNsRCxZQUFNO0FBQUEsSUFDUjtBQUFBLEVBQ0YsU0FBUyxPQUFPO0FBQ2QsVUFBTSxZQUFZLEtBQUssSUFBSSxRQUFRLElBQUk7QUFBQSxFQUN6QyxVQUFFO0FBQ0EsSUFBQUEsUUFBTyxRQUFRO0FBQ2YsYUFBUyxRQUFRO0FBQUEsRUFDbkI7QUFDRjtBQUVBLGdCQUFnQixPQUFPLE1BQWtCLE9BQWUsT0FBdUM7QUFDN0YsV0FBUyxLQUFLLEdBQUcsS0FBSyxPQUFPLE1BQU07QUFDakMsVUFBTSxNQUFNLE9BQU8sTUFBTSxRQUFRLElBQUksS0FBSyxJQUFJLFNBQVMsUUFBUSxFQUFFLENBQUM7QUFDdEU7QUFFQSxTQUFTLFlBQVksT0FBeUI7QUFDNUMsUUFBTSxPQUFPLGlCQUFpQixTQUFTLFVBQVUsUUFBUSxPQUFPLE1BQU0sSUFBSSxJQUFJO0FBQzlFLFNBQU8sS0FBSyxXQUFXLElBQUksS0FBSyxTQUFTO0FBQzNDO0FBRUEsZUFBZSxPQUFPLE1BQWtCLFVBQWtCLFFBQWlDO0FBQ3pGLFFBQU0sU0FBUyxPQUFPLE1BQU0sTUFBTTtBQUNsQyxRQUFNLEVBQUUsVUFBVSxJQUFJLE1BQU0sS0FBSyxLQUFLLFFBQVEsR0FBRyxRQUFRLFFBQVE7QUFDakUsTUFBSSxZQUFZLE9BQVEsT0FBTSxRQUFRO0FBQ3RDLFNBQU87QUFDVDtBQUVBLFNBQVMsV0FBVyxNQUFjLFdBQTJCO0FBQzNELFdBQVMsS0FBSyxLQUFLLFNBQVMsSUFBSSxNQUFNLEdBQUcsS0FBTSxLQUFJLEtBQUssYUFBYSxFQUFFLE1BQU0sVUFBVyxRQUFPO0FBQy9GLFNBQU87QUFDVDtBQUVBLFNBQVMsS0FBSyxPQUF1QjtBQUNuQyxNQUFJLFFBQVEsT0FBTyxPQUFPLGdCQUFnQixFQUFHLE9BQU0sUUFBUTtBQUMzRCxTQUFPLE9BQU8sS0FBSztBQUNyQjs7O0FDcElBLGVBQXNCLGFBQWEsTUFBa0IsU0FBcUM7QUFDeEYsTUFBSSxDQUFDLFFBQVEsSUFBSSxpQkFBaUIsRUFBRyxPQUFNLG1CQUFtQixrQkFBa0I7QUFDaEYsUUFBTSxPQUFPLElBQUksU0FBUztBQUMxQixRQUFNLFNBQVMsTUFBTSxTQUFTLG1CQUFtQixJQUFJO0FBQ3JELFFBQU0sWUFBWSxJQUFJLGNBQWM7QUFDcEMsUUFBTSxTQUFTLE1BQU0sU0FBUyw4QkFBOEIsU0FBUztBQUNyRSxRQUFNLFNBQVMsSUFBSSxXQUFXO0FBQzlCLFFBQU0sU0FBUyxNQUFNLFNBQVMsaUJBQWlCLE1BQU07QUFDckQsUUFBTSxTQUFTLEtBQUssT0FDakIsU0FBUyxDQUFDLEdBQUcsTUFBTSxPQUFPLEVBQUUsTUFBTSxJQUFJLE9BQU8sRUFBRSxNQUFNLENBQUMsRUFDdEQsSUFBSSxDQUFDLEVBQUUsU0FBUyxNQUFNLE9BQU8sVUFBVSxRQUFRLElBQUksUUFBUSxLQUFLLEVBQUUsQ0FBQyxFQUNuRSxPQUFPLENBQUMsU0FBUyxRQUFRLElBQUksSUFBSSxLQUFLLEtBQUssU0FBUyxTQUFTLENBQUM7QUFDakUsUUFBTSxRQUFRLE9BQU8sU0FBUyxJQUFJLFNBQVMsV0FBVyxPQUFPO0FBQzdELFNBQU8sRUFBRSxVQUFVLEtBQUssVUFBVSxRQUFRLE9BQU8sUUFBUSxPQUFPLE1BQU0sRUFBRTtBQUMxRTtBQUdBLGVBQXNCLFNBQ3BCLE1BQ0EsU0FDQSxNQUNBLFVBQ2U7QUFDZixRQUFNLFFBQVEsUUFBUSxJQUFJLElBQUk7QUFDOUIsTUFBSSxDQUFDLE1BQU87QUFDWixRQUFNLFVBQVUsSUFBSSxXQUFXLFFBQVE7QUFDdkMsbUJBQWlCLFNBQVMsT0FBTyxNQUFNLEtBQUssRUFBRyxTQUFRLEtBQUssS0FBSztBQUNqRSxVQUFRLElBQUk7QUFDZDtBQUdBLFNBQVMsV0FBVyxTQUE0QjtBQUM5QyxRQUFNLFdBQVcsQ0FBQyxTQUFpQixPQUFPLGNBQWMsS0FBSyxJQUFJLElBQUksQ0FBQyxLQUFLLENBQUM7QUFDNUUsU0FBTyxDQUFDLEdBQUcsUUFBUSxLQUFLLENBQUMsRUFDdEIsT0FBTyxDQUFDLFNBQVMsK0JBQStCLEtBQUssSUFBSSxDQUFDLEVBQzFELEtBQUssQ0FBQyxHQUFHLE1BQU0sU0FBUyxDQUFDLElBQUksU0FBUyxDQUFDLENBQUM7QUFDN0M7QUFFQSxTQUFTLE9BQU8sUUFBd0I7QUFDdEMsU0FBTyxPQUFPLFdBQVcsR0FBRyxJQUFJLE9BQU8sTUFBTSxDQUFDLElBQUksTUFBTSxPQUFPLFFBQVEsU0FBUyxFQUFFLENBQUM7QUFDckY7QUFFQSxJQUFNLFFBQVEsUUFBUSxPQUFPO0FBQzdCLElBQU0sa0JBQWtCLFFBQVEsWUFBWTtBQUM1QyxJQUFNLFlBQVksUUFBUSxVQUFVO0FBQ3BDLElBQU0sUUFBUSxRQUFRLE9BQU87QUFDN0IsSUFBTSxLQUFLLFFBQVEsSUFBSTtBQUV2QixJQUFNLFdBQU4sTUFBc0M7QUFBQSxFQUF0QztBQUNFLFNBQVMsU0FBb0UsQ0FBQztBQUM5RSxvQkFBVztBQUFBO0FBQUEsRUFFWCxLQUFLLEtBQWEsWUFBOEI7QUFDOUMsUUFBSSxRQUFRLE9BQU87QUFDakIsWUFBTSxRQUFRLFdBQVcsSUFBSSxLQUFLLEtBQUs7QUFDdkMsV0FBSyxPQUFPLEtBQUssRUFBRSxVQUFVLFdBQVcsSUFBSSxFQUFFLEtBQUssSUFBSSxRQUFRLFVBQVUsVUFBVSxDQUFDO0FBQUEsSUFDdEYsV0FBVyxRQUFRLGlCQUFpQjtBQUNsQyxXQUFLLFdBQVcsQ0FBQyxLQUFLLE1BQU0sRUFBRSxTQUFTLFdBQVcsSUFBSSxTQUFTLEtBQUssRUFBRTtBQUFBLElBQ3hFO0FBQUEsRUFDRjtBQUFBLEVBRUEsUUFBYztBQUFBLEVBQUM7QUFBQSxFQUNmLE9BQWE7QUFBQSxFQUFDO0FBQ2hCO0FBRUEsSUFBTSxlQUFlLFFBQVEsY0FBYztBQUMzQyxJQUFNLGNBQWMsUUFBUSxJQUFJO0FBQ2hDLElBQU0sU0FBUyxRQUFRLFFBQVE7QUFFL0IsSUFBTSxnQkFBTixNQUEyQztBQUFBLEVBQTNDO0FBQ0UsU0FBUyxVQUFVLG9CQUFJLElBQW9CO0FBQUE7QUFBQSxFQUUzQyxLQUFLLEtBQWEsWUFBOEI7QUFDOUMsUUFBSSxRQUFRO0FBQ1YsV0FBSyxRQUFRLElBQUksV0FBVyxJQUFJLFdBQVcsS0FBSyxJQUFJLFdBQVcsSUFBSSxNQUFNLEtBQUssRUFBRTtBQUFBLEVBQ3BGO0FBQUEsRUFFQSxRQUFjO0FBQUEsRUFBQztBQUFBLEVBQ2YsT0FBYTtBQUFBLEVBQUM7QUFDaEI7QUFFQSxJQUFNLFNBQVMsUUFBUSxRQUFRO0FBQy9CLElBQU0sWUFBWSxRQUFRLFVBQVU7QUFDcEMsSUFBTSxjQUFjLFFBQVEsWUFBWTtBQUN4QyxJQUFNLGNBQWMsUUFBUSxTQUFTO0FBQ3JDLElBQU1DLFNBQVEsUUFBUSxJQUFJO0FBRTFCLElBQU0sYUFBTixNQUF3QztBQUFBLEVBQXhDO0FBQ0UsU0FBaUIsUUFBUSxvQkFBSSxJQUFvQjtBQUNqRCxTQUFpQixVQUFvQixDQUFDO0FBQ3RDLFNBQVEsZUFBZTtBQUFBO0FBQUEsRUFFdkIsUUFBc0I7QUFDcEIsV0FBTyxLQUFLLFFBQVEsSUFBSSxDQUFDLE9BQU8sV0FBVyxJQUFJLEtBQUssTUFBTSxJQUFJLEVBQUUsQ0FBQyxDQUFDO0FBQUEsRUFDcEU7QUFBQSxFQUVBLEtBQUssS0FBYSxZQUE4QjtBQUM5QyxRQUFJLFFBQVEsWUFBYSxNQUFLLGVBQWU7QUFBQSxhQUNwQyxRQUFRO0FBQ2YsV0FBSyxNQUFNLElBQUksT0FBTyxXQUFXLElBQUksU0FBUyxDQUFDLEdBQUcsV0FBVyxJQUFJLFdBQVcsS0FBSyxFQUFFO0FBQUEsYUFDNUUsUUFBUUEsVUFBUyxLQUFLLGFBQWMsTUFBSyxRQUFRLEtBQUssT0FBTyxXQUFXLElBQUksU0FBUyxLQUFLLENBQUMsQ0FBQztBQUFBLEVBQ3ZHO0FBQUEsRUFFQSxNQUFNLEtBQW1CO0FBQ3ZCLFFBQUksUUFBUSxZQUFhLE1BQUssZUFBZTtBQUFBLEVBQy9DO0FBQUEsRUFFQSxPQUFhO0FBQUEsRUFBQztBQUNoQjs7O0FDcEhBLElBQU0scUJBQXFCLE1BQU0sT0FBTztBQUN4QyxJQUFNLGlCQUFpQjtBQWV2QixlQUFlLGFBQWEsTUFBa0I7QUFDNUMsUUFBTSxVQUFVLE1BQU0saUJBQWlCLElBQUk7QUFDM0MsUUFBTSxXQUFXLFFBQVEsT0FBTyxFQUFFLE9BQU8sQ0FBQyxLQUFLLEVBQUUsY0FBYyxNQUFNLE1BQU0sZUFBZSxDQUFDO0FBQzNGLE1BQUksV0FBVyxtQkFBb0IsT0FBTSxtQkFBbUIsd0JBQXdCO0FBQ3BGLFNBQU8sRUFBRSxTQUFTLE1BQU0sTUFBTSxhQUFhLE1BQU0sT0FBTyxFQUFFO0FBQzVEO0FBTUEsZ0JBQXVCLFNBQVMsTUFBOEM7QUFDNUUsUUFBTSxFQUFFLFNBQVMsS0FBSyxJQUFJLE1BQU0sYUFBYSxJQUFJO0FBQ2pELFFBQU0sU0FBUyxJQUFJLGNBQWM7QUFDakMsUUFBTSxTQUFTLE1BQU0sU0FBUyxnQkFBZ0IsTUFBTTtBQUNwRCxhQUFXLFFBQVEsS0FBSyxRQUFRO0FBQzlCLFVBQU0sUUFBUSxRQUFRLElBQUksSUFBSTtBQUM5QixRQUFJLENBQUMsTUFBTztBQUNaLFVBQU0sUUFBUSxJQUFJLFVBQVUsTUFBTSxNQUFNO0FBQ3hDLFVBQU0sVUFBVSxJQUFJLFdBQVcsS0FBSztBQUNwQyxRQUFJLE1BQU07QUFDVixxQkFBaUIsU0FBUyxPQUFPLE1BQU0sS0FBSyxHQUFHO0FBQzdDLGNBQVEsS0FBSyxLQUFLO0FBQ2xCLFVBQUksTUFBTSxLQUFLLFdBQVcsRUFBRztBQUM3QixZQUFNO0FBQ04sWUFBTSxNQUFNO0FBQ1osWUFBTSxPQUFPLENBQUM7QUFBQSxJQUNoQjtBQUNBLFlBQVEsSUFBSTtBQUNaLFFBQUksSUFBSztBQUFBLEVBQ1g7QUFDRjs7O0FkdkRBLFdBQVcsS0FBSyxRQUFRLEtBQUssTUFBTSxDQUFDLEVBQUcsVUFBUyxJQUFFLEdBQUUsSUFBRSxHQUFFLEtBQUk7QUFBRSxRQUFNLElBQUUsTUFBTSxLQUFLLENBQUM7QUFBRyxRQUFNLElBQUUsWUFBWSxJQUFJO0FBQUcsTUFBSSxJQUFFO0FBQUcsTUFBSSxRQUFNO0FBQUcsTUFBSSxLQUFhLENBQUM7QUFBRyxtQkFBaUIsUUFBUSxTQUFTLENBQUMsR0FBRztBQUFFLFNBQUcsS0FBSztBQUFRLGVBQVcsS0FBSyxLQUFNLFVBQU8sRUFBRSxNQUFNLENBQUMsRUFBRztBQUFRLFNBQUcsS0FBSyxHQUFHLEVBQUUsRUFBRztBQUFBLEVBQU87QUFBRSxVQUFRLElBQUksR0FBRSxHQUFFLE9BQU0sS0FBSyxNQUFNLFlBQVksSUFBSSxJQUFFLENBQUMsR0FBRSxNQUFLLEtBQUssTUFBTSxRQUFRLGNBQWMsRUFBRSxTQUFPLElBQUksR0FBRSxNQUFNLElBQUUsS0FBRyxHQUFHLEtBQUssR0FBRyxDQUFDO0FBQUcsUUFBTSxFQUFFLE1BQU07QUFBRzsiLAogICJuYW1lcyI6IFsiZW5kIiwgIlRFWFQiLCAiUEhPTkVUSUMiLCAicGFja2VkIiwgIlNUWUxFIl0KfQo=
