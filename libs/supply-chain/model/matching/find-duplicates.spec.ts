import { findDuplicates } from './find-duplicates';
import { MatchIndex } from './match-index';
import { PartyRecord } from './party';

const record = (name: string, address = '', country = 'BD'): PartyRecord => ({
  names: [name],
  country,
  addresses: address === '' ? [] : [address],
});

const LIST = [
  record('Meghna Apparels Ltd.', 'Plot 12, Tongi, Gazipur'),
  record('Blue Crane Knitwear', 'House 4, Mirpur, Dhaka'),
  record('MEGHNA APPARELS LIMITED', 'Plot No. 12, Tongi I/A, Gazipur-1710'),
  record('Kalindi Overseas', 'Ashulia, Savar'),
  record('Bluecrane Knit Wear Ltd', 'House #4, Mirpur'),
];

describe('finding duplicates', () => {
  it('finds the pairs, the surest first', () => {
    const { pairs } = findDuplicates(LIST);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual(
      expect.arrayContaining([
        [0, 2],
        [1, 4],
      ]),
    );
    expect(pairs).toHaveLength(2);
    expect(pairs[0]!.score).toBeGreaterThanOrEqual(pairs[1]!.score);
  });

  it('gives the same answer twice', () => {
    expect(findDuplicates(LIST)).toEqual(findDuplicates(LIST));
  });

  it('finds what shares nothing but its sound in another script, or a typo at one address', () => {
    const list = [
      record('深圳市华瑞制衣有限公司', '深圳市宝安区福永镇', 'CN'),
      record('Shenzhen Huarui Garment Co Ltd', 'Fuyong Town, Baoan, Shenzhen', 'CN'),
      record('Mesut Fidan Konfeksiyon', 'Keresteciler Sitesi No 5, Merter', 'TR'),
      record('Mesut Fdian Konfeksiyon', 'Keresteciler Sit. No:5 Merter', 'TR'),
    ];
    expect(
      findDuplicates(list)
        .pairs.map(({ a, b }) => [a, b])
        .sort(),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('stays quick when thousands have one name, says so, and still chains the equal ones', () => {
    const crowd = Array.from({ length: 5000 }, (_, at) =>
      record('Royal Garments', `Plot ${at % 500}, Tongi, Gazipur`),
    );
    const { pairs, capped, compared } = findDuplicates(crowd);
    expect(capped[0]!.size).toBe(5000);
    expect(capped.some(({ key, size }) => key.includes('roial') && size === 5000)).toBe(true);
    expect(compared).toBeLessThan(5000 * 200);
    const partners = new Set(pairs.filter(({ verdict }) => verdict === 'same').flatMap(({ a, b }) => [a, b]));
    expect(partners.size).toBe(5000);
  });

  it('answers an empty list with nothing', () => {
    expect(findDuplicates([])).toEqual({ pairs: [], compared: 0, capped: [] });
  });
});

describe('an index of records on file', () => {
  const index = new MatchIndex();
  LIST.forEach((party, at) => index.add(`s${at}`, party));

  it('answers who a record could be, best first', () => {
    const found = index.lookUp(record('Meghna Apparel Ltd', 'Plot 12, Tongi'));
    expect(found.map(({ id }) => id).sort()).toEqual(['s0', 's2']);
    expect(found[0]!.result.verdict).toBe('same');
    expect(index.lookUp(record('Meghna Apparel Ltd', 'Plot 12, Tongi'), { limit: 1 })).toHaveLength(1);
  });

  it('answers nobody for a stranger', () => {
    expect(index.lookUp(record('Zephyr Tannery', 'Hazaribagh, Dhaka'))).toEqual([]);
  });

  it('replaces and removes', () => {
    const own = new MatchIndex();
    own.add('one', record('Kalindi Overseas'));
    own.add('one', record('Zephyr Tannery'));
    expect(own.size).toBe(1);
    expect(own.lookUp(record('Kalindi Overseas'))).toEqual([]);
    own.remove('one');
    expect(own.lookUp(record('Zephyr Tannery'))).toEqual([]);
  });
});
