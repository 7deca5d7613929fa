import { StatementLanguage } from '../language';
import { formatText, parseText, SectionText } from '../section-text';
import { diffSequences } from './sequence-diff';
import { countWords, diffWords, similarity, type WordRun } from './word-diff';

export type LineKind = 'paragraph' | 'heading' | 'bullet' | 'prompt' | 'exhibit';

/** One paragraph, heading, bullet, note or table of a text, beside what it is in the other. */
export interface ComparedLine {
  readonly kind: LineKind;
  readonly change: 'same' | 'changed' | 'removed' | 'added';
  readonly runs: readonly WordRun[];
}

interface Line {
  readonly kind: LineKind;
  /** Without the signs of its kind; of an exhibit, its [[id]]. */
  readonly text: string;
}

/** Two lines that have less in common are two lines, not one that changed. */
const LEAST_SIMILARITY = 0.3;
/** Where more lines changed than this at one place, they are not paired. */
const MOST_PAIRED = 150;

function linesOf(text: SectionText): Line[] {
  return parseText(text).flatMap((block): Line[] => {
    const formatted = formatText([block]);
    if (block.kind === 'list')
      return formatted.split('\n').map((item) => ({ kind: 'bullet', text: item.slice('- '.length) }));
    return [{ kind: block.kind, text: formatted.replace(/^(## |> )/, '') }];
  });
}

const keyOf = ({ kind, text }: Line) => `${kind} ${text}`;
const lineOf = (key: string): Line => {
  const space = key.indexOf(' ');
  // A key begins with one of the kinds: linesOf made it.
  return { kind: key.slice(0, space) as LineKind, text: key.slice(space + 1) };
};

const whole =
  (change: 'same' | 'removed' | 'added') =>
  ({ kind, text }: Line): ComparedLine => ({ kind, change, runs: text ? [{ change, text }] : [] });

/**
 * What changed from one text of a section to another: paragraph by paragraph, and word by word in those that changed.
 * Lines are in the order in which they are read; a line that was removed stands before the one that took its place.
 */
export function compareTexts(
  before: SectionText,
  after: SectionText,
  language: StatementLanguage,
): ComparedLine[] {
  const compared: ComparedLine[] = [];
  let removed: Line[] = [];
  let added: Line[] = [];
  const close = () => {
    compared.push(...pairLines(removed, added, language));
    [removed, added] = [[], []];
  };
  for (const { change, value } of diffSequences(linesOf(before).map(keyOf), linesOf(after).map(keyOf))) {
    if (change === 'removed') removed.push(lineOf(value));
    else if (change === 'added') added.push(lineOf(value));
    else {
      close();
      compared.push(whole('same')(lineOf(value)));
    }
  }
  close();
  return compared;
}

/** Whether nothing changed that a reader sees. */
export function isSameText(before: SectionText, after: SectionText): boolean {
  return formatText(parseText(before)) === formatText(parseText(after));
}

/** Pairs the lines of a place that changed, in order, so that what they have in common is most. */
function pairLines(
  removed: readonly Line[],
  added: readonly Line[],
  language: StatementLanguage,
): ComparedLine[] {
  const isPaired =
    removed.length > 0 && added.length > 0 && removed.length * added.length <= MOST_PAIRED ** 2;
  if (!isPaired) return [...removed.map(whole('removed')), ...added.map(whole('added'))];
  const counted = (lines: readonly Line[]) =>
    lines.map(({ kind, text }) => ({ kind, words: countWords(text, language) }));
  const [old, young] = [counted(removed), counted(added)];
  const likeness = old.map((before) =>
    young.map((after) => {
      if (before.kind !== after.kind || before.kind === 'exhibit') return 0;
      const alike = similarity(before.words, after.words);
      return alike >= LEAST_SIMILARITY ? alike : 0;
    }),
  );
  return readPairs(removed, added, likeness, bestFrom(likeness), language);
}

/** The most that the lines from each pair on can have in common, without crossing pairs. */
function bestFrom(likeness: readonly (readonly number[])[]): number[][] {
  const width = likeness[0]?.length ?? 0;
  const best = Array.from({ length: likeness.length + 1 }, () => new Array<number>(width + 1).fill(0));
  const at = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = likeness.length - 1; row >= 0; row--) {
    for (let column = width - 1; column >= 0; column--) {
      const alike = likeness[row]?.[column] ?? 0;
      const paired = alike > 0 ? alike + at(row + 1, column + 1) : 0;
      (best[row] ?? [])[column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  return best;
}

function readPairs(
  removed: readonly Line[],
  added: readonly Line[],
  likeness: readonly (readonly number[])[],
  best: readonly (readonly number[])[],
  language: StatementLanguage,
): ComparedLine[] {
  const compared: ComparedLine[] = [];
  let [row, column] = [0, 0];
  for (;;) {
    const [old, young] = [removed[row], added[column]];
    if (!old && !young) return compared;
    const alike = likeness[row]?.[column] ?? 0;
    const rest = best[row]?.[column] ?? 0;
    if (old && young && alike > 0 && rest === alike + (best[row + 1]?.[column + 1] ?? 0)) {
      const runs = diffWords(old.text, young.text, language);
      compared.push({ kind: young.kind, change: 'changed', runs });
      [row, column] = [row + 1, column + 1];
    } else if (old && (!young || rest === (best[row + 1]?.[column] ?? 0))) {
      compared.push(whole('removed')(old));
      row++;
    } else if (young) {
      compared.push(whole('added')(young));
      column++;
    }
  }
}
