import { COUNTRY_CODES } from './country-codes';

describe('COUNTRY_CODES', () => {
  it('has the 249 codes of ISO 3166-1 and Kosovo, each once', () => {
    expect(new Set(COUNTRY_CODES).size).toBe(250);
    expect(COUNTRY_CODES).toHaveLength(250);
  });

  it('are codes that have a name', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(COUNTRY_CODES.filter((code) => !names.of(code))).toEqual([]);
  });
});
