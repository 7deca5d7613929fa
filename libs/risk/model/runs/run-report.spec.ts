import { editionChanges, MoveCount, runCause } from './run-report';

const before = {
  methodVersion: 'fb-2',
  editions: { tip: '2025', wgi: '2024' },
  asOf: '2026-11-23',
  contextHash: 'a',
};

describe('runCause', () => {
  it.each([
    [null, before, true, 'first'],
    [before, { ...before, methodVersion: 'fb-3', asOf: '2026-11-24' }, true, 'method'],
    [before, { ...before, editions: { tip: '2026', wgi: '2024' }, asOf: '2026-11-24' }, true, 'editions'],
    [before, { ...before, contextHash: 'b' }, false, 'editions'],
    [{ ...before, contextHash: null }, before, false, 'asked'],
    [before, { ...before, asOf: '2026-11-24' }, true, 'day'],
    [before, before, true, 'inputs'],
    [before, before, false, 'asked'],
  ] as const)('after %j for %j (inputs changed: %s): %s', (last, now, changed, cause) => {
    expect(runCause(last, now, changed)).toBe(cause);
  });
});

describe('editionChanges', () => {
  it('names new, other and withdrawn editions', () => {
    expect(editionChanges(before.editions, { tip: '2026', hdi: '2025' })).toEqual([
      { dataset: 'hdi', from: null, to: '2025' },
      { dataset: 'tip', from: '2025', to: '2026' },
      { dataset: 'wgi', from: '2024', to: null },
    ]);
  });
});

describe('MoveCount', () => {
  it('counts bands and directions, and keeps the largest moves in order', () => {
    const count = new MoveCount<string>(2);
    count.add(null, 10, 'new');
    count.add(20, 30, 'a');
    count.add(60, 20, 'b');
    count.add(24, 26, 'c');
    count.add(30, 10, 'd');
    count.add(51.2, 51.4, 'e');
    count.add(40, 40, 'f');
    expect(count.largest).toEqual(['b', 'd']);
    expect(count.counts).toEqual({
      bandMoves: [
        { from: null, to: 'low', suppliers: 1 },
        { from: 'low', to: 'medium', suppliers: 2 },
        { from: 'medium', to: 'low', suppliers: 1 },
        { from: 'high', to: 'low', suppliers: 1 },
      ],
      moved: { up: 2, down: 2 },
    });
  });
});
