import { NO_LAW_FACTS, type LawFacts } from '@firebreak/statements/model';

/** What the demo company says of itself: a British group with shops at home, in Australia and in Canada. */
export function demoLawFacts(): LawFacts {
  const turnover = { measure: 'turnover', where: 'world', year: 'latest' } as const;
  return {
    ...NO_LAW_FACTS,
    group: 'parent',
    countsSubsidiaries: true,
    sectors: ['14', '47'],
    places: [
      { country: 'GB', ties: ['incorporated', 'office', 'business', 'listed', 'tax-resident'] },
      { country: 'AU', ties: ['branch', 'business'] },
      { country: 'CA', ties: ['branch', 'business', 'assets'] },
      { country: 'DE', ties: ['branch', 'business'] },
    ],
    amounts: [
      { ...turnover, currency: 'GBP', amount: 412_000_000 },
      { ...turnover, currency: 'AUD', amount: 803_000_000 },
      { ...turnover, currency: 'CAD', amount: 762_000_000 },
      { measure: 'balance-sheet', where: 'world', year: 'latest', currency: 'CAD', amount: 344_000_000 },
      { ...turnover, where: 'EU', currency: 'EUR', amount: 58_000_000 },
    ],
    people: [
      { measure: 'employees', where: 'world', year: 'latest', count: 2350 },
      { measure: 'employees', where: 'DE', year: 'latest', count: 140 },
    ],
    answers: {
      'supplies-goods-or-services': true,
      'sells-goods': true,
      'imports-into-canada': true,
      'products-on-eu-market': true,
      'imports-into-us': false,
      'eu-franchise-or-licence': false,
      'australian-commonwealth-body': false,
    },
  };
}
