import type { SectionKind } from '../section-kind';
import type { Mention } from './mention';
import type { Quote, QuoteAnchor, QuotePlace } from './quote-anchor';

/*
 * Comments belong to the people who write a statement, not to the statement: no file, version, page or dossier holds
 * one, and writing one changes neither text nor hash. That is why they may be written whatever the state is: whoever
 * approves must be able to ask about what lies before them, and what is said of a published one helps with the next.
 */

/** Most comments on one statement, replies included. */
export const MOST_COMMENTS = 2000;
export const LONGEST_COMMENT = 4000;

export interface CommentView {
  readonly id: string;
  readonly author: string;
  /** Written by the one who asks. */
  readonly yours: boolean;
  /** Empty when it was deleted. */
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly writtenAt: string;
  readonly editedAt: string | null;
  /** Its author took the words away; that there was one stays. */
  readonly deleted: boolean;
  /** Grows with every change of its text. */
  readonly version: number;
}

/** A comment on a section, or on words of it, and the replies to it. */
export interface CommentThread {
  /** Of its first comment. */
  readonly id: string;
  readonly section: SectionKind;
  /** Null for one on the section as a whole. */
  readonly anchor: QuoteAnchor | null;
  /** Whether its words still stand in the section as it was saved last; null without an anchor. */
  readonly words: QuotePlace['state'] | null;
  /** The first one, then the replies in their order. */
  readonly comments: readonly CommentView[];
  readonly resolved: { readonly by: string; readonly at: string } | null;
}

/** It waits for somebody: nobody resolved it, and there is something left to read. */
export function isOpen({
  resolved,
  comments,
}: {
  readonly resolved: object | null;
  readonly comments: readonly Pick<CommentView, 'deleted'>[];
}): boolean {
  return resolved === null && comments.some(({ deleted }) => !deleted);
}

/** @returns how many open threads each section has; sections without one are absent */
export function openBySection(
  threads: readonly Pick<CommentThread, 'section' | 'resolved' | 'comments'>[],
): ReadonlyMap<SectionKind, number> {
  const counts = new Map<SectionKind, number>();
  for (const thread of threads) {
    if (isOpen(thread)) counts.set(thread.section, (counts.get(thread.section) ?? 0) + 1);
  }
  return counts;
}

// What the API takes.

export interface WriteReply {
  readonly text: string;
  /** Account ids of those whose name stands in the text after an `@`. */
  readonly mentions: readonly string[];
}

export interface StartThread extends WriteReply {
  readonly section: SectionKind;
  /** Null for the section as a whole. */
  readonly quote: Quote | null;
}

export interface EditComment extends WriteReply {
  readonly version: number;
}

export interface ResolveThread {
  readonly resolved: boolean;
}
