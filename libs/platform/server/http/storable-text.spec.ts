import { unstorableField } from './storable-text';

describe('unstorableField', () => {
  it.each([
    [{ name: 'A\0B' }, 'name'],
    [{ name: 'A\ud800B' }, 'name'],
    [{ suppliers: [{ name: 'A' }, { sites: [{ city: '\udc00' }] }] }, 'suppliers.1.sites.0.city'],
    [{ facts: { 'a\0': 1 } }, 'facts'],
    ['\0', ''],
  ])('finds %j at "%s"', (value, field) => {
    expect(unstorableField(value)).toBe(field);
  });

  it.each([[null], [undefined], [1], ['Ünïcode 😀 مصنع'], [{ tab: 'a\tb\nc', list: [true, null] }]])(
    'finds nothing in %j',
    (value) => {
      expect(unstorableField(value)).toBeNull();
    },
  );

  it('bears any depth', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(unstorableField(deep)).toBeNull();
  });
});
