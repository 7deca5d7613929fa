import { EarlierRows, keyHash } from './earlier-rows';

const key = (name: string) => keyHash('name', 'CN', name);
const supplier = (id: string, matchKey: string) => ({
  ...{ id, name: `${matchKey} Ltd`, country: 'CN', matchKey, externalId: null, rowNumber: null },
});

it('finds the suppliers of earlier rows by any of their keys, in the order of the file', () => {
  const earlier = new EarlierRows();
  earlier.add(supplier('b', '东方'), 2, [key('东方')]);
  earlier.add(supplier('a', '东方'), 3, [key('东方'), keyHash('number', '', 'S-1')]);
  earlier.addSite(
    'a',
    { id: 'site', addressKey: 'harbour 5', rowNumber: 3 },
    keyHash('place', 'CN', 'harbour 5'),
  );
  expect(earlier.find([key('东方')]).map(({ id, rowNumber }) => [id, rowNumber])).toEqual([
    ['b', 2],
    ['a', 3],
  ]);
  const [found] = earlier.find([keyHash('place', 'CN', 'harbour 5'), keyHash('number', '', 'S-1')]);
  expect(found).toEqual({
    ...supplier('a', '东方'),
    rowNumber: 3,
    sites: [{ id: 'site', addressKey: 'harbour 5', rowNumber: 3 }],
  });
  expect(earlier.find([keyHash('name', 'VN', '东方')])).toEqual([]);
});

it('keeps what a site added later is found by', () => {
  const earlier = new EarlierRows();
  for (let row = 2; row < 5000; row++)
    earlier.add(supplier(`id ${row}`, `mill ${row}`), row, [key(`mill ${row}`)]);
  const [known] = earlier.find([key('mill 77')]);
  earlier.addSite(
    known?.id ?? '',
    { id: 'late', addressKey: 'dock', rowNumber: 5000 },
    keyHash('place', 'CN', 'dock'),
  );
  expect(earlier.find([keyHash('place', 'CN', 'dock')]).map(({ id, sites }) => [id, sites.length])).toEqual([
    ['id 77', 1],
  ]);
});
