import bidiFactory from 'bidi-js';
import { FontName, fontFor, FontStyle, foreignLanguage } from './fonts';
import { Unit, unitsOf } from './line-breaks';

/** Text of one look; `link` names a place in the document that it leads to. */
export interface Span extends FontStyle {
  readonly text: string;
  /** BCP 47, where it is not that of the document. */
  readonly language?: string;
  readonly link?: string;
}

/** A stretch of a line that is drawn at once: one font, one direction, one link. */
export interface PlacedRun {
  /** As it is read: the font turns brackets round where text runs from right to left. */
  readonly text: string;
  /** Distance from the left edge of the line. */
  readonly x: number;
  readonly font: FontName;
  readonly rightToLeft: boolean;
  readonly link: string | undefined;
  /** Where it is not that of the document: a voice reads it out as what it is. */
  readonly language: string | undefined;
  readonly width: number;
}

export interface Line {
  readonly width: number;
  /** In the order of reading; `x` says where each one stands. */
  readonly runs: readonly PlacedRun[];
}

export type Direction = 'ltr' | 'rtl';

/** Width of a text in points at the size in question. */
export type Measure = (text: string, font: FontName, rightToLeft: boolean) => number;

/** Part of the text, from `start` to before `end`. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly font: FontName;
  readonly link: string | undefined;
  readonly language: string | undefined;
}

const bidi = bidiFactory();

/** A text to be broken into lines, looked at once. */
interface Paragraph {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly measure: Measure;
  readonly language: string;
}

/** Letters of Europe, as most text is: one font, from left to right. Without signs that join the letter before. */
const SIMPLE =
  /^[\u0020-\u007e\u00a0-\u024f\u0370-\u0373\u0376\u0377\u0386-\u03ff\u0400-\u0482\u048a-\u052f\u1e00-\u1fff]*$/;
/** Without any of these, and none set from outside, text runs from left to right. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function runsOf(spans: readonly Span[], text: string, direction: Direction, language: string): Run[] {
  const levels =
    direction === 'rtl' || RIGHT_TO_LEFT.test(text)
      ? bidi.getEmbeddingLevels(text, direction).levels
      : undefined;
  const runs: Run[] = [];
  let start = 0;
  for (const span of spans) {
    const { link } = span;
    const end = start + span.text.length;
    if (!levels && end > start && SIMPLE.test(span.text)) {
      const previous = runs.at(-1)?.font;
      const font = fontFor('a', span, { previous, rightToLeft: false, language });
      runs.push({ start, end, level: 0, font, link, language: span.language });
    } else {
      runs.push(...cut(text, { start, end }, span, levels, language, runs.at(-1)?.font));
    }
    start = end;
  }
  return runs;
}

/** Cuts a span where font or direction change. */
function cut(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  span: Span,
  levels: Uint8Array | undefined,
  language: string,
  before: FontName | undefined,
): Run[] {
  const runs: Run[] = [];
  for (let index = start; index < end;) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const level = levels?.[index] ?? 0;
    const last = runs.at(-1);
    const rightToLeft = level % 2 === 1;
    const font = fontFor(character, span, { previous: last?.font ?? before, rightToLeft, language });
    const next = index + character.length;
    if (last?.level === level && last.font === font) runs[runs.length - 1] = { ...last, end: next };
    else runs.push({ start: index, end: next, level, font, link: span.link, language: span.language });
    index = next;
  }
  return runs;
}

/** The parts of runs that lie within [start, end). */
function within(runs: readonly Run[], start: number, end: number): Run[] {
  const parts: Run[] = [];
  for (let at = firstBeyond(runs, start); at < runs.length; at++) {
    const run = runs[at];
    if (!run || run.start >= end) break;
    parts.push({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) });
  }
  return parts;
}

/** Place of the first run that ends after an offset, by halving: a text of two scripts may have thousands of runs. */
function firstBeyond(runs: readonly Run[], offset: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const widthOfRun = ({ text, measure }: Paragraph, { start, end, font, level }: Run) =>
  measure(text.slice(start, end), font, level % 2 === 1);

function widthOf(paragraph: Paragraph, start: number, end: number): number {
  if (end <= start) return 0;
  return within(paragraph.runs, start, end).reduce((sum, run) => sum + widthOfRun(paragraph, run), 0);
}

/** Unicode rule L2, over runs: from the highest level down, what stands at or above it is turned round. */
function visualOrder(runs: readonly Run[]): number[] {
  const order = runs.map((_, index) => index);
  if (runs.length < 2) return order;
  const levels = runs.map((run) => run.level);
  for (let level = Math.max(0, ...levels); level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      if ((levels[order[from] ?? 0] ?? 0) < level) continue;
      let to = from;
      while (to + 1 < order.length && (levels[order[to + 1] ?? 0] ?? 0) >= level) to++;
      order.splice(from, to - from + 1, ...order.slice(from, to + 1).reverse());
      from = to;
    }
  }
  return order;
}

function placeLine(paragraph: Paragraph, start: number, end: number): Line {
  const runs = within(paragraph.runs, start, end);
  const widths = runs.map((run) => widthOfRun(paragraph, run));
  const starts = new Map<number, number>();
  let x = 0;
  for (const index of visualOrder(runs)) {
    starts.set(index, x);
    x += widths[index] ?? 0;
  }
  const placed = runs.map((run, index) => ({
    text: paragraph.text.slice(run.start, run.end),
    language:
      run.language ?? foreignLanguage(run.font, paragraph.text.slice(run.start, run.end), paragraph.language),
    font: run.font,
    link: run.link,
    rightToLeft: run.level % 2 === 1,
    x: starts.get(index) ?? 0,
    width: widths[index] ?? 0,
  }));
  return { width: x, runs: placed };
}

/** Where letters begin: none is torn from the signs that belong to it. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** No line holds so many letters; of a longer word the rest is not looked at before its turn. */
const MOST_IN_LINE = 1000;

/** How much of [start, end) fits, at least one letter: for a word longer than the line. */
function fitting(paragraph: Paragraph, start: number, end: number, width: number): number {
  let to = start;
  for (const { segment } of graphemes.segment(
    paragraph.text.slice(start, Math.min(end, start + MOST_IN_LINE)),
  )) {
    const next = to + segment.length;
    if (to > start && widthOf(paragraph, start, next) > width) break;
    to = next;
  }
  return to;
}

const CONTROLS = /[\p{Cc}\u2028\u2029\ud800-\udfff]/u;

/** Without signs that stand for no letter: breaks are spaces, halves of a character a question mark, the rest goes. */
function printable(text: string): string {
  if (!CONTROLS.test(text)) return text;
  const spaced = text.toWellFormed().replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ');
  return spaced.replace(/\p{Cc}/gu, '');
}

/**
 * Breaks text into lines of at most `width` and places every run, in either direction and mixed.
 * pdfkit's own wrapping knows no bidirectional text and puts Arabic words in the wrong order.
 */
export function layoutText(
  given: readonly Span[],
  width: number,
  direction: Direction,
  measure: Measure,
  language = 'en',
): Line[] {
  const spans = given.map((span) => ({ ...span, text: printable(span.text) }));
  const text = spans.map((span) => span.text).join('');
  const paragraph: Paragraph = { text, runs: runsOf(spans, text, direction, language), measure, language };
  const lines: Line[] = [];
  let start = 0;
  let end = 0; // of the line so far, without the space that follows
  let used = 0; // of the width, by the line so far
  for (const unit of unitsOf(text, language)) {
    const isEndless = unit.end - unit.start > MOST_IN_LINE;
    const own = isEndless ? Infinity : widthOf(paragraph, unit.start, unit.end);
    const withGap = end > start ? used + widthOf(paragraph, end, unit.start) : 0;
    if (end > start && withGap + own <= width) {
      used = withGap + own;
      end = unit.end;
      continue;
    }
    if (end > start) lines.push(placeLine(paragraph, start, end));
    ({ start, used } =
      own > width ? breakWord(paragraph, unit, width, lines) : { start: unit.start, used: own });
    end = unit.end;
  }
  if (end > start) lines.push(placeLine(paragraph, start, end));
  return lines;
}

/** Fills lines with a word that is longer than one. @returns where its last part begins, and how wide that is */
function breakWord(
  paragraph: Paragraph,
  unit: Unit,
  width: number,
  lines: Line[],
): { start: number; used: number } {
  let { start } = unit;
  for (;;) {
    // Never the whole rest at once: of a word of thousands of letters it would be measured for each of its lines.
    const to = fitting(paragraph, start, unit.end, width);
    if (to >= unit.end) return { start, used: widthOf(paragraph, start, unit.end) };
    lines.push(placeLine(paragraph, start, to));
    start = to;
  }
}
