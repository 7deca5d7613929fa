/**
 * Why a link does not hold. `entry-missing`: the entry of a link is gone. `content-changed`: what it says is not what
 * was recorded. `link-changed`: who, when or which record was altered, or the link itself. `link-missing`: a number is
 * missing. `end-missing`: the last links are gone. `entry-unlinked`: an entry that no transaction of the product wrote.
 * `erasure-unrecorded`: what an entry says was erased, and the trail does not hold a record of just that erasure.
 */
export type ChainFault =
  | 'entry-missing'
  | 'content-changed'
  | 'link-changed'
  | 'link-missing'
  | 'end-missing'
  | 'entry-unlinked'
  | 'erasure-unrecorded';

/** What came of checking a company's chain. */
export interface ChainVerification {
  readonly companyId: string;
  /** Links that were checked. */
  readonly links: number;
  /** Entries whose content was erased, as other entries record: of them only the place in the chain can be checked. */
  readonly erased: number;
  /** The last link when the check began. Kept elsewhere, it proves later that nothing before it was rewritten. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
  /** The first fault; null when the chain holds. `seq` is null for an entry without a link. */
  readonly firstFault: { readonly seq: number | null; readonly fault: ChainFault } | null;
}
