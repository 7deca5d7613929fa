import { COLOURS, type Element } from '@firebreak/platform/server/pdf';
import {
  kpiValueInWords,
  periodLabel,
  type BoardKpi,
  type StatementLanguage,
  signsOf,
} from '@firebreak/statements/model';
import { QUIET, type BoardPage } from './board-page';

/** Where a line is drawn, in points. */
interface Frame {
  readonly start: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const YEARS_HEIGHT = 12;
const DOT = 2.2;

/** Values of all points with their years: what the picture shows, for those who don't see it. */
export function lineInWords({ name, unit, points }: BoardKpi, language: StatementLanguage): string {
  const told = points.map(
    ({ period, value }) => `${periodLabel(period)} ${kpiValueInWords(value, unit, language)}`,
  );
  return `${name}${signsOf(language).colon}${told.join('; ')}`;
}

/** Values over the years from zero up, the target as a broken line. Values that may not be compared are not joined. */
export function drawKpiLine(
  page: BoardPage,
  kpi: BoardKpi,
  frame: Frame,
  language: StatementLanguage,
  parent: Element,
): void {
  const { document } = page;
  const { points, target } = kpi;
  if (points.length === 0) return;
  const rtl = document.direction === 'rtl';
  const left = page.place(frame.start, frame.width);
  const floor = frame.top + frame.height - YEARS_HEIGHT;
  const room = floor - frame.top - DOT * 2;
  const shownTarget = target && target.state !== 'not-comparable' ? target.value : null;
  const most = Math.max(...points.map(({ value }) => value), shownTarget ?? 0) || 1;
  const step = frame.width / points.length;
  const x = (index: number) => {
    const along = step * (index + 0.5);
    return rtl ? left + frame.width - along : left + along;
  };
  const y = (value: number) => floor - (Math.max(0, value) / most) * room;
  const bbox = [left, frame.top, left + frame.width, frame.top + frame.height];
  document.figure({ alt: lineInWords(kpi, language), bbox }, parent, () => {
    const { pdf } = document;
    const primary = document.shade(COLOURS.primary);
    pdf
      .lineWidth(0.6)
      .strokeColor(COLOURS.rule)
      .moveTo(left, floor)
      .lineTo(left + frame.width, floor)
      .stroke();
    if (shownTarget !== null) {
      const height = y(shownTarget);
      pdf.save().dash(3, { space: 2 }).lineWidth(0.8).strokeColor(COLOURS.ember);
      pdf
        .moveTo(left, height)
        .lineTo(left + frame.width, height)
        .stroke()
        .restore();
    }
    points.forEach(({ value, breaks }, index) => {
      const before = points[index - 1];
      if (before && breaks.length === 0) {
        pdf.lineWidth(1.6).strokeColor(primary);
        pdf
          .moveTo(x(index - 1), y(before.value))
          .lineTo(x(index), y(value))
          .stroke();
      }
    });
    points.forEach(({ period, value, origin }, index) => {
      pdf.circle(x(index), y(value), DOT);
      // A draft's value may still change: an empty ring.
      if (origin === 'draft') pdf.lineWidth(1).fillAndStroke('#FFFFFF', primary);
      else pdf.fill(primary);
      const [label] = page.fitting(periodLabel(period), step, QUIET, 1);
      if (label) document.drawLine(label, x(index) - label.width / 2, floor + 1, label.width, QUIET, null);
    });
  });
}
