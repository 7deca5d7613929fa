import { localeOf, StatementLanguage } from './language';

const MADE = new Map<string, Intl.Segmenter>();

/** Cuts texts of a language. Made once: making one takes longer than cutting a paragraph. */
export function segmenterOf(language: StatementLanguage, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const known = MADE.get(key);
  if (known) return known;
  const made = new Intl.Segmenter(localeOf(language), { granularity });
  MADE.set(key, made);
  return made;
}
