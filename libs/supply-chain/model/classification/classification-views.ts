import type { GoodListing } from '@firebreak/reference-data/model';

/** How to search goods and sectors. */
export interface SearchOptions {
  /** At most so many answers. */
  readonly limit?: number;
  /** ISO 639-1: names are given in it where they are known, and words of other languages count a little less. */
  readonly language?: string;
}

/** A good that a search found. */
export interface GoodFound {
  /** HS heading (4 digits) or subheading (6 digits). */
  readonly hs: string;
  readonly name: string;
  /** ISIC Rev. 4 class in which such a good is usually made. */
  readonly isic: string;
  /** 0 to 1. */
  readonly score: number;
}

/** A sector that a search found. */
export interface SectorFound {
  /** Letter, or 2 to 4 digits of ISIC Rev. 4. */
  readonly isic: string;
  /** In plain words of ours, English. */
  readonly name: string;
  /** The good that led here, where the sector's own words did not: `shirts for men, woven` for 1410. */
  readonly makes: string | null;
  /** 0 to 1. */
  readonly score: number;
}

/** What the API answers to a search for goods. */
export interface GoodChoice {
  readonly hs: string;
  readonly name: string;
  readonly isic: string;
  /** Plain name of that ISIC class, English. */
  readonly sector: string;
  /** Lists that name it, or something below or above its code; empty where none does. */
  readonly listings: readonly GoodListing[];
}

/** What the API answers to a search for sectors. */
export type SectorChoice = Omit<SectorFound, 'score'>;
