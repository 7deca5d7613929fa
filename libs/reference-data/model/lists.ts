/** A country and a good on the US DOL list. */
export interface ListedGood {
  readonly country: string;
  readonly good: string;
  readonly childLabour: boolean;
  readonly forcedLabour: boolean;
  readonly forcedChildLabour: boolean;
  /** Listed because of an input from elsewhere; then the input's flags count. */
  readonly input: {
    readonly country: string | null;
    readonly good: string;
    readonly childLabour: boolean;
    readonly forcedLabour: boolean;
  } | null;
  /** Our placement of the good. */
  readonly isicClass: string | null;
}

/** An HS code that a listed good, or a UFLPA priority sector, may be traded under. */
export interface HsRiskGood {
  readonly programme: 'dol-goods' | 'uflpa-priority';
  readonly good: string;
  /** 2, 4 or 6 digits. */
  readonly hsCode: string;
  readonly isicClass: string | null;
  readonly forcedLabourCountries: readonly string[];
  readonly childLabourCountries: readonly string[];
}

/** Sector risk at one ISIC code. */
export interface SectorRiskFigure {
  readonly code: string;
  readonly level: 'section' | 'division' | 'group';
  /** 10 to 100. */
  readonly score: number;
  readonly band: 'low' | 'medium' | 'high';
}

/** A term of a shared vocabulary: a means of control, an indicator, a red flag. */
export interface VocabularyTerm {
  readonly vocabulary: string;
  readonly code: string;
  readonly label: string;
  readonly description: string;
}

/**
 * A company, place or prison on a public list of import bans. A name that is not there is not thereby free of risk,
 * and the lists are not complete: see data/README.md.
 */
export interface ListedEntity {
  readonly list: 'uflpa' | 'cbp';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  /** Goods or activity; null where it was not found. */
  readonly goods: string | null;
  /** Date, month or year, as precise as it was found; null where it was not. */
  readonly since: string | null;
  /** `listed` on the UFLPA list; for CBP orders `active`, `modified`, `revoked`, `not-in-2026-08-active-set`. */
  readonly status: string;
}
