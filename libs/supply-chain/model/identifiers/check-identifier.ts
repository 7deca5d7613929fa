import type { IdentifierScheme } from '../supplier-vocabulary';
import { checkBankAccount } from './bank-account';
import { checkDuns } from './duns';
import { checkLei } from './lei';
import { checkOsId } from './os-id';
import { checkRegistration } from './registration';
import { compact, faulty, sound, type CheckedIdentifier } from './sound-identifier';
import { checkVat } from './vat';

/** What somebody typed. */
export interface TypedIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  /** ISO 3166-1 alpha-2 of the register; tells what the number itself does not. */
  readonly country?: string | null;
}

const LONGEST = 100;

/**
 * Tells whether an identifier can be right by the rules of its scheme, and brings it to one spelling. It never
 * asks a register: a sound number may still belong to nobody.
 */
export function checkIdentifier({ scheme, value, country = null }: TypedIdentifier): CheckedIdentifier {
  if (value.trim() === '') return faulty('identifier-blank', 'Enter the number.');
  if (value.length > LONGEST) {
    return faulty('identifier-long', `An identifier has at most ${LONGEST} characters.`);
  }
  switch (scheme) {
    case 'lei':
      return checkLei(value);
    case 'os-id':
      return checkOsId(value);
    case 'duns':
      return checkDuns(value);
    case 'vat':
      return checkVat(value, country);
    case 'registration':
      return checkRegistration(value, country);
    case 'bank-account':
      return checkBankAccount(value, country);
    case 'other':
      return sound(value.trim().replace(/\s+/g, ' '), 'none', {
        key: `${country ?? ''}${compact(value)}`,
        country,
      });
  }
}

/** How far a stored identifier can be trusted by its number alone, for the mark beside it. */
export function assuranceOf(identifier: TypedIdentifier): 'check-digit' | 'format' | 'none' {
  const checked = checkIdentifier(identifier);
  return checked.ok ? checked.assurance : 'none';
}
