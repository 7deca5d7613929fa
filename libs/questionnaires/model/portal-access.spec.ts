import { codeInHalves, hiddenAddress, newCode, readCode } from './portal-access';

describe('codes that open the portal', () => {
  it('are eight signs, none of which looks like another', () => {
    let turn = 0;
    const seen = new Set(Array.from({ length: 30 }, () => newCode((below) => turn++ % below)).join(''));
    expect(seen.size).toBe(30);
    expect([...'ILOU01'].filter((sign) => seen.has(sign))).toEqual([]);
    expect(newCode(() => 0)).toBe('AAAAAAAA');
    expect(codeInHalves('ABCD2345')).toBe('ABCD-2345');
  });

  it.each([
    ['ABCD2345', 'ABCD2345'],
    ['abcd-2345', 'ABCD2345'],
    [' AB CD – 23 45. ', 'ABCD2345'],
    ['ＡＢＣＤ２３４５', 'ABCD2345'], // full-width, from a Chinese keyboard
    ['\u200eABCD-2345\u200f', 'ABCD2345'], // marks of direction come along with a copy from an Arabic mail
    ['ABCD234', null],
    ['ABCD23456', null],
    ['ABCD234O', null],
    ['', null],
  ])('%j is read as %j', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });
});

describe('hiddenAddress', () => {
  it.each([
    ['rina.begum@example.org', 'r•••@example.org'],
    ['x@example.org', 'x•••@example.org'],
  ])('%s is shown as %s', (email, hidden) => {
    expect(hiddenAddress(email)).toBe(hidden);
  });
});
