/**
 * Whether a text can be a phone number: 5 to 15 digits (E.164 has at most 15) among spaces, brackets, dots and hyphens,
 * perhaps with an extension after `ext` or `x`.
 */
export function isPhoneNumber(text: string): boolean {
  const [number = '', ...rest] = text.trim().split(/\s*(?:ext\.?|x|#)\s*/i);
  if (rest.length > 1 || rest.some((extension) => !/^\d{1,7}$/.test(extension))) return false;
  const digits = number.replace(/\D/g, '').length;
  return /^\+?[\d\s().\-–/]+$/.test(number) && digits >= 5 && digits <= 15;
}
