import { NO_CHANGES } from './changes';
import { changesFrom, changesText, fitsAddress } from './changes-text';

describe('changes in an address', () => {
  it.each([
    NO_CHANGES,
    { ...NO_CHANGES, weights: { country: { tip: 0.2 }, chain: { perTier: 0.7 } } },
    {
      weights: {},
      editions: ['tip:2024'],
      closedFindings: ['f'],
      droppedSites: ['s', 't'],
      moves: [
        { buyerId: null, fromId: 'a', toId: 'b', share: 0.5 },
        { buyerId: 'c', fromId: 'a', toId: 'b', share: 1 },
      ],
    },
  ])('come back as they went: %j', (changes) => {
    expect(changesFrom(changesText(changes))).toEqual(changes);
  });

  it('are too many for an address when they are about hundreds of findings', () => {
    const findings = (count: number) =>
      Array.from({ length: count }, (_, at) => `019d0000-0000-7000-8000-${String(at).padStart(12, '0')}`);
    expect(fitsAddress({ ...NO_CHANGES, closedFindings: findings(30) })).toBe(true);
    expect(fitsAddress({ ...NO_CHANGES, closedFindings: findings(200) })).toBe(false);
  });

  it('are short: what comes after the last change is left out', () => {
    expect(changesText({ ...NO_CHANGES, weights: { chain: { perTier: 0.6 } } })).toBe(
      '[{"chain":{"perTier":0.6}}]',
    );
    expect(changesText(NO_CHANGES)).toBe('');
  });

  it.each([
    '{',
    '7',
    '[7]',
    '[{"chain":{"perTier":"much"}}]',
    '[{},[1]]',
    '[{},[],[],[],[[null,"a","b",0]]]',
  ])('are none in %s', (text) => expect(changesFrom(text)).toBeNull());
});
