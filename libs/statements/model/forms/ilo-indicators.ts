import type { StatementLanguage } from '../language';
import { optionWords } from './words/form-words';

/** The ILO's indicators of forced labour as forms name them; by their number, from 1. */
const INDICATORS = [
  'abuse_of_vulnerability',
  'deception',
  'restricted_movement',
  'isolation',
  'violence',
  'intimidation_threats',
  'document_retention',
  'withheld_wages',
  'debt_bondage',
  'abusive_conditions',
  'excessive_overtime',
];

/** The choice of forms for an indicator; null where there is none. @param id `ILO-01` to `ILO-11` */
export function indicatorOption(id: string): string | null {
  return INDICATORS[Number(/^ILO-(\d\d)$/.exec(id)?.[1] ?? 0) - 1] ?? null;
}

/** An indicator in a language other than English, whose words are the data's; null where we have none. */
export function indicatorInWords(id: string, language: StatementLanguage): string | null {
  const option = language === 'en' ? null : indicatorOption(id);
  return option && optionWords(option, language);
}
