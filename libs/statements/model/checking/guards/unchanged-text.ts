import { StatementLanguage } from '../../language';
import { StatementSectionContent } from '../../statement';
import { wordsOf } from '../../wording/word-diff';

/** Words in a row that are compared: long enough that chance does not repeat them. */
const WINDOW = 5;
/** A section with fewer words is too short to be called copied. */
const FEWEST_WORDS = 40;
/** Share of last year's wording from which on a reader is told. */
const ALIKE = 0.9;

/** Words only: figures differ by themselves, and notes of what to write are no text. */
function windows(text: string, language: StatementLanguage): Set<string> {
  const plain = text
    .replace(/^> .*$/gm, ' ')
    .replace(/\{\{[^}]*\}\}|\[\[[^\]]*\]\]/g, ' ')
    .toLowerCase();
  // Chinese has no spaces between words: its dictionary cuts them.
  const spaced = language === 'zh' ? wordsOf(plain, language).join(' ') : plain;
  const words = spaced.match(/\p{L}+/gu);
  if (!words || words.length < FEWEST_WORDS) return new Set();
  return new Set(words.slice(WINDOW - 1).map((_, at) => words.slice(at, at + WINDOW).join(' ')));
}

/** How much of the section stood there last year word for word, 0 to 1; null when it is too short to tell. */
export function shareUnchanged(now: string, before: string, language: StatementLanguage): number | null {
  const [present, past] = [windows(now, language), windows(before, language)];
  if (present.size === 0) return null;
  return [...present].filter((window) => past.has(window)).length / present.size;
}

/** Sections that are all but copied from last year's statement, with the share that is. */
export function unchangedSections(
  now: readonly StatementSectionContent[],
  before: readonly StatementSectionContent[],
  language: StatementLanguage,
): { readonly kind: StatementSectionContent['kind']; readonly share: number }[] {
  return now.flatMap(({ kind, text }) => {
    const earlier = before.find((section) => section.kind === kind);
    const share = earlier ? shareUnchanged(text, earlier.text, language) : null;
    return share !== null && share >= ALIKE ? [{ kind, share }] : [];
  });
}
