import type { StatementLanguage } from '../../language';
import { ARABIC_PROGRAMME } from './programme.ar';
import { ENGLISH_PROGRAMME } from './programme.en';
import { FRENCH_PROGRAMME } from './programme.fr';
import { SPANISH_PROGRAMME } from './programme.es';
import { GERMAN_PROGRAMME } from './programme.de';
import { NORWEGIAN_PROGRAMME } from './programme.nb';
import { CHINESE_PROGRAMME } from './programme.zh';
import type { ProgrammeWords } from './words-of-programme';

export type { ProgrammeWords } from './words-of-programme';

const WORDS: Readonly<Record<StatementLanguage, ProgrammeWords>> = {
  en: ENGLISH_PROGRAMME,
  es: SPANISH_PROGRAMME,
  ar: ARABIC_PROGRAMME,
  fr: FRENCH_PROGRAMME,
  de: GERMAN_PROGRAMME,
  nb: NORWEGIAN_PROGRAMME,
  zh: CHINESE_PROGRAMME,
};

export function programmeWords(language: StatementLanguage): ProgrammeWords {
  return WORDS[language];
}

/** A choice in words; its code where a newer edition offers what these words do not know. */
export function choiceInWords(code: string, language: StatementLanguage): string {
  return WORDS[language].choices[code] ?? code;
}
