import type { FactKey, LawFacts, LawQuestion } from './law-facts';

/**
 * A fact without words of any language: `GBP 36,000,000 turnover`, `GB: office, business`. For files and logs; pages
 * have words of their own. Empty for a fact that is not there.
 */
export function factText(key: FactKey, facts: LawFacts): string {
  const [kind = '', ...rest] = key.split(':');
  switch (kind) {
    case 'amount': {
      const [measure, where, currency, year] = rest;
      const found = facts.amounts.find(
        (each) =>
          each.measure === measure &&
          each.where === where &&
          each.currency === currency &&
          each.year === year,
      );
      return found
        ? `${found.currency} ${number(found.amount)} ${measure}${where === 'EU' ? ' in the EU' : ''}, ${year} year`
        : '';
    }
    case 'people': {
      const [measure, where, year] = rest;
      const found = facts.people.find(
        (each) => each.measure === measure && each.where === where && each.year === year,
      );
      return found ? `${number(found.count)} ${measure}, ${where}, ${year} year` : '';
    }
    case 'place': {
      const found = facts.places.find(({ country }) => country === rest[0]);
      return found ? `${found.country}: ${found.ties.join(', ')}` : '';
    }
    case 'answer': {
      // Keys are made from the catalogue of questions.
      const answer = facts.answers[rest.join(':') as LawQuestion];
      return answer === undefined ? '' : `${rest.join(':')}: ${answer ? 'yes' : 'no'}`;
    }
    case 'places':
      return facts.places.map(({ country }) => country).join(', ');
    case 'sectors':
      return `ISIC ${facts.sectors.join(', ')}`;
    default: {
      const value = facts[kind as 'form' | 'group' | 'countsSubsidiaries' | 'yearEnd'];
      return value === null ? '' : `${kind}: ${value}`;
    }
  }
}

function number(value: number): string {
  return new Intl.NumberFormat('en').format(value);
}
