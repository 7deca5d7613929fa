import { keyState, signatureWorth } from './key-state';

const [before, stolen, after] = ['2026-03-01T08:00:00Z', '2026-03-02T00:00:00Z', '2026-03-09T12:00:00Z'].map(
  (time) => new Date(time),
) as [Date, Date, Date]; // three in, three out

describe('keyState', () => {
  it.each([
    [null, null, 'current'],
    [before, null, 'retired'],
    [null, stolen, 'revoked'],
    [before, stolen, 'revoked'],
  ] as const)('retired %s, revoked from %s: %s', (retiredAt, revokedFrom, state) => {
    expect(keyState({ retiredAt, revokedFrom })).toBe(state);
  });
});

describe('signatureWorth', () => {
  it('is not asked for a time while the key is not revoked', () => {
    expect(signatureWorth(null, after, null)).toBe('valid');
  });

  it('is nothing from the time of the revocation on, that moment included', () => {
    expect(signatureWorth(stolen, after, null)).toBe('key-revoked');
    expect(signatureWorth(stolen, stolen, after)).toBe('key-revoked');
    expect(signatureWorth(stolen, null, null)).toBe('key-revoked');
  });

  it('needs somebody who had it before: what the text says of its time can be written by a thief', () => {
    expect(signatureWorth(stolen, before, null)).toBe('time-unproven');
    expect(signatureWorth(stolen, before, after)).toBe('time-unproven');
    expect(signatureWorth(stolen, before, stolen)).toBe('time-unproven');
    expect(signatureWorth(stolen, before, before)).toBe('valid');
  });
});
