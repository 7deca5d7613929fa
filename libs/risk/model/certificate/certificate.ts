import { canonicalJson } from '../canonical-json';
import type { RiskBand, ScoreRange } from '../band';
import type { Confidence } from '../confidence';
import type { Step } from '../explanation';
import type { SupplierFacts } from '../facts';
import type { RiskSource } from '../views';
import type { Weights } from '../weights';

/** Tells a certificate from any other JSON file. */
export const CERTIFICATE_FORMAT = 'firebreak-risk-certificate';
export const CERTIFICATE_FORMAT_VERSION = 1;

/** A score as it was stored, with everything that it follows from. */
export interface ScoreRecord {
  /** E, 0..100. */
  readonly value: number;
  /** R, 0..100. */
  readonly own: number;
  readonly band: RiskBand;
  readonly range: ScoreRange;
  readonly confidence: Confidence;
  readonly steps: readonly Step[];
  readonly methodVersion: string;
  readonly weights: Weights;
  readonly inputs: SupplierFacts;
  /** SHA-256 of the inputs' canonical JSON, in hex. */
  readonly inputHash: string;
}

/**
 * A score on paper: what it is, what it follows from, and how to check it without us. Whoever holds the file can compute
 * the score again with the same open method.
 */
export interface ScoreCertificate extends ScoreRecord {
  readonly format: typeof CERTIFICATE_FORMAT;
  readonly formatVersion: number;
  readonly scoreId: string;
  readonly supplier: { readonly id: string; readonly name: string };
  /** Instant, ISO 8601. */
  readonly computedAt: string;
  /** Calendar date as of which ages counted. */
  readonly asOf: string;
  /** Publisher, edition, licence and citation of every source. */
  readonly sources: readonly RiskSource[];
  /** Names of the suppliers and sites that the steps mention, by id. */
  readonly names: Readonly<Record<string, string>>;
  /**
   * SHA-256 of the canonical JSON of all of the above, in hex: shows that something was altered, also in what is not
   * computed, such as a name. It proves nothing about who made the file.
   */
  readonly seal: string;
}

/** A certificate without its seal. */
export type Unsealed = Omit<ScoreCertificate, 'seal' | 'format' | 'formatVersion'>;

/** @param sha256 of a text, in hex */
export function sealed(certificate: Unsealed, sha256: (text: string) => string): ScoreCertificate {
  const content = {
    ...certificate,
    format: CERTIFICATE_FORMAT,
    formatVersion: CERTIFICATE_FORMAT_VERSION,
  } as const;
  return { ...content, seal: sha256(canonicalJson(content)) };
}
