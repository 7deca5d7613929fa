import { passesLuhn, weightedSum } from './check-digits';
import { compact, faulty, sound, type CheckedIdentifier, type IdentifierAssurance } from './sound-identifier';

interface Register {
  readonly form: RegExp;
  /** Absent where the number has no check digit. */
  readonly check?: (number: string) => boolean;
  readonly example: string;
  /** Brings a short spelling to the register's own. */
  readonly complete?: (number: string) => string;
}

const USCC_SYMBOLS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Registers whose numbers can be told by their form. China: unified social credit code, GB 32100-2015.
 * United Kingdom: Companies House. India: corporate identification number. Norway: organisasjonsnummer.
 * France: SIREN (or SIRET, of which it is the start). Others are taken as they are.
 */
const REGISTERS: Readonly<Record<string, Register>> = {
  CN: { form: /^[0-9A-HJ-NPQRTUWXY]{18}$/, check: passesUscc, example: '91350100M000100Y43' },
  FR: {
    form: /^\d{9}(\d{5})?$/,
    check: (digits) => passesLuhn(digits.slice(0, 9)),
    example: '732 829 320',
  },
  GB: {
    form: /^([A-Z]{2}\d{6}|\d{8}|R0\d{6})$/,
    complete: (number) => (/^\d{1,7}$/.test(number) ? number.padStart(8, '0') : number),
    example: '01234567',
  },
  IN: { form: /^[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6}$/, example: 'U17110MH1999PTC123456' },
  NO: { form: /^\d{9}$/, check: passesNorwegian, example: '974 760 673' },
};

/**
 * Number in a register of companies: it means something only with the country of the register.
 * @param country ISO 3166-1 alpha-2 of the register
 */
export function checkRegistration(text: string, country: string | null): CheckedIdentifier {
  if (!country) {
    return faulty(
      'registration-country',
      'A registration number counts in one country only. Say which country’s register it is of.',
      { field: 'country' },
    );
  }
  const register = REGISTERS[country];
  const typed = compact(text);
  const number = register?.complete?.(typed) ?? typed;
  if (register && !register.form.test(number)) {
    return faulty(
      'registration-form',
      `A registration number of ${country} looks like ${register.example}. Copy it from the register’s extract.`,
      { example: register.example },
    );
  }
  if (register?.check && !register.check(number)) {
    return faulty(
      'registration-check',
      'The check digit of this registration number does not fit: one character is mistyped. Copy it again from the register’s extract.',
    );
  }
  if (number === '') return faulty('identifier-blank', 'Enter the number.');
  const assurance: IdentifierAssurance = register?.check ? 'check-digit' : register ? 'format' : 'none';
  const shown = register ? number : text.trim().replace(/\s+/g, ' ');
  return sound(shown, assurance, { key: `${country}${number}`, country });
}

/** Weights are the powers of 3 modulo 31; the check character makes the sum a multiple of 31. */
function passesUscc(code: string): boolean {
  let weight = 1;
  let sum = 0;
  for (const char of code.slice(0, 17)) {
    sum += weight * USCC_SYMBOLS.indexOf(char);
    weight = (weight * 3) % 31;
  }
  return USCC_SYMBOLS.charAt((31 - (sum % 31)) % 31) === code[17];
}

/** Modulo 11 with weights 3 2 7 6 5 4 3 2; a remainder of 1 belongs to no number. */
export function passesNorwegian(digits: string): boolean {
  const check = (11 - (weightedSum(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check !== 10 && check === Number(digits[8]);
}
