import { isPhoneNumber } from './phone-number';

describe('isPhoneNumber', () => {
  it.each([
    '+880 1711-000000',
    '(020) 7946 0958',
    '0086 755 8888 8888 ext. 12',
    '01711000000',
    '+44 (0)20 7946 0958 x7',
  ])('takes %s', (text) => expect(isPhoneNumber(text)).toBe(true));

  it.each([
    '',
    '1234',
    'call me',
    '+1234567890123456',
    '01711000000 / 01711000001 / 3',
    '555 ext 12345678',
    'mailto:1',
  ])('refuses %s', (text) => expect(isPhoneNumber(text)).toBe(false));
});
