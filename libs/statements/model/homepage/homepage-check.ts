/** What a look at the company's homepage found: a link to the statement, one to the list of them, none, or no page. */
export const HOMEPAGE_RESULTS = ['linked', 'archive-linked', 'missing', 'unreachable'] as const;
export type HomepageResult = (typeof HOMEPAGE_RESULTS)[number];

/** Why a homepage could not be read. */
export const UNREACHABLE = [
  'not-https',
  'not-public',
  'no-answer',
  'too-slow',
  'too-large',
  'not-html',
  'refused',
  'too-many-redirects',
] as const;
export type Unreachable = (typeof UNREACHABLE)[number];

// What the API returns and takes.

export interface HomepageCheckView {
  readonly id: string;
  readonly homepage: string;
  readonly result: HomepageResult;
  /** Why there was no page; null where there was one. */
  readonly reason: Unreachable | null;
  readonly checkedBy: string;
  /** ISO time. */
  readonly checkedAt: string;
}

export interface HomepageChecksView {
  /** To propose: the one of the last look, else the one that the statement tells. */
  readonly homepage: string;
  /** The page that is looked for; null while nothing is public. */
  readonly address: string | null;
  /** Newest first. */
  readonly checks: readonly HomepageCheckView[];
}

export interface CheckHomepage {
  readonly homepage: string;
}
