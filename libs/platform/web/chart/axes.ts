import type { ChartContext } from './chart-spec';

/** Named, not inherited: the labels are measured before they are in the page. */
export const CHART_FONT = "'Inter Variable', 'Noto Sans Arabic', sans-serif";

/** Axis of amounts: starts at zero, thin grid, no line. */
export function valueAxis(context: ChartContext, limits: { min?: number; max?: number } = {}) {
  return {
    type: 'value' as const,
    ...limits,
    splitNumber: context.width < 480 ? 3 : 5,
    axisLabel: {
      color: context.quiet,
      fontFamily: CHART_FONT,
      formatter: (value: number) => context.number(value, 2),
    },
    splitLine: { lineStyle: { color: context.line } },
    axisLine: { show: false },
    axisTick: { show: false },
  };
}

/** Axis of names. */
export function nameAxis(context: ChartContext, names: readonly string[], width?: number) {
  return {
    type: 'category' as const,
    data: [...names],
    axisLabel: {
      color: context.ink,
      fontFamily: CHART_FONT,
      ...(width && { width, overflow: 'truncate' as const }),
      // SVG text runs from left to right by itself: dates and mixed names would come out in the wrong order.
      ...(context.rightToLeft && { formatter: (name: string) => `\u2067${name}\u2069` }),
    },
    axisLine: { lineStyle: { color: context.line } },
    axisTick: { show: false },
  };
}

/** Margins of bars that lie: room for the number at the end where they end. */
export function lyingBars({ rightToLeft }: ChartContext) {
  const [start, end] = [8, 48];
  return {
    top: 8,
    bottom: 8,
    left: rightToLeft ? end : start,
    right: rightToLeft ? start : end,
    containLabel: true,
  };
}

/** Look of the box that follows the pointer. */
export function tooltip(context: ChartContext) {
  return {
    trigger: 'item' as const,
    backgroundColor: context.surface,
    borderColor: context.line,
    textStyle: { color: context.ink, fontFamily: CHART_FONT },
    confine: true,
  };
}
