import type { HeadlineBand } from '@firebreak/supply-chain/model';

/** A supplier that the filter finds, as far as a campaign looks at it. */
export interface CampaignCandidate {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly isic: string | null;
  readonly tier: number | null;
  readonly band: HeadlineBand | null;
  readonly spendAmount: number | null;
  readonly spendCurrency: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactLanguage: string | null;
  /** The record that it was found to be the same as. */
  readonly mergedIntoId: string | null;
  /** Templates and modules of what it still has to answer, or is about to get from another campaign. */
  readonly waiting: readonly string[];
  /** Calendar dates; null for never. */
  readonly lastAskedOn: string | null;
  readonly lastAnsweredOn: string | null;
}
