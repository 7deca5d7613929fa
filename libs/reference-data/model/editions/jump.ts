import { FIGURES, type FigureName } from '../country-figure';

/**
 * From one edition to the next a figure may move by this much in its own unit before it is called a jump: a reason to
 * look at the publisher's page, since a shifted column or another scale looks the same. Ratings count in steps.
 *
 * Measured where a series was at hand: of 2,299 yearly changes of the CPI from 2012 to 2025 one in a hundred is over 7;
 * of 483 yearly changes of TIP tiers two are over one step; of 192 changes of the HDI from 2022 to 2023 one in a hundred
 * is over .02. For the WGI it is twice the usual standard error of .2; the rest are a tenth of the scale that countries
 * fill. A convention does not go out of force: 1 to 0 is always a jump, and the other way never.
 */
const MOST_USUAL: Readonly<Record<FigureName, number>> = {
  tip: 1,
  'wgi-rule-of-law': 0.4,
  'wgi-voice': 0.4,
  'wgi-stability': 0.4,
  'wgi-corruption': 0.4,
  'wgi-effectiveness': 0.4,
  'wgi-regulation': 0.4,
  hdi: 0.02,
  cpi: 7,
  'ilo-c029': 0,
  'ilo-p029': 0,
  'ilo-c105': 0,
  'ilo-c182': 0,
  'ilo-c138': 0,
  'child-labour': 5,
  gini: 5,
  'gsi-vulnerability': 8,
  'gsi-prevalence': 5,
  'gsi-response': 10,
  ituc: 1,
  'freedom-house': 10,
};

/** What a figure may move by from one edition to the next, in its own unit or in steps of its rating, >= 0. */
export function usualMove(figure: FigureName): number {
  return MOST_USUAL[figure];
}

/**
 * How far a figure moved: in its own unit, ratings in steps, above 0 where the number or the rating's place rose.
 * @returns null where one of the values is no value of this figure
 */
export function figureMove(
  figure: FigureName,
  before: number | string,
  after: number | string,
): number | null {
  const range = FIGURES[figure];
  if (range.kind === 'number')
    return typeof before === 'number' && typeof after === 'number' ? after - before : null;
  const steps: readonly string[] = range.ratings;
  const [from, to] = [steps.indexOf(String(before)), steps.indexOf(String(after))];
  return from < 0 || to < 0 ? null : to - from;
}

/** Whether a figure moved further than it usually does. */
export function isJump(figure: FigureName, before: number | string, after: number | string): boolean {
  const move = figureMove(figure, before, after);
  if (move === null) return false;
  if (figure.startsWith('ilo-')) return move < 0;
  // Differences of decimals carry noise in their last digits: .52 to .54 is no jump.
  return Math.abs(move) > usualMove(figure) + 1e-9;
}
