import type { SupplierListItem } from './supplier';

/** What was done to the identity of a supplier or site: two found to be one, or one found to be two. */
export type MergeKind = 'suppliers-merged' | 'sites-merged' | 'supplier-split';

/** Merge two suppliers: everything of `otherId` goes to `keptId`. */
export interface MergeSuppliers {
  readonly keptId: string;
  readonly otherId: string;
  /** Why they are the same, for whoever reads the history. */
  readonly reason?: string | null;
  /** Sites of the two that are the same place: the second goes into the first. */
  readonly sites?: readonly { readonly keptId: string; readonly otherId: string }[];
}

/** Merge two sites of one supplier. */
export interface MergeSites {
  readonly keptId: string;
  readonly otherId: string;
  readonly reason?: string | null;
}

/** Take a part of a supplier out into a supplier of its own. */
export interface SplitSupplier {
  readonly name: string;
  readonly country: string;
  /** Whether the new supplier supplies the own company directly. */
  readonly suppliesOwnCompany?: boolean;
  readonly siteIds?: readonly string[];
  readonly linkIds?: readonly string[];
  readonly variantIds?: readonly string[];
  readonly identifierIds?: readonly string[];
  readonly contactIds?: readonly string[];
  readonly reason?: string | null;
}

/** One entry of the history of merges and splits. */
export interface MergeView {
  readonly id: string;
  readonly kind: MergeKind;
  /** The supplier that was kept, or that a part was taken from; of merged sites, whose they are. */
  readonly keptId: string;
  readonly keptName: string;
  /** The supplier that went into it, or that was made; of merged sites, the site that went. */
  readonly otherId: string;
  readonly otherName: string;
  readonly reason: string | null;
  readonly madeAt: string;
  readonly madeByName: string;
  readonly undoneAt: string | null;
  readonly undoneByName: string | null;
  /** How many records moved, by what they are: `site`, `supply_link`, `audit`. */
  readonly moved: Readonly<Record<string, number>>;
}

/** What undoing came to. `left`: records changed or gone since, which stay as they are. */
export interface UndoneMerge {
  readonly merge: MergeView;
  readonly left: number;
}

/** How a pair of records that resemble each other was decided. */
export type PairState = 'open' | 'same' | 'different';

/** One reason for or against two records being the same. */
export interface PairPart {
  /** 0 (speaks against) to 1 (speaks for). */
  readonly score: number;
  /** How much it moves the whole, in log-odds: below 0 speaks against. */
  readonly weight: number;
  /** A key of MATCH_SENTENCES, for translation, with its facts. */
  readonly sentence: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A side of a pair, as far as a person needs it to decide. */
export interface PairSide extends Pick<
  SupplierListItem,
  'id' | 'name' | 'country' | 'tier' | 'status' | 'externalId' | 'score' | 'band'
> {
  readonly address: string | null;
  readonly otherNames: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  readonly phone: string | null;
  readonly sites: readonly {
    readonly id: string;
    readonly name: string;
    readonly address: string | null;
    readonly city: string | null;
  }[];
  readonly links: number;
  readonly createdAt: string;
}

/** Two suppliers that may be the same. */
export interface PairView {
  readonly id: string;
  /** 0 to 1; from .8 the same is proposed, from .5 it is asked. */
  readonly score: number;
  readonly parts: readonly PairPart[];
  readonly state: PairState;
  readonly reason: string | null;
  readonly decidedAt: string | null;
  readonly decidedByName: string | null;
  readonly left: PairSide;
  readonly right: PairSide;
}

export interface DecidePair {
  readonly decision: 'same' | 'different';
  readonly reason?: string | null;
  /** For `same`: which of the two is kept; the one recorded first where absent. */
  readonly keptId?: string;
  readonly sites?: MergeSuppliers['sites'];
}

export interface DuplicatesSummary {
  readonly open: number;
  readonly proposed: number;
  /** When the whole register was last searched; null: never. */
  readonly searchedAt: string | null;
  /** The search under way. */
  readonly jobRunId: string | null;
}
