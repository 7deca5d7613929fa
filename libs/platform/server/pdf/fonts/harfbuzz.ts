import { loadProgram, ProgramMemory } from './load-program';

/** HarfBuzz, which knows how letters join, stack and change places in each script. Opaque numbers are its pointers. */
interface HarfBuzz {
  readonly memory: ProgramMemory;
  malloc(bytes: number): number;
  free(pointer: number): void;
  __wasm_call_ctors(): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_font_create(face: number): number;
  hb_font_get_nominal_glyph(font: number, codePoint: number, glyph: number): number;
  hb_language_from_string(text: number, length: number): number;
  hb_buffer_create(): number;
  hb_buffer_clear_contents(buffer: number): void;
  hb_buffer_set_cluster_level(buffer: number, level: number): void;
  hb_buffer_set_flags(buffer: number, flags: number): void;
  hb_buffer_add_utf16(buffer: number, text: number, length: number, from: number, count: number): void;
  hb_buffer_set_direction(buffer: number, direction: number): void;
  hb_buffer_set_language(buffer: number, language: number): void;
  hb_buffer_guess_segment_properties(buffer: number): void;
  hb_buffer_get_length(buffer: number): number;
  hb_buffer_get_glyph_infos(buffer: number, length: number): number;
  hb_buffer_get_glyph_positions(buffer: number, length: number): number;
  hb_shape(font: number, buffer: number, features: number, featureCount: number): void;
}

/** A glyph where it stands in a text. Distances are in units of the font. */
export interface ShapedGlyph {
  readonly id: number;
  /** Place in the text of the first of the characters that this glyph, maybe with others, stands for. */
  readonly cluster: number;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}

const WRITABLE = 2;
const FROM_LEFT = 4;
const FROM_RIGHT = 5;
const REMOVE_INVISIBLE = 0x8;
/** Signs above and below a letter belong to it, */
const BY_GRAPHEME = 0;
/** or have a cluster of their own. */
const BY_CHARACTER = 1;
const RECORD_BYTES = 20;
const PAGE_BYTES = 65_536;

let loaded: HarfBuzz | undefined;
let buffer = 0;

/** Loaded when the first document is drawn. */
function harfBuzz(): HarfBuzz {
  if (loaded) return loaded;
  const stop = () => {
    throw new Error('The shaping of a text stopped');
  };
  const library = loadProgram<HarfBuzz>('harfbuzzjs/dist/harfbuzz.wasm', {
    wasi_snapshot_preview1: { proc_exit: stop },
    env: {
      _abort_js: stop,
      _emscripten_runtime_keepalive_clear: () => undefined,
      _setitimer_js: () => 0,
      emscripten_resize_heap: (bytes: number) => growTo(bytes >>> 0),
    },
  });
  const growTo = (bytes: number) => {
    library.memory.grow(Math.ceil((bytes - library.memory.buffer.byteLength) / PAGE_BYTES));
    return 1;
  };
  library.__wasm_call_ctors();
  buffer = library.hb_buffer_create();
  return (loaded = library);
}

function copyIn(library: HarfBuzz, bytes: Uint8Array): number {
  const pointer = library.malloc(Math.max(1, bytes.length));
  new Uint8Array(library.memory.buffer).set(bytes, pointer);
  return pointer;
}

/** Chooses and places the glyphs of one font. Lives as long as the program. */
export class Shaper {
  private readonly font: number;
  private readonly languages = new Map<string, number>();

  /** @param file a TrueType font */
  constructor(file: Uint8Array) {
    const library = harfBuzz();
    const blob = library.hb_blob_create(copyIn(library, file), file.length, WRITABLE, 0, 0);
    this.font = library.hb_font_create(library.hb_face_create(blob, 0));
  }

  has(codePoint: number): boolean {
    const library = harfBuzz();
    const place = library.malloc(4);
    const isThere = library.hb_font_get_nominal_glyph(this.font, codePoint, place) !== 0;
    library.free(place);
    return isThere;
  }

  /**
   * The glyphs of a text from left to right, whichever way it is read.
   * @param language BCP 47; some letters differ between languages
   */
  shape(text: string, rightToLeft: boolean, language: string): ShapedGlyph[] {
    const library = harfBuzz();
    const units = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
    const copy = copyIn(library, new Uint8Array(units.buffer));
    library.hb_buffer_clear_contents(buffer);
    library.hb_buffer_set_flags(buffer, REMOVE_INVISIBLE);
    // Readers turn text from right to left round sign by sign, and would put a vowel before its letter.
    library.hb_buffer_set_cluster_level(buffer, rightToLeft ? BY_CHARACTER : BY_GRAPHEME);
    library.hb_buffer_add_utf16(buffer, copy, text.length, 0, text.length);
    library.free(copy);
    library.hb_buffer_set_direction(buffer, rightToLeft ? FROM_RIGHT : FROM_LEFT);
    library.hb_buffer_set_language(buffer, this.languageOf(language));
    library.hb_buffer_guess_segment_properties(buffer);
    library.hb_shape(this.font, buffer, 0, 0);
    return readGlyphs(library);
  }

  private languageOf(language: string): number {
    const known = this.languages.get(language);
    if (known !== undefined) return known;
    const library = harfBuzz();
    const copy = copyIn(library, new TextEncoder().encode(language));
    const pointer = library.hb_language_from_string(copy, language.length);
    library.free(copy);
    this.languages.set(language, pointer);
    return pointer;
  }
}

function readGlyphs(library: HarfBuzz): ShapedGlyph[] {
  const length = library.hb_buffer_get_length(buffer);
  const infos = library.hb_buffer_get_glyph_infos(buffer, 0);
  const positions = library.hb_buffer_get_glyph_positions(buffer, 0);
  const view = new DataView(library.memory.buffer);
  return Array.from({ length }, (_, index) => {
    const [info, position] = [infos + RECORD_BYTES * index, positions + RECORD_BYTES * index];
    return {
      id: view.getUint32(info, true),
      cluster: view.getUint32(info + 8, true),
      advance: view.getInt32(position, true),
      x: view.getInt32(position + 8, true),
      y: view.getInt32(position + 12, true),
    };
  });
}
