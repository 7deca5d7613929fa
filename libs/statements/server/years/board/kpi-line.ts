import { COLOURS, type Element } from '@firebreak/platform/server/pdf';
import {
  kpiLine,
  kpiValueInWords,
  periodLabel,
  type BoardKpi,
  type LineDot,
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
  const { points } = kpi;
  if (points.length === 0) return;
  const left = page.place(frame.start, frame.width);
  const floor = frame.top + frame.height - YEARS_HEIGHT;
  const height = floor - frame.top - DOT * 2;
  const line = kpiLine(kpi, { width: frame.width, height, rightToLeft: document.direction === 'rtl' });
  const x = (dot: LineDot) => left + dot.x;
  const y = (down: number) => floor - height + down;
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
    if (line.target !== null) {
      const target = y(line.target);
      pdf.save().dash(3, { space: 2 }).lineWidth(0.8).strokeColor(COLOURS.ember);
      pdf
        .moveTo(left, target)
        .lineTo(left + frame.width, target)
        .stroke()
        .restore();
    }
    line.dots.forEach((dot, index) => {
      const before = line.dots[index - 1];
      if (!before || !dot.isJoined) return;
      pdf.lineWidth(1.6).strokeColor(primary);
      pdf.moveTo(x(before), y(before.y)).lineTo(x(dot), y(dot.y)).stroke();
    });
    line.dots.forEach((dot, index) => {
      pdf.circle(x(dot), y(dot.y), DOT);
      // A draft's value may still change: an empty ring.
      if (dot.isDraft) pdf.lineWidth(1).fillAndStroke('#FFFFFF', primary);
      else pdf.fill(primary);
      const year = points[index] ? periodLabel(points[index].period) : '';
      const [label] = page.fitting(year, line.step, QUIET, 1);
      if (label) document.drawLine(label, x(dot) - label.width / 2, floor + 1, label.width, QUIET, null);
    });
  });
}
