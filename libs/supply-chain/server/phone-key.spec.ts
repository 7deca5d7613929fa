import { phoneKey } from './phone-key';

describe('phoneKey', () => {
  it.each([
    ['+880 1711-000000', 'BD', '8801711000000'],
    ['01711 000 000', 'BD', '8801711000000'],
    ['008801711000000', 'BD', '8801711000000'],
    ['+44 (0)20 7946 0958', 'CN', '442079460958'],
    ['(020) 7946 0958', 'GB', '442079460958'],
    ['12', 'GB', '12'],
    ['', 'GB', ''],
    [null, 'GB', ''],
  ])('of %s in %s is %s', (phone, country, key) => {
    expect(phoneKey(phone, country)).toBe(key);
  });
});
