import { newCompanyLink, readCompanyLink } from './company-link';

const companyId = '01990000-0000-7000-8000-0000000000a1';

describe('link into a company', () => {
  it('names the company and proves the secret', () => {
    const { token, secretHash } = newCompanyLink(companyId);
    expect(readCompanyLink(token)).toEqual({ companyId, secretHash });
    expect(token).toMatch(/^[\w-]{54}$/);
  });

  it('is another one every time', () => {
    expect(newCompanyLink(companyId).token).not.toBe(newCompanyLink(companyId).token);
  });

  it.each(['', 'x', `${'a'.repeat(53)}!`, 'a'.repeat(55), '../../etc/passwd'])('is not "%s"', (token) => {
    expect(readCompanyLink(token)).toBeNull();
  });
});
