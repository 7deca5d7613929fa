import { isTelling, sharedDetails, type SharingGroup } from './shared-details';

function aGroup(changes: Partial<SharingGroup> & { count?: number } = {}): SharingGroup {
  const { count = 2, ...rest } = changes;
  return {
    detail: 'bank-account',
    key: 'f00d',
    members: Array.from({ length: count }, (_, index) => ({
      supplierId: `supplier-${index + 1}`,
      shown: 'TR ••33 26',
    })),
    linked: [],
    ...rest,
  };
}

describe('sharedDetails', () => {
  it('asks each of those that share, and names the others to nobody but the reviewer', () => {
    const signals = sharedDetails(aGroup());
    expect(signals.map(({ supplierId, facts }) => [supplierId, facts['others']])).toEqual([
      ['supplier-1', ['supplier-2']],
      ['supplier-2', ['supplier-1']],
    ]);
    expect(signals[0]).toMatchObject({
      rule: 'shared-bank-account',
      subject: 'f00d',
      measure: 1,
      seriousness: 1,
    });
  });

  it.each([
    { count: 1, signals: 0 },
    { count: 6, signals: 6 },
    { count: 7, signals: 0 }, // an estate or an agent
  ])('$count suppliers: $signals signals', ({ count, signals }) => {
    expect(sharedDetails(aGroup({ count }))).toHaveLength(signals);
  });

  it('counts a supplier that gave the same account twice once', () => {
    const twice = [
      { supplierId: 'supplier-1', shown: 'TR ••26' },
      { supplierId: 'supplier-1', shown: 'TR ••26' },
    ];
    expect(sharedDetails(aGroup({ members: twice }))).toEqual([]);
  });

  it('asks nobody who has told how it stands to the others', () => {
    const signals = sharedDetails(aGroup({ count: 3, linked: [['supplier-2', 'supplier-1']] }));
    expect(signals.map(({ supplierId, facts }) => [supplierId, facts['others']])).toEqual([
      ['supplier-1', ['supplier-3']],
      ['supplier-2', ['supplier-3']],
      ['supplier-3', ['supplier-1', 'supplier-2']],
    ]);
    expect(sharedDetails(aGroup({ linked: [['supplier-1', 'supplier-2']] }))).toEqual([]);
  });
});

describe('isTelling', () => {
  it.each([
    { detail: 'address', key: '12 dhaka epz plot', telling: true },
    { detail: 'address', key: '12 dhaka epz', telling: false }, // three words
    { detail: 'address', key: 'dhaka epz gazipur tongi', telling: false }, // no number
    { detail: 'phone', key: '8801712', telling: false }, // seven digits
    { detail: 'phone', key: '88017123', telling: true },
    { detail: 'bank-account', key: 'f00d', telling: true },
    { detail: 'email', key: '', telling: false },
  ] as const)('$detail "$key": $telling', ({ detail, key, telling }) => {
    expect(isTelling(detail, key)).toBe(telling);
  });
});
