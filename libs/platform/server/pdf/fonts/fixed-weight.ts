import { loadProgram, ProgramMemory } from './load-program';

/** HarfBuzz's subsetter, as far as it fixes the weight of a font. */
interface Subsetter {
  readonly memory: ProgramMemory;
  _initialize(): void;
  malloc(bytes: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_length(blob: number): number;
  hb_blob_get_data(blob: number, length: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_keep_everything(input: number): void;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const READ_ONLY = 1;
/** "wght" */
const WEIGHT = 0x77676874;

let loaded: Subsetter | undefined;

function subsetter(): Subsetter {
  if (loaded) return loaded;
  loaded = loadProgram<Subsetter>('harfbuzzjs/dist/harfbuzz-subset.wasm');
  loaded._initialize();
  return loaded;
}

/**
 * A font of one weight out of one that has them all: documents can embed no other.
 * @param font a TrueType font with an axis of weight
 * @param weight 100 (thin) to 900 (black)
 */
export function atWeight(font: Uint8Array, weight: number): Uint8Array {
  const library = subsetter();
  const copy = library.malloc(font.length);
  new Uint8Array(library.memory.buffer).set(font, copy);
  const blob = library.hb_blob_create(copy, font.length, READ_ONLY, 0, 0);
  const face = library.hb_face_create(blob, 0);
  const input = library.hb_subset_input_create_or_fail();
  library.hb_subset_input_keep_everything(input);
  library.hb_subset_input_pin_axis_location(input, face, WEIGHT, weight);
  const fixed = library.hb_subset_or_fail(face, input);
  if (fixed === 0) throw new Error('The weight of a font could not be fixed');
  const result = library.hb_face_reference_blob(fixed);
  const start = library.hb_blob_get_data(result, 0);
  const bytes = new Uint8Array(library.memory.buffer).slice(
    start,
    start + library.hb_blob_get_length(result),
  );
  library.hb_blob_destroy(result);
  library.hb_face_destroy(fixed);
  library.hb_subset_input_destroy(input);
  library.hb_face_destroy(face);
  library.hb_blob_destroy(blob);
  library.free(copy);
  return bytes;
}
