import { countryCode } from './countries';
import { countryCentroid, countryCodes, isCountryCode, spreadAround } from './country-places';

describe('countryCode', () => {
  it.each([
    ['CN', 'CN'],
    ['chn', 'CN'],
    ['CHINA', 'CN'],
    ['P.R. China', 'CN'],
    ['China (PRC)', 'CN'],
    ['中国', 'CN'],
    ['الصين', 'CN'],
    ['Viet Nam', 'VN'],
    ['Vietnam', 'VN'],
    ['VN - Viet Nam', 'VN'],
    ['Việt Nam', 'VN'],
    ['Türkiye', 'TR'],
    ['TURKEY', 'TR'],
    ['South Korea', 'KR'],
    ['Korea, Republic of', 'KR'],
    ['Corea del Sur', 'KR'],
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['UAE', 'AE'],
    ['U.S.A.', 'US'],
    ['US', 'US'],
    ['États-Unis', 'US'],
    ['Deutschland', 'DE'],
    ['Elfenbeinküste', 'CI'],
    ["Côte d'Ivoire", 'CI'],
    ['The Netherlands', 'NL'],
    ['Marruecos', 'MA'],
    ['Wielka Brytania', 'GB'],
    ['インド', 'IN'],
    ['বাংলাদেশ', 'BD'],
    ['Burma', 'MM'],
    ['Hong Kong', 'HK'],
    ['Taiwan, China', 'TW'],
    ['Congo, Democratic Republic', 'CD'],
    ['Kosovo', 'XK'],
  ])('%s is %s', (text, code) => expect(countryCode(text)).toBe(code));

  // RU is short for Reino Unido in Spanish, AS for the United States in Indonesian: codes win.
  it.each(['RU', 'AS', 'DE', 'IN', 'NI', 'CA'])('the code %s is itself', (code) =>
    expect(countryCode(code)).toBe(code),
  );

  it.each(['Atlantis', '', '?', 'XX', 'China / Vietnam', 'Asia', 'ZZZ'])('%j is none', (text) =>
    expect(countryCode(text)).toBeNull(),
  );
});

it('finds every country by its code and its place', () => {
  for (const code of countryCodes()) {
    expect(countryCode(code)).toBe(code);
    expect(isCountryCode(code)).toBe(true);
    const place = countryCentroid(code);
    expect(Math.abs(place?.latitude ?? 999)).toBeLessThanOrEqual(90);
    expect(Math.abs(place?.longitude ?? 999)).toBeLessThanOrEqual(180);
  }
  expect(isCountryCode('cn')).toBe(false);
  expect(isCountryCode('constructor')).toBe(false);
  expect(countryCentroid('ZZ')).toBeNull();
});

it('spreads sites around a point without putting two in one place', () => {
  const places = Array.from({ length: 142 }, (_, index) =>
    spreadAround({ latitude: 36, longitude: 104 }, index),
  );
  expect(places[0]).toEqual({ latitude: 36, longitude: 104 });
  expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(142);
  expect(Math.max(...places.map((place) => Math.abs(place.latitude - 36)))).toBeLessThan(0.7);
});
