import type { TemplateView } from '../questionnaire';
import { partsOfKey } from '../place';
import { questionOf, type Template } from '../template';

/** How a text of the questionnaire came to be in the reader's language. */
export const TEXT_ORIGINS = ['source', 'reviewed', 'unreviewed'] as const;
export type TextOrigin = (typeof TEXT_ORIGINS)[number];

/** What the questionnaire itself recommends, in the reader's language. */
export interface RecommendedWords {
  readonly text: string;
  readonly language: string;
  /** `unreviewed`: translated, and no person has signed it off. */
  readonly origin: TextOrigin;
  /** What was agreed are the very words of the recommendation: only the language differs. */
  readonly same: boolean;
}

/** The words of one step: as agreed, and what the reader has in its own language. */
export interface StepWords {
  /** In the buyer's words, as agreed. */
  readonly action: string;
  /** Language that the buyer wrote in; null where that is not known. */
  readonly language: string | null;
  /** Null where the questionnaire recommends nothing here, or has nothing that the words agreed don't say already. */
  readonly recommended: RecommendedWords | null;
}

/** A step as it was agreed. */
export interface AgreedWords {
  /** Key of the place. */
  readonly question: string;
  readonly action: string;
  readonly language: string | null;
}

/**
 * What a reader gets to read of one step. Nobody translates what a person wrote: words that are not in the reader's
 * language stay as they are, with their language named, and the questionnaire's own recommendation stands beside them
 * where it is there in the reader's language.
 *
 * @param written templates in languages that the buyer may have taken the words from
 * @param local the template as the reader has it
 */
export function stepWords(
  { question: key, action, language }: AgreedWords,
  written: readonly Template[],
  local: Pick<TemplateView, 'template' | 'translationReview' | 'translationReviewedBy'>,
): StepWords {
  const { question } = partsOfKey(key);
  const text = questionOf(local.template, question)?.action?.text;
  const source = written.find((template) => questionOf(template, question)?.action?.text === action);
  const spoken = language ?? source?.language ?? null;
  if (!text || text === action || spoken === local.template.language) {
    return { action, language: spoken, recommended: null };
  }
  const origin =
    local.translationReview === null ? 'source' : local.translationReviewedBy ? 'reviewed' : 'unreviewed';
  return {
    action,
    language: spoken,
    recommended: { text, language: local.template.language, origin, same: source !== undefined },
  };
}
