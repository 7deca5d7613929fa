/*
 * For the portal's first view, which must be there at once on a weak connection: what an answer and a document are on
 * their way. A door beside the catalogue, because the bundler puts everything behind one index.ts into one script.
 */
export { MAX_PIECE_BYTES, MIN_PIECE_BYTES } from '../evidence';
export { MAX_REPLACED_SAVES } from '../portal';
export { isGiven } from '../response';
