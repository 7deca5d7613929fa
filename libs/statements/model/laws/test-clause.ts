import { isicSection } from '@firebreak/reference-data/model';
import { liesIn } from './eu-countries';
import type { FactKey, FactYear, LawFacts } from './law-facts';
import type { Outcome, Tested } from './outcome';
import type { ClauseTest, Comparison } from './threshold';

type TestOf<Kind extends ClauseTest['kind']> = Extract<ClauseTest, { kind: Kind }>;

/** A clause that looks at the company itself; those that follow another law are judged where all laws are known. */
export type FactTest = Exclude<ClauseTest, { kind: 'follows' | 'follows-several' }>;

/** What a clause comes to in a financial year. */
export function testClause(test: FactTest, facts: LawFacts, year: FactYear): Tested {
  switch (test.kind) {
    case 'form':
      if (facts.form === null) return missing('form');
      return decided(test.forms.includes(facts.form), ['form']);
    case 'money':
      return testMoney(test, facts, year);
    case 'people':
      return testPeople(test, facts, year);
    case 'place':
      return testPlace(test, facts);
    case 'no-place':
      return testNoPlace(test, facts);
    case 'answer':
      return testAnswer(test, facts);
  }
}

function testMoney(test: TestOf<'money'>, facts: LawFacts, year: FactYear): Tested {
  const key: FactKey = `amount:${test.measure}:${test.where}:${test.currency}:${year}`;
  const same = facts.amounts.filter(
    (each) => each.measure === test.measure && each.where === test.where && each.year === year,
  );
  const found = same.find(({ currency }) => currency === test.currency);
  if (!found) return { ...missing(key), givenIn: same.map(({ currency }) => currency) };
  return measured(reaches(found.amount, test.amount, test.comparison), key, test.withSubsidiaries, facts);
}

function testPeople(test: TestOf<'people'>, facts: LawFacts, year: FactYear): Tested {
  const key: FactKey = `people:${test.measure}:${test.where}:${year}`;
  const found = facts.people.find(
    (each) => each.measure === test.measure && each.where === test.where && each.year === year,
  );
  if (!found) return missing(key);
  return measured(reaches(found.count, test.count, test.comparison), key, test.withSubsidiaries, facts);
}

/** A figure below the threshold decides it only where it counts subsidiaries, or there are none. */
function measured(reached: boolean, key: FactKey, withSubsidiaries: boolean, facts: LawFacts): Tested {
  if (reached || !withSubsidiaries || facts.countsSubsidiaries === true) return decided(reached, [key]);
  if (facts.group === null) return { outcome: 'unknown', used: [key], missing: ['group'] };
  if (facts.group === 'parent') return { outcome: 'unknown', used: [key], missing: ['countsSubsidiaries'] };
  return decided(false, [key]);
}

function reaches(value: number, threshold: number, comparison: Comparison): boolean {
  return comparison === 'at-least' ? value >= threshold : value > threshold;
}

function testPlace(test: TestOf<'place'>, facts: LawFacts): Tested {
  if (facts.places.length === 0) return missing('places');
  const there = facts.places.filter(({ country }) => liesIn(country, test.where));
  const tied = (ties: readonly string[]) =>
    there.filter((place) => place.ties.some((tie) => ties.includes(tie)));
  const certain = tied(test.ties);
  if (certain.length > 0) return { outcome: 'yes', used: placeKeys(certain), missing: [] };
  const untold = there.filter(({ ties }) => ties.length === 0);
  if (untold.length > 0) return { outcome: 'unknown', used: [], missing: placeKeys(untold) };
  const likely = tied(test.likelyTies ?? []);
  if (likely.length > 0) return { outcome: 'likely', used: placeKeys(likely), missing: [] };
  return { outcome: 'no', used: there.length > 0 ? placeKeys(there) : ['places'], missing: [] };
}

function testNoPlace(test: TestOf<'no-place'>, facts: LawFacts): Tested {
  const { outcome, ...rest } = testPlace({ ...test, kind: 'place' }, facts);
  const turned: Outcome = outcome === 'yes' ? 'no' : outcome === 'no' ? 'yes' : outcome;
  return { outcome: turned, ...rest };
}

function testAnswer(test: TestOf<'answer'>, facts: LawFacts): Tested {
  const key: FactKey = `answer:${test.question}`;
  const answer = facts.answers[test.question];
  if (answer !== undefined) {
    const yes: Outcome = test.onlyLikely ? 'likely' : 'yes';
    return { outcome: answer ? yes : 'no', used: [key], missing: [] };
  }
  const sectors = test.likelySectors ?? [];
  const fits = facts.sectors.some((code) =>
    sectors.some((wanted) => code.startsWith(wanted) || isicSection(code) === wanted),
  );
  return fits ? { outcome: 'likely', used: ['sectors'], missing: [key] } : missing(key);
}

function placeKeys(places: LawFacts['places']): FactKey[] {
  return places.map(({ country }) => `place:${country}` as const);
}

function decided(yes: boolean, used: readonly FactKey[]): Tested {
  return { outcome: yes ? 'yes' : 'no', used, missing: [] };
}

function missing(key: FactKey): Tested {
  return { outcome: 'unknown', used: [], missing: [key] };
}
