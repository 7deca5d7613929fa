/** Reads "12.5", "12,5", "1 200" and Arabic digits; null for what is no number. */
export function parseNumber(text: string): number | null {
  const western = text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  const plain = western.replace(/[\s\u00a0\u202f]/g, '').replace('\u066b', '.');
  const number = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)
    ? plain.replaceAll(',', '')
    : plain.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(number) ? Number(number) : null;
}
