import bidiFactory from 'bidi-js';
import { FontName, fontFor, FontStyle } from './fonts';
import { unitsOf } from './line-breaks';

/** Text of one look; `link` names a place in the document that it leads to. */
export interface Span extends FontStyle {
  readonly text: string;
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

interface Run {
  readonly text: string;
  readonly level: number;
  readonly font: FontName;
  readonly link: string | undefined;
}

const bidi = bidiFactory();

interface Characters {
  readonly text: string;
  readonly levels: Uint8Array;
  /** Span of each UTF-16 unit. */
  readonly spanAt: (index: number) => Span;
  readonly language: string;
}

function charactersOf(spans: readonly Span[], direction: Direction, language: string): Characters {
  const text = spans.map((span) => span.text).join('');
  const owners = spans.flatMap((span) => Array.from({ length: span.text.length }, () => span));
  const none: Span = { text: '' };
  return {
    text,
    levels: bidi.getEmbeddingLevels(text, direction).levels,
    spanAt: (index) => owners[index] ?? none,
    language,
  };
}

/** Cuts [start, end) where font, direction or link change. */
function runsOf({ text, levels, spanAt, language }: Characters, start: number, end: number): Run[] {
  const runs: Run[] = [];
  for (let index = start; index < end;) {
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
    const level = levels[index] ?? 0;
    const span = spanAt(index);
    const last = runs.at(-1);
    const rightToLeft = level % 2 === 1;
    const font = fontFor(character, span, { previous: last?.font, rightToLeft, language });
    const joins = last && last.level === level && last.font === font && last.link === span.link;
    if (joins) runs.pop();
    runs.push({
      text: (joins ? last.text : '') + character,
      level,
      font,
      link: span.link,
    });
    index += character.length;
  }
  return runs;
}

/** Unicode rule L2, over runs: from the highest level down, what stands at or above it is turned round. */
function visualOrder(runs: readonly Run[]): number[] {
  const order = runs.map((_, index) => index);
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

function placeLine(characters: Characters, start: number, end: number, measure: Measure): Line {
  const runs = runsOf(characters, start, end);
  const widths = runs.map((run) => measure(run.text, run.font, run.level % 2 === 1));
  const starts = new Map<number, number>();
  let x = 0;
  for (const index of visualOrder(runs)) {
    starts.set(index, x);
    x += widths[index] ?? 0;
  }
  const placed = runs.map((run, index) => ({
    text: run.text,
    font: run.font,
    link: run.link,
    rightToLeft: run.level % 2 === 1,
    x: starts.get(index) ?? 0,
    width: widths[index] ?? 0,
  }));
  return { width: x, runs: placed };
}

/** How much of [start, end) fits, at least one character: for a word longer than the line. */
function fitting(
  characters: Characters,
  start: number,
  end: number,
  width: number,
  measure: Measure,
): number {
  let to = start + 1;
  while (to < end && placeLine(characters, start, to + 1, measure).width <= width) to++;
  return to;
}

/**
 * Breaks text into lines of at most `width` and places every run, in either direction and mixed.
 * pdfkit's own wrapping knows no bidirectional text and puts Arabic words in the wrong order.
 */
export function layoutText(
  spans: readonly Span[],
  width: number,
  direction: Direction,
  measure: Measure,
  language = 'en',
): Line[] {
  const characters = charactersOf(spans, direction, language);
  const { text } = characters;
  const lines: Line[] = [];
  let start = 0;
  let end = 0; // of the line so far, without the space that follows
  for (const { start: wordStart, end: wordEnd } of unitsOf(text, language)) {
    if (end === start) start = wordStart;
    if (placeLine(characters, start, wordEnd, measure).width > width) {
      if (end > start) {
        lines.push(placeLine(characters, start, end, measure));
        start = wordStart;
      }
      while (placeLine(characters, start, wordEnd, measure).width > width) {
        const to = fitting(characters, start, wordEnd, width, measure);
        if (to >= wordEnd) break;
        lines.push(placeLine(characters, start, to, measure));
        start = to;
      }
    }
    end = wordEnd;
  }
  if (end > start) lines.push(placeLine(characters, start, end, measure));
  return lines;
}
