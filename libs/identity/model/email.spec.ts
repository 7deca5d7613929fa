import { isEmail, normaliseEmail } from './email';

describe('normaliseEmail', () => {
  it.each([
    ['  Amina@Example.ORG ', 'amina@example.org'],
    ['buyer+audit@example.org', 'buyer+audit@example.org'],
    ['jose\u0301@example.org', 'jos\u00e9@example.org'],
  ])('%j becomes %j', (typed, kept) => {
    expect(normaliseEmail(typed)).toBe(kept);
  });
});

describe('isEmail', () => {
  it.each(['a@b.co', 'first.last+tag@sub.example.org', 'josé@exámple.org', "o'neil@example.ie"])(
    'accepts %s',
    (address) => expect(isEmail(address)).toBe(true),
  );

  it.each([
    '',
    'nobody',
    'a@b',
    'a@@b.co',
    'a b@c.de',
    'a@b..co',
    'a@-b.co',
    'a@b.co\r\nBcc: x@y.zz',
    'a@b.co,c@d.ef',
    '<a@b.co>',
    '"a"@b.co',
    `${'a'.repeat(65)}@b.co`,
    `a@${'b'.repeat(260)}.co`,
  ])('refuses %j', (address) => expect(isEmail(address)).toBe(false));
});
