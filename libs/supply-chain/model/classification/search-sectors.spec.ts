import { searchSectors } from './search-sectors';
import { sectorName, sectorRows } from './sector-rows';

/** Query, the sector expected, and the place it must have at the latest. */
const CASES: readonly (readonly [query: string, isic: string, place: number])[] = [
  ['cotton shirts', '1410', 1],
  ['clothing', '1410', 2],
  ['garment factory', '1410', 1],
  ['cut and sew', '1410', 1],
  ['knitwear', '1430', 1],
  ['socks', '1430', 1],
  ['t-shirts', '1430', 1],
  ['spinning mill', '1311', 1],
  ['weaving', '1312', 1],
  ['dyeing', '1313', 1],
  ['carpets', '1393', 1],
  ['towels', '1392', 1],
  ['shoes', '1520', 1],
  ['tannery', '1511', 1],
  ['handbags', '1512', 1],
  ['solar panels', '2610', 1],
  ['mobile phones', '2630', 1],
  ['lithium batteries', '2720', 1],
  ['furniture', '3100', 1],
  ['toys', '3240', 1],
  ['rubber gloves', '2219', 1],
  ['brick kiln', '2392', 1],
  ['steel mill', '2410', 1],
  ['gold mine', '0729', 1],
  ['mica', '0899', 1],
  ['cotton farm', '0116', 1],
  ['tea plantation', '0127', 1],
  ['palm oil plantation', '0126', 1],
  ['shrimp farm', '0321', 1],
  ['fishing vessel', '0311', 1],
  ['shrimp peeling', '1020', 1],
  ['tomato paste', '1030', 1],
  ['chocolate', '1073', 1],
  ['sugar mill', '1072', 1],
  ['recruitment agency', '7810', 1],
  ['labour provider', '7830', 2],
  ['temp agency', '7820', 1],
  ['warehouse', '5210', 1],
  ['trucking', '4923', 1],
  ['cleaning', '8121', 2],
  ['security guards', '8010', 1],
  ['domestic workers', '9700', 1],
  ['construction of buildings', '4100', 1],
  ['camisas de algodón', '1410', 1],
  ['muebles', '3100', 2],
  ['zapatos', '1520', 2],
  ['棉衬衫', '1410', 1],
  ['服装', '14', 2],
  ['أثاث', '3100', 2],
  ['garmnt factory', '1410', 1],
  ['warehou', '5210', 1],
];

const placeOf = (query: string, isic: string) =>
  searchSectors(query).findIndex((sector) => sector.isic === isic) + 1;

describe('searchSectors', () => {
  it.each(CASES)('%j finds %s', (query, isic, place) => {
    expect(placeOf(query, isic)).toBeGreaterThanOrEqual(1);
    expect(placeOf(query, isic)).toBeLessThanOrEqual(place);
  });

  const first = CASES.filter(([query, isic]) => placeOf(query, isic) === 1).length;
  it(`finds ${first} of ${CASES.length} in the first place`, () =>
    expect(first / CASES.length).toBeGreaterThan(0.9));

  it.each([
    ['ISIC 1410', ['1410']],
    ['14.10', ['1410']],
    ['C14', ['14', '1410', '1420', '1430']],
    ['152', ['152', '1520']],
    ['E', ['E', '36', '37', '38', '39']],
  ])('code %s finds %j', (text, codes) => expect(searchSectors(text).map(({ isic }) => isic)).toEqual(codes));

  it.each(['', '  ', 'qqxqq'])('%j finds nothing', (text) => expect(searchSectors(text)).toEqual([]));

  it('says which good led to a sector, and nothing where its own words did', () => {
    expect(searchSectors('bras', { limit: 1 })[0]).toMatchObject({
      isic: '1410',
      makes: 'bras, girdles and corsets',
    });
    expect(searchSectors('tannery', { limit: 1 })[0]).toMatchObject({ isic: '1511', makes: null });
  });
});

it('has a name for all 21 sections, 88 divisions and 419 classes, and for every group', () => {
  const count = (length: number) => sectorRows().filter(({ isic }) => isic.length === length).length;
  expect([count(1), count(2), count(4)]).toEqual([21, 88, 419]);
  expect(sectorName('131')).toBe('spinning, weaving and finishing');
  expect(sectorName('152')).toBe('footwear');
  expect(sectorName('990')).toBe('international organisations');
  expect(sectorName('34')).toBeNull();
});
