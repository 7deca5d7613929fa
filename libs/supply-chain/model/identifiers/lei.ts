import { remainderOf97 } from './check-digits';
import { compact, faulty, sound, type CheckedIdentifier } from './sound-identifier';

/**
 * Legal Entity Identifier: 18 letters and digits and two check digits.
 * @see ISO 17442-1:2020, check digits by ISO 7064 MOD 97-10
 */
export function checkLei(text: string): CheckedIdentifier {
  const lei = compact(text);
  if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(lei)) {
    return faulty(
      'lei-form',
      'An LEI has 20 characters, the last two digits, such as 506700GE1G29325QX363. Copy it from gleif.org.',
    );
  }
  if (remainderOf97(lei) !== 1) {
    return faulty(
      'lei-check',
      'The check digits of this LEI do not fit: one character is mistyped. Copy it again from gleif.org.',
    );
  }
  return sound(lei, 'check-digit');
}
