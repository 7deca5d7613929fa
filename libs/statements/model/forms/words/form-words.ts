import type { StatementLanguage } from '../../language';
import { ARABIC_FORM_WORDS } from './form-words.ar';
import { GERMAN_FORM_WORDS } from './form-words.de';
import { CHINESE_FORM_WORDS } from './form-words.zh';
import { ENGLISH_FORM_WORDS, type FormWords } from './form-words.en';
import { FRENCH_FORM_WORDS } from './form-words.fr';
import { NORWEGIAN_FORM_WORDS } from './form-words.nb';
import { SPANISH_FORM_WORDS } from './form-words.es';

export type { FormWords } from './form-words.en';

const WORDS: Readonly<Record<StatementLanguage, FormWords>> = {
  en: ENGLISH_FORM_WORDS,
  es: SPANISH_FORM_WORDS,
  ar: ARABIC_FORM_WORDS,
  fr: FRENCH_FORM_WORDS,
  de: GERMAN_FORM_WORDS,
  nb: NORWEGIAN_FORM_WORDS,
  zh: CHINESE_FORM_WORDS,
};

function look(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}

/** What a part asks for. A part that has no words is shown by its id. */
export function partWords(part: string, language: StatementLanguage): string {
  return look(WORDS[language].parts, part) ?? part;
}

/** A choice in words; one that a newer form offers and we have no words for is shown as the data spells it. */
export function optionWords(option: string, language: StatementLanguage): string {
  return look(WORDS[language].options, option) ?? option.replaceAll('_', ' ');
}
