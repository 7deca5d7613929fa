import {
  Breakdown,
  BreakdownId,
  changedFigures,
  Figure,
  FIGURE_ORDER,
  FigureId,
  FigureSet,
  FigureSource,
  findBreakdown,
  findFigure,
  isBreakdownId,
  sourceOf,
} from '../figure';
import { labelOf, referenceInWords } from '../figure-words';
import { SectionKind } from '../section-kind';
import { parseText } from '../section-text';
import { sentencesOf } from '../sentences';
import { StatementContent } from '../statement';

/** Where a figure is quoted; without a sentence it is shown as a table or chart. */
export interface FigureUse {
  readonly section: SectionKind;
  readonly sentence: string | null;
}

/** A figure that the statement keeps or quotes, from its record to the sentences that quote it. */
export interface TracedFigure {
  readonly id: FigureId | BreakdownId;
  /** In the statement's language, as all words here. */
  readonly label: string;
  readonly source: FigureSource;
  /** Null where the records had none when the figures were taken: the text then shows a dash. */
  readonly value: string | null;
  /** Calendar date of the records; null without a value. */
  readonly asOf: string | null;
  /** What else is needed to find it again, such as the version of the method; empty without. */
  readonly note: string;
  readonly uses: readonly FigureUse[];
  /** The records have changed since: `now` is what they say today, null where they say nothing any more. */
  readonly changed: { readonly now: string | null } | null;
}

export interface TracedFiguresView {
  readonly figures: readonly TracedFigure[];
  /** When the statement took its figures, ISO time. */
  readonly takenAt: string;
}

function recordOf(set: FigureSet, id: FigureId | BreakdownId): Figure | Breakdown | undefined {
  return isBreakdownId(id) ? findBreakdown(set, id) : findFigure(set, id);
}

function usesOf({ sections, figures, language }: StatementContent): Map<string, FigureUse[]> {
  const uses = new Map<string, FigureUse[]>();
  const add = (id: string, use: FigureUse) => uses.set(id, [...(uses.get(id) ?? []), use]);
  for (const { kind: section, text } of sections) {
    for (const sentence of sentencesOf(text, figures, language))
      for (const id of new Set(sentence.figures)) add(id, { section, sentence: sentence.text });
    for (const block of parseText(text))
      if (block.kind === 'exhibit') add(block.breakdown, { section, sentence: null });
      else if (block.kind === 'heading')
        for (const part of block.content)
          if (typeof part !== 'string') add(part.figure, { section, sentence: null });
  }
  return uses;
}

/**
 * Every figure that a statement has or quotes, in the order of the catalogue.
 * @param today what the records say now
 */
export function traceFigures(content: StatementContent, today: FigureSet): TracedFigure[] {
  const { figures, language } = content;
  const uses = usesOf(content);
  const changed = new Set(changedFigures(figures, today));
  return FIGURE_ORDER.flatMap((id) => {
    const record = recordOf(figures, id);
    const own = uses.get(id) ?? [];
    if (!record && own.length === 0) return [];
    return [
      {
        id,
        label: labelOf(id, language),
        source: sourceOf(id),
        value: referenceInWords(id, figures, language),
        asOf: record?.asOf ?? null,
        note: record?.note ?? '',
        uses: own,
        changed: changed.has(id) ? { now: referenceInWords(id, today, language) } : null,
      },
    ];
  });
}
