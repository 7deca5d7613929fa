import { SectionKind } from '../section-kind';
import { Proposal } from './propose-section';

/** Kinds of files that are read. */
export const IMPORT_FORMATS = ['docx', 'pdf', 'text'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Largest file that is taken. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024;
/** Most pages of a PDF. */
export const MAX_IMPORT_PAGES = 200;
/** Most characters of text: many times the longest statement that we know of. */
export const MAX_IMPORT_CHARACTERS = 300_000;

/** A part of the file, with the section that it is proposed for. */
export interface ImportedPart extends Proposal {
  /** Empty without one. */
  readonly heading: string;
  /** Headings above it, the highest first. */
  readonly under: readonly string[];
  /** In the form of a section's text, without its heading. */
  readonly text: string;
  readonly wordCount: number;
}

/** What an uploaded statement was read as. Nothing of it is kept: the person says where each part goes. */
export interface ImportProposal {
  readonly fileName: string;
  readonly format: ImportFormat;
  /** Null where the file knows no pages. */
  readonly pageCount: number | null;
  /** Lines left out as running headers, footers and page numbers. */
  readonly droppedLines: number;
  readonly parts: readonly ImportedPart[];
}

/** A part that a person put into a section. */
export interface PlacedPart {
  readonly section: SectionKind;
  readonly heading: string;
  readonly text: string;
}

export interface SeenSection {
  readonly section: SectionKind;
  readonly version: number;
}

export interface PlaceParts {
  readonly fileName: string;
  /** In the order of the file. */
  readonly parts: readonly PlacedPart[];
  /** Every section that takes a part, with the version that the person saw. */
  readonly seen: readonly SeenSection[];
}
