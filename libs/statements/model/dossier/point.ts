/** What a person says about a criterion. */
export interface PointAnswer {
  readonly criterion: string;
  readonly text: string;
  /** It does not concern this product; the text says why. */
  readonly notApplicable: boolean;
}

/** What is still missing for a criterion. */
export const POINT_GAPS = [
  'answer',
  'document',
  'reason',
  'product-code',
  'product-quantity',
  'chain',
  'links',
  'balance',
  'due-date',
  'diligence',
  'list-hit',
  'translation',
] as const;
export type PointGap = (typeof POINT_GAPS)[number];

/** One criterion of the framework and how far the dossier is with it. */
export interface DossierPoint {
  readonly criterion: string;
  readonly title: string;
  readonly requirement: string;
  readonly guidance: string;
  readonly mandatory: boolean;
  readonly state: 'done' | 'open' | 'not-applicable';
  readonly gaps: readonly PointGap[];
  /** Ids of the documents that speak for it. */
  readonly documents: readonly string[];
  readonly answer: string;
}
