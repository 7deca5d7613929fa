import type { BoardKpi } from './board-summary';

/** Where a line is drawn; from the top left corner, in points or pixels. */
export interface LineFrame {
  readonly width: number;
  /** From the highest value to zero. */
  readonly height: number;
  /** Whether the oldest value is on the right. */
  readonly rightToLeft: boolean;
}

export interface LineDot {
  readonly x: number;
  /** Downwards. */
  readonly y: number;
  /** Whether a line leads here from the dot before: values that may not be compared are not joined. */
  readonly isJoined: boolean;
  /** A draft's value may still change. */
  readonly isDraft: boolean;
}

/** An indicator over the years as the picture shows it, on paper and on screens. */
export interface KpiLine {
  /** In the order of the points. */
  readonly dots: readonly LineDot[];
  /** Height of the target, downwards; null where none is shown. */
  readonly target: number | null;
  /** Room for one year. */
  readonly step: number;
}

/** From zero up; a target that was set for another definition is not shown. */
export function kpiLine(
  { points, target }: Pick<BoardKpi, 'points' | 'target'>,
  { width, height, rightToLeft }: LineFrame,
): KpiLine {
  const shownTarget = target && target.state !== 'not-comparable' ? target.value : null;
  const most = Math.max(...points.map(({ value }) => value), shownTarget ?? 0) || 1;
  const step = points.length === 0 ? width : width / points.length;
  const y = (value: number) => height - (Math.max(0, value) / most) * height;
  const dots = points.map(({ value, breaks, origin }, index) => {
    const along = step * (index + 0.5);
    return {
      x: rightToLeft ? width - along : along,
      y: y(value),
      isJoined: index > 0 && breaks.length === 0,
      isDraft: origin === 'draft',
    };
  });
  return { dots, target: shownTarget === null ? null : y(shownTarget), step };
}
