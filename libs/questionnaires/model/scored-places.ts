import { BACKING_FACTORS, type Backing } from './backing';
import { headcountShares } from './circumstances';
import { sectionsByCode, type Place } from './place';
import type { Template } from './template';

/** A place whose answer has a risk. */
export interface ScoredPlace extends Place {
  /** 0 to 100. */
  readonly risk: number;
  readonly backing: Backing;
}

/** A place as it counts in its section. */
export interface CountedPlace extends ScoredPlace {
  /** The question's weight, or the part of it that falls on this site. */
  readonly weight: number;
}

/** The highest risk; of several the one with the least behind it, then the first. */
function worstOf(places: readonly ScoredPlace[]): ScoredPlace | undefined {
  return places.reduce<ScoredPlace | undefined>((worst, place) => {
    if (!worst || place.risk > worst.risk) return place;
    const lessBehind = BACKING_FACTORS[place.backing] < BACKING_FACTORS[worst.backing];
    return place.risk === worst.risk && lessBehind ? place : worst;
  }, undefined);
}

/**
 * How the places of questions that are asked by site count: the worst one for all, or each by its part of the headcount
 * among those that have a risk. Other questions count with their whole weight.
 */
export function countedPlaces(template: Template, scored: readonly ScoredPlace[]): readonly CountedPlace[] {
  const sections = sectionsByCode(template);
  const byQuestion = Map.groupBy(scored, ({ question }) => question);
  return [...byQuestion].flatMap(([question, places]): CountedPlace[] => {
    const { weight } = question;
    if (places.length > 1 && sections.get(question.section)?.sitesCount === 'mean-by-headcount') {
      const shares = headcountShares(places.map(({ site }) => site));
      return places.map((place, index) => ({ ...place, weight: weight * (shares[index] ?? 0) }));
    }
    const worst = worstOf(places);
    return worst ? [{ ...worst, weight }] : [];
  });
}
