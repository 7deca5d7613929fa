import { askedFigures } from '@firebreak/statements/model';
import { shippedThresholds } from './shipped-laws.fixture';

describe('askedFigures', () => {
  const { amounts, people } = askedFigures(shippedThresholds);

  it('asks for each amount once, in the currency of its law, and for a second year where one counts', () => {
    expect(
      amounts.map(({ measure, where, currency, years }) =>
        [measure, where, currency, years.length].join(' '),
      ),
    ).toEqual([
      'turnover world GBP 1',
      'turnover world AUD 1',
      'balance-sheet world CAD 2',
      'turnover world CAD 2',
      'turnover world NOK 1',
      'balance-sheet world NOK 1',
      'turnover world USD 1',
      'turnover world EUR 1',
      'turnover EU EUR 1',
      'royalties EU EUR 1',
    ]);
    expect(amounts.find(({ currency, where }) => currency === 'EUR' && where === 'world')?.laws).toEqual([
      'eu-csddd', 'eu-esrs-s2',
    ]); // prettier-ignore
  });

  it('asks for people everywhere and where a law counts them', () => {
    expect(people.map(({ measure, where, years }) => [measure, where, years.length].join(' '))).toEqual([
      'employees world 2',
      'full-time-equivalents world 1',
      'employees DE 1',
      'employees FR 2',
    ]);
  });
});
