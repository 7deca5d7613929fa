import { hashOf, isSecretOf, newSecret, readInvitationToken, writeInvitationToken } from './secret';

describe('secrets', () => {
  it('are long and never the same', () => {
    const secrets = new Set(Array.from({ length: 100 }, newSecret));
    expect(secrets.size).toBe(100);
    expect([...secrets].every((secret) => secret.length === 43)).toBe(true);
  });

  it('are recognised by their hash', () => {
    const secret = newSecret();
    expect(isSecretOf(secret, hashOf(secret))).toBe(true);
    expect(isSecretOf(newSecret(), hashOf(secret))).toBe(false);
  });
});

describe('invitation tokens', () => {
  const parts = {
    companyId: '019ab3c4-0000-7000-8000-00000000000a',
    invitationId: '019ab3c4-ffff-7fff-bfff-ffffffffffff',
    secret: newSecret(),
  };

  it('carry what was written', () => {
    expect(readInvitationToken(writeInvitationToken(parts))).toEqual(parts);
  });

  it.each(['', 'abc', '../../etc/passwd', 'x'.repeat(85), 'x'.repeat(500)])('are not %j', (token) => {
    expect(readInvitationToken(token)).toBeNull();
  });
});
