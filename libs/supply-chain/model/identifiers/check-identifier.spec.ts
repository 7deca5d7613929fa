import { checkIdentifier, osIdCheckCharacter, type TypedIdentifier } from './index';
import type { IdentifierScheme } from '../supplier-vocabulary';
import { VAT_RULES } from './vat-rules';

const check = (scheme: IdentifierScheme, value: string, country?: string) =>
  checkIdentifier({ scheme, value, ...(country ? { country } : {}) } satisfies TypedIdentifier);

describe('checkIdentifier', () => {
  it.each([
    // GLEIF's own LEI, as its register shows it.
    ['lei', '506700GE1G29325QX363', undefined, '506700GE1G29325QX363', 'check-digit'],
    ['lei', ' 506700-ge1g 29325qx363 ', undefined, '506700GE1G29325QX363', 'check-digit'],
    // Two ids of Open Supply Hub's documentation.
    ['os-id', 'US2020052GKF19F', undefined, 'US2020052GKF19F', 'check-digit'],
    ['os-id', 'cn 2021250 d1dtn 7', undefined, 'CN2021250D1DTN7', 'check-digit'],
    ['os-id', 'US2O20052GKFI9F', undefined, 'US2020052GKF19F', 'check-digit'],
    ['duns', '15-048-3782', undefined, '150483782', 'format'],
    ['vat', 'DE 136 695 976', undefined, 'DE136695976', 'check-digit'],
    ['vat', '136695976', 'DE', 'DE136695976', 'check-digit'],
    ['vat', 'EL094259216', undefined, 'EL094259216', 'check-digit'],
    ['vat', 'CHE-107.787.577 IVA', undefined, 'CHE107787577IVA', 'check-digit'],
    ['vat', '0312345678', 'VN', '0312345678', 'none'],
    ['registration', '1234567', 'GB', '01234567', 'format'],
    ['registration', 'sc 123456', 'GB', 'SC123456', 'format'],
    ['registration', '974760673', 'NO', '974760673', 'check-digit'],
    ['registration', '732 829 320', 'FR', '732829320', 'check-digit'],
    ['registration', '91350100M000100Y43', 'CN', '91350100M000100Y43', 'check-digit'],
    ['registration', 'HRB 86891', 'DE', 'HRB 86891', 'none'],
    ['other', ' GOTS  12-345 ', undefined, 'GOTS 12-345', 'none'],
  ] as const)('takes %s %s (%s)', (scheme, value, country, shown, assurance) => {
    expect(check(scheme, value, country)).toMatchObject({ ok: true, value: shown, assurance });
  });

  it.each([
    ['lei', '506700GE1G29325QX364', undefined, 'lei-check'],
    ['lei', '506700EG1G29325QX363', undefined, 'lei-check'],
    ['lei', '506700GE1G29325QX36', undefined, 'lei-form'],
    ['os-id', 'US2020052GKF19G', undefined, 'os-id-check'],
    ['os-id', 'US2020052GKF91F', undefined, null], // a swap: the sum does not notice, as the register's own check
    ['os-id', 'ZZ2020052GKF19F', undefined, 'os-id-form'],
    ['os-id', 'US2020000GKF19F', undefined, 'os-id-form'],
    ['duns', '15048378', undefined, 'duns-form'],
    ['vat', 'DE136695975', undefined, 'vat-check'],
    ['vat', 'DE13669597', undefined, 'vat-form'],
    ['vat', '136695976', undefined, 'vat-country'],
    ['vat', 'FR40303265045', 'DE', 'vat-form'],
    ['registration', '123', undefined, 'registration-country'],
    ['registration', '123456789', 'GB', 'registration-form'],
    ['registration', '974760674', 'NO', 'registration-check'],
    ['registration', '91350100M000100Y42', 'CN', 'registration-check'],
    ['bank-account', 'GB82 WEST 1234 5698 7654 31', undefined, 'iban-check'],
    ['bank-account', 'GB82 WEST 1234 5698 7654', undefined, 'iban-form'],
    ['bank-account', '12', 'US', 'bank-account-form'],
    ['other', '   ', undefined, 'identifier-blank'],
    ['other', 'x'.repeat(101), undefined, 'identifier-long'],
  ] as const)('refuses %s %s (%s) with a remedy', (scheme, value, country, code) => {
    const checked = check(scheme, value, country);
    if (code === null) return expect(checked.ok).toBe(true);
    expect(checked).toMatchObject({ ok: false, code, message: expect.stringMatching(/\.$/) });
    return undefined;
  });

  it('has the same key for the same thing, and another for another', () => {
    const key = (value: string, country?: string) => {
      const checked = check('vat', value, country);
      return checked.ok ? checked.key : null;
    };
    expect(key('136695976', 'DE')).toBe(key('DE 136695976'));
    expect(key('CHE-107.787.577 IVA')).toBe(key('CHE107787577MWST'));
    expect(key('NO 995 525 828 MVA')).toBe(key('995525828', 'NO'));
    expect(key('123456', 'VN')).not.toBe(key('123456', 'TH'));
  });

  it('shows of a bank account no more than country and last four characters', () => {
    // The IBAN registry's own example for the United Kingdom.
    expect(check('bank-account', 'GB82 WEST 1234 5698 7654 32')).toEqual({
      ok: true,
      value: 'GB •••• 5432',
      key: 'GB82WEST12345698765432',
      country: 'GB',
      assurance: 'check-digit',
    });
    expect(check('bank-account', '6222 0213 0201 1234 567', 'CN')).toMatchObject({
      value: 'CN •••• 4567',
      assurance: 'none',
    });
  });
});

describe('VAT rules', () => {
  it.each(Object.entries(VAT_RULES))('%s accepts its example', (country, rule) => {
    expect(check('vat', rule.example, country)).toMatchObject({ ok: true });
  });

  it.each(Object.entries(VAT_RULES).filter(([, rule]) => rule.check))(
    '%s notices every single wrong digit of its example that the check digit can tell',
    (country, { example, form, check: passes }) => {
      const number = example
        .replace(/[^0-9A-Z]/g, '')
        .replace(/^CHE|^[A-Z]{2}/, '')
        .replace(/MWST$|MVA$/, '');
      let noticed = 0;
      let tried = 0;
      for (let at = 0; at < number.length; at++) {
        if (!/\d/.test(number.charAt(at))) continue;
        for (const digit of '0123456789') {
          const wrong = number.slice(0, at) + digit + number.slice(at + 1);
          if (digit === number[at] || !form.test(wrong)) continue;
          tried++;
          if (!passes?.(wrong)) noticed++;
        }
      }
      expect(tried).toBeGreaterThan(0);
      // In the Netherlands the two digits after the B are outside of the check.
      expect(noticed / tried).toBeGreaterThan(country === 'NL' ? 0.75 : 0.85);
    },
  );
});

it('computes the check character of an OS ID as its register does', () => {
  // U 85 + S 83 + 2+0+2+0+0+5+2 + G 16 + K 19 + F 15 + 1 + 9 = 239; 239 mod 32 = 15, which is F.
  expect(osIdCheckCharacter('US2020052GKF19')).toBe('F');
});
