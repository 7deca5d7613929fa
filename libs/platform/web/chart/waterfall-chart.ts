import type { Band } from '../badge/band';
import { CHART_FONT, lyingBars, nameAxis, tooltip, valueAxis } from './axes';
import type { ChartContext, ChartSpec } from './chart-spec';

export interface WaterfallStep {
  readonly label: string;
  /** What this step adds (or takes away, when negative), or the level it reaches when `total`. */
  readonly value: number;
  /** A level rather than a change: the start, a subtotal, the score at the end. */
  readonly total?: boolean;
  readonly band?: Band;
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** From where to where each step goes. */
export function waterfallPieces(steps: readonly WaterfallStep[]): readonly Piece[] {
  let level = 0;
  return steps.map(({ value, total }) => {
    const from = total ? 0 : level;
    level = total ? value : level + value;
    return { from, to: level };
  });
}

/** How a score comes about, step by step: rises, falls and levels, each with its number. `max` 100 for scores. */
export function waterfallChart(
  steps: readonly WaterfallStep[],
  headings: { step: string; change: string; level: string },
  max?: number,
): ChartSpec {
  const pieces = waterfallPieces(steps);
  return {
    height: 60 + steps.length * 34,
    table: {
      columns: [headings.step, headings.change, headings.level],
      rows: steps.map(({ label, value, total }, index) => [
        label,
        total ? null : round(value),
        round(pieces[index]?.to ?? 0),
      ]),
    },
    option: (context) => ({
      grid: lyingBars(context),
      tooltip: {
        ...tooltip(context),
        formatter: ({ name, dataIndex }: { name: string; dataIndex: number }) =>
          described(name, steps[dataIndex]),
      },
      xAxis: {
        ...valueAxis(context, { min: 0, ...(max !== undefined && { max }) }),
        inverse: context.rightToLeft,
      },
      yAxis: {
        ...nameAxis(
          context,
          steps.map(({ label }) => label),
          Math.min(200, context.width * 0.4),
        ),
        inverse: true,
        position: context.rightToLeft ? 'right' : 'left',
      },
      series: [
        {
          type: 'bar',
          stack: 'step',
          silent: true,
          itemStyle: { color: 'transparent' },
          data: pieces.map(({ from, to }) => Math.min(from, to)),
        },
        {
          type: 'bar',
          stack: 'step',
          barMaxWidth: 22,
          itemStyle: { borderRadius: 3 },
          label: {
            show: true,
            position: context.rightToLeft ? 'left' : 'right',
            color: context.ink,
            fontFamily: CHART_FONT,
            formatter: ({ dataIndex }: { dataIndex: number }) => stepText(steps[dataIndex], context.number),
          },
          data: pieces.map(({ from, to }, index) => ({
            value: Math.abs(to - from),
            itemStyle: { color: stepColour(steps[index], context) },
          })),
        },
      ],
    }),
  };

  function described(name: string, step: WaterfallStep | undefined): string {
    return `${name}: ${step ? stepText(step, (value) => String(round(value))) : ''}`;
  }
}

function stepColour(
  step: WaterfallStep | undefined,
  context: Pick<ChartContext, 'primary' | 'good' | 'bands'>,
) {
  if (step?.band) return context.bands[step.band];
  if (!step || step.total) return context.primary;
  return step.value < 0 ? context.good : context.bands.high;
}

function stepText(
  step: WaterfallStep | undefined,
  number: (value: number, digits?: number) => string,
): string {
  if (!step) return '';
  const text = number(Math.abs(step.value), 1);
  return step.total ? text : `${step.value < 0 ? '−' : '+'}${text}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
