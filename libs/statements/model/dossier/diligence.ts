/** What the company's records say of one supplier on the chain, as of a day. */
export interface SupplierDiligence {
  readonly supplierId: string;
  readonly name: string;
  readonly questionnaires: readonly {
    readonly title: string;
    readonly status: string;
    readonly sentOn: string | null;
    readonly submittedOn: string | null;
    /** 0 to 100; null until submitted. */
    readonly controlScore: number | null;
  }[];
  readonly audits: readonly {
    readonly auditedOn: string;
    readonly kind: string;
    readonly auditor: string;
    readonly scheme: string;
    readonly site: string | null;
    readonly findings: number;
    readonly open: number;
  }[];
  readonly findings: readonly {
    readonly title: string;
    readonly severity: string;
    readonly foundOn: string;
    readonly dueOn: string;
    readonly state: string;
    readonly actions: readonly { readonly text: string; readonly owner: string; readonly state: string }[];
  }[];
  /** Null until scored. */
  readonly risk: {
    readonly value: number;
    readonly band: string;
    readonly asOf: string;
    readonly method: string;
    readonly sources: readonly string[];
  } | null;
  /** Names on the lists of import bans that may be this one. */
  readonly listMatches: readonly ListMatch[];
}

export interface ListMatch {
  readonly list: 'uflpa' | 'cbp';
  readonly listedName: string;
  readonly country: string | null;
  readonly status: string;
  /** Whether the comparison of names takes both for one, or asks a person. */
  readonly verdict: 'same' | 'ask';
  /** 0 to 1. */
  readonly score: number;
}

/** The records of all suppliers on the chain, taken together at one time. */
export interface DossierDiligence {
  /** Instant, ISO 8601. */
  readonly takenAt: string;
  readonly suppliers: readonly SupplierDiligence[];
  /** The lists that names were held against, as far as they were found: a name that is missing is not clean. */
  readonly lists: readonly {
    readonly list: 'uflpa' | 'cbp';
    readonly names: number;
    readonly edition: string;
  }[];
}
