import { BreakdownId, Figure, FigureId, FIGURE_ORDER, FIGURES, findFigure, FigureSet } from '../figure';
import { figureInWords, labelOf } from '../figure-words';
import { StatementLanguage } from '../language';
import { StatementPeriod } from '../statement';
import { breaksBetween, changeOf, ComparisonBreak } from '../years/year-figures';

/** A figure of both years. */
export interface ComparedFigure {
  readonly id: FigureId;
  readonly label: string;
  /** In words; null where that year does not have it. */
  readonly before: string | null;
  readonly now: string | null;
  /** From last year to this; null where they must not be compared, or one of them is no number. */
  readonly change: number | null;
  readonly unit: (typeof FIGURES)[FigureId];
  readonly breaks: readonly ComparisonBreak[];
}

interface FiguresOfYear {
  readonly period: StatementPeriod;
  readonly figures: FigureSet;
}

const comparable = (figure: Figure, period: StatementPeriod) => ({
  period,
  note: figure.note ?? null,
  edition: 1,
  figureEdition: figure.edition ?? 1,
  typed: false,
});

/**
 * Single figures of last year beside this year's, in the order of the catalogue; those that neither year has are left out.
 * @param ids only these
 */
export function compareFigures(
  before: FiguresOfYear,
  now: FiguresOfYear,
  ids: ReadonlySet<FigureId | BreakdownId>,
  language: StatementLanguage,
): ComparedFigure[] {
  return FIGURE_ORDER.filter((id): id is FigureId => ids.has(id) && id in FIGURES).flatMap((id) => {
    const [old, young] = [findFigure(before.figures, id), findFigure(now.figures, id)];
    if (!old && !young) return [];
    const breaks =
      old && young ? breaksBetween(comparable(old, before.period), comparable(young, now.period)) : [];
    const number = (figure: Figure | undefined) => (typeof figure?.value === 'number' ? figure.value : null);
    return [
      {
        id,
        label: labelOf(id, language),
        before: old ? figureInWords(old, language) : null,
        now: young ? figureInWords(young, language) : null,
        change: changeOf(number(old), number(young), breaks),
        unit: FIGURES[id],
        breaks,
      },
    ];
  });
}
