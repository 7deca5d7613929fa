import { StatementSectionContent } from '../../statement';

/** Words in a row that are compared: long enough that chance does not repeat them. */
const WINDOW = 5;
/** A section with fewer words is too short to be called copied. */
const FEWEST_WORDS = 40;
/** Share of last year's wording from which on a reader is told. */
const ALIKE = 0.9;

/** Words only: figures differ by themselves, and notes of what to write are no text. */
function windows(text: string): Set<string> {
  const words = text
    .replace(/^> .*$/gm, ' ')
    .replace(/\{\{[^}]*\}\}|\[\[[^\]]*\]\]/g, ' ')
    .toLowerCase()
    .match(/\p{L}+/gu);
  if (!words || words.length < FEWEST_WORDS) return new Set();
  return new Set(words.slice(WINDOW - 1).map((_, at) => words.slice(at, at + WINDOW).join(' ')));
}

/** How much of the section stood there last year word for word, 0 to 1; null when it is too short to tell. */
export function shareUnchanged(now: string, before: string): number | null {
  const [present, past] = [windows(now), windows(before)];
  if (present.size === 0) return null;
  return [...present].filter((window) => past.has(window)).length / present.size;
}

/** Sections that are all but copied from last year's statement, with the share that is. */
export function unchangedSections(
  now: readonly StatementSectionContent[],
  before: readonly StatementSectionContent[],
): { readonly kind: StatementSectionContent['kind']; readonly share: number }[] {
  return now.flatMap(({ kind, text }) => {
    const earlier = before.find((section) => section.kind === kind);
    const share = earlier ? shareUnchanged(text, earlier.text) : null;
    return share !== null && share >= ALIKE ? [{ kind, share }] : [];
  });
}
