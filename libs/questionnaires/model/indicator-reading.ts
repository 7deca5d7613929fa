import type { Backing } from './backing';
import { NOTHING_KNOWN, type Circumstances } from './circumstances';
import { scoredPlaces } from './control-score';
import type { Response } from './response';
import type { ScoredPlace } from './scored-places';
import type { Template } from './template';

/** Version of the calculation below; a change of a number in it is a new version. */
export const INDICATOR_METHOD = 'fbi-1';

/** What one answer says of an indicator. */
export interface IndicatorPart {
  readonly question: string;
  /** Of a section that repeats: the site whose answer this is. Absent elsewhere. */
  readonly site?: string;
  /** Risk of the answer, 0 to 100. */
  readonly risk: number;
  readonly backing: Backing;
  /** What it adds to the indicator's risk; the parts sum to it. */
  readonly points: number;
}

/** What the answers say of one ILO indicator of forced labour. */
export interface IndicatorReading {
  readonly method: string;
  readonly indicator: string;
  /** In the template's language. */
  readonly label: string;
  /** 0 (no sign) to 100, not rounded; null where nothing was asked about it: that is no good news. */
  readonly risk: number | null;
  /** Scored questions about it, by place, and how many of them were answered. */
  readonly asked: number;
  readonly answered: number;
  /** A single answer at or above the template's limit for severe ones. */
  readonly severe: boolean;
  /** The highest risk first, then in the template's order. */
  readonly parts: readonly IndicatorPart[];
}

const SHARE_OF_WORST = 0.5;

function readingOf(
  template: Template,
  code: string,
  label: string,
  places: readonly ScoredPlace[],
): IndicatorReading {
  const weight = places.reduce((sum, { question }) => sum + question.weight, 0);
  const worst = places.reduce<ScoredPlace | null>(
    (most, place) => (most && most.risk >= place.risk ? most : place),
    null,
  );
  const parts = places.map((place): IndicatorPart => {
    const { question, site, risk, backing } = place;
    const share = (1 - SHARE_OF_WORST) * (question.weight / weight) + (place === worst ? SHARE_OF_WORST : 0);
    return { question: question.code, ...(site && { site: site.id }), risk, backing, points: share * risk };
  });
  return {
    method: INDICATOR_METHOD,
    indicator: code,
    label,
    risk:
      worst &&
      Math.min(
        worst.risk,
        parts.reduce((sum, { points }) => sum + points, 0),
      ),
    asked: places.length,
    answered: places.filter(({ backing }) => backing !== 'none').length,
    severe: worst !== null && worst.risk >= template.scoring.critical.minRisk,
    parts: parts.sort((a, b) => b.risk - a.risk),
  };
}

/**
 * What the asked places say of each of the template's indicators, in the template's order.
 *
 *   risk = .5 · worst ρ + .5 · Σ w·ρ / Σ w   over the scored places whose question can show the indicator
 *
 * Half the worst, because one clear sign is enough to look; half the mean by the questions' weights, because several are
 * more than one. It is what the answers say, taken at their word: a control score counts what stands behind them, this
 * does not, and tells it beside each part. Profile questions take part: who is at risk says something of the indicator.
 */
export function indicatorReadingsOf(
  template: Template,
  scored: readonly ScoredPlace[],
): readonly IndicatorReading[] {
  return template.indicators.map(({ code, label }) =>
    readingOf(
      template,
      code,
      label,
      scored.filter(({ question }) => question.indicators.includes(code)),
    ),
  );
}

/** `indicatorReadingsOf` a response. @param asOf calendar date of answering */
export function indicatorReadings(
  template: Template,
  response: Response,
  asOf: string,
  circumstances: Circumstances = NOTHING_KNOWN,
): readonly IndicatorReading[] {
  return indicatorReadingsOf(template, scoredPlaces(template, response, asOf, circumstances));
}
