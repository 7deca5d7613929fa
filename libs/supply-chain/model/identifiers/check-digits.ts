/** The arithmetic that check digits of several registers share. All take plain digits or capital letters. */

/**
 * ISO 7064 MOD 97-10: letters count 10 to 35. A number with its two check digits in place leaves 1.
 * @returns remainder, 0 to 96
 */
export function remainderOf97(text: string): number {
  let remainder = 0;
  for (const char of text) {
    const value = parseInt(char, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** Luhn, as of ISO/IEC 7812-1: true where the last digit fits the ones before it. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [at, char] of [...digits].reverse().entries()) {
    const doubled = Number(char) * (at % 2 === 1 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Sum of the digits, each times its weight; digits beyond the weights do not count. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at] ?? 0), 0);
}

/** ISO 7064 MOD 11,10 over digits, the last one being the check digit. */
export function passesMod11And10(digits: string): boolean {
  let product = 10;
  for (const char of digits.slice(0, -1)) {
    const sum = (Number(char) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}
