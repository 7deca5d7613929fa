/** Below this, those who know the place know who is meant: the rule of the checker's guard against small groups. */
const FEWEST = 5;

/** Some, but so few that they could be recognised. None is not few. */
export function isFewPeople(number: number): boolean {
  return number > 0 && number < FEWEST;
}
