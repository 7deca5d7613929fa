import { Inline, parseText, SectionText } from '../section-text';
import { Word, wordsOf } from './words';

/** Words that somebody chose in a section, with what stood around them, both as `readableText` has them. */
export interface Quote {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** What is kept of a quote, to find it again after the text changed around it. */
export interface QuoteAnchor extends Quote {
  /** Which of the places with these words it was, from 0, and how many there were. */
  readonly occurrence: number;
  readonly occurrences: number;
}

/**
 * Where the words are now, as offsets in the readable text: `there` as they were, `changed` where something else
 * stands in their place that shares at least half of them, `gone` when neither is found.
 */
export type QuotePlace =
  | { readonly state: 'there' | 'changed'; readonly from: number; readonly to: number }
  | { readonly state: 'gone' };

/** Longest quote and longest surroundings, in characters. */
export const LONGEST_QUOTE = 1000;
export const LONGEST_SURROUNDINGS = 160;

/** As many words on each side tell one place from another. */
const SIDE = 8;
/** So many words of the surroundings prove that this is the place. */
const PROOF = 4;
/** Of the words on one side, when those of the quote itself have changed. */
const EDGE = 3;
const SHARED = 0.5;
/** Of places between the same words. A text that says the same again and again has thousands, and each takes a while. */
const MOST_TRIED = 10;

function readableInline(content: readonly Inline[]): string {
  return content.map((part) => (typeof part === 'string' ? part : `{{${part.figure}}}`)).join('');
}

/** The words that people read in a section: a line for each paragraph, heading, bullet and note, without tables. */
export function readableText(text: SectionText): string {
  return parseText(text)
    .flatMap((block) => {
      if (block.kind === 'exhibit') return [];
      return block.kind === 'list' ? block.items.map(readableInline) : [readableInline(block.content)];
    })
    .join('\n');
}

/** The whole words that are chosen between two offsets of a readable text, in part or in full; null where none is. */
export function quoteBetween(readable: string, from: number, to: number): Quote | null {
  const chosen = wordsOf(readable).filter((word) => word.from < to && word.to > from);
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (!first || !last) return null;
  return {
    text: readable.slice(first.from, last.to),
    before: readable.slice(Math.max(0, first.from - LONGEST_SURROUNDINGS), first.from),
    after: readable.slice(last.to, last.to + LONGEST_SURROUNDINGS),
  };
}

/** Finds a quote that was just chosen. @returns what to keep of it; null where the text has no such words */
export function anchorOf(readable: string, quote: Quote): QuoteAnchor | null {
  const text = wordsOf(readable);
  const places = placesOf(text, quote);
  const best = places.reduce<Place | null>(
    (best, each) => (best && best.proof >= each.proof ? best : each),
    null,
  );
  const [first, last] = best ? [text[best.at], text[best.at + best.length - 1]] : [];
  const found = first && last && quoteBetween(readable, first.from, last.to);
  if (!best || !found) return null;
  return { ...found, occurrence: places.indexOf(best), occurrences: places.length };
}

/** Where an anchor's words stand in the readable text as it is now. */
export function findQuote(readable: string, anchor: QuoteAnchor): QuotePlace {
  return quoteFinder(readable)(anchor);
}

/** As `findQuote`, for many anchors of one text: its words are cut once. */
export function quoteFinder(readable: string): (anchor: QuoteAnchor) => QuotePlace {
  const text = wordsOf(readable);
  return (anchor) => {
    const found = samePlace(placesOf(text, anchor), anchor);
    if (found) return placeBetween(text, found.at, found.at + found.length, 'there');
    return changedPlace(text, anchor);
  };
}

/** Where the quote's words stand, by the place of the first, and how many words around them are those of the quote. */
interface Place {
  readonly at: number;
  readonly length: number;
  readonly proof: number;
}

function folded(text: string): string[] {
  return wordsOf(text).map((word) => word.folded);
}

function placesOf(text: readonly Word[], quote: Quote): Place[] {
  const words = folded(quote.text);
  const before = folded(quote.before).slice(-SIDE).reverse();
  const after = folded(quote.after).slice(0, SIDE);
  const { length } = words;
  if (length === 0) return [];
  return text.flatMap((_, at) => {
    if (words.some((word, step) => text[at + step]?.folded !== word)) return [];
    const same = (side: readonly string[], next: (step: number) => Word | undefined) => {
      const differs = side.findIndex((word, step) => next(step)?.folded !== word);
      return differs === -1 ? side.length : differs;
    };
    const proof =
      same(before, (step) => text[at - 1 - step]) + same(after, (step) => text[at + length + step]);
    return [{ at, length, proof }];
  });
}

/**
 * The place that is meant: the one with the surroundings of old; where those changed, the one in the same order, as
 * long as none of the places was lost. With one lost, nothing says that it is not the one that was meant.
 */
function samePlace(places: readonly Place[], anchor: QuoteAnchor): Place | undefined {
  const best = [...places].sort((a, b) => b.proof - a.proof)[0];
  const around = Math.min(PROOF, folded(anchor.before).length + folded(anchor.after).length);
  if (best && best.proof >= around && places.filter(({ proof }) => proof === best.proof).length === 1)
    return best;
  if (places.length < anchor.occurrences) return best && best.proof >= around ? best : undefined;
  return places.length === anchor.occurrences ? places[anchor.occurrence] : best;
}

/** Between the words that stood before and after, where what is there now shares enough with the quote. */
function changedPlace(text: readonly Word[], anchor: QuoteAnchor): QuotePlace {
  const quote = folded(anchor.text);
  const before = folded(anchor.before).slice(-EDGE);
  const after = folded(anchor.after).slice(0, EDGE);
  const standsAt = (words: readonly string[], at: number) =>
    at >= 0 && words.every((word, step) => text[at + step]?.folded === word);
  const begins = (at: number) => (before.length === 0 ? at === 0 : standsAt(before, at - before.length));
  const ends = Array.from({ length: text.length + 1 }, (_, at) =>
    after.length === 0 ? at === text.length : standsAt(after, at),
  );
  let best: { from: number; to: number; shared: number } | null = null;
  let tried = 0;
  for (let from = 0; from < text.length && tried < MOST_TRIED; from++) {
    const furthest = Math.min(text.length, from + 2 * quote.length + EDGE);
    if (!begins(from) || !ends.slice(from + 1, furthest + 1).includes(true)) continue;
    tried++;
    const words = text.slice(from, furthest).map((word) => word.folded);
    for (const [length, common] of inCommon(quote, words).entries()) {
      const shared = common / quote.length;
      if (length > 0 && ends[from + length] && shared >= SHARED && shared > (best?.shared ?? 0))
        best = { from, to: from + length, shared };
    }
  }
  return best ? placeBetween(text, best.from, best.to, 'changed') : { state: 'gone' };
}

function placeBetween(
  text: readonly Word[],
  from: number,
  to: number,
  state: 'there' | 'changed',
): QuotePlace {
  const [first, last] = [text[from], text[to - 1]];
  return first && last ? { state, from: first.from, to: last.to } : { state: 'gone' };
}

/** Length of the longest series of words in the same order that a quote has in common with the first n words, for each n. */
function inCommon(quote: readonly string[], words: readonly string[]): number[] {
  const common = [0];
  let row = new Array<number>(quote.length + 1).fill(0);
  for (const word of words) {
    const next = [0];
    for (let at = 0; at < quote.length; at++)
      next.push(word === quote[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
    common.push(row.at(-1) ?? 0);
  }
  return common;
}
