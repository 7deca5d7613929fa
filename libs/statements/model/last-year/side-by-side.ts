import { shareUnchanged } from '../checking/guards/unchanged-text';
import { BreakdownId, FigureId, FigureSet, isBreakdownId } from '../figure';
import { labelOf, referenceInWords } from '../figure-words';
import { StatementLanguage } from '../language';
import { ComparedLine, compareTexts, LineKind } from '../wording/compare-texts';
import { parseInline, SectionText } from '../section-text';
import { NO_VALUE } from '../sentences';

/** A run of words, or a figure that the text quotes, as a reader sees it. */
export interface ShownRun {
  readonly change: 'same' | 'other';
  readonly text: string;
  /** The figure behind it; its value can differ where the words are the same. */
  readonly figure?: FigureId | BreakdownId;
}

/** A paragraph, heading, bullet, note or table of both years, or of one. */
export interface SideBySideRow {
  readonly kind: LineKind;
  readonly state: 'same' | 'changed' | 'gone' | 'new';
  /** Null where that year does not have it. */
  readonly before: readonly ShownRun[] | null;
  readonly now: readonly ShownRun[] | null;
}

export interface SideBySide {
  readonly rows: readonly SideBySideRow[];
  /** How much of this year's wording stood there last year, 0 to 1; null where the section is too short to tell. */
  readonly unchanged: number | null;
}

interface Year {
  readonly text: SectionText;
  readonly figures: FigureSet;
}

function shown(
  { kind, runs }: ComparedLine,
  other: 'removed' | 'added',
  figures: FigureSet,
  language: StatementLanguage,
): ShownRun[] {
  if (kind === 'exhibit')
    return runs.map(({ text }) => ({ change: 'same', text: exhibitName(text, language) }));
  return runs
    .filter(({ change }) => change === 'same' || change === other)
    .flatMap(({ change, text }) =>
      parseInline(text).map((part): ShownRun => {
        const marked = change === 'same' ? 'same' : 'other';
        if (typeof part === 'string') return { change: marked, text: part };
        const words = referenceInWords(part.figure, figures, language) ?? NO_VALUE;
        return { change: marked, text: words, figure: part.figure };
      }),
    );
}

/** A table or chart by its name, not by its mark. */
function exhibitName(mark: string, language: StatementLanguage): string {
  const id = mark.replace(/^\[\[|\]\]$/g, '');
  return isBreakdownId(id) ? labelOf(id, language) : mark;
}

const STATES = { same: 'same', changed: 'changed', removed: 'gone', added: 'new' } as const;

/** A section of last year beside the same one of this year: line by line, with the words that differ. */
export function sideBySide(before: Year, now: Year, language: StatementLanguage): SideBySide {
  const rows = compareTexts(before.text, now.text, language).map((line): SideBySideRow => {
    const state = STATES[line.change];
    return {
      kind: line.kind,
      state,
      before: state === 'new' ? null : shown(line, 'removed', before.figures, language),
      now: state === 'gone' ? null : shown(line, 'added', now.figures, language),
    };
  });
  return { rows, unchanged: shareUnchanged(now.text, before.text, language) };
}

const SIGN: Readonly<Record<LineKind, string>> = {
  paragraph: '',
  heading: '## ',
  bullet: '- ',
  prompt: '> ',
  exhibit: '',
};

/**
 * This year's text with one line of last year in it: in the place of the line that it became, else where it stood among
 * its neighbours. Figures that it quotes are this year's from then on.
 * @param row of `sideBySide` over the same texts
 * @throws RangeError for a row that last year does not have
 */
export function takeOver(
  before: SectionText,
  now: SectionText,
  language: StatementLanguage,
  row: number,
): SectionText {
  const lines = compareTexts(before, now, language);
  const taken = lines[row];
  if (!taken || taken.change === 'added') throw new RangeError(`last year has no line ${row}`);
  return lines
    .flatMap((line, at) => {
      const side = at === row ? 'removed' : 'added';
      if (line.change === 'removed' && at !== row) return [];
      const words = line.runs.filter(({ change }) => change === 'same' || change === side);
      return [{ kind: line.kind, text: SIGN[line.kind] + words.map(({ text }) => text).join('') }];
    })
    .reduce((text, line, at, all) => {
      if (at === 0) return line.text;
      const together = line.kind === 'bullet' && all[at - 1]?.kind === 'bullet';
      return `${text}${together ? '\n' : '\n\n'}${line.text}`;
    }, '');
}
