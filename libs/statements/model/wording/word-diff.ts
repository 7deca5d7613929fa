import { localeOf, StatementLanguage } from '../language';
import { diffSequences, SequenceStep } from './sequence-diff';

/** A run of words that both texts have, or only one of them. */
export interface WordRun {
  readonly change: SequenceStep['change'];
  /** As it is stored: figures are quoted by id, {{…}}. */
  readonly text: string;
}

const REFERENCE = /(\{\{[^{}\s]+\}\})/;

const SEGMENTERS = new Map<StatementLanguage, Intl.Segmenter>();

/** Made once for each language: making one takes longer than cutting a sentence. */
function segmenterOf(language: StatementLanguage): Intl.Segmenter {
  const known = SEGMENTERS.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(localeOf(language), { granularity: 'word' });
  SEGMENTERS.set(language, made);
  return made;
}

/**
 * The words of a text with the spaces and signs between them; joined they are the text. Languages that write without
 * spaces are cut by their dictionary; a quoted figure is one word.
 */
export function wordsOf(text: string, language: StatementLanguage): string[] {
  const segmenter = segmenterOf(language);
  return text
    .split(REFERENCE)
    .flatMap((part, index) =>
      index % 2 === 1 ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment),
    );
}

/** How often each word stands in a text, whatever its case; signs and spaces do not count. */
export interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  /** Of all words. */
  readonly total: number;
}

export function countWords(text: string, language: StatementLanguage): WordCounts {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of wordsOf(text, language)) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    total++;
  }
  return { counts, total };
}

/** How much two texts have in common: 0 (no word) to 1 (the same words), twice the common words by all words (Dice). */
export function similarity(one: WordCounts, other: WordCounts): number {
  const all = one.total + other.total;
  if (all === 0) return 1;
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * common) / all;
}

/**
 * What changed between two texts, word by word. Where only spaces stand between two changes, they are one: people read
 * "old words, new words" more easily than a change of every second word.
 */
export function diffWords(before: string, after: string, language: StatementLanguage): WordRun[] {
  const steps = diffSequences(wordsOf(before, language), wordsOf(after, language));
  const runs: WordRun[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed) runs.push({ change: 'removed', text: removed });
    if (added) runs.push({ change: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (let at = 0; at < steps.length;) {
    const change = steps[at]?.change ?? 'same';
    const from = at;
    while (at < steps.length && steps[at]?.change === change) at++;
    const text = steps
      .slice(from, at)
      .map(({ value }) => value)
      .join('');
    const isGap = text.trim() === '' && (removed || added) && at < steps.length;
    if (change === 'removed') removed += text;
    else if (change === 'added') added += text;
    else if (isGap) [removed, added] = [removed + text, added + text];
    else {
      close();
      runs.push({ change, text });
    }
  }
  close();
  return runs;
}
