import type { Amount, FactYear, PeopleCount } from './law-facts';
import { isClause, partsOf, type LawThreshold, type ThresholdNode } from './threshold';

/** A figure that laws ask for, without its value: what a form has a field for. */
interface Asked {
  /** The last financial year alone, or the one before it as well. */
  readonly years: readonly FactYear[];
  /** Ids of the laws that ask. */
  readonly laws: readonly string[];
}

export type AskedAmount = Pick<Amount, 'measure' | 'where' | 'currency'> & Asked;
export type AskedPeople = Pick<PeopleCount, 'measure' | 'where'> & Asked;

export interface AskedFigures {
  readonly amounts: readonly AskedAmount[];
  readonly people: readonly AskedPeople[];
}

/** Every amount and number of people that these thresholds look at, each once, in their order. */
export function askedFigures(thresholds: readonly LawThreshold[]): AskedFigures {
  const amounts = new Map<string, AskedAmount>();
  const people = new Map<string, AskedPeople>();
  const walk = (law: string, node: ThresholdNode, twoYears: boolean): void => {
    if (!isClause(node)) {
      for (const part of partsOf(node)) walk(law, part, twoYears || 'years' in node);
      return;
    }
    const { test } = node;
    if (test.kind === 'money') {
      const { measure, where, currency } = test;
      const key = [measure, where, currency].join();
      amounts.set(key, { measure, where, currency, ...asked(amounts.get(key), law, twoYears) });
    } else if (test.kind === 'people') {
      const { measure, where } = test;
      const key = [measure, where].join();
      people.set(key, { measure, where, ...asked(people.get(key), law, twoYears) });
    }
  };
  for (const { id, test } of thresholds) walk(id, test, false);
  return { amounts: [...amounts.values()], people: [...people.values()] };
}

function asked(before: Asked | undefined, law: string, twoYears: boolean): Asked {
  const laws = before?.laws ?? [];
  return {
    years: twoYears || before?.years.length === 2 ? ['latest', 'before'] : ['latest'],
    laws: laws.includes(law) ? laws : [...laws, law],
  };
}
