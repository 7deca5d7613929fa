import { Component, computed, input } from '@angular/core';
import {
  boardTexts,
  directionOf,
  fill,
  kpiLine,
  kpiValueInWords,
  periodLabel,
  statementTexts,
  type BoardKpi,
  type StatementLanguage,
} from '@firebreak/statements/model';

const WIDTH = 340;
/** From the highest value to zero. */
const HEIGHT = 64;
/** Around the line: room for dots above it, and for years below. */
const ABOVE = 8;
const YEARS = 20;

/** The line of an indicator as the file for the board has it, and its values as a table. */
@Component({
  selector: 'fb-board-kpi-line',
  templateUrl: './kpi-line.html',
  styleUrl: './kpi-line.scss',
})
export class BoardKpiLine {
  readonly kpi = input.required<BoardKpi>();
  /** Of the summary, whatever the reader's is. */
  readonly language = input.required<StatementLanguage>();

  protected readonly size = { width: WIDTH, floor: ABOVE + HEIGHT, height: ABOVE + HEIGHT + YEARS };
  protected readonly line = computed(() => {
    const rightToLeft = directionOf(this.language()) === 'rtl';
    const { dots, target } = kpiLine(this.kpi(), { width: WIDTH, height: HEIGHT, rightToLeft });
    const placed = dots.map((dot) => ({ ...dot, y: dot.y + ABOVE }));
    return {
      dots: placed,
      joins: placed.flatMap((to, index) => {
        const from = placed[index - 1];
        return from && to.isJoined ? { from, to } : [];
      }),
      target: target === null ? null : target + ABOVE,
    };
  });
  protected readonly rows = computed(() => {
    const language = this.language();
    const { points, unit } = this.kpi();
    const { notCompared, breaks: reasons } = boardTexts(language);
    const { draft } = statementTexts(language).document;
    return points.map(({ period, value, origin, breaks }) => ({
      year: periodLabel(period),
      value: kpiValueInWords(value, unit, language),
      notes: [
        ...(origin === 'draft' ? [draft] : []),
        ...(breaks.length > 0
          ? [fill(notCompared, { why: breaks.map((why) => reasons[why]).join(', ') })]
          : []),
      ],
    }));
  });
  /** What the picture shows, for those who don't see it. */
  protected readonly told = computed(
    () =>
      `${this.kpi().name}: ${this.rows()
        .map(({ year, value }) => `${year} ${value}`)
        .join('; ')}`,
  );
}
