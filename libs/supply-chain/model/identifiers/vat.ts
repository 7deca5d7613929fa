import { compact, faulty, sound, type CheckedIdentifier } from './sound-identifier';
import { VAT_RULES } from './vat-rules';

/**
 * VAT (or GST) number. With its country's letters in front, or bare where the country is given. Numbers of
 * countries without a rule of ours are taken as they are.
 * @param country ISO 3166-1 alpha-2; needed where the number does not begin with it
 */
export function checkVat(text: string, country: string | null): CheckedIdentifier {
  const typed = compact(text).replace(/^EL/, 'GR').replace(/^CHE/, 'CH').replace(/^XI/, 'GB');
  const letters = typed.slice(0, 2);
  const own = country ?? (VAT_RULES[letters] ? letters : null);
  if (!own) {
    return faulty(
      'vat-country',
      'Begin the VAT number with its country’s two letters, such as DE, or say which country it is of.',
      { field: 'country' },
    );
  }
  const number = typed.startsWith(own) ? typed.slice(2) : typed;
  const rule = VAT_RULES[own];
  if (!rule) return unruled(text, number, own);
  if (!rule.form.test(number)) {
    return faulty('vat-form', `A VAT number of ${own} looks like ${rule.example}. Copy it from an invoice.`, {
      example: rule.example,
    });
  }
  if (rule.check && !rule.check(number)) {
    return faulty(
      'vat-check',
      'The check digit of this VAT number does not fit: one character is mistyped. Copy it again from an invoice.',
    );
  }
  const bare = number.replace(/(MWST|TVA|IVA|MVA)$/, '');
  return sound(`${prefixOf(own)}${number}`, rule.check ? 'check-digit' : 'format', {
    key: `${own}${bare}`,
    country: own,
  });
}

function unruled(text: string, number: string, country: string): CheckedIdentifier {
  if (!/^[0-9A-Z]{2,30}$/.test(number)) {
    return faulty('vat-plain', 'A tax number has 2 to 30 letters and digits.');
  }
  return sound(text.trim().toUpperCase(), 'none', { key: `${country}${number}`, country });
}

/** The letters that the country itself writes. */
function prefixOf(country: string): string {
  return country === 'GR' ? 'EL' : country === 'CH' ? 'CHE' : country;
}
