import { safeReturnUrl } from './return-url';

describe('safeReturnUrl', () => {
  it.each([
    ['/suppliers?band=high', '/suppliers?band=high'],
    [undefined, '/'],
    ['', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in', '/'],
  ])('%s leads to %s', (given, safe) => expect(safeReturnUrl(given)).toBe(safe));
});
