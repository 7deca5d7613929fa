import { aParty } from './a-party.fixture';
import {
  atMost,
  canonicalJson,
  effectiveVisibilities,
  takeSnapshot,
  withoutParty,
  type ListedParty,
  type Visibility,
} from './visibility';

function snapshotOf(parties: readonly ListedParty[], choices: Readonly<Record<string, Visibility>>) {
  return takeSnapshot({
    parties,
    choiceOf: (id) => choices[id] ?? 'name',
    keyOf: (id, as) => `${as}-${id}`,
    saysNone: false,
    claims: {},
    mayPassOn: false,
  });
}

describe('how a party appears', () => {
  it.each([
    ['name', 'place', 'place'],
    ['count', 'name', 'count'],
    ['none', 'name', 'none'],
    ['name', 'none', 'none'],
  ] as const)('%s wished, at most %s: %s', (wished, limit, result) => {
    expect(atMost(wished, limit)).toBe(result);
  });

  it('counts what supplies a counted party and hides what supplies a hidden one', () => {
    const parties = [
      aParty({ id: 'a' }),
      aParty({ id: 'b', parentId: 'a' }),
      aParty({ id: 'c' }),
      aParty({ id: 'd', parentId: 'c' }),
      aParty({ id: 'e', parentId: 'd' }),
    ];
    const found = effectiveVisibilities(parties, (id) =>
      id === 'a' ? 'count' : id === 'c' ? 'none' : 'name',
    );
    expect(Object.fromEntries(found)).toEqual({ a: 'count', b: 'count', c: 'none', d: 'none', e: 'none' });
  });

  it('hides parties whose parents form a circle or are gone', () => {
    const parties = [
      aParty({ id: 'a', parentId: 'b' }),
      aParty({ id: 'b', parentId: 'a' }),
      aParty({ id: 'c', parentId: 'gone' }),
    ];
    expect([...effectiveVisibilities(parties, () => 'name').values()]).toEqual(['none', 'none', 'none']);
  });
});

describe('what a customer gets', () => {
  it('is everything but the id, by name', () => {
    const { parties } = snapshotOf([aParty({ id: 'a' })], {});
    expect(parties).toEqual([
      {
        key: 'name-a',
        parentKey: null,
        tier: 1,
        visibility: 'name',
        kind: 'supplier',
        name: 'Party a',
        country: 'IN',
        region: 'Tamil Nadu',
        address: '12 Mill Road',
        good: 'Cotton yarn',
        hs: '5205',
        isic: '1311',
        share: 0.37,
        since: '2021-05-01',
      },
    ]);
  });

  it('holds nothing that names a party shown by place', () => {
    const { parties } = snapshotOf([aParty({ id: 'a' })], { a: 'place' });
    expect(parties[0]).toMatchObject({ country: 'IN', isic: '13', share: 0.4, kind: 'supplier' });
    const text = JSON.stringify(parties);
    for (const secret of ['Party a', 'Mill Road', 'Cotton', '5205', '2021', 'Tamil']) {
      expect(text).not.toContain(secret);
    }
  });

  it('tells a region that at least three unnamed parties share, however it is spelled', () => {
    const three = [
      aParty({ id: 'a' }),
      aParty({ id: 'b', region: 'TAMIL NADU' }),
      aParty({ id: 'c', region: 'Tamil-Nadu' }),
      aParty({ id: 'd', region: 'Kerala' }),
    ];
    const unnamed = { a: 'place', b: 'place', c: 'count', d: 'place' } as const;
    const told = snapshotOf(three, unnamed).parties.map(({ key, region }) => [key, region]);
    expect(told).toEqual([
      ['place-a', 'Tamil Nadu'],
      ['place-b', 'TAMIL NADU'],
      ['place-d', null],
    ]);
    // Named ones hide nobody: with one of the three by name only two are left.
    const fewer = snapshotOf(three, { ...unnamed, c: 'name' }).parties.find(({ key }) => key === 'place-a');
    expect(fewer?.region).toBeNull();
  });

  it('is kind and tier of counted parties', () => {
    const parties = [
      aParty({ id: 'a' }),
      aParty({ id: 'b', kind: 'subcontractor' }),
      aParty({ id: 'c', kind: 'subcontractor' }),
      aParty({ id: 'd', parentId: 'a' }),
    ];
    const { counted } = snapshotOf(parties, { b: 'count', c: 'count', d: 'count' });
    expect(counted).toEqual([
      { parentKey: null, tier: 1, kind: 'subcontractor', parties: 2 },
      { parentKey: 'name-a', tier: 2, kind: 'supplier', parties: 1 },
    ]);
  });

  it('never shows a received party as more than it was received', () => {
    const parties = [aParty({ id: 'a' }), aParty({ id: 'b', parentId: 'a', limit: 'place' })];
    expect(snapshotOf(parties, {}).parties.map(({ key }) => key)).toEqual(['name-a', 'place-b']);
  });

  it('loses a withdrawn party and all that hangs on it', () => {
    const parties = [
      aParty({ id: 'a' }),
      aParty({ id: 'b', parentId: 'a' }),
      aParty({ id: 'c', parentId: 'b' }),
      aParty({ id: 'd', parentId: 'c' }),
      aParty({ id: 'e' }),
    ];
    const left = withoutParty(snapshotOf(parties, { d: 'count' }), 'name-b');
    expect(left.parties.map(({ key }) => key)).toEqual(['name-a', 'name-e']);
    expect(left.counted).toEqual([]);
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order of keys, and does on values', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: 2 })).toBe('{"a":2,"b":[1,{"c":"x","d":null}]}');
    expect(canonicalJson({ a: 2, b: 1 })).toBe(canonicalJson({ b: 1, a: 2 }));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});
