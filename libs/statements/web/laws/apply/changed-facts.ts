import type {
  Amount,
  FactYear,
  LawFacts,
  LawQuestion,
  PeopleCount,
  Place,
} from '@firebreak/statements/model';

/** An amount without its year and value. */
export type AmountName = Pick<Amount, 'measure' | 'where' | 'currency'>;
/** A number of people without its year and value. */
export type PeopleName = Pick<PeopleCount, 'measure' | 'where'>;

/** What a field of numbers says; null for an empty one and for what is no number of 0 or more. */
export function numberIn(text: string): number | null {
  const value = Number(text.replaceAll(/[\s,_]/g, ''));
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? null : value;
}

/** The facts with an amount set anew; null takes it away. */
export function withAmount(
  facts: LawFacts,
  name: AmountName,
  year: FactYear,
  amount: number | null,
): LawFacts {
  const others = facts.amounts.filter((each) => !isAmount(each, name, year));
  const { measure, where, currency } = name;
  return {
    ...facts,
    amounts: amount === null ? others : [...others, { measure, where, currency, year, amount }],
  };
}

/** The facts with a number of people set anew; null takes it away. */
export function withPeople(
  facts: LawFacts,
  name: PeopleName,
  year: FactYear,
  count: number | null,
): LawFacts {
  const others = facts.people.filter((each) => !isPeople(each, name, year));
  const { measure, where } = name;
  return { ...facts, people: count === null ? others : [...others, { measure, where, year, count }] };
}

export function amountOf(facts: LawFacts, name: AmountName, year: FactYear): number | null {
  return facts.amounts.find((each) => isAmount(each, name, year))?.amount ?? null;
}

export function peopleOf(facts: LawFacts, name: PeopleName, year: FactYear): number | null {
  return facts.people.find((each) => isPeople(each, name, year))?.count ?? null;
}

/** The facts with a question answered; null takes the answer back. */
export function withAnswer(facts: LawFacts, question: LawQuestion, answer: boolean | null): LawFacts {
  const others = Object.entries(facts.answers).filter(([asked]) => asked !== question);
  const answers = answer === null ? others : [...others, [question, answer] as const];
  return { ...facts, answers: Object.fromEntries(answers) };
}

/** The facts with a country's ties as given; a country that is new comes last. */
export function withPlace(facts: LawFacts, place: Place): LawFacts {
  const there = facts.places.some(({ country }) => country === place.country);
  const places = there
    ? facts.places.map((each) => (each.country === place.country ? place : each))
    : [...facts.places, place];
  return { ...facts, places };
}

export function withoutPlace(facts: LawFacts, country: string): LawFacts {
  return { ...facts, places: facts.places.filter((each) => each.country !== country) };
}

function isAmount(each: Amount, name: AmountName, year: FactYear): boolean {
  return (
    each.measure === name.measure &&
    each.where === name.where &&
    each.currency === name.currency &&
    each.year === year
  );
}

function isPeople(each: PeopleCount, name: PeopleName, year: FactYear): boolean {
  return each.measure === name.measure && each.where === name.where && each.year === year;
}
