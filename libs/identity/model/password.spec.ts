import { passwordFlaw } from './password';

const amina = { email: 'amina.diallo@kestrel.example', name: 'Amina Diallo', company: 'Kestrel Outfitters' };

describe('passwordFlaw', () => {
  it.each([
    'quiet river under glass',
    'hV7-pol.Zu2k',
    'пароль из слов',
    'الماء تحت الجسر القديم',
    'december rain on kestrel wings', // own data, but enough beside it
  ])('accepts %j', (password) => expect(passwordFlaw(password, amina)).toBeNull());

  it.each([
    ['', 'password-too-short'],
    ['elevenchars', 'password-too-short'],
    ['😀😀😀😀😀😀', 'password-too-short'], // six characters, though twelve UTF-16 units
    ['x9'.repeat(101), 'password-too-long'],
    ['passwordpassword', 'password-common'],
    ['Password1234', 'password-common'],
    ['P@ssw0rd!!!!', 'password-common'],
    ['W3lcome20262026', 'password-common'],
    ['123456789012', 'password-common'],
    ['1234567890123', 'password-common'],
    ['aaaaaaaaaaaaaaa', 'password-common'],
    ['abcabcabcabc', 'password-common'],
    ['abcdefghijklm', 'password-common'],
    ['qwertyuiop123', 'password-common'],
    ['2026-11-23 12:00', 'password-common'],
    ['amina.diallo@kestrel.example', 'password-personal'],
    ['AminaDiallo!1', 'password-personal'],
    ['kestreloutfitters', 'password-personal'],
    ['Outfitters2026', 'password-personal'],
  ] as const)('refuses %j: %s', (password, flaw) => expect(passwordFlaw(password, amina)).toBe(flaw));

  it('needs to know nothing about the owner', () => {
    expect(passwordFlaw('amina.diallo@kestrel.example')).toBeNull();
  });
});
