import { StatementLanguage } from '../language';
import { formatText, parseText, SectionText } from '../section-text';
import type { StatementSectionView } from '../statement';
import { isSameText } from './compare-texts';
import { countWords, similarity } from './word-diff';

/** What a suggestion words anew: one paragraph (heading, list, note, table), or the whole section. */
export const SUGGESTION_SCOPES = ['paragraph', 'section'] as const;
export type SuggestionScope = (typeof SUGGESTION_SCOPES)[number];

export const SUGGESTION_STATES = ['open', 'taken', 'refused', 'withdrawn'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** Another wording, and what it is to replace. */
export interface SuggestedWording {
  readonly scope: SuggestionScope;
  /** What its author read: the paragraph, or the whole section. */
  readonly original: SectionText;
  /** Empty for a paragraph that is to go. */
  readonly proposed: SectionText;
  /** Which block the paragraph was, from 0: tells two equal ones apart. */
  readonly position: number;
}

/** Whether a suggestion still fits what it was made for. */
export type SuggestionFit =
  /** The words are as its author read them. */
  | { readonly fit: 'fits'; readonly now: SectionText; readonly position: number }
  /** They were changed since; `now` is what stands there. */
  | { readonly fit: 'changed'; readonly now: SectionText; readonly position: number }
  /** Nothing like the paragraph is in the section any more. */
  | { readonly fit: 'gone' };

/** At most so many open suggestions of one person in one statement, and of all. */
export const SUGGESTION_LIMITS = { perPerson: 30, perStatement: 300 } as const;

/** A paragraph that has less in common with the original is another one. */
const LEAST_SIMILARITY = 0.5;

/** The blocks of a text, each as it is stored: what suggestions can be made for. */
export function paragraphsOf(text: SectionText): SectionText[] {
  return parseText(text).map((block) => formatText([block]));
}

/** A text in its stored form, so that the same words are the same text. */
export function tidyText(text: SectionText): SectionText {
  return formatText(parseText(text));
}

/** The block equal to a text that is nearest to a position; -1 when none is. */
function findParagraph(paragraphs: readonly SectionText[], wanted: SectionText, position: number): number {
  return paragraphs.reduce((best, paragraph, index) => {
    if (paragraph !== wanted) return best;
    return best === -1 || Math.abs(index - position) < Math.abs(best - position) ? index : best;
  }, -1);
}

/**
 * Holds a suggestion against the section as it is now.
 * @param madeOn the section as its author read it: a paragraph that stood beside the meant one then is not what that
 *   became
 */
export function fitOf(
  { scope, original, position }: SuggestedWording,
  text: SectionText,
  language: StatementLanguage,
  madeOn: SectionText,
): SuggestionFit {
  if (scope === 'section') {
    const fit = isSameText(original, text) ? 'fits' : 'changed';
    return { fit, now: tidyText(text), position: 0 };
  }
  const paragraphs = paragraphsOf(text);
  const found = findParagraph(paragraphs, tidyText(original), position);
  if (found !== -1) return { fit: 'fits', now: paragraphs[found] ?? '', position: found };
  const known = new Set(paragraphsOf(madeOn));
  const meant = countWords(original, language);
  const likeness = paragraphs.map((paragraph) =>
    known.has(paragraph) ? 0 : similarity(meant, countWords(paragraph, language)),
  );
  const most = Math.max(0, ...likeness);
  if (most < LEAST_SIMILARITY) return { fit: 'gone' };
  const nearest = likeness.indexOf(most);
  return { fit: 'changed', now: paragraphs[nearest] ?? '', position: nearest };
}

/**
 * Puts a suggestion into the text.
 * @param onto what the person saw that it replaces: the original, or what it became since
 * @returns the new text; null when `onto` is not there any more: then nothing may be replaced
 */
export function takeSuggestion(
  text: SectionText,
  { scope, proposed, position }: SuggestedWording,
  onto: SectionText,
): SectionText | null {
  if (scope === 'section') return isSameText(onto, text) ? tidyText(proposed) : null;
  const paragraphs = paragraphsOf(text);
  const found = findParagraph(paragraphs, tidyText(onto), position);
  if (found === -1) return null;
  const replaced = paragraphs.toSpliced(found, 1, ...paragraphsOf(proposed));
  return replaced.join('\n\n');
}

// What the API returns and takes.

export interface SuggestionView extends SuggestedWording {
  readonly id: string;
  readonly section: StatementSectionView['kind'];
  readonly state: SuggestionState;
  /** Of the text that it was made on. */
  readonly onVersion: number;
  /** Why, in the words of who made it; may be empty. */
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  /** The person who asks made it. */
  readonly isOwn: boolean;
  /** Of an open one; null when it was decided. */
  readonly fit: SuggestionFit | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Why it was refused; empty otherwise. */
  readonly answer: string;
  /** The version of the section that it became. */
  readonly becameVersion: number | null;
}

export interface StatementSuggestions {
  /** In the order of the sections, the oldest first. */
  readonly open: readonly SuggestionView[];
  /** Newest decision first, at most 50. */
  readonly decided: readonly SuggestionView[];
}

export interface ProposeWording {
  readonly scope: SuggestionScope;
  readonly original: SectionText;
  readonly proposed: SectionText;
  readonly position: number;
  readonly reason: string;
}

export interface TakeSuggestion {
  /** What the person saw that is replaced; another text there in the meantime is `suggestion-outdated`. */
  readonly onto: SectionText;
}

export interface RefuseSuggestion {
  readonly reason: string;
}

export interface SuggestionTaken {
  readonly section: StatementSectionView;
  readonly suggestions: StatementSuggestions;
}
