import type { EvidenceState } from './response';

export const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024;
export const MAX_DOCUMENTS_PER_QUESTION = 10;
/** Of one questionnaire. */
export const MAX_DOCUMENTS = 100;
/** Any phone's photo has fewer pixels, but for those that take 100 million and more. */
export const MAX_PICTURE_PIXELS = 65_000_000;

/** Uploads of one questionnaire that may be under way at once, and how long an interrupted one is kept. */
export const MAX_OPEN_UPLOADS = 20;
export const UPLOAD_KEPT_IN_HOURS = 48;
/** Bytes of one piece: at most, and, but for the last one, at least. */
export const MAX_PIECE_BYTES = 512 * 1024;
export const MIN_PIECE_BYTES = 16 * 1024;

/**
 * What the virus scanner said. `not-scanned`: there is none; `waiting`: not yet; `refused`: it found something, and the
 * bytes are gone.
 */
export const SCAN_STATES = ['not-scanned', 'waiting', 'clean', 'refused'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** A document attached to an answer. */
export interface EvidenceView {
  readonly id: string;
  readonly question: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly state: EvidenceState;
  readonly scan: ScanState;
  /** Why it was refused, in the buyer's words. */
  readonly reason: string | null;
  readonly uploadedAt: string;
}

/** Announces a document that will come in pieces. */
export interface StartUpload {
  /** Key of the place that it belongs to. */
  readonly question: string;
  readonly name: string;
  readonly bytes: number;
  /** Tells the file apart from others of this question: the same one goes on where it broke off. */
  readonly fingerprint: string;
}

/** How far an upload is. */
export interface UploadView {
  readonly id: string;
  readonly bytes: number;
  /** How many have arrived: the next piece begins here. */
  readonly received: number;
  /** What became of it; null while it is under way. */
  readonly document: EvidenceView | null;
}

/**
 * Whether a piece may be added.
 * @param received bytes that have arrived
 * @returns `elsewhere`: it does not begin where the last one ended; `size`: it is empty, too long, too short or reaches
 *   beyond the end; null: it fits
 */
export function pieceFault(
  { bytes, received }: Pick<UploadView, 'bytes' | 'received'>,
  start: number,
  length: number,
): 'elsewhere' | 'size' | null {
  if (start !== received) return 'elsewhere';
  const end = start + length;
  const long = length >= MIN_PIECE_BYTES || end === bytes;
  return length > 0 && length <= MAX_PIECE_BYTES && long && end <= bytes ? null : 'size';
}
