import { parsePublicSiteId, publicSiteId } from './public-id';

describe('the public id of a site', () => {
  it.each([
    // 0 is all zeros; 2^48 - 1 = 32^10 / 4 - 1, so that the first digit is 7; 2^48 - 1 mod 37 = 25 is S (25th symbol: T).
    ['00000000-0000-7000-8000-000000000000', 'FS-00000-00000-0'],
    ['00000000-0000-7000-8000-000000000020', 'FS-00000-00010-*'], // 32: one and a zero; 32 mod 37 is the 33rd symbol
    ['01890000-0000-7000-8000-0000000004d2', 'FS-00000-0016J-D'], // 1234 = 1*1024 + 6*32 + 18; mod 37 = 13
  ])('of %s is %s', (uuid, id) => {
    expect(publicSiteId(uuid)).toBe(id);
    expect(parsePublicSiteId(id)).toEqual({ ok: true, tail: uuid.slice(-12) });
  });

  it('reads back whatever it spelled', () => {
    for (let seed = 1; seed < 2000; seed++) {
      const tail = ((BigInt(seed) * 0x9e3779b97f4an) % 2n ** 48n).toString(16).padStart(12, '0');
      expect(parsePublicSiteId(publicSiteId(`01890000-0000-7000-8000-${tail}`))).toEqual({ ok: true, tail });
    }
  });

  it.each(['fs-00000-0016j-d', '000000016JD', 'FS 00000 0016J D', 'FS-OOOOO-OOI6J-D', ' FS-00000-0016J-D '])(
    'is read as people type it: %s',
    (typed) => {
      expect(parsePublicSiteId(typed)).toEqual({ ok: true, tail: '0000000004d2' });
    },
  );

  it.each(['FS-00000-0016K-D', 'FS-00000-0061J-D', 'FS-00000-0016J-E'])(
    'with a slip is noticed: %s',
    (typed) => {
      expect(parsePublicSiteId(typed)).toEqual({ ok: false, reason: 'check' });
    },
  );

  it.each([
    '',
    'FS',
    'FS-00000-0016J',
    'FS-UUUUU-00000-0',
    'FS-ZZZZZ-ZZZZZ-0',
    '01890000-0000-7000-8000-0000000004d2',
  ])('is not %s', (typed) => {
    expect(parsePublicSiteId(typed)).toEqual({ ok: false, reason: 'form' });
  });
});
