import { linkState } from './link';

describe('linkState', () => {
  const noon = new Date('2026-11-23T12:00:00Z');
  const before = new Date('2026-11-23T11:59:59Z');
  const after = new Date('2026-11-23T12:00:01Z');

  it.each([
    { usedAt: null, expiresAt: after, state: 'open' },
    { usedAt: null, expiresAt: noon, state: 'expired' },
    { usedAt: null, expiresAt: before, state: 'expired' },
    { usedAt: before, expiresAt: after, state: 'used' },
    { usedAt: before, expiresAt: before, state: 'used' },
  ] as const)('$state', ({ state, ...link }) => expect(linkState(link, noon)).toBe(state));
});
