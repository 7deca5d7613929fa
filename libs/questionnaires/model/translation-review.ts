import type { TemplateText, TextsByPath } from './template-texts';

export const TEXT_STATES = ['open', 'accepted', 'corrected'] as const;
/** What a reviewer decided about one translated text. `open`: nothing yet. */
export type TextState = (typeof TEXT_STATES)[number];

export const MAX_TRANSLATED_TEXT_LENGTH = 2000;

/** One text of a template in two languages, and what was decided about it. */
export interface ReviewedText {
  /** Where it stands in the template: `questions.D04.options.yes`. */
  readonly path: string;
  /** In the template's own language. */
  readonly source: string;
  /** As the product translates it. */
  readonly translated: string;
  readonly state: TextState;
  /** The company's own wording; null unless `state` is `corrected`. */
  readonly correction: string | null;
  /** Counts up with every decision; a change names the version that it saw, 0 where there was none. */
  readonly version: number;
}

/** A named person's word that a translation may be used, with the corrections that stood then. Never changed. */
export interface TranslationSignOff {
  readonly reviewer: string;
  readonly note: string | null;
  readonly reviewedAt: string;
  readonly accepted: number;
  readonly corrected: number;
  /** Texts that the template has. */
  readonly texts: number;
}

/** One template's translation with what the company has made of it. */
export interface TranslationReviewView {
  readonly template: string;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  /** What the product itself says of the translation: `machine-drafted, unreviewed`. */
  readonly review: string;
  readonly texts: readonly ReviewedText[];
  /** Newest first. */
  readonly signOffs: readonly TranslationSignOff[];
}

export interface DecideText {
  readonly path: string;
  readonly state: TextState;
  /** The wording to use instead, for `corrected`. */
  readonly text?: string;
  readonly version: number;
}

export interface DecideTexts {
  readonly decisions: readonly DecideText[];
}

export interface SignOffTranslation {
  readonly reviewer: string;
  readonly note?: string;
}

/** Who has reviewed the translation that somebody reads, and when. */
export interface ReviewedBy {
  readonly reviewer: string;
  readonly reviewedAt: string;
}

/** What is stored of the decision on one text. */
export interface StoredDecision {
  readonly path: string;
  readonly state: TextState;
  readonly text: string | null;
  readonly version: number;
}

/** The texts of a template side by side with what was decided. Both lists hold the same paths. */
export function reviewedTexts(
  source: readonly TemplateText[],
  translated: readonly TemplateText[],
  decisions: readonly StoredDecision[],
): readonly ReviewedText[] {
  const decided = new Map(decisions.map((decision) => [decision.path, decision]));
  const translations = new Map(translated.map(({ path, text }) => [path, text]));
  return source.map(({ path, text }) => {
    const { state = 'open', text: correction = null, version = 0 } = decided.get(path) ?? {};
    return { path, source: text, translated: translations.get(path) ?? text, state, correction, version };
  });
}

/** The corrected wordings among decisions. */
export function correctionsOf(decisions: readonly StoredDecision[]): TextsByPath {
  return new Map(
    decisions.flatMap(({ path, state, text }) =>
      state === 'corrected' && text ? [[path, text] as const] : [],
    ),
  );
}
