import { passesLuhn, passesMod11And10, remainderOf97, weightedSum } from './check-digits';
import { passesNorwegian } from './registration';

/** What follows the country's two letters in a VAT number. */
export interface VatRule {
  readonly form: RegExp;
  /** Absent: only the form is told. */
  readonly check?: (number: string) => boolean;
  readonly example: string;
}

const digitAt = (number: string, at: number) => Number(number[at]);
const modulo11 = (digits: string, weights: readonly number[], check: number) =>
  weightedSum(digits, weights) % 11 === check;

/**
 * VAT numbers of the European Union, Northern Ireland, the United Kingdom, Switzerland and Norway. The check digit is
 * told for AT BE CH DE DK EE FI FR GB GR HR HU IE IT LU MT NL NO PL PT SE SI SK; of the others (BG CY CZ ES
 * LT LV RO) only the form, as their rules differ by kind of tax payer or by age of the number.
 * @see European Commission, VIES: VAT identification number structure
 */
export const VAT_RULES: Readonly<Record<string, VatRule>> = {
  AT: { form: /^U\d{8}$/, check: austrian, example: 'ATU13585627' },
  BE: {
    form: /^[01]\d{9}$/,
    check: (n) => 97 - (Number(n.slice(0, 8)) % 97) === Number(n.slice(8)),
    example: 'BE0428759497',
  },
  BG: { form: /^\d{9,10}$/, example: 'BG175074752' },
  CH: {
    form: /^\d{9}(MWST|TVA|IVA)?$/,
    check: (n) => (11 - (weightedSum(n, [5, 4, 3, 2, 7, 6, 5, 4]) % 11)) % 11 === digitAt(n, 8),
    example: 'CHE-107.787.577 MWST',
  },
  CY: { form: /^\d{8}[A-Z]$/, example: 'CY10259033P' },
  CZ: { form: /^\d{8,10}$/, example: 'CZ25123891' },
  DE: { form: /^[1-9]\d{8}$/, check: passesMod11And10, example: 'DE136695976' },
  DK: { form: /^[1-9]\d{7}$/, check: (n) => modulo11(n, [2, 7, 6, 5, 4, 3, 2, 1], 0), example: 'DK13585628' },
  EE: {
    form: /^\d{9}$/,
    check: (n) => weightedSum(n, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
    example: 'EE100931558',
  },
  ES: { form: /^([A-Z]\d{7}[0-9A-Z]|\d{8}[A-Z])$/, example: 'ESA13585625' },
  FI: { form: /^\d{8}$/, check: (n) => modulo11(n, [7, 9, 10, 5, 8, 4, 2, 1], 0), example: 'FI20774740' },
  FR: { form: /^[0-9A-HJ-NP-Z]{2}\d{9}$/, check: french, example: 'FR40303265045' },
  GB: { form: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/, check: british, example: 'GB980780684' },
  GR: { form: /^\d{9}$/, check: greek, example: 'EL094259216' },
  HR: { form: /^\d{11}$/, check: passesMod11And10, example: 'HR33392005961' },
  HU: {
    form: /^\d{8}$/,
    check: (n) => weightedSum(n, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0,
    example: 'HU12892312',
  },
  IE: { form: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/, check: irish, example: 'IE6433435F' },
  IT: { form: /^\d{11}$/, check: passesLuhn, example: 'IT00743110157' },
  LT: { form: /^(\d{9}|\d{12})$/, example: 'LT119511515' },
  LU: {
    form: /^\d{8}$/,
    check: (n) => Number(n.slice(0, 6)) % 89 === Number(n.slice(6)),
    example: 'LU15027442',
  },
  LV: { form: /^\d{11}$/, example: 'LV40003521600' },
  MT: {
    form: /^\d{8}$/,
    check: (n) => 37 - (weightedSum(n, [3, 4, 6, 7, 8, 9]) % 37) === Number(n.slice(6)),
    example: 'MT11679112',
  },
  NL: { form: /^\d{9}B\d{2}$/, check: dutch, example: 'NL004495445B01' },
  NO: { form: /^\d{9}(MVA)?$/, check: passesNorwegian, example: 'NO995525828MVA' },
  PL: {
    form: /^\d{10}$/,
    check: (n) => modulo11(n, [6, 5, 7, 2, 3, 4, 5, 6, 7], digitAt(n, 9)),
    example: 'PL8567346215',
  },
  PT: {
    form: /^[1-9]\d{8}$/,
    check: (n) => ((11 - (weightedSum(n, [9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10 === digitAt(n, 8),
    example: 'PT501964843',
  },
  RO: { form: /^[1-9]\d{1,9}$/, example: 'RO18547290' },
  SE: { form: /^\d{10}01$/, check: (n) => passesLuhn(n.slice(0, 10)), example: 'SE556703748501' },
  SI: {
    form: /^[1-9]\d{7}$/,
    check: (n) => (11 - (weightedSum(n, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(n, 7),
    example: 'SI50223054',
  },
  SK: { form: /^[1-9]\d[2-47-9]\d{7}$/, check: (n) => Number(n) % 11 === 0, example: 'SK2022749619' },
};

/** Every second digit doubled, its digits added; ten less the sum and 4. */
function austrian(number: string): boolean {
  const digits = number.slice(1);
  let sum = 4;
  for (const [at, char] of [...digits.slice(0, 7)].entries()) {
    const value = Number(char) * (at % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return (10 - (sum % 10)) % 10 === digitAt(digits, 7);
}

/** Two digits (12 + 3 x (SIREN mod 97)) mod 97 before the SIREN; keys with letters are told by the SIREN alone. */
function french(number: string): boolean {
  const siren = number.slice(2);
  const key = number.slice(0, 2);
  if (!/^\d{2}$/.test(key)) return passesLuhn(siren);
  return passesLuhn(siren) && (12 + 3 * (Number(siren) % 97)) % 97 === Number(key);
}

/** Modulo 97, or 97 with 55 added for numbers given out since 2010. Branches and departments carry more or less. */
function british(number: string): boolean {
  if (/^[GH]/.test(number)) return true;
  const sum = weightedSum(number, [8, 7, 6, 5, 4, 3, 2]) + Number(number.slice(7, 9));
  return sum % 97 === 0 || (sum + 55) % 97 === 0;
}

function greek(number: string): boolean {
  return (weightedSum(number, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === digitAt(number, 8);
}

const IRISH_LETTERS = 'WABCDEFGHIJKLMNOPQRSTUV';

/** Old numbers with a letter or sign in second place are told by their form. */
function irish(number: string): boolean {
  if (!/^\d{7}/.test(number)) return true;
  const second = number[8] ? IRISH_LETTERS.indexOf(number[8]) * 9 : 0;
  return IRISH_LETTERS[(weightedSum(number, [8, 7, 6, 5, 4, 3, 2]) + second) % 23] === number[7];
}

/** Modulo 11 of companies, or modulo 97 over the whole number, as sole traders have had it since 2020. */
function dutch(number: string): boolean {
  const company = modulo11(number, [9, 8, 7, 6, 5, 4, 3, 2], digitAt(number, 8));
  return company || remainderOf97(`NL${number}`) === 1;
}
