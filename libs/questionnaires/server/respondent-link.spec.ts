import { newRespondentLink, readRespondentLink } from './respondent-link';

const companyId = '01990000-0000-7000-8000-0000000000a1';

describe('respondent link', () => {
  it('names the company and proves the secret', () => {
    const { token, secretHash } = newRespondentLink(companyId);
    expect(readRespondentLink(token)).toEqual({ companyId, secretHash });
    expect(token).toMatch(/^[\w-]{54}$/);
  });

  it('is another one every time', () => {
    expect(newRespondentLink(companyId).token).not.toBe(newRespondentLink(companyId).token);
  });

  it.each(['', 'x', `${'a'.repeat(53)}!`, 'a'.repeat(55), '../../etc/passwd'])('is not "%s"', (token) => {
    expect(readRespondentLink(token)).toBeNull();
  });
});
